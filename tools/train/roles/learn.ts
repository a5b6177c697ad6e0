import type { Example } from './examples.ts';

/** Examples with their features as integers. */
export interface Coded {
  readonly example: Example;
  readonly proposals: readonly { readonly features: Int32Array; readonly holds: boolean }[];
}

/** Passes over the examples. */
const epochs = 6;
const rate = 0.1;
/** Pull of each weight towards nought, each time that it is moved. */
const decay = 1e-2;

/** Gives every feature that occurs often enough a number. */
export function code(examples: readonly Example[], atLeast: number): { coded: Coded[]; names: string[] } {
  const counts = new Map<string, number>();
  for (const { proposals } of examples)
    for (const { features } of proposals)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= atLeast).map(([name]) => name);
  names.sort();
  const ids = new Map(names.map((name, index) => [name, index]));
  const coded = examples.map((example) => ({
    example,
    proposals: example.proposals.map(({ features, holds }) => ({
      features: Int32Array.from(features.map((feature) => ids.get(feature) ?? -1).filter((id) => id >= 0)),
      holds,
    })),
  }));
  return { coded, names };
}

/**
 * Multinomial logistic regression: each example is a choice among its proposals and 'none of them', whose score is 0. Where several proposals
 * hold, any of them is right. AdaGrad with a decay of the weights; the order of the examples comes from a fixed seed.
 */
export function learn(examples: readonly Coded[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const order = examples.map((_, index) => index);
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (example) step(example, weights, squares);
    }
  }
  return weights;
}

function step({ proposals }: Coded, weights: Float64Array, squares: Float64Array): void {
  const { exponents, none } = exponentials(proposals, weights);
  let all = none;
  let right = 0;
  proposals.forEach(({ holds }, index) => {
    all += exponents[index] ?? 0;
    if (holds) right += exponents[index] ?? 0;
  });
  const gradient = new Map<number, number>();
  proposals.forEach(({ features, holds }, index) => {
    const share = exponents[index] ?? 0;
    const error = share / all - (holds ? share / right : 0);
    if (Math.abs(error) < 1e-5) return;
    for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + error);
  });
  for (const [feature, error] of gradient) {
    const slope = error + decay * (weights[feature] ?? 0);
    squares[feature] = (squares[feature] ?? 0) + slope * slope;
    weights[feature] = (weights[feature] ?? 0) - (rate * slope) / Math.sqrt(squares[feature] ?? 1);
  }
}

function exponentials(
  proposals: Coded['proposals'],
  weights: Float64Array,
): { exponents: number[]; none: number } {
  const scores = proposals.map(({ features }) => {
    let score = 0;
    for (const feature of features) score += weights[feature] ?? 0;
    return score;
  });
  const highest = Math.max(0, ...scores);
  return { exponents: scores.map((score) => Math.exp(score - highest)), none: Math.exp(-highest) };
}

/** The most probable proposal of an example, its probability, and the probability that any holds. */
export function predict(
  { proposals }: Coded,
  weights: Float64Array,
): { best: number; probability: number; any: number } {
  const { exponents, none } = exponentials(proposals, weights);
  let all = 0;
  let best = 0;
  exponents.forEach((exponent, index) => {
    all += exponent;
    if (exponent > (exponents[best] ?? 0)) best = index;
  });
  return { best, probability: (exponents[best] ?? 0) / (all + none), any: all / (all + none) };
}
