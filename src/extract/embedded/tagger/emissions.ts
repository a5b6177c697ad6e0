import type { DocumentMatrix } from './document-matrix.ts';
import { fillBucketsOfRuns } from './features.ts';
import type { TaggerModel } from './model.ts';
import { slotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import { places } from './templates.ts';
import { sumWeights } from './weights.ts';
import { type WordScores, wordWidth } from './word-scores.ts';

/** The score of every tag at every token of one sentence, `tagCount` a token, from the features alone. */
export function scoreSentence(
  document: DocumentMatrix,
  sentence: number,
  scorer: { readonly model: TaggerModel; readonly wordScores: WordScores },
): Float32Array {
  const length = document.lengths[sentence] ?? 0;
  const first = document.firstRow[sentence] ?? 0;
  const words = document.wordRows.subarray(first - 2, first + length + 2);
  const emissions = sumWords(words, scorer.wordScores);
  const sums = sumContexts(document, { first, length }, scorer.model);
  for (let at = 0; at < emissions.length; at++)
    emissions[at] = (emissions[at] as number) + (sums[at] as number); // as, here and below: in range by construction
  return emissions;
}

/**
 * Features that the words alone decide.
 * @param words  rows of the sentence's words, two of the edge before and two after
 */
function sumWords(words: Int32Array, wordScores: WordScores): Float32Array {
  for (let at = 0; at < words.length; at++) wordScores.require(words[at] as number);
  const { scores } = wordScores;
  const tokens = words.length + 1 - places.length;
  const emissions = new Float32Array(tokens * tagCount);
  const width = wordWidth;
  for (let at = 0; at < tokens; at++) {
    // one variable a tag, here and below: in an array they take twice as long
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    for (let place = 0; place < 5; place++) {
      const from = (words[at + place] as number) * width + place * 9;
      s0 = Math.fround(s0 + (scores[from] as number));
      s1 = Math.fround(s1 + (scores[from + 1] as number));
      s2 = Math.fround(s2 + (scores[from + 2] as number));
      s3 = Math.fround(s3 + (scores[from + 3] as number));
      s4 = Math.fround(s4 + (scores[from + 4] as number));
      s5 = Math.fround(s5 + (scores[from + 5] as number));
      s6 = Math.fround(s6 + (scores[from + 6] as number));
      s7 = Math.fround(s7 + (scores[from + 7] as number));
      s8 = Math.fround(s8 + (scores[from + 8] as number));
    }
    const to = at * 9;
    emissions[to] = s0;
    emissions[to + 1] = s1;
    emissions[to + 2] = s2;
    emissions[to + 3] = s3;
    emissions[to + 4] = s4;
    emissions[to + 5] = s5;
    emissions[to + 6] = s6;
    emissions[to + 7] = s7;
    emissions[to + 8] = s8;
  }
  return emissions;
}

/** Features that more than one word decides, or what is said of it elsewhere. */
function sumContexts(
  document: DocumentMatrix,
  rows: { readonly first: number; readonly length: number },
  { weights, templates: { ofContext: runs } }: TaggerModel,
): Float64Array {
  const sums = new Float64Array(rows.length * tagCount);
  const buckets = new Int32Array(runs.count + 1);
  for (let at = 0; at < rows.length; at++) {
    const base = (rows.first + at) * slotCount;
    const count = fillBucketsOfRuns(document.values, { base, runs, target: buckets });
    sumWeights(sums, at * tagCount, { buckets, count, weights });
  }
  return sums;
}
