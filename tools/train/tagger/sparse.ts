/** A sparse matrix, row after row: row `r` has the columns `cells[starts[r]…starts[r+1]]`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly values: Float32Array;
}

/**
 * Counts cells into a matrix.
 * @param keys  lists of `row * columns + column`, in any order; each occurrence adds the weight of its list
 */
export function createSparse(
  keys: readonly Float64Array[],
  shape: { readonly weights: readonly number[]; readonly rows: number; readonly columns: number },
): SparseMatrix {
  const sorted = keys.map((list) => list.slice().sort());
  const room = sorted.reduce((sum, list) => sum + list.length, 0);
  const starts = new Int32Array(shape.rows + 1);
  const cells = new Int32Array(room);
  const values = new Float32Array(room);
  const marks = sorted.map(() => 0);
  let filled = 0;
  for (let row = 0; row < shape.rows; row++) {
    starts[row] = filled;
    const limit = (row + 1) * shape.columns;
    sorted.forEach((list, at) => {
      let mark = marks[at] ?? 0;
      let last = -1;
      for (; mark < list.length && (list[mark] ?? 0) < limit; mark++) {
        const column = (list[mark] ?? 0) - row * shape.columns;
        if (column !== last) {
          cells[filled++] = column;
          last = column;
        }
        values[filled - 1] = (values[filled - 1] ?? 0) + (shape.weights[at] ?? 1);
      }
      marks[at] = mark;
    });
  }
  starts[shape.rows] = filled;
  return {
    rows: shape.rows,
    columns: shape.columns,
    starts,
    cells: cells.slice(0, filled),
    values: values.slice(0, filled),
  };
}

/** The product with a dense matrix of `width` columns, row by row. */
export function timesDense(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(matrix.rows * width);
  eachCell(matrix, (row, column, value) => {
    for (let at = 0; at < width; at++)
      product[row * width + at] =
        (product[row * width + at] as number) + value * (dense[column * width + at] as number); // as: in range
  });
  return product;
}

/** The product of the transposed matrix with a dense one of `width` columns. */
export function transposedTimesDense(matrix: SparseMatrix, dense: Float64Array, width: number): Float64Array {
  const product = new Float64Array(matrix.columns * width);
  eachCell(matrix, (row, column, value) => {
    for (let at = 0; at < width; at++)
      product[column * width + at] =
        (product[column * width + at] as number) + value * (dense[row * width + at] as number); // as: in range
  });
  return product;
}

function eachCell(matrix: SparseMatrix, use: (row: number, column: number, value: number) => void): void {
  for (let row = 0; row < matrix.rows; row++) {
    const end = matrix.starts[row + 1] ?? 0;
    for (let at = matrix.starts[row] ?? 0; at < end; at++) {
      const value = matrix.values[at] ?? 0;
      if (value !== 0) use(row, matrix.cells[at] ?? 0, value);
    }
  }
}
