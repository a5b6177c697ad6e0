import { mayFollow, tagCount } from './tags.ts';

/** The best legal tags of one sentence, as tag numbers, and the probability of each given the whole sentence. */
export interface DecodedSentence {
  readonly tags: Uint8Array;
  readonly confidences: Float32Array;
}

const none = -1e30;

/** Weights of moves from tag to tag, and their exponentials: 0 where the move is illegal. */
export interface Moves {
  /** At `from * tagCount + to`; the row `tagCount` is the start of a sentence. */
  readonly weights: Float32Array;
  readonly factors: Float64Array;
}

/**
 * Decodes a sentence: Viterbi for the tags, forward-backward for their probabilities (Lafferty et al. 2001).
 * @param emissions  `tagCount` scores a token
 */
export function decodeChain(emissions: Float32Array, length: number, moves: Moves): DecodedSentence {
  const tags = findBestTags(emissions, length, moves.weights);
  return { tags, confidences: probabilitiesOf(tags, emissions, moves.factors) };
}

function findBestTags(emissions: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const back = new Uint8Array(length * tagCount);
  let scores = new Float64Array(tagCount);
  let next = new Float64Array(tagCount);
  for (let tag = 0; tag < tagCount; tag++) {
    const start = transitions[tagCount * tagCount + tag] ?? 0;
    scores[tag] = mayFollow(-1, tag) ? (emissions[tag] ?? 0) + start : none;
  }
  for (let at = 1; at < length; at++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let top = none;
      let from = 0;
      const legal = legalBefore[tag] ?? [];
      for (const previous of legal) {
        const score = (scores[previous] ?? none) + (transitions[previous * tagCount + tag] ?? 0);
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      next[tag] = top + (emissions[at * tagCount + tag] ?? 0);
      back[at * tagCount + tag] = from;
    }
    [scores, next] = [next, scores];
  }
  let tag = scores.indexOf(Math.max(...scores));
  for (let at = length - 1; at >= 0; at--) {
    best[at] = tag;
    tag = back[at * tagCount + tag] ?? 0;
  }
  return best;
}

const legalBefore: readonly (readonly number[])[] = Array.from({ length: tagCount }, (_, next) =>
  Array.from({ length: tagCount }, (_, previous) => previous).filter((previous) => mayFollow(previous, next)),
);

function probabilitiesOf(tags: Uint8Array, emissions: Float32Array, factors: Float64Array): Float32Array {
  const length = tags.length;
  const potentials = toPotentials(emissions, length);
  const { forward, totals } = sumForward(potentials, length, factors);
  const confidences = new Float32Array(length);
  let after = new Float64Array(tagCount).fill(1);
  let before = new Float64Array(tagCount);
  for (let at = length - 1; at >= 0; at--) {
    const base = at * tagCount;
    const chosen = tags[at] ?? 0;
    confidences[at] = Math.min(1, (forward[base + chosen] ?? 0) * (after[chosen] ?? 0));
    const total = totals[at] ?? 1;
    for (let tag = 0; tag < tagCount; tag++)
      after[tag] = ((after[tag] ?? 0) * (potentials[base + tag] ?? 0)) / total;
    for (let from = 0; from < tagCount; from++) {
      let sum = 0;
      for (let tag = 0; tag < tagCount; tag++)
        sum += (factors[from * tagCount + tag] ?? 0) * (after[tag] ?? 0);
      before[from] = sum;
    }
    [after, before] = [before, after];
  }
  return confidences;
}

/** Forward sums, scaled so that those of each token add up to 1, and what they were scaled by. */
function sumForward(
  potentials: Float64Array,
  length: number,
  factors: Float64Array,
): { forward: Float64Array; totals: Float64Array } {
  const forward = new Float64Array(length * tagCount);
  const totals = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const base = at * tagCount;
    let total = 0;
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = at === 0 ? (factors[tagCount * tagCount + tag] ?? 0) : 0;
      if (at > 0)
        for (let from = 0; from < tagCount; from++)
          sum += (forward[base - tagCount + from] ?? 0) * (factors[from * tagCount + tag] ?? 0);
      sum *= potentials[base + tag] ?? 0;
      forward[base + tag] = sum;
      total += sum;
    }
    totals[at] = total;
    for (let tag = 0; tag < tagCount; tag++) forward[base + tag] = (forward[base + tag] ?? 0) / total;
  }
  return { forward, totals };
}

/** Exponentials of the scores, each token's shifted by their largest, so that none overflows. */
function toPotentials(emissions: Float32Array, length: number): Float64Array {
  const potentials = new Float64Array(length * tagCount);
  for (let at = 0; at < length * tagCount; at += tagCount) {
    let top = none;
    for (let tag = 0; tag < tagCount; tag++) top = Math.max(top, emissions[at + tag] ?? 0);
    for (let tag = 0; tag < tagCount; tag++)
      potentials[at + tag] = Math.exp((emissions[at + tag] ?? 0) - top);
  }
  return potentials;
}

/** The moves of transition weights. */
export function toMoves(weights: Float32Array): Moves {
  const factors = Float64Array.from(weights, (weight, at) => {
    const from = Math.floor(at / tagCount);
    return mayFollow(from === tagCount ? -1 : from, at % tagCount) ? Math.exp(weight) : 0;
  });
  return { weights, factors };
}
