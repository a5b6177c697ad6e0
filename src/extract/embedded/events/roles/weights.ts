import type { FeatureWeight } from '../../../../languages/language.ts';
import type { FeatureBag } from './features.ts';

interface Branch {
  weight: number;
  next: Map<string, Branch> | null;
}

/** Weights of features, by the words that name them. */
export class RoleWeights {
  readonly #root: Branch = { weight: 0, next: null };
  /** How many there are. */
  readonly size: number;

  constructor(rows: readonly FeatureWeight[]) {
    this.size = rows.length;
    for (const { words, weight } of rows) {
      let branch = this.#root;
      for (const word of words) {
        branch.next ??= new Map();
        let inner = branch.next.get(word);
        if (!inner) {
          inner = { weight: 0, next: null };
          branch.next.set(word, inner);
        }
        branch = inner;
      }
      branch.weight = weight;
    }
  }

  of(a: string, b?: string, c?: string, d?: string): number {
    let branch = this.#root.next?.get(a);
    if (branch && b !== undefined) branch = branch.next?.get(b);
    if (branch && c !== undefined) branch = branch.next?.get(c);
    if (branch && d !== undefined) branch = branch.next?.get(d);
    return branch?.weight ?? 0;
  }
}

/** Adds up the weights of the features that hold. */
export class Score implements FeatureBag {
  total = 0;
  readonly #weights: RoleWeights;

  constructor(weights: RoleWeights) {
    this.#weights = weights;
  }

  add(a: string, b?: string, c?: string, d?: string): void {
    this.total += this.#weights.of(a, b, c, d);
  }
}
