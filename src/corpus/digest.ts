import { createHash } from 'node:crypto';

/** A short hexadecimal digest of some strings, for ids that must hang on content and on nothing else. */
export function digestOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // the length keeps ('ab', 'c') and ('a', 'bc') apart
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 12);
}
