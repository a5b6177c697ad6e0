import type { Guideline } from '../../../src/extract/embedded/tagger/document-matrix.ts';

/** A sentence with the tag number of each token. */
export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly number[];
}

/** Sentences that stand together, so that a name's other occurrences can be looked up. */
export interface LabelledDocument {
  readonly id: string;
  readonly guideline: Guideline;
  readonly sentences: readonly LabelledSentence[];
}
