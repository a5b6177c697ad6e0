/** What is replaced of a sigma program while it draws. */
interface Program {
  array: Float32Array;
  capacity: number;
  verticesCount: number;
  readonly STRIDE: number;
  readonly VERTICES: number;
}

/**
 * Keeps what is hidden away from the graphics processor. Sigma gives every item of a graph a place in its program and
 * draws all places; on software graphics that made most of a frame. Places that never change are what lets a change be
 * told alone, so here they stay, and only what is shown of them is drawn, the lower ranks first.
 */
export interface PackedItems {
  reallocate(capacity: number): void;
  /** @param rank  0 hidden; 1 below 2 */
  mark(place: number, rank: 0 | 1 | 2): void;
  draw(program: Program, render: () => void): void;
}

export function createPackedItems(): PackedItems {
  let ranks = new Uint8Array(0);
  let packed = new Float32Array(0);
  let isStale = true;
  const pack = ({ array, STRIDE }: Program) => {
    let shown = 0;
    for (const rank of ranks) if (rank > 0) shown++;
    packed = new Float32Array(shown * STRIDE);
    let at = 0;
    for (const wanted of [1, 2])
      for (let place = 0; place < ranks.length; place++) {
        if (ranks[place] !== wanted) continue;
        packed.set(array.subarray(place * STRIDE, (place + 1) * STRIDE), at);
        at += STRIDE;
      }
    isStale = false;
  };
  return {
    reallocate(capacity) {
      ranks = new Uint8Array(capacity);
      isStale = true;
    },
    mark(place, rank) {
      ranks[place] = rank;
      isStale = true;
    },
    draw(program, render) {
      if (isStale) pack(program);
      const { array, capacity, verticesCount } = program;
      program.array = packed;
      program.capacity = packed.length / program.STRIDE;
      program.verticesCount = program.capacity * program.VERTICES;
      render();
      Object.assign(program, { array, capacity, verticesCount });
    },
  };
}
