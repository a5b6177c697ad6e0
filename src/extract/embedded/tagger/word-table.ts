import { hashWord } from './hash.ts';
import { HashIndex } from './hash-index.ts';

/** What the model knows of single words, a column a property; row 0 is the unknown word, with 0 in every column. */
export interface WordColumns {
  /** `1 + 8 log2(count)` in the raw news, 0 = not seen. */
  readonly frequency: Uint8Array;
  /** How often the word is part of a person's name in the name list: 0, else 1 + floor(log3 count), at most 7. */
  readonly name: Uint8Array;
  /** Bits of `listBits`. */
  readonly lists: Uint16Array;
  /** 1 + word class among 1024, by words near it; 0 = none. */
  readonly nearClass: Uint16Array;
  /** 1 + word class among 1024, by words at fixed places around it; 0 = none. */
  readonly placeClass: Uint16Array;
  /** How the tagger itself reads the word in raw news: see votes.ts. */
  readonly votes: readonly Uint8Array[];
}

/** The lists that hold a word, as bits of `WordColumns.lists`. */
export const listBits = {
  title: 1,
  speech: 2,
  organisationHead: 4,
  placeHead: 8,
  nameParticle: 16,
  month: 32,
  demonym: 64,
  country: 128,
  city: 256,
} as const;

/** The words of the model with what it knows of each. */
export class WordTable {
  readonly columns: WordColumns;
  readonly #index: HashIndex;

  /** @param keys  `toKey` of each word's hash, in the order of the rows, from row 1 on */
  constructor(keys: Uint32Array, columns: WordColumns) {
    this.columns = columns;
    this.#index = new HashIndex(keys);
  }

  /** The row of a folded word, 0 where the table lacks it. */
  rowOf(form: string): number {
    return this.#index.rowOf(hashWord(form));
  }

  /** How often the word stands in the raw news, to within 5 %; 0 = less than twice. */
  countOf(row: number): number {
    const code = this.columns.frequency[row] ?? 0;
    return code === 0 ? 0 : 2 ** ((code - 1) / 8);
  }
}
