import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/export/atomic-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rawabit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('writes text and bytes, in a folder it makes', async () => {
  const path = join(folder, 'a', 'b.txt');
  await writeFileAtomically(path, ['نص ', new TextEncoder().encode('bytes')]);
  expect(await readFile(path, 'utf8')).toBe('نص bytes');
});

test('leaves what was there, and nothing else, when writing fails', async () => {
  const path = join(folder, 'graph.json');
  await writeFile(path, 'old');
  const failing = function* () {
    yield 'new '.repeat(1_000_000);
    throw new Error('disk gone');
  };
  await expect(writeFileAtomically(path, failing())).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['graph.json']);
});

test('a path that cannot be written is an error that names it', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(writeFileAtomically(join(folder, 'file', 'x'), [''])).rejects.toMatchObject({
    code: 'OUTPUT_FAILED',
    message: expect.stringContaining('file'),
  });
});
