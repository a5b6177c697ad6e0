import { type SlotName, slotNames, slotOf } from './slots.ts';

/** Feature templates made ready: each is one to three pairs of slot and place, laid out flat. */
export interface Templates {
  readonly count: number;
  /** Where each template's parts start in `slots` and `offsets`; one more at the end. */
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  /** The token that a part looks at, from −2 to 2. */
  readonly offsets: Int32Array;
  readonly seeds: Int32Array;
}

export const bucketBits = 18;

export const bucketCount: number = 2 ** bucketBits;

/**
 * Reads templates such as `w:-1 li:0`: the feature is the combination of the word before and the lists of this word.
 * @throws {RangeError} on a slot that does not exist or a place beyond ±2
 */
export function compileTemplates(lines: readonly string[]): Templates {
  const starts: number[] = [];
  const slots: number[] = [];
  const offsets: number[] = [];
  for (const line of lines) {
    starts.push(slots.length);
    for (const part of line.split(' ')) {
      const [name = '', place = ''] = part.split(':');
      const offset = Number(place);
      if (!isSlotName(name) || !(Math.abs(offset) <= 2)) throw new RangeError(`no such feature: ${line}`);
      slots.push(slotOf[name]);
      offsets.push(offset);
    }
  }
  starts.push(slots.length);
  return {
    count: lines.length,
    starts: Int32Array.from(starts),
    slots: Int32Array.from(slots),
    offsets: Int32Array.from(offsets),
    seeds: Int32Array.from(lines, (_, at) => Math.imul(at + 1, 0x9e3779b1)),
  };
}

function isSlotName(name: string): name is SlotName {
  return (slotNames as readonly string[]).includes(name);
}
