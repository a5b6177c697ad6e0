import { bucketBits, type TemplateRuns, type TemplateSet } from './templates.ts';

/**
 * Writes the buckets of the features that hold at one row.
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

/**
 * The same for templates in runs, several times as fast: no branch hangs on a single feature, since whether it holds is as good as random.
 * @param at  `target` with room for one number more than there are templates
 */
export function fillBucketsOfRuns(
  values: Int32Array,
  at: { readonly base: number; readonly runs: TemplateRuns; readonly target: Int32Array },
): number {
  const { base, target } = at;
  const { gates, sizes, ends, parts, seeds } = at.runs;
  // as, here and below: in range by construction
  let filled = 0;
  let template = 0;
  let part = 0;
  for (let run = 0; run < gates.length; run++) {
    const end = ends[run] as number;
    const size = sizes[run] as number;
    if (values[base + (gates[run] as number)] === 0) {
      part += (end - template) * size;
      template = end;
    } else if (size === 2) {
      for (; template < end; template++, part += 2) {
        const first = values[base + (parts[part] as number)] as number;
        const second = values[base + (parts[part + 1] as number)] as number;
        target[filled] = toBucket(mix(mix(seeds[template] as number, first), second));
        filled += isPresent(first) & isPresent(second);
      }
    } else if (size === 1) {
      for (; template < end; template++, part++) {
        const value = values[base + (parts[part] as number)] as number;
        target[filled] = toBucket(mix(seeds[template] as number, value));
        filled += isPresent(value);
      }
    } else {
      for (; template < end; template++) {
        let hash = seeds[template] as number;
        let holds = 1;
        for (const last = part + size; part < last; part++) {
          const value = values[base + (parts[part] as number)] as number;
          hash = mix(hash, value);
          holds &= isPresent(value);
        }
        target[filled] = toBucket(hash);
        filled += holds;
      }
    }
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

/** 0 for 0, 1 for any other number of 32 bits. */
function isPresent(value: number): number {
  return (value | -value) >>> 31;
}
