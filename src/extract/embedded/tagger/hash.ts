/**
 * Hashes a word to 32 bits (FNV-1a over UTF-16 units, murmur3's finaliser). Never 0, since 0 means "absent" in a
 * feature slot.
 */
export function hashWord(word: string): number {
  let hash = fnvBasis;
  for (let at = 0; at < word.length; at++) hash = addUnit(hash, word.charCodeAt(at));
  return finishHash(hash);
}

export const fnvBasis: number = 0x811c9dc5 | 0;

/** One step of the running hash, for callers that need every prefix of a word. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Spreads a running hash over all 32 bits. */
export function finishHash(running: number): number {
  let hash = running;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/** Adds the hash of a further word to that of a phrase; the order of words matters. */
export function addWord(phrase: number, word: number): number {
  return finishHash(Math.imul(phrase, 31) ^ word);
}
