import type { ClassParents } from '../../../src/extract/embedded/tagger/model.ts';
import { type SectionArray, writeSections } from '../../../src/extract/embedded/tagger/sections.ts';
import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';
import { bucketCount } from '../../../src/extract/embedded/tagger/templates.ts';
import type { WordColumns } from '../../../src/extract/embedded/tagger/word-table.ts';
import type { DenseWeights } from './train-chain.ts';

/** All that a model file holds, as trained. */
export interface ModelParts {
  readonly keys: Uint32Array;
  readonly columns: WordColumns;
  readonly nearParents: ClassParents;
  readonly placeParents: ClassParents;
  readonly places: ReadonlyMap<number, number>;
  readonly taggedPhrases: ReadonlyMap<number, number>;
  readonly contexts: ReadonlyMap<number, number>;
  readonly templates: readonly string[];
  readonly weights: DenseWeights;
  /** Weights smaller than this are left out. */
  readonly prune: number;
}

/** The bytes of a model file. Weights are stored as the square root of their size in 127 steps: plain steps cost 6 to 10 points of F1. */
export function packModel(parts: ModelParts): Uint8Array {
  const { columns } = parts;
  return writeSections([
    ['words.steps', toSteps(parts.keys)],
    ['words.frequency', columns.frequency],
    ['words.name', columns.name],
    ['words.lists', columns.lists],
    ['words.near', columns.nearClass],
    ['words.place', columns.placeClass],
    ...['person', 'place', 'organisation', 'other', 'best', 'begins'].map(
      (kind, at): [string, SectionArray] => [`votes.${kind}`, columns.votes[at] ?? new Uint8Array()],
    ),
    ['near.middle', parts.nearParents.middle],
    ['near.coarse', parts.nearParents.coarse],
    ['place.middle', parts.placeParents.middle],
    ['place.coarse', parts.placeParents.coarse],
    ...packPhrases('places', parts.places),
    ...packPhrases('phrases', parts.taggedPhrases),
    ...packContexts(parts.contexts),
    ['templates', parts.templates],
    ...packWeights(parts.weights, parts.prune),
  ]);
}

/** Differences of ascending keys, which are smaller numbers. */
function toSteps(keys: Uint32Array): Int32Array {
  return Int32Array.from(keys, (key, at) => key - (at === 0 ? 0 : (keys[at - 1] ?? 0)));
}

function packPhrases(name: string, phrases: ReadonlyMap<number, number>): [string, SectionArray][] {
  const sorted = [...phrases].sort(([one], [other]) => one - other);
  return [
    [`${name}.hashes`, Int32Array.from(sorted, ([hash]) => hash)],
    [`${name}.kinds`, Uint8Array.from(sorted, ([, kind]) => kind)],
  ];
}

function packContexts(contexts: ReadonlyMap<number, number>): [string, SectionArray][] {
  const sorted = [...contexts].sort(([one], [other]) => one - other);
  return [
    ['contexts.steps', toSteps(Uint32Array.from(sorted, ([key]) => key))],
    ['contexts.values', Uint8Array.from(sorted, ([, value]) => value)],
  ];
}

function packWeights(weights: DenseWeights, prune: number): [string, SectionArray][] {
  const largest = rootOfLargest(weights.buckets);
  const masks = new Uint16Array(bucketCount);
  const codes: number[] = [];
  for (let cell = 0; cell < weights.buckets.length; cell++) {
    const weight = weights.buckets[cell] ?? 0;
    const code = Math.abs(weight) < prune ? 0 : toCode(weight, largest);
    if (code === 0) continue;
    const bucket = Math.floor(cell / tagCount);
    masks[bucket] = (masks[bucket] ?? 0) | (1 << (cell % tagCount));
    codes.push(code);
  }
  return [
    ['weights.masks', masks],
    ['weights.codes', Int8Array.from(codes)],
    ['weights.largest', Float32Array.of(largest)],
    ['weights.transitions', weights.transitions],
  ];
}

function rootOfLargest(values: Float32Array): number {
  return Math.sqrt(values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6));
}

function toCode(value: number, largest: number): number {
  return Math.round((Math.sqrt(Math.abs(value)) / largest) * 127) * Math.sign(value);
}
