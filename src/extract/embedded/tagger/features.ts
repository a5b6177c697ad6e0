import { slotCount } from './slots.ts';
import { bucketBits, type Templates } from './templates.ts';

/**
 * Writes the buckets of the features that hold at one row.
 * @param values  a document matrix's values; `row` a token's row, so that two rows stand on either side
 * @param target  room for as many numbers as there are templates
 * @returns how many features hold: those none of whose parts is absent
 */
export function fillBuckets(
  values: Int32Array,
  at: { readonly row: number; readonly templates: Templates; readonly target: Int32Array },
): number {
  const { row, templates, target } = at;
  const { starts, slots, offsets, seeds, count } = templates;
  let filled = 0;
  let part = 0;
  for (let template = 0; template < count; template++) {
    const end = starts[template + 1] as number; // as: in range by construction; a default costs a tenth of the speed here
    let hash = seeds[template] as number;
    let holds = true;
    for (; part < end; part++) {
      const value = values[(row + (offsets[part] as number)) * slotCount + (slots[part] as number)] as number;
      if (value === 0) {
        holds = false;
        break;
      }
      hash = Math.imul(hash ^ value, 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    part = end;
    if (!holds) continue;
    hash = Math.imul(hash, 0xc2b2ae35);
    target[filled++] = (hash ^ (hash >>> 16)) >>> (32 - bucketBits);
  }
  return filled;
}
