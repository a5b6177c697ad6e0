import { toMoves } from '../../../src/extract/embedded/tagger/chain.ts';
import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';
import { bucketCount } from '../../../src/extract/embedded/tagger/templates.ts';
import { type Chain, slopesOfMoves, slopesOfScores, sumChain } from './chain-sums.ts';
import type { Instance } from './instances.ts';
import { createRandom, shuffle } from './random.ts';

export interface ChainOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Weights are averaged over four snapshots an epoch from this epoch on, counted from 1. */
  readonly averageFrom: number;
}

/** Weights before they are pruned and packed: `bucketCount` × `tagCount`, and (`tagCount` + 1) × `tagCount` transitions. */
export interface DenseWeights {
  readonly buckets: Float32Array;
  readonly transitions: Float32Array;
}

const rate = 0.1;
const l1 = 1e-5;
/** What AdaGrad's sums of squares start from: without it the first, rare features take far too large steps (62 instead of 72 F1). */
const firstSquare = 1;

/**
 * Trains a linear-chain CRF by AdaGrad (Duchi et al. 2011), one sentence a step, each feature of each token dropped with probability one half,
 * L1 applied lazily when a bucket is next met. The same instances, options and seed give the same weights.
 */
export function trainChain(instances: readonly Instance[], options: ChainOptions): DenseWeights {
  const state = createState();
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
  }
  return average.count() > 0 ? average.mean() : { buckets: state.buckets, transitions: state.transitions };
}

interface State extends DenseWeights {
  readonly squares: Float32Array;
  readonly transitionSquares: Float32Array;
  /** The step at which each bucket was last shrunk. */
  readonly shrunk: Int32Array;
  step: number;
}

function createState(): State {
  return {
    buckets: new Float32Array(bucketCount * tagCount),
    transitions: new Float32Array((tagCount + 1) * tagCount),
    squares: new Float32Array(bucketCount * tagCount).fill(firstSquare),
    transitionSquares: new Float32Array((tagCount + 1) * tagCount).fill(firstSquare),
    shrunk: new Int32Array(bucketCount),
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
  const chain = sumChain(score(state, instance), length, toMoves(state.transitions).factors);
  moveTransitions(state, instance, chain);
  const slopes = slopesOfScores(chain, instance);
  for (let token = 0; token < length; token++) moveBuckets(state, instance, { token, slopes });
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

function moveTransitions(state: State, instance: Instance, chain: Chain): void {
  slopesOfMoves(chain, instance).forEach((slope, cell) => {
    if (slope === 0) return;
    add(state.transitionSquares, cell, slope * slope);
    add(state.transitions, cell, (rate * slope) / Math.sqrt(state.transitionSquares[cell] ?? 1));
  });
}

function moveBuckets(
  state: State,
  instance: Instance,
  at: { readonly token: number; readonly slopes: Float32Array },
): void {
  const { buckets: weights, squares } = state;
  const { buckets, starts } = instance;
  const slopes = at.slopes.subarray(at.token * tagCount, (at.token + 1) * tagCount);
  // steps too small to matter are left out: three tokens in four are plainly O
  if (slopes.every((slope) => Math.abs(slope) <= 1e-3)) return;
  const stop = starts[at.token + 1] as number; // as: in range by construction; this loop is most of the training time
  for (let feature = starts[at.token] as number; feature < stop; feature++) {
    const row = (buckets[feature] as number) * tagCount;
    for (let tag = 0; tag < tagCount; tag++) {
      const slope = slopes[tag] as number;
      if (Math.abs(slope) < 1e-4) continue;
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
  const by = rate * l1 * steps;
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
      for (let at = 0; at < buckets.length; at++)
        buckets[at] = (buckets[at] ?? 0) + (weights.buckets[at] ?? 0);
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
