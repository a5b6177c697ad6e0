/** Makes the columns of a dense matrix (rows of `width`) orthogonal and of length 1, in place (modified Gram-Schmidt on the Gram matrix' Cholesky factor). */
export function orthonormalise(dense: Float64Array, width: number): void {
  // twice: the first pass loses half the digits where columns are nearly parallel
  for (let pass = 0; pass < 2; pass++)
    divideByFactor(dense, choleskyFactor(multiply(dense, dense, width), width), width);
}

/** `aᵀ b` for two dense matrices of `width` columns. */
export function multiply(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let base = 0; base < a.length; base += width) {
    for (let one = 0; one < width; one++) {
      const value = a[base + one] as number; // as: in range by construction
      for (let other = 0; other < width; other++)
        product[one * width + other] =
          (product[one * width + other] as number) + value * (b[base + other] as number);
    }
  }
  return product;
}

function choleskyFactor(gram: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width);
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = gram[row * width + column] ?? 0;
      for (let at = 0; at < column; at++)
        sum -= (factor[row * width + at] ?? 0) * (factor[column * width + at] ?? 0);
      factor[row * width + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (factor[column * width + column] ?? 1);
    }
  }
  return factor;
}

/** Each row x becomes the solution y of `factor y = x`. */
function divideByFactor(dense: Float64Array, factor: Float64Array, width: number): void {
  for (let base = 0; base < dense.length; base += width) {
    for (let column = 0; column < width; column++) {
      let sum = dense[base + column] as number; // as: in range by construction
      for (let at = 0; at < column; at++)
        sum -= (factor[column * width + at] as number) * (dense[base + at] as number);
      dense[base + column] = sum / (factor[column * width + column] as number);
    }
  }
}

/** Eigenvalues, largest first, and eigenvectors (as columns) of a symmetric matrix, by Jacobi's rotations. */
export function findEigenvectors(
  symmetric: Float64Array,
  width: number,
): { values: Float64Array; vectors: Float64Array } {
  const work = symmetric.slice();
  const vectors = new Float64Array(width * width);
  for (let at = 0; at < width; at++) vectors[at * width + at] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let one = 0; one < width; one++)
      for (let other = one + 1; other < width; other++) rotate(work, vectors, { one, other, width });
  }
  const order = Array.from({ length: width }, (_, at) => at).sort(
    (one, other) => (work[other * width + other] ?? 0) - (work[one * width + one] ?? 0),
  );
  return {
    values: Float64Array.from(order, (at) => work[at * width + at] ?? 0),
    vectors: Float64Array.from(
      vectors,
      (_, at) => vectors[Math.floor(at / width) * width + (order[at % width] ?? 0)] ?? 0,
    ),
  };
}

function rotate(
  work: Float64Array,
  vectors: Float64Array,
  pair: { one: number; other: number; width: number },
): void {
  const { one, other, width } = pair;
  const off = work[one * width + other] ?? 0;
  if (Math.abs(off) < 1e-12) return;
  const ratio = ((work[other * width + other] ?? 0) - (work[one * width + one] ?? 0)) / (2 * off);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (array: Float64Array, first: number, second: number): void => {
    const a = array[first] ?? 0;
    const b = array[second] ?? 0;
    array[first] = cosine * a - sine * b;
    array[second] = sine * a + cosine * b;
  };
  for (let at = 0; at < width; at++) turn(work, at * width + one, at * width + other);
  for (let at = 0; at < width; at++) turn(work, one * width + at, other * width + at);
  for (let at = 0; at < width; at++) turn(vectors, at * width + one, at * width + other);
}
