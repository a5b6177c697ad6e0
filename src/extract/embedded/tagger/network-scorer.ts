import type { DocumentMatrix } from './document-matrix.ts';
import { gateCount, layerSizes, type Network, stateCount } from './network.ts';
import { fillTokenInputs, fillWordInputs, maxInputs } from './network-inputs.ts';
import { slotCount, slotOf, wordSlotCount } from './slots.ts';
import { tagCount } from './tags.ts';
import type { WordAttributes } from './word-attributes.ts';

const { input, cells, local, mixed } = layerSizes;
const width = 3 * gateCount;

/** News has some hundreds; hostile text shall not fill memory. */
const maxTokenKeys = 4096;

/** Computes the network's scores; keeps what each word adds to the windows it stands in. */
export class NetworkScorer {
  readonly #network: Network;
  readonly #attributes: WordAttributes;
  /** By word row, what it adds as the word before, as the word itself, as the word after. */
  readonly #words = new Projections();
  /** The same for what tokens have from their sentence and document, by a key of those slots' values. */
  readonly #tokens = new Projections();
  readonly #keys = new Map<number, number>();
  #generation = -1;

  constructor(network: Network, attributes: WordAttributes) {
    this.#network = network;
    this.#attributes = attributes;
  }

  /** Adds the network's scores of one sentence's tags to `emissions`. */
  addTo(emissions: Float32Array, document: DocumentMatrix, sentence: number): void {
    const length = document.lengths[sentence] ?? 0;
    const gates = this.#fillGates(document, { first: document.firstRow[sentence] ?? 0, length });
    const states = runCells(gates, length);
    const hidden = new Float32Array(mixed);
    for (let at = 0; at < length; at++) addScores(emissions, { at, states, hidden, network: this.#network });
  }

  #fillGates(
    document: DocumentMatrix,
    at: { readonly first: number; readonly length: number },
  ): Float32Array {
    if (this.#generation !== this.#attributes.generation) {
      this.#words.forget();
      this.#generation = this.#attributes.generation;
    }
    const gates = new Float32Array(at.length * gateCount);
    for (let token = 0; token < at.length; token++) gates.set(this.#network.windowBias, token * gateCount);
    for (let token = 0; token < at.length; token++) {
      const row = at.first + token;
      this.#addAround(gates, {
        token,
        length: at.length,
        values: this.#wordProjection(document.wordRows[row] ?? 0),
      });
      const tokenValues = this.#tokenProjection(document, row);
      if (tokenValues !== undefined)
        this.#addAround(gates, { token, length: at.length, values: tokenValues });
    }
    return gates;
  }

  /** Adds a word's projections to the windows it is in: the next token's, its own, the one's before. */
  #addAround(
    gates: Float32Array,
    word: { readonly token: number; readonly length: number; readonly values: Float32Array },
  ): void {
    const { token, length, values } = word;
    for (let place = 0; place < 3; place++) {
      const window = token + 1 - place;
      if (window < 0 || window >= length) continue;
      const to = window * gateCount;
      const from = place * gateCount;
      for (let gate = 0; gate < gateCount; gate++)
        gates[to + gate] = (gates[to + gate] as number) + (values[from + gate] as number); // as: in range by construction
    }
  }

  #wordProjection(row: number): Float32Array {
    return this.#words.get(row, (target) => {
      const values = new Int32Array(slotCount);
      values.set(this.#attributes.valuesOf(row).subarray(0, wordSlotCount));
      const inputs = new Int32Array(maxInputs);
      const count = fillWordInputs(values, 0, inputs);
      this.#project(inputs.subarray(0, count), target);
    });
  }

  /** Undefined where the token has nothing from its sentence and document. */
  #tokenProjection(document: DocumentMatrix, row: number): Float32Array | undefined {
    const base = row * slotCount;
    const key = keyOf(document.values, base);
    if (key === 0) return undefined;
    let place = this.#keys.get(key);
    if (place === undefined) {
      if (this.#keys.size >= maxTokenKeys) {
        this.#keys.clear();
        this.#tokens.forget();
      }
      place = this.#keys.size;
      this.#keys.set(key, place);
    }
    return this.#tokens.get(place, (target) => {
      const inputs = new Int32Array(maxInputs);
      const count = fillTokenInputs(document.values, base, { target: inputs, filled: 0 });
      this.#project(inputs.subarray(0, count), target);
    });
  }

  #project(inputs: Int32Array, target: Float32Array): void {
    const { embeddings, window } = this.#network;
    const sum = new Float32Array(input);
    for (const embedding of inputs) {
      for (let axis = 0; axis < input; axis++)
        sum[axis] = (sum[axis] ?? 0) + (embeddings[embedding * input + axis] ?? 0);
    }
    target.fill(0);
    for (let place = 0; place < 3; place++) {
      const to = place * gateCount;
      for (let axis = 0; axis < input; axis++) {
        const value = sum[axis] as number; // as, here and below: in range by construction
        const from = (place * input + axis) * gateCount;
        for (let gate = 0; gate < gateCount; gate++)
          target[to + gate] = (target[to + gate] as number) + value * (window[from + gate] as number);
      }
    }
  }
}

/** The token slots packed into one number; each has less than 16 values, and there are eight. */
function keyOf(values: Int32Array, base: number): number {
  let key = 0;
  for (let slot = slotOf.gz; slot <= slotOf.own; slot++) key = key * 16 + (values[base + slot] ?? 0);
  return key;
}

/** Rows of `width` numbers, computed when first asked for. */
class Projections {
  #values = new Float32Array(64 * width);
  #known = new Uint8Array(64);

  get(row: number, compute: (target: Float32Array) => void): Float32Array {
    if (row >= this.#known.length) this.#grow(row + 1);
    const target = this.#values.subarray(row * width, (row + 1) * width);
    if (this.#known[row] === 0) {
      this.#known[row] = 1;
      compute(target);
    }
    return target;
  }

  forget(): void {
    this.#known.fill(0);
  }

  #grow(rows: number): void {
    const size = Math.max(rows, this.#known.length * 2);
    const known = new Uint8Array(size);
    known.set(this.#known);
    this.#known = known;
    const values = new Float32Array(size * width);
    values.set(this.#values);
    this.#values = values;
  }
}

/** Runs the cells over the sentence from either side; each keeps its gate's share of what it held and takes the rest from the new content. */
function runCells(gates: Float32Array, length: number): Float32Array {
  const states = new Float32Array(length * stateCount);
  for (const backward of [0, 1]) {
    const offset = backward * cells;
    for (let step = 0; step < length; step++) {
      const at = backward === 1 ? length - 1 - step : step;
      const before = (at + (backward === 1 ? 1 : -1)) * stateCount + offset;
      const from = at * gateCount + offset;
      const to = at * stateCount + offset;
      for (let cell = 0; cell < cells; cell++) {
        const kept = sigmoidOf(gates[from + 2 * cells + cell] as number); // as, here and below: in range by construction
        const held = step === 0 ? 0 : (states[before + cell] as number);
        const content = 2 * sigmoidOf(2 * (gates[from + cell] as number)) - 1;
        states[to + cell] = kept * held + (1 - kept) * content;
      }
    }
  }
  for (let at = 0; at < length; at++) {
    for (let unit = 0; unit < local; unit++)
      states[at * stateCount + 2 * cells + unit] = Math.max(
        0,
        gates[at * gateCount + 4 * cells + unit] as number,
      );
  }
  return states;
}

function addScores(
  emissions: Float32Array,
  token: {
    readonly at: number;
    readonly states: Float32Array;
    readonly hidden: Float32Array;
    readonly network: Network;
  },
): void {
  const { states, hidden, network } = token;
  const { mix, mixBias, out, outBias } = network;
  const from = token.at * stateCount;
  for (let unit = 0; unit < mixed; unit += 4) {
    // four at a time: one alone would wait for each sum
    let s0 = mixBias[unit] as number; // as, here and below: in range by construction
    let s1 = mixBias[unit + 1] as number;
    let s2 = mixBias[unit + 2] as number;
    let s3 = mixBias[unit + 3] as number;
    for (let state = 0; state < stateCount; state++) {
      const value = states[from + state] as number;
      const row = state * mixed + unit;
      s0 += value * (mix[row] as number);
      s1 += value * (mix[row + 1] as number);
      s2 += value * (mix[row + 2] as number);
      s3 += value * (mix[row + 3] as number);
    }
    hidden[unit] = s0;
    hidden[unit + 1] = s1;
    hidden[unit + 2] = s2;
    hidden[unit + 3] = s3;
  }
  const to = token.at * tagCount;
  for (let tag = 0; tag < tagCount; tag++) {
    let sum = outBias[tag] as number;
    for (let unit = 0; unit < mixed; unit++) {
      const value = hidden[unit] as number;
      if (value > 0) sum += value * (out[unit * tagCount + tag] as number);
    }
    emissions[to + tag] = (emissions[to + tag] as number) + sum;
  }
}

const tableReach = 8;
const tableSteps = 256;
const sigmoids = Float32Array.from(
  { length: 2 * tableReach * tableSteps + 1 },
  (_, at) => 1 / (1 + Math.exp(tableReach - at / tableSteps)),
);

/** To within 0.0005: a table is five times as fast as the exponential. */
function sigmoidOf(value: number): number {
  if (value <= -tableReach) return 0;
  if (value >= tableReach) return 1;
  return sigmoids[((value + tableReach) * tableSteps + 0.5) | 0] as number; // as: in range, the reach was checked
}
