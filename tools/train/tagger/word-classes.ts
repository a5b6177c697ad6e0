import { createRandom } from './random.ts';
import type { Vectors } from './vectors.ts';

/** Nested classes: of each word among 1,024 (0 …), of those among 256, of those among 64. */
export interface WordClasses {
  readonly fine: Uint16Array;
  readonly middleOfFine: Uint16Array;
  readonly coarseOfFine: Uint16Array;
}

/** The words that k-means sees; rarer ones only get the nearest class. */
const seen = 20000;
const rounds = 12;

/** Classes of normalised vectors by spherical k-means; the coarser classes are k-means over the finer ones' centres. */
export function createWordClasses(vectors: Vectors): WordClasses {
  const { size } = vectors;
  const sample = {
    ...vectors,
    count: Math.min(seen, vectors.count),
    values: vectors.values.subarray(0, Math.min(seen, vectors.count) * size),
  };
  const fineCentres = findCentres(sample, 1024, 1);
  const fine = nearestOf(vectors, fineCentres);
  const middleCentres = findCentres(fineCentres, 256, 2);
  const middleOfFine = nearestOf(fineCentres, middleCentres);
  const coarseOfMiddle = nearestOf(middleCentres, findCentres(middleCentres, 64, 3));
  return { fine, middleOfFine, coarseOfFine: middleOfFine.map((middle) => coarseOfMiddle[middle] ?? 0) };
}

function findCentres(points: Vectors, count: number, seed: number): Vectors {
  const random = createRandom(seed);
  const { size } = points;
  let centres = pickPoints(points, count, random);
  for (let round = 0; round < rounds; round++) {
    const nearest = nearestOf(points, centres);
    const sums = new Float32Array(count * size);
    for (let point = 0; point < points.count; point++) {
      const to = (nearest[point] ?? 0) * size;
      for (let axis = 0; axis < size; axis++)
        sums[to + axis] = (sums[to + axis] ?? 0) + (points.values[point * size + axis] ?? 0);
    }
    for (let centre = 0; centre < count; centre++) {
      const row = sums.subarray(centre * size, (centre + 1) * size);
      const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
      // an empty class starts anew from some point
      if (length < 1e-9) row.set(pickPoints(points, 1, random).values);
      else
        row.forEach((value, axis) => {
          row[axis] = value / length;
        });
    }
    centres = { count, size, values: sums };
  }
  return centres;
}

function pickPoints(points: Vectors, count: number, random: { below(count: number): number }): Vectors {
  const { size } = points;
  const values = new Float32Array(count * size);
  const taken = new Set<number>();
  while (taken.size < count) taken.add(random.below(points.count));
  [...taken].forEach((point, at) => {
    values.set(points.values.subarray(point * size, (point + 1) * size), at * size);
  });
  return { count, size, values };
}

/** The centre with the largest product, for each point. */
function nearestOf(points: Vectors, centres: Vectors): Uint16Array {
  const { size } = points;
  const nearest = new Uint16Array(points.count);
  for (let point = 0; point < points.count; point++) {
    let best = -Infinity;
    const from = point * size;
    for (let centre = 0; centre < centres.count; centre++) {
      const to = centre * size;
      let product = 0;
      for (let axis = 0; axis < size; axis++)
        product += (points.values[from + axis] as number) * (centres.values[to + axis] as number); // as: in range by construction
      if (product > best) {
        best = product;
        nearest[point] = centre;
      }
    }
  }
  return nearest;
}
