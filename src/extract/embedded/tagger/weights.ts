import { tagCount } from './tags.ts';
import { bucketCount } from './templates.ts';

/** The weights of a linear-chain conditional random field over hashed features. */
export interface Weights {
  /** Row of each bucket in `rows`; 0, an empty row, for the many buckets without weight. */
  readonly bucketRow: Uint16Array | Int32Array;
  /** `tagCount` weights a row. */
  readonly rows: Float32Array;
  /** Weight of tag `to` after tag `from`, at `from * tagCount + to`; the row `tagCount` is the start of a sentence. */
  readonly transitions: Float32Array;
}

/**
 * Rebuilds weights from their stored form.
 * @param masks    per bucket, which tags have a weight, as bits; 0 for an empty bucket
 * @param codes    the weights in order of bucket and tag: sign × √|w| scaled to 127
 * @param largest  √ of the largest |w|
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
  return { bucketRow, rows, transitions };
}

/** The weight of each code from −128 to 127. */
function decodeTable(largest: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, at) => {
    const root = ((at - 128) / 127) * largest;
    return Math.sign(root) * root * root;
  });
}
