import type { Kernel } from './kernel.ts';
import type { WordAttributes } from './word-attributes.ts';

/**
 * What words add to the scores of the tokens around them by the features that look at them alone, worked out with the first token of each
 * word. Half of all features are of this kind, and words recur, so this is worth keeping.
 */
export class WordScores {
  readonly #kernel: Kernel;
  readonly #attributes: WordAttributes;
  #known = new Uint8Array(256);
  #generation = -1;

  constructor(kernel: Kernel, attributes: WordAttributes) {
    this.#kernel = kernel;
    this.#attributes = attributes;
  }

  /** Sees to it that the kernel has the scores of a document's words. */
  requireAll(rows: Int32Array): void {
    if (this.#generation !== this.#attributes.generation) {
      this.#known.fill(0);
      this.#generation = this.#attributes.generation;
    }
    for (const row of rows) {
      if (row >= this.#known.length) this.#grow(row + 1);
      if (this.#known[row] === 1) continue;
      this.#known[row] = 1;
      this.#kernel.scoreWord(row, this.#attributes.valuesOf(row));
    }
  }

  #grow(rows: number): void {
    const known = new Uint8Array(Math.max(rows, this.#known.length * 2));
    known.set(this.#known);
    this.#known = known;
  }
}
