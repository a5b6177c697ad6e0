import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';

/** Forward and backward sums of a sentence, scaled to 1 a token, with what they were made of. */
export interface Chain {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly potentials: Float64Array;
  readonly totals: Float64Array;
  readonly moves: Float64Array;
}

/** Sums over all tag sequences of a sentence (forward-backward). */
export function sumChain(scores: Float32Array, length: number, moves: Float64Array): Chain {
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

/** The slopes of the likelihood of the right tags with respect to the scores: what is right less what was expected, times the weight. */
export function slopesOfScores(
  chain: Chain,
  gold: { readonly tags: Uint8Array; readonly weight: number },
): Float32Array {
  return Float32Array.from(chain.forward, (forward, cell) => {
    const right = gold.tags[Math.floor(cell / tagCount)] === cell % tagCount ? 1 : 0;
    return (right - forward * (chain.backward[cell] ?? 0)) * gold.weight;
  });
}

/** The same with respect to the transition weights. */
export function slopesOfMoves(
  chain: Chain,
  gold: { readonly tags: Uint8Array; readonly weight: number },
): Float64Array {
  const { forward, backward, potentials, totals, moves } = chain;
  const { tags, weight } = gold;
  const slopes = new Float64Array((tagCount + 1) * tagCount);
  const add = (cell: number, by: number): void => {
    slopes[cell] = (slopes[cell] ?? 0) + by;
  };
  for (let token = 0; token < tags.length; token++) {
    const base = token * tagCount;
    for (let tag = 0; tag < tagCount; tag++) {
      const after =
        ((potentials[base + tag] ?? 0) * (backward[base + tag] ?? 0) * weight) / (totals[token] ?? 1);
      if (token === 0) add(tagCount * tagCount + tag, -(forward[tag] ?? 0) * (backward[tag] ?? 0) * weight);
      else
        for (let from = 0; from < tagCount; from++) {
          const cell = from * tagCount + tag;
          add(cell, -(forward[base - tagCount + from] ?? 0) * (moves[cell] ?? 0) * after);
        }
    }
    add((token === 0 ? tagCount : (tags[token - 1] ?? 0)) * tagCount + (tags[token] ?? 0), weight);
  }
  return slopes;
}
