import {
  gateCount,
  layerSizes,
  type Network,
  stateCount,
} from '../../../src/extract/embedded/tagger/network.ts';
import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';

const { input, cells, local, mixed } = layerSizes;

/** A sentence for the network: the embeddings of each token. */
export interface NetworkInput {
  readonly inputs: Int32Array;
  /** Where each token's inputs start; one more at the end. */
  readonly starts: Int32Array;
}

/** What training drops at random: inputs, by 0 or 1 an input; states, by 0 or what the kept ones are multiplied by. */
export interface Dropping {
  readonly inputs: Uint8Array;
  readonly inputScale: number;
  readonly states: Float32Array;
}

/** All values of one pass over a sentence, token after token. */
export interface Pass {
  readonly length: number;
  /** Summed embeddings, with an empty row before and after. */
  readonly words: Float32Array;
  /** Content (tanh) and gates (sigmoid) of both directions, local units. */
  readonly gates: Float32Array;
  readonly states: Float32Array;
  readonly hidden: Float32Array;
  readonly scores: Float32Array;
}

/** Runs the network forward. The numeric loops index typed arrays within bounds by construction, hence `as number`. */
export function runForward(network: Network, sentence: NetworkInput, dropping: Dropping): Pass {
  const length = sentence.starts.length - 1;
  const words = sumEmbeddings(network, sentence, dropping);
  const gates = fillGates(network, words, length);
  const states = runCells(gates, length);
  const hidden = new Float32Array(length * mixed);
  const scores = new Float32Array(length * tagCount);
  for (let at = 0; at < length; at++) {
    const row = hidden.subarray(at * mixed, (at + 1) * mixed);
    row.set(network.mixBias);
    for (let state = 0; state < stateCount; state++) {
      const value =
        (states[at * stateCount + state] as number) * (dropping.states[at * stateCount + state] as number);
      if (value !== 0) addScaled(row, network.mix, { from: state * mixed, count: mixed, by: value });
    }
    const out = scores.subarray(at * tagCount, (at + 1) * tagCount);
    out.set(network.outBias);
    for (let unit = 0; unit < mixed; unit++) {
      row[unit] = Math.max(0, row[unit] as number);
      addScaled(out, network.out, { from: unit * tagCount, count: tagCount, by: row[unit] as number });
    }
  }
  return { length, words, gates, states, hidden, scores };
}

/**
 * Adds the slopes of a sentence's likelihood to those of the layers after the embeddings.
 * @param slopes  of the scores
 * @returns the slopes of the summed embeddings, laid out as `Pass.words`
 */
export function runBackward(
  network: Network,
  pass: Pass,
  to: { readonly slopes: Float32Array; readonly sums: Network; readonly dropping: Dropping },
): Float32Array {
  const stateSlopes = new Float32Array(pass.length * stateCount);
  for (let at = 0; at < pass.length; at++) backThroughTop(network, pass, { ...to, at, stateSlopes });
  const gateSlopes = backThroughCells(pass, stateSlopes);
  return backThroughWindow(network, pass, { gateSlopes, sums: to.sums });
}

function sumEmbeddings(network: Network, sentence: NetworkInput, dropping: Dropping): Float32Array {
  const { inputs, starts } = sentence;
  const words = new Float32Array((starts.length + 1) * input);
  for (let at = 0; at + 1 < starts.length; at++) {
    const row = words.subarray((at + 1) * input, (at + 2) * input);
    for (let place = starts[at] as number; place < (starts[at + 1] as number); place++) {
      if (dropping.inputs[place] === 1)
        addScaled(row, network.embeddings, {
          from: (inputs[place] as number) * input,
          count: input,
          by: dropping.inputScale,
        });
    }
  }
  return words;
}

function fillGates(network: Network, words: Float32Array, length: number): Float32Array {
  const gates = new Float32Array(length * gateCount);
  for (let at = 0; at < length; at++) {
    const row = gates.subarray(at * gateCount, (at + 1) * gateCount);
    row.set(network.windowBias);
    for (let axis = 0; axis < 3 * input; axis++) {
      const value = words[at * input + axis] as number;
      if (value !== 0)
        addScaled(row, network.window, { from: axis * gateCount, count: gateCount, by: value });
    }
    for (let gate = 0; gate < 2 * cells; gate++) row[gate] = Math.tanh(row[gate] as number);
    for (let gate = 2 * cells; gate < 4 * cells; gate++)
      row[gate] = 1 / (1 + Math.exp(-(row[gate] as number)));
    for (let gate = 4 * cells; gate < gateCount; gate++) row[gate] = Math.max(0, row[gate] as number);
  }
  return gates;
}

function runCells(gates: Float32Array, length: number): Float32Array {
  const states = new Float32Array(length * stateCount);
  for (const { offset, step, first } of directionsOf(length)) {
    for (let at = first; at >= 0 && at < length; at += step) {
      for (let cell = 0; cell < cells; cell++) {
        const kept = gates[at * gateCount + 2 * cells + offset + cell] as number;
        const held = at === first ? 0 : (states[(at - step) * stateCount + offset + cell] as number);
        states[at * stateCount + offset + cell] =
          kept * held + (1 - kept) * (gates[at * gateCount + offset + cell] as number);
      }
    }
  }
  for (let at = 0; at < length; at++) {
    const from = at * gateCount + 4 * cells;
    states.set(gates.subarray(from, from + local), at * stateCount + 2 * cells);
  }
  return states;
}

function directionsOf(length: number): { offset: number; step: number; first: number }[] {
  return [
    { offset: 0, step: 1, first: 0 },
    { offset: cells, step: -1, first: length - 1 },
  ];
}

function backThroughTop(
  network: Network,
  pass: Pass,
  to: {
    readonly at: number;
    readonly slopes: Float32Array;
    readonly sums: Network;
    readonly dropping: Dropping;
    readonly stateSlopes: Float32Array;
  },
): void {
  const { at, sums } = to;
  const slopes = to.slopes.subarray(at * tagCount, (at + 1) * tagCount);
  addScaled(sums.outBias, slopes, { from: 0, count: tagCount, by: 1 });
  const hiddenSlopes = new Float32Array(mixed);
  for (let unit = 0; unit < mixed; unit++) {
    const value = pass.hidden[at * mixed + unit] as number;
    if (value <= 0) continue;
    hiddenSlopes[unit] = product(slopes, network.out, unit * tagCount);
    addScaled(sums.out.subarray(unit * tagCount), slopes, { from: 0, count: tagCount, by: value });
  }
  addScaled(sums.mixBias, hiddenSlopes, { from: 0, count: mixed, by: 1 });
  for (let state = 0; state < stateCount; state++) {
    const kept = to.dropping.states[at * stateCount + state] as number;
    if (kept === 0) continue;
    const value = (pass.states[at * stateCount + state] as number) * kept;
    to.stateSlopes[at * stateCount + state] = product(hiddenSlopes, network.mix, state * mixed) * kept;
    addScaled(sums.mix.subarray(state * mixed), hiddenSlopes, { from: 0, count: mixed, by: value });
  }
}

function backThroughCells(pass: Pass, stateSlopes: Float32Array): Float32Array {
  const { length, gates, states } = pass;
  const slopes = new Float32Array(length * gateCount);
  for (const { offset, step, first } of directionsOf(length)) {
    const carried = new Float32Array(cells);
    for (let at = length - 1 - first; at >= 0 && at < length; at -= step) {
      for (let cell = 0; cell < cells; cell++) {
        const slope = (stateSlopes[at * stateCount + offset + cell] as number) + (carried[cell] as number);
        const kept = gates[at * gateCount + 2 * cells + offset + cell] as number;
        const content = gates[at * gateCount + offset + cell] as number;
        const held = at === first ? 0 : (states[(at - step) * stateCount + offset + cell] as number);
        slopes[at * gateCount + 2 * cells + offset + cell] = slope * (held - content) * kept * (1 - kept);
        slopes[at * gateCount + offset + cell] = slope * (1 - kept) * (1 - content * content);
        carried[cell] = slope * kept;
      }
    }
  }
  for (let at = 0; at < length; at++) {
    for (let unit = 0; unit < local; unit++) {
      const gate = at * gateCount + 4 * cells + unit;
      if ((gates[gate] as number) > 0)
        slopes[gate] = stateSlopes[at * stateCount + 2 * cells + unit] as number;
    }
  }
  return slopes;
}

function backThroughWindow(
  network: Network,
  pass: Pass,
  to: { readonly gateSlopes: Float32Array; readonly sums: Network },
): Float32Array {
  const slopes = new Float32Array(pass.words.length);
  for (let at = 0; at < pass.length; at++) {
    const row = to.gateSlopes.subarray(at * gateCount, (at + 1) * gateCount);
    addScaled(to.sums.windowBias, row, { from: 0, count: gateCount, by: 1 });
    for (let axis = 0; axis < 3 * input; axis++) {
      const word = at * input + axis;
      const value = pass.words[word] as number;
      slopes[word] = (slopes[word] as number) + product(row, network.window, axis * gateCount);
      if (value !== 0)
        addScaled(to.sums.window.subarray(axis * gateCount), row, { from: 0, count: gateCount, by: value });
    }
  }
  return slopes;
}

/** `target[i] += by × source[from + i]`, for `count` numbers. */
export function addScaled(
  target: Float32Array,
  source: Float32Array,
  what: { readonly from: number; readonly count: number; readonly by: number },
): void {
  const { from, count, by } = what;
  for (let at = 0; at < count; at++) target[at] = (target[at] as number) + by * (source[from + at] as number);
}

function product(row: Float32Array, matrix: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] as number) * (matrix[from + at] as number);
  return sum;
}
