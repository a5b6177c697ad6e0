import { hashWord } from '../../../src/extract/embedded/tagger/hash.ts';
import { createRandom, type Random } from './random.ts';
import type { Vectors } from './vectors.ts';
import type { WordStream } from './word-stream.ts';

const size = 64;
const epochs = 5;
const reach = 5;
const negatives = 5;
const firstRate = 0.05;
const minCount = 3;
/** Words more frequent than this share of the text are skipped now and then. */
const sample = 1e-4;
const gramBuckets = 2 ** 17;

/**
 * Word vectors by skip-gram with negative sampling, a word's vector being the mean of its own and of its letter n-grams of 3 to 5
 * (Bojanowski et al. 2017), so that rare words get one as well.
 */
export function trainSkipGram(text: WordStream): Vectors {
  const count = text.counts.findIndex((times) => times < minCount);
  const words = count < 0 ? text.words.length : count;
  const random = createRandom(11);
  const state: SkipGramState = {
    parts: text.words.slice(0, words).map((word, at) => partsOf(word, at, words)),
    inputs: Float32Array.from(
      { length: (words + gramBuckets) * size },
      () => (random.fraction() - 0.5) / size,
    ),
    outputs: new Float32Array(words * size),
    noise: createNoise(text.counts.slice(0, words)),
    random,
    hidden: new Float32Array(size),
    slope: new Float32Array(size),
  };
  const keep = keepChances(text, words);
  for (let epoch = 0; epoch < epochs; epoch++) runEpoch(text.stream, state, { keep, words, epoch });
  const values = new Float32Array(words * size);
  for (let word = 0; word < words; word++) {
    fillHidden(state, word);
    values.set(state.hidden, word * size);
  }
  return { count: words, size, values };
}

interface SkipGramState {
  /** The rows of `inputs` that make up each word. */
  readonly parts: readonly Int32Array[];
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
  readonly noise: Int32Array;
  readonly random: Random;
  readonly hidden: Float32Array;
  readonly slope: Float32Array;
}

function partsOf(word: string, own: number, words: number): Int32Array {
  const marked = `<${word}>`;
  const rows = [own];
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= marked.length && at < 24; at++)
      rows.push(words + ((hashWord(marked.slice(at, at + length)) >>> 0) % gramBuckets));
  }
  return Int32Array.from(rows);
}

/** A table to draw words from, each in proportion to the ¾ power of its count. */
function createNoise(counts: readonly number[]): Int32Array {
  const table = new Int32Array(2 ** 20);
  const total = counts.reduce((sum, count) => sum + count ** 0.75, 0);
  let filled = 0;
  let sum = 0;
  counts.forEach((count, word) => {
    sum += count ** 0.75;
    const end = Math.round((sum / total) * table.length);
    table.fill(word, filled, end);
    filled = end;
  });
  return table;
}

function keepChances(text: WordStream, words: number): Float64Array {
  const total = text.counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from({ length: words }, (_, word) => {
    const share = (text.counts[word] ?? 0) / total;
    return Math.sqrt(sample / share) + sample / share;
  });
}

function runEpoch(
  stream: Int32Array,
  state: SkipGramState,
  run: { readonly keep: Float64Array; readonly words: number; readonly epoch: number },
): void {
  const sentence: number[] = [];
  for (let at = 0; at < stream.length; at++) {
    const word = stream[at] ?? -1;
    if (word >= 0) {
      if (word < run.words && state.random.fraction() < (run.keep[word] ?? 0)) sentence.push(word);
      continue;
    }
    const rate = firstRate * Math.max(0.001, 1 - (run.epoch + at / stream.length) / epochs);
    for (let centre = 0; centre < sentence.length; centre++) learnWord(state, { sentence, centre, rate });
    sentence.length = 0;
  }
}

function learnWord(
  state: SkipGramState,
  at: { readonly sentence: readonly number[]; readonly centre: number; readonly rate: number },
): void {
  const { sentence, centre, rate } = at;
  const word = sentence[centre] ?? 0;
  const window = 1 + state.random.below(reach);
  fillHidden(state, word);
  state.slope.fill(0);
  for (
    let other = Math.max(0, centre - window);
    other <= centre + window && other < sentence.length;
    other++
  ) {
    if (other === centre) continue;
    const target = sentence[other] ?? 0;
    learnPair(state, { target, label: 1, rate });
    for (let draw = 0; draw < negatives; draw++) {
      const noise = state.noise[state.random.bits() & (2 ** 20 - 1)] ?? 0;
      if (noise !== target) learnPair(state, { target: noise, label: 0, rate });
    }
  }
  const parts = state.parts[word] ?? new Int32Array();
  for (const part of parts) {
    const base = part * size;
    for (let axis = 0; axis < size; axis++)
      state.inputs[base + axis] = (state.inputs[base + axis] as number) + (state.slope[axis] as number); // as: in range by construction
  }
}

function fillHidden(state: SkipGramState, word: number): void {
  const parts = state.parts[word] ?? new Int32Array();
  const { hidden, inputs } = state;
  hidden.fill(0);
  for (const part of parts) {
    const base = part * size;
    for (let axis = 0; axis < size; axis++)
      hidden[axis] = (hidden[axis] as number) + (inputs[base + axis] as number);
  }
  for (let axis = 0; axis < size; axis++) hidden[axis] = (hidden[axis] as number) / parts.length;
}

function learnPair(state: SkipGramState, pair: { target: number; label: number; rate: number }): void {
  const { hidden, outputs, slope } = state;
  const base = pair.target * size;
  let product = 0;
  for (let axis = 0; axis < size; axis++)
    product += (hidden[axis] as number) * (outputs[base + axis] as number);
  const step = pair.rate * (pair.label - 1 / (1 + Math.exp(-product)));
  for (let axis = 0; axis < size; axis++) {
    const output = outputs[base + axis] as number;
    slope[axis] = (slope[axis] as number) + step * output;
    outputs[base + axis] = output + step * (hidden[axis] as number);
  }
}
