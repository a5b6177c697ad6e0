import { type KernelFunctions, loadKernel, requireBytes, staticBytes } from './kernel-module.ts';
import { mayFollow, tagCount } from './tags.ts';

/** The best legal tags of one sentence, as tag numbers, and the probability of each given the whole sentence. */
export interface DecodedSentence {
  readonly tags: Uint8Array;
  readonly confidences: Float32Array;
}

/** Weights of moves from tag to tag, and their exponentials: 0 where the move is illegal. */
export interface Moves {
  /** At `from * tagCount + to`; the row `tagCount` is the start of a sentence. */
  readonly weights: Float32Array;
  readonly factors: Float64Array;
}

/**
 * Decodes sentences: Viterbi for the tags, forward-backward for their probabilities (Lafferty et al. 2001). The loops over
 * tags are the kernel's: tools/tagger-kernel/kernel.ts.
 */
export class ChainDecoder {
  readonly #functions: KernelFunctions = loadKernel();
  readonly #weights: number = staticBytes;
  readonly #factors: number = staticBytes + squareBytes;
  readonly #backwards: number = staticBytes + 2 * squareBytes;
  /** Where what belongs to the sentence in hand begins. */
  readonly #sentence: number = staticBytes + 3 * squareBytes;

  constructor({ weights, factors }: Moves) {
    requireBytes(this.#functions.memory, this.#sentence);
    const numbers = new Float64Array(this.#functions.memory.buffer);
    const legal = Float64Array.from(weights, (weight, at) => (isLegal(at) ? weight : -Infinity));
    numbers.set(startFirst(legal), this.#weights >> 3);
    numbers.set(startFirst(factors), this.#factors >> 3);
    for (let from = 0; from < tagCount; from++)
      for (let to = 0; to < tagCount; to++)
        numbers[(this.#backwards >> 3) + to * tagCount + from] = factors[from * tagCount + to] ?? 0;
  }

  /** @param emissions  `tagCount` scores a token */
  decode(emissions: Float32Array, length: number): DecodedSentence {
    if (length === 0) return { tags: new Uint8Array(), confidences: new Float32Array() };
    // doubles first, so that every part begins where its numbers may
    const potentials = this.#sentence;
    const forward = potentials + length * tagCount * 8;
    const scores = forward + length * (tagCount + 1) * 8;
    const confidences = scores + length * tagCount * 4;
    const back = confidences + length * 4;
    const tags = back + length * tagCount;
    const { memory, findBestTags, findConfidences } = this.#functions;
    requireBytes(memory, tags + length);
    const { buffer } = memory;
    new Float32Array(buffer, scores, emissions.length).set(emissions);
    fillPotentials(new Float64Array(buffer, potentials, length * tagCount), emissions);
    findBestTags(this.#weights, scores, length, back, tags);
    findConfidences(this.#factors, this.#backwards, potentials, length, forward, tags, confidences);
    return {
      tags: new Uint8Array(buffer, tags, length).slice(),
      confidences: new Float32Array(buffer, confidences, length).slice(),
    };
  }
}

const squareBytes = (tagCount + 1) * tagCount * 8;

function startFirst(rows: Float64Array): Float64Array {
  const end = tagCount * tagCount;
  return Float64Array.of(...rows.subarray(end), ...rows.subarray(0, end));
}

/** Exponentials of the scores, each token's shifted by their largest, so that none overflows. */
function fillPotentials(potentials: Float64Array, emissions: Float32Array): void {
  const count = tagCount; // in a variable of its own: an imported one is read anew at every step
  // as: in range by construction
  for (let base = 0; base < potentials.length; base += count) {
    let top = emissions[base] as number;
    for (let at = base + 1; at < base + count; at++) top = Math.max(top, emissions[at] as number);
    for (let at = base; at < base + count; at++) potentials[at] = Math.exp((emissions[at] as number) - top);
  }
}

/** The moves of transition weights. */
export function toMoves(weights: Float32Array): Moves {
  const factors = Float64Array.from(weights, (weight, at) => (isLegal(at) ? Math.exp(weight) : 0));
  return { weights, factors };
}

/** Whether the move at an index is legal. */
function isLegal(at: number): boolean {
  const from = Math.floor(at / tagCount);
  return mayFollow(from === tagCount ? -1 : from, at % tagCount);
}
