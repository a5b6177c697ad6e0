import { embeddingCount } from './network-inputs.ts';
import { tagCount } from './tags.ts';

/** The sizes of the network's layers. */
export const layerSizes = {
  /** Of an embedding. */
  input: 32,
  /** Cells a direction. */
  cells: 32,
  /** Units that see the three words around a token only. */
  local: 32,
  /** Units of the last hidden layer. */
  mixed: 16,
} as const;

/** What each token's window is turned into: new content and gate of the cells of either direction, then the local units. */
export const gateCount: number = 4 * layerSizes.cells + layerSizes.local;

/** Cells of both directions and local units. */
export const stateCount: number = 2 * layerSizes.cells + layerSizes.local;

/**
 * A small recurrent network beside the linear model: embeddings of a word's properties, summed; a window of three words; cells that
 * run over the sentence from either side, with gates that look at the window only (quasi-recurrent, Bradbury et al. 2017), so that
 * all matrix products hang on single words and can be kept; one hidden layer; scores of tags.
 */
export interface Network {
  /** `embeddingCount` rows. */
  readonly embeddings: Float32Array;
  /** For the word before, itself, the word after: `input` × `gateCount`. */
  readonly window: Float32Array;
  readonly windowBias: Float32Array;
  /** `stateCount` × `mixed`. */
  readonly mix: Float32Array;
  readonly mixBias: Float32Array;
  /** `mixed` × `tagCount`. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
  readonly transitions: Float32Array;
}

/** The length of each layer's array, in the order of `Network`. */
export const networkShape: Readonly<Record<keyof Network, number>> = {
  embeddings: embeddingCount * layerSizes.input,
  window: 3 * layerSizes.input * gateCount,
  windowBias: gateCount,
  mix: stateCount * layerSizes.mixed,
  mixBias: layerSizes.mixed,
  out: layerSizes.mixed * tagCount,
  outBias: tagCount,
  transitions: (tagCount + 1) * tagCount,
};

/** A network whose layers are stretches of one array, embeddings first. */
export function viewNetwork(values: Float32Array): Network {
  let at = 0;
  const views = Object.entries(networkShape).map(([name, length]) => {
    at += length;
    return [name, values.subarray(at - length, at)];
  });
  return Object.fromEntries(views) as Network; // as: one view for each key of the shape
}

export const networkLength: number = Object.values(networkShape).reduce((sum, length) => sum + length, 0);
