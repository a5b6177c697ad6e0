import type { DocumentMatrix } from './document-matrix.ts';
import { fillBuckets } from './features.ts';
import type { TaggerModel } from './model.ts';
import { slotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import { places } from './templates.ts';
import type { WordScores } from './word-scores.ts';

/** The score of every tag at every token of one sentence, `tagCount` a token, from the features alone. */
export function scoreSentence(
  document: DocumentMatrix,
  sentence: number,
  scorer: { readonly model: TaggerModel; readonly wordScores: WordScores },
): Float32Array {
  const { bucketRow, rows } = scorer.model.weights;
  const templates = scorer.model.templates.ofContext;
  const length = document.lengths[sentence] ?? 0;
  const first = document.firstRow[sentence] ?? 0;
  const emissions = new Float32Array(length * tagCount);
  const target = new Int32Array(templates.count);
  for (let at = 0; at < length; at++) {
    const to = at * tagCount;
    for (let place = 0; place < places.length; place++) {
      const row = document.wordRows[first + at + place - 2] ?? 0;
      scorer.wordScores.addTo(emissions, to, { row, place });
    }
    const filled = fillBuckets(document.values, { base: (first + at) * slotCount, templates, target });
    for (let feature = 0; feature < filled; feature++) {
      const row = bucketRow[target[feature] ?? 0] ?? 0;
      if (row === 0) continue;
      const from = row * tagCount;
      for (let tag = 0; tag < tagCount; tag++)
        emissions[to + tag] = (emissions[to + tag] ?? 0) + (rows[from + tag] ?? 0);
    }
  }
  return emissions;
}
