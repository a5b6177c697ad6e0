import { findEigenvectors, multiply, orthonormalise } from './matrix.ts';
import { createRandom } from './random.ts';
import { createSparse, type SparseMatrix, timesDense, transposedTimesDense } from './sparse.ts';
import type { Vectors } from './vectors.ts';
import type { WordStream } from './word-stream.ts';

const minCount = 3;
const contexts = 3000;
const size = 80;
const rank = 100;
const rounds = 4;
const places = [-2, -1, 1, 2];
/** Per place: the common words, the edge of a sentence, any other word. */
const columnsPerPlace = contexts + 2;

/**
 * Word vectors by what stands at fixed places around a word: positive pointwise mutual information with each common word at each of four
 * places (Levy & Goldberg 2014), then a randomised singular value decomposition (Halko et al. 2011).
 */
export function trainPlaceVectors(text: WordStream): Vectors {
  const rare = text.counts.findIndex((times) => times < minCount);
  const words = rare < 0 ? text.words.length : rare;
  const matrix = toMutualInformation(countPlaces(text.stream, words));
  const random = createRandom(5);
  const columns = matrix.columns;
  const start = Float64Array.from(
    { length: columns * rank },
    () => random.fraction() + random.fraction() + random.fraction() - 1.5,
  );
  let basis = timesDense(matrix, start, rank);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(basis, rank);
    const back = transposedTimesDense(matrix, basis, rank);
    orthonormalise(back, rank);
    basis = timesDense(matrix, back, rank);
  }
  orthonormalise(basis, rank);
  return toVectors(basis, transposedTimesDense(matrix, basis, rank), words);
}

function countPlaces(stream: Int32Array, words: number): SparseMatrix {
  const columns = places.length * columnsPerPlace;
  const cells: Float64Array[] = places.map((place, block) => {
    const keys = new Float64Array(stream.length);
    let filled = 0;
    for (let at = 0; at < stream.length; at++) {
      const word = stream[at] ?? -1;
      if (word < 0 || word >= words) continue;
      keys[filled++] = word * columns + block * columnsPerPlace + contextAt(stream, at, place);
    }
    return keys.subarray(0, filled);
  });
  const weights = places.map((place) => (Math.abs(place) === 2 ? 0.5 : 1));
  return createSparse(cells, { weights, rows: words, columns });
}

function contextAt(stream: Int32Array, at: number, place: number): number {
  const step = Math.sign(place);
  for (let near = at + step; near !== at + place + step; near += step) {
    if ((stream[near] ?? -1) < 0) return contexts;
  }
  const word = stream[at + place] ?? -1;
  return word < contexts ? word : contexts + 1;
}

/** log(p(w,c) / (p(w) q(c))) where above 0, with q the ¾ power of p, which keeps rare contexts from ruling. */
function toMutualInformation(matrix: SparseMatrix): SparseMatrix {
  const { starts, cells, values } = matrix;
  const rowSums = new Float64Array(matrix.rows);
  const columnSums = new Float64Array(matrix.columns);
  for (let row = 0; row < matrix.rows; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      rowSums[row] = (rowSums[row] ?? 0) + (values[at] ?? 0);
      const column = cells[at] ?? 0;
      columnSums[column] = (columnSums[column] ?? 0) + (values[at] ?? 0);
    }
  }
  const smoothed = columnSums.map((sum) => sum ** 0.75);
  const smoothedTotal = smoothed.reduce((sum, value) => sum + value, 0);
  const informed = new Float32Array(values.length);
  for (let row = 0; row < matrix.rows; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const expected = ((rowSums[row] ?? 0) * (smoothed[cells[at] ?? 0] ?? 0)) / smoothedTotal;
      informed[at] = Math.max(0, Math.log((values[at] ?? 0) / expected));
    }
  }
  return { ...matrix, values: informed };
}

/** Rotates the basis to the singular directions; each is scaled by the root of its singular value. */
function toVectors(basis: Float64Array, projected: Float64Array, words: number): Vectors {
  const gram = multiply(projected, projected, rank);
  const { vectors, values } = findEigenvectors(gram, rank);
  const result = new Float32Array(words * size);
  for (let word = 0; word < words; word++) {
    for (let axis = 0; axis < size; axis++) {
      let sum = 0;
      for (let at = 0; at < rank; at++)
        sum += (basis[word * rank + at] ?? 0) * (vectors[at * rank + axis] ?? 0);
      result[word * size + axis] = sum * Math.max(0, values[axis] ?? 0) ** 0.25;
    }
  }
  return { count: words, size, values: result };
}
