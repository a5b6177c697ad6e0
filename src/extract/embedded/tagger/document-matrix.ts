import { fillEvidence } from './evidence.ts';
import type { TaggerModel } from './model.ts';
import { markPhrases } from './phrases.ts';
import { slotCount, slotOf } from './slots.ts';
import type { WordAttributes } from './word-attributes.ts';

/** The feature values of a document's tokens; two rows before and after each sentence stand for its edge. */
export interface DocumentMatrix {
  /** `slotCount` values a row. */
  readonly values: Int32Array;
  /** `clueBits` a row; 0 at the edges. */
  readonly clues: Uint8Array;
  /** The sentence of each row. */
  readonly sentenceOf: Int32Array;
  /** The row of each sentence's first token. */
  readonly firstRow: Int32Array;
  /** The tokens of each sentence. */
  readonly lengths: Int32Array;
}

/** Whose guideline the tags follow: ANERcorp's, where ministries are no names, or this project's, where they are organisations. */
export type Guideline = 'rawabit' | 'anercorp';

const padding = 2;

/** Computes every slot of every token of one document. */
export function createDocumentMatrix(
  sentences: readonly (readonly string[])[],
  options: {
    readonly model: TaggerModel;
    readonly attributes: WordAttributes;
    readonly guideline: Guideline;
  },
): DocumentMatrix {
  const rows = sentences.reduce((sum, sentence) => sum + sentence.length + 2 * padding, 0);
  const document: DocumentMatrix = {
    values: new Int32Array(rows * slotCount),
    clues: new Uint8Array(rows),
    sentenceOf: new Int32Array(rows),
    firstRow: new Int32Array(sentences.length),
    lengths: Int32Array.from(sentences, (sentence) => sentence.length),
  };
  const own = options.guideline === 'rawabit' ? 1 : 0;
  let row = 0;
  sentences.forEach((sentence, at) => {
    document.sentenceOf.fill(at, row, row + sentence.length + 2 * padding);
    fillEdge(document, row, -2);
    fillEdge(document, row + 1, -1);
    row += padding;
    document.firstRow[at] = row;
    for (const token of sentence) {
      document.clues[row] = options.attributes.copy(token, document.values, row * slotCount);
      document.values[row * slotCount + slotOf.own] = own;
      row++;
    }
    fillEdge(document, row, -3);
    fillEdge(document, row + 1, -3);
    row += padding;
  });
  markPhrases(document, options.model);
  fillEvidence(document);
  return document;
}

function fillEdge(document: DocumentMatrix, row: number, value: number): void {
  document.values.fill(value, row * slotCount, (row + 1) * slotCount);
}
