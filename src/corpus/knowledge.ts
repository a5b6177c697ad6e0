import { type BodyLabels, createBodyLabels } from './body-labels.ts';
import { readVocabulary, type Vocabulary } from './identity/vocabulary.ts';
import { createNameMatcher, type NameMatcher } from './names/compare-names.ts';
import { createRomaniser, type Romanise } from './names/romanise.ts';
import { readNameTables } from './names/tables.ts';

/** What merging knows about names before it has read an article; read once, it may serve many corpora. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly matcher: NameMatcher;
  readonly romanise: Romanise;
  readonly bodyLabels: BodyLabels;
}

/** Reads the package's tables, which takes some tens of milliseconds. */
export function readKnowledge(): Knowledge {
  const tables = readNameTables();
  const vocabulary = readVocabulary();
  return {
    vocabulary,
    matcher: createNameMatcher(tables),
    romanise: createRomaniser(tables),
    bodyLabels: createBodyLabels(vocabulary),
  };
}
