import type { TaggerModel } from './model.ts';
import { wordSlotCount } from './slots.ts';
import { clueSlot, fillValues } from './word-values.ts';

const width = wordSlotCount + 1;

/** Beyond this many distinct tokens, with some 30 MB of features and scores, the cache starts anew, at the next document. */
const maxRows = 1 << 16;

/** The rows of what lies before a sentence (at −2 and −1) and after it. */
export const edgeRows = { before2: 0, before1: 1, after: 2 } as const;

const edgeValues: readonly number[] = [-2, -1, -3];

/** A word that knows its row in the tables of the one tagger that it is given to. */
export interface TaggedWord {
  readonly surface: string;
  /** The tagger's; `unknownRow` at first. */
  taggerRow: number;
}

export const unknownRow = -1;

/** Words for a single use. */
export function toWords(sentences: readonly (readonly string[])[]): TaggedWord[][] {
  return sentences.map((sentence) => sentence.map((surface) => ({ surface, taggerRow: unknownRow })));
}

/**
 * The feature values of words, computed once for each distinct token and kept for thousands more: a document's words are mostly those
 * of the one before.
 */
export class WordAttributes {
  readonly #model: TaggerModel;
  readonly #rows = new Map<string, number>();
  #values = new Int32Array(256 * width);
  #count = 0;
  /** Rows given out before those of now. */
  #passed = 0;
  /** Changes when rows are given out anew. */
  generation = 0;

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#startAnew();
  }

  /** To be called before a document: rows stay valid until the next call. */
  startDocument(): void {
    if (this.#count > maxRows) this.#startAnew();
  }

  /** The row of a word, its values computed where it is new. */
  rowOf(word: TaggedWord): number {
    const own = word.taggerRow - this.#passed;
    if (own >= 0) return own;
    const row = this.#rows.get(word.surface) ?? this.#compute(word.surface);
    word.taggerRow = this.#passed + row;
    return row;
  }

  #compute(token: string): number {
    const row = this.#addRow();
    fillValues(token, this.#model, this.valuesOf(row));
    this.#rows.set(token, row);
    return row;
  }

  /** The values of a row: `wordSlotCount` slots, then the clues. */
  valuesOf(row: number): Int32Array {
    return this.#values.subarray(row * width, (row + 1) * width);
  }

  /**
   * Copies the feature values of a row into `target` at `offset`.
   * @returns the word's clues, `clueBits`
   */
  copy(row: number, target: Int32Array, offset: number): number {
    const values = this.#values;
    const from = row * width;
    for (let at = 0; at < wordSlotCount; at++) target[offset + at] = values[from + at] ?? 0;
    return values[from + clueSlot] ?? 0;
  }

  #startAnew(): void {
    this.#rows.clear();
    this.#passed += this.#count;
    this.#count = 0;
    this.generation++;
    for (const value of edgeValues) this.valuesOf(this.#addRow()).fill(value, 0, wordSlotCount);
  }

  #addRow(): number {
    const row = this.#count++;
    if ((row + 1) * width > this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.valuesOf(row).fill(0);
    return row;
  }
}
