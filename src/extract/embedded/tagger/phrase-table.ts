import { addWord } from './hash.ts';

/** What a phrase of two to `maxPhraseWords` words is known as; 0 = not known. */
export const phraseKinds = { place: 1, PERS: 2, LOC: 3, ORG: 4, MISC: 5 } as const;

export const maxPhraseWords = 6;

/**
 * Phrases by hash: the first word's stem (or the word itself), then the words as they stand. Geographical names and phrases of tagged
 * news are kept apart, since one token may be in both.
 */
export class PhraseTable {
  readonly #kinds: ReadonlyMap<number, number>;
  /** A bit for what the last `filterBits` bits of each hash are: nearly all that is asked for is not there. */
  readonly #filter = new Int32Array(1 << (filterBits - 5));

  constructor(hashes: Int32Array, kinds: Uint8Array) {
    const map = new Map<number, number>();
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      map.set(hash, kinds[at] ?? 0);
      const word = (hash & filterMask) >> 5;
      this.#filter[word] = (this.#filter[word] ?? 0) | (1 << (hash & 31));
    }
    this.#kinds = map;
  }

  /**
   * The longest phrase at a word.
   * @param first  the hash of its first word
   * @param rest.from  where the hash of the word after it stands in `values`; those of further words follow, `step` apart
   * @param rest.words  the words there are, the first included
   * @returns 8 × its words + its kind; 0 = none
   */
  findLongest(
    first: number,
    rest: {
      readonly values: Int32Array;
      readonly from: number;
      readonly step: number;
      readonly words: number;
    },
  ): number {
    const filter = this.#filter;
    let hash = first;
    let found = 0;
    const most = Math.min(maxPhraseWords, rest.words);
    for (let words = 2, at = rest.from; words <= most; words++, at += rest.step) {
      hash = addWord(hash, rest.values[at] ?? 0);
      if ((((filter[(hash & filterMask) >> 5] ?? 0) >>> (hash & 31)) & 1) === 0) continue;
      const kind = this.#kinds.get(hash);
      if (kind !== undefined) found = 8 * words + kind;
    }
    return found;
  }
}

// 8 kB, of which the 3,000 phrases of the model fill a twentieth
const filterBits = 16;
const filterMask = (1 << filterBits) - 1;
