import { toMoves } from '../../../src/extract/embedded/tagger/chain.ts';
import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';
import { bucketCount } from '../../../src/extract/embedded/tagger/templates.ts';
import type { Instance } from './instances.ts';
import { createRandom, shuffle } from './random.ts';

export interface ChainOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Weights are averaged over four snapshots an epoch from this epoch on, counted from 1. */
  readonly averageFrom: number;
  readonly l1: number;
  readonly report?: (epoch: number, weights: DenseWeights) => void;
}

/** Weights before they are pruned and packed: `bucketCount` × `tagCount`, and (`tagCount` + 1) × `tagCount` transitions. */
export interface DenseWeights {
  readonly buckets: Float32Array;
  readonly transitions: Float32Array;
}

const rate = 0.1;
/** What AdaGrad's sums of squares start from: without it the first, rare features take far too large steps (62 instead of 72 F1). */
const firstSquare = 1;

/**
 * Trains a linear-chain CRF by AdaGrad (Duchi et al. 2011), one sentence a step, each feature of each token dropped with probability one half,
 * L1 applied lazily when a bucket is next met. The same instances, options and seed give the same weights.
 */
export function trainChain(instances: readonly Instance[], options: ChainOptions): DenseWeights {
  const state = createState(options);
  const order = Int32Array.from(instances, (_, at) => at);
  const random = createRandom(options.seed);
  const quarter = Math.floor(instances.length / 4) + 1;
  const average = createAverage();
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const instance = instances[at];
      if (instance !== undefined) learn(state, dropHalf(instance, random));
      if (epoch >= options.averageFrom && state.step % quarter === 0) average.add(state);
    }
    shrinkAll(state);
    options.report?.(epoch, average.count() > 0 ? average.mean() : state);
  }
  return average.count() > 0 ? average.mean() : { buckets: state.buckets, transitions: state.transitions };
}

interface State extends DenseWeights {
  readonly squares: Float32Array;
  readonly transitionSquares: Float32Array;
  /** The step at which each bucket was last shrunk. */
  readonly shrunk: Int32Array;
  readonly l1: number;
  step: number;
}

function createState(options: ChainOptions): State {
  return {
    buckets: new Float32Array(bucketCount * tagCount),
    transitions: new Float32Array((tagCount + 1) * tagCount),
    squares: new Float32Array(bucketCount * tagCount).fill(firstSquare),
    transitionSquares: new Float32Array((tagCount + 1) * tagCount).fill(firstSquare),
    shrunk: new Int32Array(bucketCount),
    l1: options.l1,
    step: 0,
  };
}

function dropHalf(instance: Instance, random: { bits(): number }): Instance {
  const { buckets, starts } = instance;
  const kept = new Int32Array(buckets.length);
  const keptStarts = new Int32Array(starts.length);
  let end = 0;
  let bits = 0;
  let left = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    keptStarts[token] = end;
    const stop = starts[token + 1] ?? 0;
    for (let at = starts[token] ?? 0; at < stop; at++) {
      if (left === 0) {
        bits = random.bits();
        left = 32;
      }
      if (bits & 1) kept[end++] = buckets[at] ?? 0;
      bits >>>= 1;
      left--;
    }
  }
  keptStarts[starts.length - 1] = end;
  return { ...instance, buckets: kept.subarray(0, end), starts: keptStarts };
}

function learn(state: State, instance: Instance): void {
  state.step++;
  for (const bucket of instance.buckets) shrink(state, bucket);
  const length = instance.tags.length;
  const chain = sumChain(score(state, instance), length, toMoves(state.transitions));
  moveTransitions(state, instance, chain);
  for (let token = 0; token < length; token++) moveBuckets(state, instance, { token, chain });
}

function score(state: State, instance: Instance): Float32Array {
  const { buckets, starts, tags } = instance;
  const weights = state.buckets;
  const scores = new Float32Array(tags.length * tagCount);
  for (let token = 0; token < tags.length; token++) {
    const to = token * tagCount;
    const stop = starts[token + 1] as number; // as: in range by construction; this loop is most of the training time
    for (let at = starts[token] as number; at < stop; at++) {
      const from = (buckets[at] as number) * tagCount;
      for (let tag = 0; tag < tagCount; tag++)
        scores[to + tag] = (scores[to + tag] as number) + (weights[from + tag] as number);
    }
  }
  return scores;
}

interface Chain {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly potentials: Float64Array;
  readonly totals: Float64Array;
  readonly moves: Float64Array;
}

/** Forward and backward sums, scaled to 1 a token. */
function sumChain(scores: Float32Array, length: number, moves: Float64Array): Chain {
  const potentials = new Float64Array(length * tagCount);
  const forward = new Float64Array(length * tagCount);
  const backward = new Float64Array(length * tagCount).fill(1);
  const totals = new Float64Array(length);
  for (let token = 0; token < length; token++) {
    const base = token * tagCount;
    let top = -Infinity;
    for (let tag = 0; tag < tagCount; tag++) top = Math.max(top, scores[base + tag] ?? 0);
    let total = 0;
    for (let tag = 0; tag < tagCount; tag++) {
      const potential = Math.exp((scores[base + tag] ?? 0) - top);
      potentials[base + tag] = potential;
      let sum = token === 0 ? (moves[tagCount * tagCount + tag] ?? 0) : 0;
      if (token > 0)
        for (let from = 0; from < tagCount; from++)
          sum += (forward[base - tagCount + from] ?? 0) * (moves[from * tagCount + tag] ?? 0);
      forward[base + tag] = sum * potential;
      total += sum * potential;
    }
    totals[token] = total;
    for (let tag = 0; tag < tagCount; tag++) forward[base + tag] = (forward[base + tag] ?? 0) / total;
  }
  for (let token = length - 2; token >= 0; token--) {
    const base = token * tagCount;
    for (let from = 0; from < tagCount; from++) {
      let sum = 0;
      for (let tag = 0; tag < tagCount; tag++) {
        const next = base + tagCount + tag;
        sum += (moves[from * tagCount + tag] ?? 0) * (potentials[next] ?? 0) * (backward[next] ?? 0);
      }
      backward[base + from] = sum / (totals[token + 1] ?? 1);
    }
  }
  return { forward, backward, potentials, totals, moves };
}

function moveTransitions(state: State, instance: Instance, chain: Chain): void {
  const { forward, backward, potentials, totals, moves } = chain;
  const { tags, weight } = instance;
  const slopes = new Float64Array((tagCount + 1) * tagCount);
  for (let token = 0; token < tags.length; token++) {
    const base = token * tagCount;
    const gold = tags[token] ?? 0;
    for (let tag = 0; tag < tagCount; tag++) {
      const after = ((potentials[base + tag] ?? 0) * (backward[base + tag] ?? 0) * weight) / (totals[token] ?? 1);
      if (token === 0) add(slopes, tagCount * tagCount + tag, -(forward[tag] ?? 0) * (backward[tag] ?? 0) * weight);
      else
        for (let from = 0; from < tagCount; from++) {
          const cell = from * tagCount + tag;
          add(slopes, cell, -(forward[base - tagCount + from] ?? 0) * (moves[cell] ?? 0) * after);
        }
    }
    add(slopes, (token === 0 ? tagCount : (tags[token - 1] ?? 0)) * tagCount + gold, weight);
  }
  for (let cell = 0; cell < slopes.length; cell++) {
    const slope = slopes[cell] ?? 0;
    if (slope === 0) continue;
    add(state.transitionSquares, cell, slope * slope);
    add(state.transitions, cell, (rate * slope) / Math.sqrt(state.transitionSquares[cell] ?? 1));
  }
}

function moveBuckets(state: State, instance: Instance, at: { readonly token: number; readonly chain: Chain }): void {
  const { buckets: weights, squares } = state;
  const { buckets, starts, tags, weight } = instance;
  const base = at.token * tagCount;
  const slopes = new Float64Array(tagCount);
  let largest = 0;
  for (let tag = 0; tag < tagCount; tag++) {
    const probability = (at.chain.forward[base + tag] ?? 0) * (at.chain.backward[base + tag] ?? 0);
    const slope = ((tags[at.token] === tag ? 1 : 0) - probability) * weight;
    // steps too small to matter are left out: three tokens in four are plainly O
    slopes[tag] = Math.abs(slope) < 1e-4 ? 0 : slope;
    largest = Math.max(largest, Math.abs(slope));
  }
  if (largest <= 1e-3) return;
  const stop = starts[at.token + 1] as number; // as: in range by construction; this loop is most of the training time
  for (let feature = starts[at.token] as number; feature < stop; feature++) {
    const row = (buckets[feature] as number) * tagCount;
    for (let tag = 0; tag < tagCount; tag++) {
      const slope = slopes[tag] as number;
      if (slope === 0) continue;
      const square = (squares[row + tag] as number) + slope * slope;
      squares[row + tag] = square;
      weights[row + tag] = (weights[row + tag] as number) + (rate * slope) / Math.sqrt(square);
    }
  }
}

function add(array: Float32Array | Float64Array, at: number, by: number): void {
  array[at] = (array[at] ?? 0) + by;
}

function shrinkAll(state: State): void {
  for (let bucket = 0; bucket < bucketCount; bucket++) shrink(state, bucket);
}

/** Pulls a bucket's weights towards 0 by as much as L1 asks for the steps since it was last met. */
function shrink(state: State, bucket: number): void {
  const steps = state.step - (state.shrunk[bucket] as number);
  if (steps === 0) return;
  state.shrunk[bucket] = state.step;
  const by = rate * state.l1 * steps;
  const { buckets: weights, squares } = state;
  const end = (bucket + 1) * tagCount;
  for (let cell = bucket * tagCount; cell < end; cell++) {
    const weight = weights[cell] as number;
    if (weight === 0) continue;
    const amount = by / Math.sqrt(squares[cell] as number);
    weights[cell] = weight > 0 ? Math.max(0, weight - amount) : Math.min(0, weight + amount);
  }
}

function createAverage(): { add(weights: DenseWeights): void; count(): number; mean(): DenseWeights } {
  const buckets = new Float64Array(bucketCount * tagCount);
  const transitions = new Float64Array((tagCount + 1) * tagCount);
  let snapshots = 0;
  return {
    add(weights) {
      for (let at = 0; at < buckets.length; at++) buckets[at] = (buckets[at] ?? 0) + (weights.buckets[at] ?? 0);
      for (let at = 0; at < transitions.length; at++) add(transitions, at, weights.transitions[at] ?? 0);
      snapshots++;
    },
    count: () => snapshots,
    mean: () => ({
      buckets: Float32Array.from(buckets, (sum) => sum / snapshots),
      transitions: Float32Array.from(transitions, (sum) => sum / snapshots),
    }),
  };
}
