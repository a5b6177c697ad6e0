import { type KernelFunctions, loadKernel, requireBytes, staticBytes } from './kernel-module.ts';
import { slotCount, wordSlotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import { places, type Templates } from './templates.ts';
import type { Weights } from './weights.ts';

/** The words of a document around some of its tokens, and their feature values. */
export interface TokenRows {
  /** `slotCount` values a row. */
  readonly values: Int32Array;
  /** The row of each token, or edge, in the tables of words. */
  readonly wordRows: Int32Array;
}

/**
 * The inner loops of the tagger, which score every tag at every token, as WebAssembly: tools/tagger-kernel/kernel.ts, which
 * `npm run build:kernel` compiles. It holds the weights and, once for each word, what the word adds to the scores of the tokens around
 * it. Sums are of whole numbers, so that they are the same in any order.
 */
export class Kernel {
  readonly #functions: KernelFunctions;
  readonly #templates: { readonly ofWord: readonly number[]; readonly ofContext: number };
  readonly #codes: number;
  readonly #scale: number;
  /** Where the values, words and sums of the tokens in hand stand. */
  readonly #values: number;
  readonly #rows: number;
  readonly #sums: number;
  /** Where the sums of words begin: the last part, which grows. */
  readonly #wordSums: number;
  #ints: Int32Array;

  constructor(model: { readonly templates: Templates; readonly weights: Weights }) {
    this.#functions = loadKernel();
    this.#ints = new Int32Array(this.#functions.memory.buffer);
    let top = staticBytes;
    const take = (bytes: number): number => {
      const at = top;
      top += (bytes + 15) & ~15;
      this.#require(top);
      return at;
    };
    const put = (numbers: Int32Array): number => {
      const at = take(numbers.byteLength);
      this.#ints.set(numbers, at >> 2);
      return at;
    };
    const { templates, weights } = model;
    this.#templates = { ofWord: templates.ofWord.map(put), ofContext: put(templates.ofContext) };
    this.#codes = take(weights.codes.length + 16);
    new Int8Array(this.#functions.memory.buffer).set(weights.codes, this.#codes);
    this.#scale = weights.scale;
    this.#values = take((mostTokens + places.length) * slotCount * 4);
    this.#rows = take((mostTokens + places.length) * 4);
    this.#sums = take(mostTokens * tagCount * 4);
    this.#wordSums = top;
  }

  /** Works out what a word adds to the sums of the tokens around it, by the features that look at it alone. */
  scoreWord(row: number, values: Int32Array): void {
    const to = this.#wordSums + row * wordBytes;
    this.#require(to + wordBytes);
    const middle = this.#values + 2 * slotCount * 4;
    this.#ints.set(values.subarray(0, wordSlotCount), middle >> 2);
    this.#ints.fill(0, to >> 2, (to + wordBytes) >> 2);
    places.forEach((place, at) => {
      // a template lays its part `place` rows away from the token: stand that far on the other side
      const base = middle - place * slotCount * 4;
      const templates = this.#templates.ofWord[at] ?? 0;
      this.#functions.addFeatures(templates, this.#codes, base, 0, 1, to + at * tagCount * 4);
    });
  }

  /** The score of every tag at some tokens of a sentence, `tagCount` a token; all words must have been scored. */
  scoreTokens({ values, wordRows }: TokenRows, first: number, length: number): Float32Array {
    const emissions = new Float32Array(length * tagCount);
    for (let done = 0; done < length; done += mostTokens) {
      const tokens = Math.min(mostTokens, length - done);
      const [from, to] = [first + done - 2, first + done + tokens + 2];
      this.#ints.set(values.subarray(from * slotCount, to * slotCount), this.#values >> 2);
      this.#ints.set(wordRows.subarray(from, to), this.#rows >> 2);
      const sums = this.#ints.subarray(this.#sums >> 2, (this.#sums >> 2) + tokens * tagCount);
      sums.fill(0);
      this.#functions.addWords(this.#wordSums, this.#rows, tokens, this.#sums);
      const middle = this.#values + 2 * slotCount * 4;
      const { ofContext } = this.#templates;
      this.#functions.addFeatures(ofContext, this.#codes, middle, slotCount * 4, tokens, this.#sums);
      const scale = this.#scale;
      const offset = done * tagCount;
      // as: in range by construction
      for (let at = 0; at < sums.length; at++) emissions[offset + at] = (sums[at] as number) * scale;
    }
    return emissions;
  }

  #require(bytes: number): void {
    if (requireBytes(this.#functions.memory, bytes))
      this.#ints = new Int32Array(this.#functions.memory.buffer);
  }
}

/** Most tokens that are scored at once. */
const mostTokens = 256;
const wordBytes = places.length * tagCount * 4;
