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

  constructor(hashes: Int32Array, kinds: Uint8Array) {
    const map = new Map<number, number>();
    for (let at = 0; at < hashes.length; at++) map.set(hashes[at] ?? 0, kinds[at] ?? 0);
    this.#kinds = map;
  }

  /**
   * The longest phrase at `start`.
   * @param hashAt  the hash of the word at a place after the start, for as long as there are words
   */
  findLongest(
    first: number,
    rest: { hashAt: (offset: number) => number; words: number },
  ): { kind: number; words: number } {
    let hash = first;
    let kind = 0;
    let words = 0;
    const most = Math.min(maxPhraseWords, rest.words);
    for (let offset = 1; offset < most; offset++) {
      hash = addWord(hash, rest.hashAt(offset));
      const found = this.#kinds.get(hash);
      if (found !== undefined) {
        kind = found;
        words = offset + 1;
      }
    }
    return { kind, words };
  }
}
