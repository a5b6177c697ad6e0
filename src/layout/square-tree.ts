import type { Bodies } from './bodies.ts';

/**
 * Squares in squares, each with four children or none, over arrays that are filled anew each round. Square 0 is the whole.
 * @see Barnes and Hut 1986, A hierarchical O(N log N) force-calculation algorithm
 */
export interface Tree {
  /** Six numbers a square: see `centreX` to `massY`. */
  readonly numbers: Float64Array;
  /** Three a square: see `nodeIn` to `children`. */
  readonly places: Int32Array;
}

const numbersEach = 6;
const [centreX, centreY, halfWidth, massIn, massX, massY] = [0, 1, 2, 3, 4, 5] as const;
const placesEach = 3;
/** The one node in the square, the square that follows when it is done with, its first child; -1 for none. */
const [nodeIn, next, children] = [0, 1, 2] as const;
/** Two nodes that so many splits leave in one square are on one spot as far as matters. */
const mostSplits = 4;

/** Memory for the worst case; a page of it that is never written to is none. */
export function createTree(order: number): Tree {
  const squares = 1 + 4 * mostSplits * order;
  return {
    numbers: new Float64Array(squares * numbersEach),
    places: new Int32Array(squares * placesEach),
  };
}

/** Puts all nodes into the tree; what was in it is forgotten. */
export function fillTree(tree: Tree, bodies: Bodies): void {
  setRoot(tree, bodies);
  let size = 1;
  for (let node = 0; node < bodies.x.length; node++) size = insert(tree, { node, bodies, size });
}

function setRoot(tree: Tree, { x, y }: Bodies): void {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < x.length; node++) {
    minX = Math.min(minX, x[node] ?? 0);
    maxX = Math.max(maxX, x[node] ?? 0);
    minY = Math.min(minY, y[node] ?? 0);
    maxY = Math.max(maxY, y[node] ?? 0);
  }
  const [width, height] = [maxX - minX, maxY - minY];
  if (width > height) {
    minY -= (width - height) / 2;
    maxY = minY + width;
  } else {
    minX -= (height - width) / 2;
    maxX = minX + height;
  }
  const half = Math.max(maxX - minX, maxY - minY);
  setSquare(tree, 0, { x: (minX + maxX) / 2, y: (minY + maxY) / 2, half, follows: -1 });
}

function setSquare(
  { numbers, places }: Tree,
  square: number,
  { x, y, half, follows }: { x: number; y: number; half: number; follows: number },
): void {
  const at = square * numbersEach;
  numbers[at + centreX] = x;
  numbers[at + centreY] = y;
  numbers[at + halfWidth] = half;
  numbers[at + massIn] = 0;
  numbers[at + massX] = 0;
  numbers[at + massY] = 0;
  places[square * placesEach + nodeIn] = -1;
  places[square * placesEach + next] = follows;
  places[square * placesEach + children] = -1;
}

/** @returns the number of squares there are then */
function insert(
  tree: Tree,
  { node, bodies: { x, y, mass }, size }: { node: number; bodies: Bodies; size: number },
): number {
  const { numbers, places } = tree;
  const [nodeX, nodeY, nodeMass] = [x[node] ?? 0, y[node] ?? 0, mass[node] ?? 0];
  let square = 0;
  for (let splits = 0; ; ) {
    const at = square * numbersEach;
    const place = square * placesEach;
    const first = places[place + children] ?? -1;
    if (first >= 0) {
      const inside = numbers[at + massIn] ?? 0;
      const together = inside + nodeMass;
      numbers[at + massX] = ((numbers[at + massX] ?? 0) * inside + nodeX * nodeMass) / together;
      numbers[at + massY] = ((numbers[at + massY] ?? 0) * inside + nodeY * nodeMass) / together;
      numbers[at + massIn] = together;
      square = first + quarterOf(tree, square, nodeX, nodeY);
      continue;
    }
    const other = places[place + nodeIn] ?? -1;
    if (other < 0) {
      places[place + nodeIn] = node;
      return size;
    }
    const [otherX, otherY] = [x[other] ?? 0, y[other] ?? 0];
    split(tree, square, size);
    numbers[at + massIn] = mass[other] ?? 0;
    numbers[at + massX] = otherX;
    numbers[at + massY] = otherY;
    const theirs = size + quarterOf(tree, square, otherX, otherY);
    const ours = size + quarterOf(tree, square, nodeX, nodeY);
    size += 4;
    places[place + nodeIn] = -1;
    places[theirs * placesEach + nodeIn] = other;
    if (ours !== theirs) {
      places[ours * placesEach + nodeIn] = node;
      return size;
    }
    if (++splits === mostSplits) return size;
    square = ours;
  }
}

/** Gives a square four children, which begin at `first`. */
function split(tree: Tree, square: number, first: number): void {
  const at = square * numbersEach;
  const half = (tree.numbers[at + halfWidth] ?? 0) / 2;
  const [x, y] = [tree.numbers[at + centreX] ?? 0, tree.numbers[at + centreY] ?? 0];
  const follows = tree.places[square * placesEach + next] ?? -1;
  setSquare(tree, first, { x: x - half, y: y - half, half, follows: first + 1 });
  setSquare(tree, first + 1, { x: x - half, y: y + half, half, follows: first + 2 });
  setSquare(tree, first + 2, { x: x + half, y: y - half, half, follows: first + 3 });
  setSquare(tree, first + 3, { x: x + half, y: y + half, half, follows });
  tree.places[square * placesEach + children] = first;
}

function quarterOf({ numbers }: Tree, square: number, x: number, y: number): number {
  const at = square * numbersEach;
  return (x < (numbers[at + centreX] ?? 0) ? 0 : 2) + (y < (numbers[at + centreY] ?? 0) ? 0 : 1);
}

/** Pushes each node away from the others, from those in a square that is narrow from where it is as from one. */
export function repelByTree(
  { numbers, places }: Tree,
  {
    bodies,
    repulsion,
    theta,
  }: { readonly bodies: Bodies; readonly repulsion: number; readonly theta: number },
): void {
  const { x, y, dx, dy, mass } = bodies;
  for (let node = 0; node < x.length; node++) {
    const [nodeX, nodeY] = [x[node] ?? 0, y[node] ?? 0];
    const push = repulsion * (mass[node] ?? 0);
    let [forceX, forceY] = [0, 0];
    for (let square = 0; square >= 0; ) {
      const at = square * numbersEach;
      const place = square * placesEach;
      const first = places[place + children] ?? -1;
      const other = places[place + nodeIn] ?? -1;
      const isLeaf = first < 0;
      if (isLeaf && (other < 0 || other === node)) {
        square = places[place + next] ?? -1;
        continue;
      }
      const awayX = nodeX - ((isLeaf ? x[other] : numbers[at + massX]) ?? 0);
      const awayY = nodeY - ((isLeaf ? y[other] : numbers[at + massY]) ?? 0);
      const distance = awayX * awayX + awayY * awayY;
      const half = numbers[at + halfWidth] ?? 0;
      if (!isLeaf && (4 * half * half) / distance >= theta * theta) {
        square = first;
        continue;
      }
      if (distance > 0) {
        const force = (push * ((isLeaf ? mass[other] : numbers[at + massIn]) ?? 0)) / distance;
        forceX = Math.fround(forceX + awayX * force);
        forceY = Math.fround(forceY + awayY * force);
      }
      square = places[place + next] ?? -1;
    }
    dx[node] = forceX;
    dy[node] = forceY;
  }
}
