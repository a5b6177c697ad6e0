import { type Moves, toMoves } from './chain.ts';
import { tagCount } from './tags.ts';
import { bucketCount } from './templates.ts';

/** The weights of a linear-chain conditional random field over hashed features. */
export interface Weights {
  /**
   * `tagCount` codes a bucket, of the weight of each tag, which is code × |code| × `scale`; bytes, so that what random places of it are
   * read stays in the processor's cache.
   */
  readonly codes: Int8Array;
  readonly scale: number;
  readonly moves: Moves;
}

/**
 * Rebuilds weights from their stored form.
 * @param stored.masks    per bucket, which tags have a weight, as bits; 0 for an empty bucket
 * @param stored.codes    the weights in order of bucket and tag: sign × √|w| scaled to 127
 * @param stored.largest  √ of the largest |w|
 */
export function expandWeights(
  stored: { readonly masks: Uint16Array; readonly codes: Int8Array; readonly largest: number },
  transitions: Float32Array,
): Weights {
  const { masks } = stored;
  const codes = new Int8Array(bucketCount * tagCount);
  let next = 0;
  for (let bucket = 0; bucket < masks.length; bucket++) {
    let at = bucket * tagCount;
    for (let mask = masks[bucket] ?? 0; mask !== 0; mask >>= 1, at++)
      if (mask & 1) codes[at] = stored.codes[next++] ?? 0;
  }
  return { codes, scale: (stored.largest / 127) ** 2, moves: toMoves(transitions) };
}
