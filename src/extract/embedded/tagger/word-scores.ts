import { fillBucketsOfRuns } from './features.ts';
import type { TaggerModel } from './model.ts';
import { slotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import { places } from './templates.ts';
import { sumWeights } from './weights.ts';
import type { WordAttributes } from './word-attributes.ts';

/** Numbers kept for a word. */
export const wordWidth: number = places.length * tagCount;

/**
 * What a word adds to the scores of the tokens around it by the features that look at it alone, for each place it can have from them. Half of all
 * features are of this kind, and words recur, so this is worth keeping.
 */
export class WordScores {
  readonly #model: TaggerModel;
  readonly #attributes: WordAttributes;
  #scores = new Float32Array(256 * wordWidth);
  #known = new Uint8Array(256);
  #generation = -1;
  readonly #values = new Int32Array(slotCount);
  readonly #buckets: Int32Array;
  readonly #sums = new Float64Array(tagCount);

  constructor(model: TaggerModel, attributes: WordAttributes) {
    this.#model = model;
    this.#attributes = attributes;
    this.#buckets = new Int32Array(Math.max(...model.templates.ofWord.map(({ count }) => count)) + 1);
  }

  /** Scores of the words asked for so far, `wordWidth` a row: for every place that the word has from a token, one for every tag. */
  get scores(): Float32Array {
    return this.#scores;
  }

  /** To be called before a document's first word. */
  startDocument(): void {
    if (this.#generation === this.#attributes.generation) return;
    this.#known.fill(0);
    this.#generation = this.#attributes.generation;
  }

  /** Sees to it that `scores` has a word's. */
  require(row: number): void {
    if (row >= this.#known.length) this.#grow(row + 1);
    if (this.#known[row] === 1) return;
    this.#known[row] = 1;
    this.#compute(row);
  }

  #grow(rows: number): void {
    const size = Math.max(rows, this.#known.length * 2);
    const known = new Uint8Array(size);
    known.set(this.#known);
    this.#known = known;
    const scores = new Float32Array(size * wordWidth);
    scores.set(this.#scores);
    this.#scores = scores;
  }

  #compute(row: number): void {
    const { templates, weights } = this.#model;
    const values = this.#values;
    this.#attributes.copy(row, values, 0);
    for (let place = 0; place < places.length; place++) {
      const runs = templates.ofWord[place];
      if (runs === undefined) continue;
      // a template lays its part `place` rows away from the token: stand that far on the other side
      const base = -(places[place] ?? 0) * slotCount;
      const count = fillBucketsOfRuns(values, { base, runs, target: this.#buckets });
      sumWeights(this.#sums, 0, { buckets: this.#buckets, count, weights });
      this.#scores.set(this.#sums, row * wordWidth + place * tagCount);
    }
  }
}
