import type { DocumentMatrix } from './document-matrix.ts';
import { fillBuckets } from './features.ts';
import type { TaggerModel } from './model.ts';
import { tagCount } from './tags.ts';

/** The score of every tag at every token of one sentence, `tagCount` a token, from the features alone. */
export function scoreSentence(document: DocumentMatrix, sentence: number, model: TaggerModel): Float32Array {
  const { templates, weights } = model;
  const { bucketRow, rows } = weights;
  const length = document.lengths[sentence] ?? 0;
  const first = document.firstRow[sentence] ?? 0;
  const emissions = new Float32Array(length * tagCount);
  const target = new Int32Array(templates.count);
  for (let at = 0; at < length; at++) {
    const filled = fillBuckets(document.values, { row: first + at, templates, target });
    const to = at * tagCount;
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
