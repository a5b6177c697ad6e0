import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new empty folder for all tests of a suite. */
export function createFolderForFile(): { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'rawabit-package-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return { path };
}
