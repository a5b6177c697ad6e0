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
  const count = tagCount; // in a variable of its own, here and below: an imported one is read anew at every step
  const back = new Uint8Array(length * count);
  let scores = new Float64Array(count);
  let next = new Float64Array(count);
  for (let tag = 0; tag < count; tag++) {
    const start = transitions[count * count + tag] ?? 0;
    scores[tag] = mayFollow(-1, tag) ? (emissions[tag] ?? 0) + start : none;
  }
  // as, here and below: in range by construction
  for (let base = count; base < length * count; base += count) {
    for (let tag = 0; tag < count; tag++) {
      const last = lastBefore[tag] as number;
      let from = firstBefore[tag] as number;
      let top = (scores[from] as number) + (transitions[from * count + tag] as number);
      for (let previous = from + 1; previous <= last; previous++) {
        const score = (scores[previous] as number) + (transitions[previous * count + tag] as number);
        if (score > top) {
          top = score;
          from = previous;
        }
      }
      next[tag] = top + (emissions[base + tag] as number);
      back[base + tag] = from;
    }
    [scores, next] = [next, scores];
  }
  let tag = scores.indexOf(Math.max(...scores));
  for (let at = length - 1; at >= 0; at--) {
    best[at] = tag;
    tag = back[at * count + tag] ?? 0;
  }
  return best;
}

/** The tags that may stand before each: they follow each other, since an `I-` comes after its own type only, which `tags` has in a row. */
const firstBefore: Uint8Array = Uint8Array.from({ length: tagCount }, (_, next) =>
  tagNumbers().findIndex((previous) => mayFollow(previous, next)),
);
const lastBefore: Uint8Array = Uint8Array.from({ length: tagCount }, (_, next) =>
  tagNumbers().findLastIndex((previous) => mayFollow(previous, next)),
);

function tagNumbers(): number[] {
  return Array.from({ length: tagCount }, (_, tag) => tag);
}

function probabilitiesOf(tags: Uint8Array, emissions: Float32Array, factors: Float64Array): Float32Array {
  const count = tagCount;
  const length = tags.length;
  const potentials = toPotentials(emissions, length);
  const { forward, totals } = sumForward(potentials, length, factors);
  const confidences = new Float32Array(length);
  const after = new Float64Array(count).fill(1);
  const before = new Float64Array(count);
  for (let at = length - 1; at >= 0; at--) {
    const base = at * count;
    const chosen = tags[at] ?? 0;
    confidences[at] = Math.min(1, (forward[base + chosen] ?? 0) * (after[chosen] ?? 0));
    const total = totals[at] ?? 1;
    before.fill(0);
    for (let tag = 0; tag < count; tag++) {
      const weight = ((after[tag] as number) * (potentials[base + tag] as number)) / total;
      const last = lastBefore[tag] as number;
      for (let from = firstBefore[tag] as number; from <= last; from++)
        before[from] = (before[from] as number) + (factors[from * count + tag] as number) * weight;
    }
    after.set(before);
  }
  return confidences;
}

/** Forward sums, scaled so that those of each token add up to 1, and what they were scaled by. */
function sumForward(
  potentials: Float64Array,
  length: number,
  factors: Float64Array,
): { forward: Float64Array; totals: Float64Array } {
  const count = tagCount;
  const forward = new Float64Array(length * count);
  const totals = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const base = at * count;
    let total = 0;
    for (let tag = 0; tag < count; tag++) {
      let sum = at === 0 ? (factors[count * count + tag] as number) : 0;
      const last = at === 0 ? -1 : (lastBefore[tag] as number);
      for (let from = firstBefore[tag] as number; from <= last; from++)
        sum += (forward[base - count + from] as number) * (factors[from * count + tag] as number);
      sum *= potentials[base + tag] as number;
      forward[base + tag] = sum;
      total += sum;
    }
    totals[at] = total;
    for (let tag = 0; tag < count; tag++) forward[base + tag] = (forward[base + tag] as number) / total;
  }
  return { forward, totals };
}

/** Exponentials of the scores, each token's shifted by their largest, so that none overflows. */
function toPotentials(emissions: Float32Array, length: number): Float64Array {
  const count = tagCount;
  const potentials = new Float64Array(length * count);
  for (let base = 0; base < length * count; base += count) {
    let top = emissions[base] as number;
    for (let at = base + 1; at < base + count; at++) top = Math.max(top, emissions[at] as number);
    for (let at = base; at < base + count; at++) potentials[at] = Math.exp((emissions[at] as number) - top);
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
