import { type Moves, toMoves } from './chain.ts';
import { tagCount } from './tags.ts';
import { bucketCount } from './templates.ts';

/** The weights of a linear-chain conditional random field over hashed features. */
export interface Weights {
  /** `tagCount` codes a bucket, of the weight of each tag; bytes, so that what random places of it are read stays in the processor's cache. */
  readonly codes: Uint8Array;
  /** The weight of each code. */
  readonly decoded: Float64Array;
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
  const codes = new Uint8Array(bucketCount * tagCount).fill(noWeight);
  let next = 0;
  for (let bucket = 0; bucket < masks.length; bucket++) {
    let at = bucket * tagCount;
    for (let mask = masks[bucket] ?? 0; mask !== 0; mask >>= 1, at++)
      if (mask & 1) codes[at] = noWeight + (stored.codes[next++] ?? 0);
  }
  return { codes, decoded: decodeTable(stored.largest), moves: toMoves(transitions) };
}

/** The code of the weight 0. */
const noWeight = 128;

/**
 * Sums the weights of features for every tag.
 * @param sums  gets `tagCount` sums, at `to`
 * @param features.buckets  the first `count` are the features
 */
export function sumWeights(
  sums: Float64Array,
  to: number,
  features: { readonly buckets: Int32Array; readonly count: number; readonly weights: Weights },
): void {
  const { buckets, count } = features;
  const { codes, decoded } = features.weights;
  // one variable a tag: a third of the tagger's time goes here, and sums kept in an array take twice as long
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  for (let at = 0; at < count; at++) {
    const from = (buckets[at] as number) * 9; // 9: `tagCount`; as, here and below: in range by construction
    s0 += decoded[codes[from] as number] as number;
    s1 += decoded[codes[from + 1] as number] as number;
    s2 += decoded[codes[from + 2] as number] as number;
    s3 += decoded[codes[from + 3] as number] as number;
    s4 += decoded[codes[from + 4] as number] as number;
    s5 += decoded[codes[from + 5] as number] as number;
    s6 += decoded[codes[from + 6] as number] as number;
    s7 += decoded[codes[from + 7] as number] as number;
    s8 += decoded[codes[from + 8] as number] as number;
  }
  sums[to] = s0;
  sums[to + 1] = s1;
  sums[to + 2] = s2;
  sums[to + 3] = s3;
  sums[to + 4] = s4;
  sums[to + 5] = s5;
  sums[to + 6] = s6;
  sums[to + 7] = s7;
  sums[to + 8] = s8;
}

/** The value of each code from −128 to 127. */
function decodeTable(largest: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, at) => {
    const root = ((at - noWeight) / 127) * largest;
    return Math.fround(Math.sign(root) * root * root);
  });
}
