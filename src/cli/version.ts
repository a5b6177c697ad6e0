import { readFileSync } from 'node:fs';

/** The version in package.json, which is two folders up from `src/cli/` and from `dist/cli/` alike. */
export function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (manifest as { readonly version: string }).version; // npm packs no manifest without one
}
