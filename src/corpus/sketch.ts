import { foldWord } from '../text/fold.ts';

/** Number of minima in a sketch. */
export const sketchSize = 126;

/** What is kept of a text to find its copies. */
export interface Sketch {
  /** MinHash: the share of equal places of two estimates the Jaccard similarity of their texts. */
  readonly minima: Uint32Array;
  /** Number of shingles. */
  readonly size: number;
}

/**
 * MinHash sketch of a text over shingles of four folded words.
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function sketchText(text: string): Sketch {
  const minima = new Uint32Array(sketchSize).fill(0xffffffff);
  const words = text.split(wordBreak).filter((word) => word !== '');
  const hashes = words.map((word) => hashWord(foldWord(word)));
  const last = Math.max(1, hashes.length - shingleWords + 1);
  for (let at = 0; at < last && hashes.length > 0; at++) {
    let shingle = 0x811c9dc5;
    for (let word = at; word < Math.min(at + shingleWords, hashes.length); word++)
      shingle = Math.imul(shingle ^ (hashes[word] ?? 0), 0x01000193) >>> 0;
    addShingle(minima, shingle);
  }
  return { minima, size: hashes.length === 0 ? 0 : last };
}

/** Estimated Jaccard similarity of two texts, 0 to 1. */
export function resemblance({ minima: a }: Sketch, { minima: b }: Sketch): number {
  let same = 0;
  for (let at = 0; at < sketchSize; at++) if (a[at] === b[at] && a[at] !== 0xffffffff) same++;
  return same / sketchSize;
}

/** Estimated share of the shorter text that stands in the longer, 0 to 1. */
export function containment(a: Sketch, b: Sketch): number {
  const jaccard = resemblance(a, b);
  const shared = (jaccard * (a.size + b.size)) / (1 + jaccard);
  return Math.min(1, shared / Math.max(1, Math.min(a.size, b.size)));
}

/**
 * Lowers the minima that a shingle is below. The hash of each place is a first hash of the shingle and so many times a
 * second one, which costs an addition a place.
 * @see Kirsch and Mitzenmacher 2006, Less hashing, same performance
 */
function addShingle(minima: Uint32Array, shingle: number): void {
  let value = Math.imul(shingle ^ (shingle >>> 16), 0x21f0aaad);
  value ^= value >>> 15;
  const step = (Math.imul(shingle ^ (shingle >>> 13), 0x85ebca6b) ^ (shingle << 7)) | 1;
  for (let at = 0; at < sketchSize; at++) {
    value = (value + step) >>> 0;
    // a final mix, or neighbouring places would move together
    const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
    if (mixed < (minima[at] ?? 0)) minima[at] = mixed;
  }
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const shingleWords = 4;
const wordBreak = /[^\p{L}\p{M}\p{N}]+/u;
