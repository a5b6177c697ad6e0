import type { DocumentMatrix } from './document-matrix.ts';
import { fillBuckets } from './features.ts';
import type { TaggerModel } from './model.ts';
import { slotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import { places } from './templates.ts';
import { addWeights } from './weights.ts';
import type { WordScores } from './word-scores.ts';

/** The score of every tag at every token of one sentence, `tagCount` a token, from the features alone. */
export function scoreSentence(
  document: DocumentMatrix,
  sentence: number,
  scorer: { readonly model: TaggerModel; readonly wordScores: WordScores },
): Float32Array {
  const { weights } = scorer.model;
  const templates = scorer.model.templates.ofContext;
  const length = document.lengths[sentence] ?? 0;
  const first = document.firstRow[sentence] ?? 0;
  const emissions = new Float32Array(length * tagCount);
  const buckets = new Int32Array(templates.count);
  for (let at = 0; at < length; at++) {
    const to = at * tagCount;
    for (let place = 0; place < places.length; place++) {
      const row = document.wordRows[first + at + place - 2] ?? 0;
      scorer.wordScores.addTo(emissions, to, { row, place });
    }
    const count = fillBuckets(document.values, {
      base: (first + at) * slotCount,
      templates,
      target: buckets,
    });
    addWeights(emissions, to, { buckets, count, weights });
  }
  return emissions;
}
