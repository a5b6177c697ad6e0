import type { Guideline } from '../../../src/extract/embedded/tagger/document-matrix.ts';
import { createTagger } from '../../../src/extract/embedded/tagger/index.ts';
import { readModel } from '../../../src/extract/embedded/tagger/model.ts';
import { tags } from '../../../src/extract/embedded/tagger/tags.ts';
import type { LabelledDocument } from './labelled.ts';
import { countNames, formatScore } from './score-names.ts';

/** The scores of a model, as packed, on documents, in one line; under their own guideline unless another is given. */
export function measureModel(
  bytes: Uint8Array,
  documents: readonly LabelledDocument[],
  guideline?: Guideline,
): string {
  const tagger = createTagger(readModel(bytes));
  const pairs = documents.flatMap((document) => {
    const tagged = tagger.tag(
      document.sentences.map(({ tokens }) => tokens),
      { guideline: guideline ?? document.guideline },
    );
    return document.sentences.map(({ tags: gold }, at) => ({
      gold,
      found: (tagged[at]?.tags ?? []).map((tag) => tags.indexOf(tag)),
    }));
  });
  return formatScore(countNames(pairs));
}
