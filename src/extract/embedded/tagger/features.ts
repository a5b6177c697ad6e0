import { bucketBits, type TemplateSet } from './templates.ts';

/**
 * Writes the buckets of the features that hold at one row, for training; the kernel finds the same ones.
 * @param values  feature values, `slotCount` a row
 * @param at      `base`, where the token's row begins; two rows must stand on either side, unless the templates look at one place only;
 *                `target`, with room for as many numbers as there are templates
 * @returns how many features hold: those none of whose parts is absent
 */
export function fillBuckets(
  values: Int32Array,
  at: { readonly base: number; readonly templates: TemplateSet; readonly target: Int32Array },
): number {
  const { base, target } = at;
  const { starts, parts, seeds, count } = at.templates;
  let filled = 0;
  let part = 0;
  for (let template = 0; template < count; template++) {
    const end = starts[template + 1] as number; // as: in range by construction; a default costs a tenth of the speed here
    let hash = seeds[template] as number;
    let holds = true;
    for (; part < end; part++) {
      const value = values[base + (parts[part] as number)] as number;
      if (value === 0) {
        holds = false;
        break;
      }
      hash = mix(hash, value);
    }
    part = end;
    if (!holds) continue;
    target[filled++] = toBucket(hash);
  }
  return filled;
}

function mix(running: number, value: number): number {
  const hash = Math.imul(running ^ value, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function toBucket(running: number): number {
  const hash = Math.imul(running, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - bucketBits);
}
