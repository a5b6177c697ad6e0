import { type Moves, toMoves } from './chain.ts';
import { tagCount } from './tags.ts';
import { bucketCount } from './templates.ts';

/** The weights of a linear-chain conditional random field over hashed features. */
export interface Weights {
  /** Row of each bucket in `rows`; 0, an empty row, for the many buckets without weight. */
  readonly bucketRow: Uint16Array | Int32Array;
  /** `tagCount` weights a row. */
  readonly rows: Float32Array;
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
  const used = stored.masks.reduce((sum, mask) => sum + (mask === 0 ? 0 : 1), 1);
  const bucketRow = used < 65536 ? new Uint16Array(bucketCount) : new Int32Array(bucketCount);
  const rows = new Float32Array(used * tagCount);
  const decoded = decodeTable(stored.largest);
  let row = 0;
  let code = 0;
  for (let bucket = 0; bucket < stored.masks.length; bucket++) {
    const mask = stored.masks[bucket] ?? 0;
    if (mask === 0) continue;
    bucketRow[bucket] = ++row;
    for (let tag = 0; tag < tagCount; tag++) {
      if ((mask >> tag) & 1) rows[row * tagCount + tag] = decoded[(stored.codes[code++] ?? 0) + 128] ?? 0;
    }
  }
  return { bucketRow, rows, moves: toMoves(transitions) };
}

/**
 * Adds the weights of features to the scores of one token, at `to`.
 * @param buckets  the first `count` are the token's features
 */
export function addWeights(
  emissions: Float32Array,
  to: number,
  features: { readonly buckets: Int32Array; readonly count: number; readonly weights: Weights },
): void {
  const { buckets, count } = features;
  const { bucketRow, rows } = features.weights;
  // one variable a tag: half the tagger's time goes here, and sums kept in an array take twice as long
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
    const row = bucketRow[buckets[at] as number] as number; // as, here and below: in range by construction
    if (row === 0) continue;
    const from = row * tagCount;
    s0 += rows[from] as number;
    s1 += rows[from + 1] as number;
    s2 += rows[from + 2] as number;
    s3 += rows[from + 3] as number;
    s4 += rows[from + 4] as number;
    s5 += rows[from + 5] as number;
    s6 += rows[from + 6] as number;
    s7 += rows[from + 7] as number;
    s8 += rows[from + 8] as number;
  }
  const sums = [s0, s1, s2, s3, s4, s5, s6, s7, s8];
  for (let tag = 0; tag < tagCount; tag++)
    emissions[to + tag] = (emissions[to + tag] ?? 0) + (sums[tag] ?? 0);
}

/** The value of each code from −128 to 127. */
function decodeTable(largest: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, at) => {
    const root = ((at - 128) / 127) * largest;
    return Math.sign(root) * root * root;
  });
}
