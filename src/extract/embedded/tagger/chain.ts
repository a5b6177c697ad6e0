import { mayFollow, tagCount } from './tags.ts';

/** The best legal tags of one sentence, as tag numbers, and the probability of each given the whole sentence. */
export interface DecodedSentence {
  readonly tags: Uint8Array;
  readonly confidences: Float32Array;
}

const none = -1e30;

/**
 * Decodes a sentence: Viterbi for the tags, forward-backward for their probabilities (Lafferty et al. 2001).
 * @param emissions    `tagCount` scores a token
 * @param transitions  as in `Weights`
 */
export function decodeChain(
  emissions: Float32Array,
  length: number,
  transitions: Float32Array,
): DecodedSentence {
  const tags = findBestTags(emissions, length, transitions);
  return { tags, confidences: probabilitiesOf(tags, emissions, transitions) };
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

function probabilitiesOf(tags: Uint8Array, emissions: Float32Array, transitions: Float32Array): Float32Array {
  const length = tags.length;
  const { potentials, moves } = exponentiate(emissions, length, transitions);
  const forward = new Float64Array(length * tagCount);
  const totals = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    let total = 0;
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = 0;
      if (at === 0) sum = moves[tagCount * tagCount + tag] ?? 0;
      else
        for (let from = 0; from < tagCount; from++)
          sum += (forward[(at - 1) * tagCount + from] ?? 0) * (moves[from * tagCount + tag] ?? 0);
      sum *= potentials[at * tagCount + tag] ?? 0;
      forward[at * tagCount + tag] = sum;
      total += sum;
    }
    totals[at] = total;
    for (let tag = 0; tag < tagCount; tag++)
      forward[at * tagCount + tag] = (forward[at * tagCount + tag] ?? 0) / total;
  }
  const confidences = new Float32Array(length);
  let after = new Float64Array(tagCount).fill(1);
  for (let at = length - 1; at >= 0; at--) {
    const chosen = tags[at] ?? 0;
    confidences[at] = Math.min(1, (forward[at * tagCount + chosen] ?? 0) * (after[chosen] ?? 0));
    const before = new Float64Array(tagCount);
    for (let from = 0; from < tagCount; from++) {
      let sum = 0;
      for (let tag = 0; tag < tagCount; tag++)
        sum +=
          (moves[from * tagCount + tag] ?? 0) * (potentials[at * tagCount + tag] ?? 0) * (after[tag] ?? 0);
      before[from] = sum / (totals[at] ?? 1);
    }
    after = before;
  }
  return confidences;
}

/** Scores to factors; each token's emissions are shifted by their largest, so that none overflows. */
function exponentiate(
  emissions: Float32Array,
  length: number,
  transitions: Float32Array,
): { potentials: Float64Array; moves: Float64Array } {
  const potentials = new Float64Array(length * tagCount);
  for (let at = 0; at < length * tagCount; at += tagCount) {
    let top = none;
    for (let tag = 0; tag < tagCount; tag++) top = Math.max(top, emissions[at + tag] ?? 0);
    for (let tag = 0; tag < tagCount; tag++)
      potentials[at + tag] = Math.exp((emissions[at + tag] ?? 0) - top);
  }
  return { potentials, moves: toMoves(transitions) };
}

/** Transition factors; 0 where the move is illegal. */
export function toMoves(transitions: Float32Array): Float64Array {
  return Float64Array.from(transitions, (weight, at) => {
    const from = Math.floor(at / tagCount);
    return mayFollow(from === tagCount ? -1 : from, at % tagCount) ? Math.exp(weight) : 0;
  });
}
