import { type SlotName, slotCount, slotNames, slotOf, wordSlotCount } from './slots.ts';

/** Feature templates made ready: each is one to three pairs of slot and place, laid out flat. */
export interface TemplateSet {
  readonly count: number;
  /** Where each template's parts start in `parts`; one more at the end. */
  readonly starts: Int32Array;
  /** How far a part's value lies from the first value of the token's row. */
  readonly parts: Int32Array;
  readonly seeds: Int32Array;
}

export interface Templates {
  readonly all: TemplateSet;
  /** Those that look at slots of one word only, by its place from −2 to 2: their weight is known once the word is. */
  readonly ofWord: readonly TemplateSet[];
  /** All others. */
  readonly ofContext: TemplateSet;
}

/** The places around a token that features look at. */
export const places: readonly number[] = [-2, -1, 0, 1, 2];

export const bucketBits = 18;

export const bucketCount: number = 2 ** bucketBits;

/**
 * Reads templates such as `w:-1 li:0`: the feature is the combination of the word before and the lists of this word.
 * @throws {RangeError} on a slot that does not exist or a place beyond ±2
 */
export function compileTemplates(lines: readonly string[]): Templates {
  const templates = lines.map((line, at) => ({
    parts: line.split(' ').map((part) => parsePart(part, line)),
    // the seed is the template's own, whichever set it is put into
    seed: Math.imul(at + 1, 0x9e3779b1),
  }));
  const placeOf = (template: Template): number | undefined => {
    const [first, ...rest] = template.parts;
    const single = rest.every((part) => part.offset === first?.offset);
    return single && template.parts.every((part) => part.slot < wordSlotCount) ? first?.offset : undefined;
  };
  return {
    all: layOut(templates),
    ofWord: places.map((place) => layOut(templates.filter((template) => placeOf(template) === place))),
    ofContext: layOut(templates.filter((template) => placeOf(template) === undefined)),
  };
}

interface Template {
  readonly parts: readonly { readonly slot: number; readonly offset: number }[];
  readonly seed: number;
}

function parsePart(part: string, line: string): { slot: number; offset: number } {
  const [name = '', place = ''] = part.split(':');
  const offset = Number(place);
  if (!isSlotName(name) || !places.includes(offset)) throw new RangeError(`no such feature: ${line}`);
  return { slot: slotOf[name], offset };
}

function layOut(templates: readonly Template[]): TemplateSet {
  const parts = templates.flatMap((template) =>
    template.parts.map(({ slot, offset }) => offset * slotCount + slot),
  );
  let end = 0;
  const ends = templates.map((template) => {
    end += template.parts.length;
    return end;
  });
  return {
    count: templates.length,
    starts: Int32Array.from([0, ...ends]),
    parts: Int32Array.from(parts),
    seeds: Int32Array.from(templates, ({ seed }) => seed),
  };
}

function isSlotName(name: string): name is SlotName {
  return (slotNames as readonly string[]).includes(name);
}
