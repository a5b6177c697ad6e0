import { toMoves } from '../../../src/extract/embedded/tagger/chain.ts';
import {
  layerSizes,
  type Network,
  networkLength,
  networkShape,
  stateCount,
  viewNetwork,
} from '../../../src/extract/embedded/tagger/network.ts';
import { type Chain, slopesOfMoves, slopesOfScores, sumChain } from './chain-sums.ts';
import type { Instance } from './instances.ts';
import { type Dropping, runBackward, runForward } from './network-passes.ts';
import { createRandom, type Random, shuffle } from './random.ts';

export interface NetworkOptions {
  readonly epochs: number;
  readonly seed: number;
  /** The share of inputs and of states that each step leaves out. */
  readonly dropInputs: number;
  readonly dropStates: number;
  /** Weights are averaged over two snapshots an epoch from this epoch on, counted from 1. */
  readonly averageFrom: number;
  readonly report?: (epoch: number, network: Network) => void;
}

const { input } = layerSizes;
const embeddingLength = networkShape.embeddings;
const denseLength = networkLength - embeddingLength;
const denseRate = 0.002;
const embeddingRate = 0.05;
/** Rates rise over the first steps and fall to a tenth in the end. */
const warmSteps = 500;

/**
 * Trains the network on whole sentences with the likelihood of a linear chain, a sentence a step: Adam (Kingma & Ba 2015) for the layers, AdaGrad
 * for the embeddings, of which a step touches few. The same instances, options and seed give the same network.
 */
export function trainNetwork(instances: readonly Instance[], options: NetworkOptions): Network {
  const random = createRandom(options.seed + 100);
  const state = createState(options, random);
  const order = Int32Array.from(instances, (_, at) => at);
  const total = options.epochs * instances.length;
  const half = Math.max(1, Math.floor(instances.length / 2));
  const sums = new Float64Array(networkLength);
  let snapshots = 0;
  const mean = (): Network =>
    viewNetwork(snapshots === 0 ? state.values : Float32Array.from(sums, (sum) => sum / snapshots));
  let step = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const instance = instances[at];
      if (instance === undefined) continue;
      const decay = 1 - (0.9 * step) / total;
      learn(state, instance, { step, decay });
      step++;
      if (epoch < options.averageFrom || step % half !== 0) continue;
      snapshots++;
      for (let value = 0; value < sums.length; value++)
        sums[value] = (sums[value] as number) + (state.values[value] as number); // as: in range
    }
    options.report?.(epoch, mean());
  }
  return mean();
}

interface State {
  readonly options: NetworkOptions;
  readonly random: Random;
  /** The embeddings, then the layers. */
  readonly values: Float32Array;
  readonly network: Network;
  readonly slopes: Float32Array;
  readonly sums: Network;
  /** AdaGrad's sums of squares of the embeddings' slopes. */
  readonly squares: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
}

function createState(options: NetworkOptions, random: Random): State {
  const values = new Float32Array(networkLength);
  const slopes = new Float32Array(networkLength);
  const network = viewNetwork(values);
  const near = (): number =>
    random.fraction() + random.fraction() + random.fraction() + random.fraction() - 2;
  const fill = (layer: Float32Array, spread: number): void =>
    layer.forEach((_, at) => {
      layer[at] = near() * spread;
    });
  fill(network.embeddings, 0.15);
  fill(network.window, Math.sqrt(1 / input));
  fill(network.mix, Math.sqrt(3 / stateCount));
  fill(network.out, 0.5 * Math.sqrt(3 / layerSizes.mixed));
  return {
    options,
    random,
    values,
    network,
    slopes,
    sums: viewNetwork(slopes),
    squares: new Float32Array(embeddingLength).fill(0.1),
    firstMoments: new Float32Array(denseLength),
    secondMoments: new Float32Array(denseLength),
  };
}

function learn(
  state: State,
  instance: Instance,
  at: { readonly step: number; readonly decay: number },
): void {
  const sentence = { inputs: instance.inputs, starts: instance.inputStarts };
  const dropping = drawDropping(state, instance);
  const pass = runForward(state.network, sentence, dropping);
  const chain: Chain = sumChain(pass.scores, pass.length, toMoves(state.network.transitions).factors);
  state.slopes.fill(0, embeddingLength);
  slopesOfMoves(chain, instance).forEach((slope, cell) => {
    state.sums.transitions[cell] = slope;
  });
  const wordSlopes = runBackward(state.network, pass, {
    slopes: slopesOfScores(chain, instance),
    sums: state.sums,
    dropping,
  });
  moveLayers(state, at);
  moveEmbeddings(state, { instance, wordSlopes, dropping, rate: embeddingRate * at.decay });
}

function drawDropping(state: State, instance: Instance): Dropping {
  const { dropInputs, dropStates } = state.options;
  const inputs = Uint8Array.from(instance.inputs, (embedding) =>
    embedding === 0 || state.random.fraction() >= dropInputs ? 1 : 0,
  );
  const scale = 1 / (1 - dropStates);
  const states = Float32Array.from({ length: instance.tags.length * stateCount }, () =>
    state.random.fraction() >= dropStates ? scale : 0,
  );
  return { inputs, inputScale: 1 / (1 - dropInputs), states };
}

/** One step of Adam. */
function moveLayers(state: State, at: { readonly step: number; readonly decay: number }): void {
  const { values, slopes, firstMoments, secondMoments } = state;
  const rate = denseRate * Math.min(1, (at.step + 1) / warmSteps) * at.decay;
  const firstBias = 1 - 0.9 ** (at.step + 1);
  const secondBias = 1 - 0.999 ** (at.step + 1);
  for (let cell = 0; cell < denseLength; cell++) {
    const slope = slopes[embeddingLength + cell] as number; // as, here and below: in range by construction
    const first = 0.9 * (firstMoments[cell] as number) + 0.1 * slope;
    const second = 0.999 * (secondMoments[cell] as number) + 0.001 * slope * slope;
    firstMoments[cell] = first;
    secondMoments[cell] = second;
    const value = values[embeddingLength + cell] as number;
    values[embeddingLength + cell] =
      value + (rate * (first / firstBias)) / (Math.sqrt(second / secondBias) + 1e-8);
  }
}

function moveEmbeddings(
  state: State,
  by: {
    readonly instance: Instance;
    readonly wordSlopes: Float32Array;
    readonly dropping: Dropping;
    readonly rate: number;
  },
): void {
  const { values, squares } = state;
  const { inputs, inputStarts } = by.instance;
  for (let token = 0; token + 1 < inputStarts.length; token++) {
    for (let place = inputStarts[token] as number; place < (inputStarts[token + 1] as number); place++) {
      if (by.dropping.inputs[place] === 0) continue;
      const row = (inputs[place] as number) * input;
      for (let axis = 0; axis < input; axis++) {
        const slope = (by.wordSlopes[(token + 1) * input + axis] as number) * by.dropping.inputScale;
        const square = (squares[row + axis] as number) + slope * slope;
        squares[row + axis] = square;
        values[row + axis] = (values[row + axis] as number) + (by.rate * slope) / Math.sqrt(square);
      }
    }
  }
}
