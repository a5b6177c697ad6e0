/** Rectangles that are taken on the screen, in a grid, so that a label asks only its neighbourhood. */
export interface Boxes {
  /** Takes a rectangle where it is free; false where it is not. */
  take(box: Box): boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function createBoxes(): Boxes {
  const cells = new Map<number, Box[]>();
  const cellsOf = function* ({ left, top, right, bottom }: Box): Iterable<number> {
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
      for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++)
        yield column * 100_003 + row;
  };
  return {
    take(box) {
      for (const key of cellsOf(box)) if (cells.get(key)?.some((other) => overlap(box, other))) return false;
      for (const key of cellsOf(box)) {
        const members = cells.get(key);
        if (members) members.push(box);
        else cells.set(key, [box]);
      }
      return true;
    },
  };
}

const cell = 64;

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
