import { fillBuckets } from './features.ts';
import type { TaggerModel } from './model.ts';
import { slotCount, wordSlotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import { places } from './templates.ts';
import { addWeights } from './weights.ts';
import type { WordAttributes } from './word-attributes.ts';

/**
 * What a word adds to the scores of the tokens around it by the features that look at it alone, for each place it can have from them. Half of all
 * features are of this kind, and words recur, so this is worth keeping.
 */
export class WordScores {
  readonly #model: TaggerModel;
  readonly #attributes: WordAttributes;
  #scores = new Float32Array(256 * width);
  #known = new Uint8Array(256);
  #generation = -1;

  constructor(model: TaggerModel, attributes: WordAttributes) {
    this.#model = model;
    this.#attributes = attributes;
  }

  /** Adds the word's scores, for the place (0 … 4 for −2 … 2) it has from a token, to that token's, at `to`. */
  addTo(emissions: Float32Array, to: number, word: { readonly row: number; readonly place: number }): void {
    this.#require(word.row);
    const scores = this.#scores;
    const from = word.row * width + word.place * tagCount;
    for (let tag = 0; tag < tagCount; tag++)
      emissions[to + tag] = (emissions[to + tag] ?? 0) + (scores[from + tag] ?? 0);
  }

  #require(row: number): void {
    if (this.#generation !== this.#attributes.generation) {
      this.#known.fill(0);
      this.#generation = this.#attributes.generation;
    }
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
    const scores = new Float32Array(size * width);
    scores.set(this.#scores);
    this.#scores = scores;
  }

  #compute(row: number): void {
    const { templates, weights } = this.#model;
    const values = new Int32Array(slotCount);
    values.set(this.#attributes.valuesOf(row).subarray(0, wordSlotCount));
    const scores = this.#scores.subarray(row * width, (row + 1) * width);
    scores.fill(0);
    templates.ofWord.forEach((set, place) => {
      const buckets = new Int32Array(set.count);
      // a template lays its part `place` rows away from the token: stand that far on the other side
      const base = -(places[place] ?? 0) * slotCount;
      const count = fillBuckets(values, { base, templates: set, target: buckets });
      addWeights(scores, place * tagCount, { buckets, count, weights });
    });
  }
}

const width = places.length * tagCount;
