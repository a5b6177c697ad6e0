import { ContextTable } from './contexts.ts';
import { PhraseTable } from './phrase-table.ts';
import { readSections, type Sections } from './sections.ts';
import { compileTemplates, type Templates } from './templates.ts';
import { expandWeights, type Weights } from './weights.ts';
import { WordTable } from './word-table.ts';

/** Everything the tagger learned, ready to use. */
export interface TaggerModel {
  readonly words: WordTable;
  readonly nearParents: ClassParents;
  readonly placeParents: ClassParents;
  readonly places: PhraseTable;
  readonly taggedPhrases: PhraseTable;
  readonly contexts: ContextTable;
  readonly templates: Templates;
  readonly weights: Weights;
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
    contexts: new ContextTable(toKeys(sections.i32('contexts.steps')), sections.u8('contexts.values')),
    templates: compileTemplates(sections.lines('templates')),
    weights: expandWeights(
      {
        masks: sections.u16('weights.masks'),
        codes: sections.i8('weights.codes'),
        largest: sections.f32('weights.largest')[0] ?? 0,
      },
      sections.f32('weights.transitions'),
    ),
  };
}

function readWords(sections: Sections): WordTable {
  return new WordTable(toKeys(sections.i32('words.steps')), {
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

/** Keys are stored in ascending order, as the steps from key to key. */
function toKeys(steps: Int32Array): Uint32Array {
  const keys = new Uint32Array(steps.length);
  let key = 0;
  for (let at = 0; at < steps.length; at++) {
    key += steps[at] ?? 0;
    keys[at] = key;
  }
  return keys;
}
