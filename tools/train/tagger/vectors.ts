/** One vector a word, rows one after another; the words are the first `count` of a `WordStream`. */
export interface Vectors {
  readonly count: number;
  readonly size: number;
  readonly values: Float32Array;
}

/** Moves the vectors' mean to the origin and scales each to length 1, so that products are cosines. */
export function normaliseVectors(vectors: Vectors): Vectors {
  const { count, size } = vectors;
  const values = Float32Array.from(vectors.values);
  const mean = new Float64Array(size);
  for (let at = 0; at < values.length; at++)
    mean[at % size] = (mean[at % size] ?? 0) + (values[at] ?? 0) / count;
  for (let row = 0; row < count; row++) {
    let square = 0;
    for (let at = 0; at < size; at++) {
      const value = (values[row * size + at] ?? 0) - (mean[at] ?? 0);
      values[row * size + at] = value;
      square += value * value;
    }
    const length = Math.sqrt(square) + 1e-9;
    for (let at = 0; at < size; at++) values[row * size + at] = (values[row * size + at] ?? 0) / length;
  }
  return { count, size, values };
}
