import { type Network, networkShape, viewNetwork } from './network.ts';
import { PhraseTable } from './phrase-table.ts';
import { readSections, type Sections } from './sections.ts';
import { compileTemplates, type Templates } from './templates.ts';
import { decodeTable, expandWeights, type Weights } from './weights.ts';
import { WordTable } from './word-table.ts';

/** Everything the tagger learned, ready to use. */
export interface TaggerModel {
  readonly words: WordTable;
  readonly nearParents: ClassParents;
  readonly placeParents: ClassParents;
  readonly places: PhraseTable;
  readonly taggedPhrases: PhraseTable;
  readonly templates: Templates;
  readonly weights: Weights;
  /** Null in the models that are trained on the way. */
  readonly network: Network | null;
}

/** The coarser class (1 …) of each fine class (0 = none). */
export interface ClassParents {
  /** Among 256. */
  readonly middle: Uint16Array;
  /** Among 64. */
  readonly coarse: Uint8Array;
}

/**
 * Reads a model from the bytes of its file.
 * @throws {RawabitError} MODEL_INVALID where the bytes are no model of this version
 */
export function readModel(bytes: Uint8Array): TaggerModel {
  const sections = readSections(bytes);
  return {
    words: readWords(sections),
    nearParents: { middle: sections.u16('near.middle'), coarse: sections.u8('near.coarse') },
    placeParents: { middle: sections.u16('place.middle'), coarse: sections.u8('place.coarse') },
    places: new PhraseTable(sections.i32('places.hashes'), sections.u8('places.kinds')),
    taggedPhrases: new PhraseTable(sections.i32('phrases.hashes'), sections.u8('phrases.kinds')),
    templates: compileTemplates(sections.lines('templates')),
    ...readScorers(sections),
  };
}

/** The linear model and the network: their scores are averaged, which is done here once for all. */
function readScorers(sections: Sections): { weights: Weights; network: Network | null } {
  const stored = {
    masks: sections.u16('weights.masks'),
    codes: sections.i8('weights.codes'),
    largest: sections.f32('weights.largest')[0] ?? 0,
  };
  const transitions = sections.f32('weights.transitions');
  const codes = sections.i8('network.codes');
  if (codes.length === 0) return { weights: expandWeights(stored, { transitions, share: 1 }), network: null };
  const share = 0.5;
  const network = viewNetwork(expandCodes(codes, sections.f32('network.largest')));
  for (const layer of [network.out, network.outBias, network.transitions])
    layer.forEach((value, at) => {
      layer[at] = value * share;
    });
  const both = transitions.map((weight, at) => weight * (1 - share) + (network.transitions[at] ?? 0));
  return { weights: expandWeights(stored, { transitions: both, share: 1 - share }), network };
}

/** Layers are stored as the linear weights are, each with a largest value of its own. */
function expandCodes(codes: Int8Array, largest: Float32Array): Float32Array {
  const values = new Float32Array(codes.length);
  let end = 0;
  Object.values(networkShape).forEach((length, layer) => {
    const decoded = decodeTable(largest[layer] ?? 0);
    for (const start = end; end < start + length; end++) values[end] = decoded[(codes[end] ?? 0) + 128] ?? 0;
  });
  return values;
}

/** Words are stored in order of their key, as the steps from key to key. */
function readWords(sections: Sections): WordTable {
  const steps = sections.u16('words.steps');
  const keys = new Uint32Array(steps.length);
  let key = 0;
  for (let at = 0; at < steps.length; at++) {
    key += steps[at] ?? 0;
    keys[at] = key;
  }
  return new WordTable(keys, {
    frequency: sections.u8('words.frequency'),
    name: sections.u8('words.name'),
    lists: sections.u16('words.lists'),
    nearClass: sections.u16('words.near'),
    placeClass: sections.u16('words.place'),
    votes: ['person', 'place', 'organisation', 'other', 'best', 'begins'].map((kind) =>
      sections.u8(`votes.${kind}`),
    ),
  });
}
