import { fillContexts } from './contexts.ts';
import { fillEvidence } from './evidence.ts';
import type { TaggerModel } from './model.ts';
import { markPhrases } from './phrases.ts';
import { slotCount, slotOf, wordSlotCount } from './slots.ts';
import { edgeRows, type TaggedWord, type WordAttributes } from './word-attributes.ts';

/** The feature values of a document's tokens; two rows before and after each sentence stand for its edge. */
export interface DocumentMatrix {
  /** `slotCount` values a row. */
  readonly values: Int32Array;
  /** `clueBits` a row; 0 at the edges. */
  readonly clues: Uint8Array;
  /** The row of each token, or edge, in the word attributes. */
  readonly wordRows: Int32Array;
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
  sentences: readonly (readonly TaggedWord[])[],
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
    wordRows: new Int32Array(rows),
    sentenceOf: new Int32Array(rows),
    firstRow: new Int32Array(sentences.length),
    lengths: Int32Array.from(sentences, (sentence) => sentence.length),
  };
  options.attributes.startDocument();
  let row = 0;
  const add = (wordRow: number): void => {
    document.wordRows[row] = wordRow;
    document.clues[row] = options.attributes.copy(wordRow, document.values, row * slotCount);
    row++;
  };
  sentences.forEach((sentence, at) => {
    document.sentenceOf.fill(at, row, row + sentence.length + 2 * padding);
    add(edgeRows.before2);
    add(edgeRows.before1);
    document.firstRow[at] = row;
    for (const word of sentence) add(options.attributes.rowOf(word));
    add(edgeRows.after);
    add(edgeRows.after);
  });
  fillTokenSlots(document, options);
  return document;
}

/** The slots that are not the word's own; those of an edge are as its others. */
function fillTokenSlots(
  document: DocumentMatrix,
  options: { readonly model: TaggerModel; readonly guideline: Guideline },
): void {
  const { values, wordRows } = document;
  const own = options.guideline === 'rawabit' ? 1 : 0;
  for (let row = 0; row < wordRows.length; row++) {
    const base = row * slotCount;
    const edge = (wordRows[row] ?? 0) <= edgeRows.after;
    if (edge) values.fill(values[base] ?? 0, base + wordSlotCount, base + slotCount);
    else values[base + slotOf.own] = own;
  }
  markPhrases(document, options.model);
  fillEvidence(document);
  fillContexts(document, options.model.contexts);
}
