/** Coordinates by place. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What the nodes weigh and where they are and go; all by place. */
export interface Bodies {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  readonly mass: Float32Array;
}
