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

/**
 * Templates in runs, as the kernel reads them: those of one run have as many parts and, mostly, a part in common without which none of them
 * holds. A run is its gate, the number of parts a template, the number of templates; then of each template its seed and its parts. The gate
 * is where the value in common stands, a part where its own does, in bytes from the first value of the token's row; −1 is the end.
 */
export type TemplateRuns = Int32Array;

export interface Templates {
  /** In the order of the model's file. */
  readonly all: TemplateSet;
  /** Those that look at slots of one word only, by its place from −2 to 2: their weight is known once the word is. */
  readonly ofWord: readonly TemplateRuns[];
  /** All others. */
  readonly ofContext: TemplateRuns;
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
  const at = (place: number | undefined): Template[] =>
    templates.filter((template) => placeOf(template) === place);
  return {
    all: layOut(templates),
    ofWord: places.map((place) => toRuns(at(place))),
    ofContext: toRuns(at(undefined)),
  };
}

interface Template {
  readonly parts: readonly Part[];
  readonly seed: number;
}

interface Part {
  readonly slot: number;
  readonly offset: number;
}

function parsePart(part: string, line: string): Part {
  const [name = '', place = ''] = part.split(':');
  const offset = Number(place);
  if (!isSlotName(name) || !places.includes(offset)) throw new RangeError(`no such feature: ${line}`);
  return { slot: slotOf[name], offset };
}

function toRuns(templates: readonly Template[]): TemplateRuns {
  const runs = new Map<string, { gate: number; size: number; templates: Template[] }>();
  for (const template of templates) {
    const gate = gateOf(template);
    const size = template.parts.length;
    const run = runs.get(`${gate} ${size}`) ?? { gate, size, templates: [] };
    run.templates.push(template);
    runs.set(`${gate} ${size}`, run);
  }
  const numbers = [...runs.values()].flatMap((run) => [
    run.gate * valueBytes,
    run.size,
    run.templates.length,
    ...run.templates.flatMap(({ seed, parts }) => [
      seed,
      ...parts.map((part) => distanceOf(part) * valueBytes),
    ]),
  ]);
  return Int32Array.from([...numbers, -1]);
}

const valueBytes = 4;

/** How far a part's value lies from the first value of the token's row. */
function distanceOf({ slot, offset }: Part): number {
  return offset * slotCount + slot;
}

/**
 * How far a value lies without which a template does not hold: one that depends on the document, since most tokens have few of these; else a word,
 * which is always there.
 */
function gateOf({ parts }: Template): number {
  const rare = parts.find(({ slot }) => slot >= wordSlotCount && slot !== slotOf.own);
  if (rare !== undefined) return distanceOf(rare);
  const { offset } = parts.find((part) => part.offset === 0) ?? parts[0] ?? { offset: 0 };
  return distanceOf({ slot: slotOf.w, offset });
}

function layOut(templates: readonly Template[]): TemplateSet {
  const parts = templates.flatMap((template) => template.parts.map(distanceOf));
  return {
    count: templates.length,
    starts: Int32Array.from([0, ...toEnds(templates.map((template) => template.parts.length))]),
    parts: Int32Array.from(parts),
    seeds: Int32Array.from(templates, ({ seed }) => seed),
  };
}

/** Where stretches of these lengths end that follow each other. */
function toEnds(lengths: readonly number[]): Int32Array {
  let end = 0;
  return Int32Array.from(lengths, (length) => {
    end += length;
    return end;
  });
}

function isSlotName(name: string): name is SlotName {
  return (slotNames as readonly string[]).includes(name);
}
