import type { Points } from './forces.ts';

/**
 * Moves circles apart until none overlaps, or the rounds are used up; changes the points. Works over a grid, so that a
 * round costs about as much as there are circles, and without chance, unlike graphology-layout-noverlap.
 */
export function removeOverlaps(points: Points, radii: readonly number[]): void {
  const reach = radii.reduce((most, radius) => Math.max(most, radius), 0) + margin;
  for (let round = 0; round < rounds; round++) {
    const cells = fillCells(points, 2 * reach);
    let moved = false;
    for (let node = 0; node < radii.length; node++)
      for (const cell of cellsAround(node, { points, cells, width: 2 * reach }))
        for (const other of cell) if (other > node && pushApart(node, other, { points, radii })) moved = true;
    if (!moved) return;
  }
}

function fillCells({ x, y }: Points, width: number): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  for (let node = 0; node < x.length; node++) {
    const key = cellKey(Math.floor((x[node] ?? 0) / width), Math.floor((y[node] ?? 0) / width));
    const members = cells.get(key);
    if (members) members.push(node);
    else cells.set(key, [node]);
  }
  return cells;
}

/** The cell that a node is in and those around it, as far as anything is in them. */
function cellsAround(
  node: number,
  { points, cells, width }: { points: Points; cells: ReadonlyMap<number, number[]>; width: number },
): (readonly number[])[] {
  const column = Math.floor((points.x[node] ?? 0) / width);
  const row = Math.floor((points.y[node] ?? 0) / width);
  const around: (readonly number[])[] = [];
  for (let dc = -1; dc <= 1; dc++)
    for (let dr = -1; dr <= 1; dr++) {
      const cell = cells.get(cellKey(column + dc, row + dr));
      if (cell) around.push(cell);
    }
  return around;
}

function cellKey(column: number, row: number): number {
  return column * 1_000_003 + row;
}

function pushApart(
  a: number,
  b: number,
  { points: { x, y }, radii }: { readonly points: Points; readonly radii: readonly number[] },
): boolean {
  const [radiusA, radiusB] = [radii[a] ?? 0, radii[b] ?? 0];
  const wanted = radiusA + radiusB + margin;
  let dx = (x[b] ?? 0) - (x[a] ?? 0);
  let dy = (y[b] ?? 0) - (y[a] ?? 0);
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= wanted - 0.01) return false;
  if (distance < 1e-6) {
    // on one spot any direction will do, but it must always be the same one
    dx = (a + b) % 2 === 0 ? 1 : -1;
    dy = b % 3 === 0 ? 1 : -1;
    distance = Math.SQRT2;
  }
  const push = (wanted - Math.min(distance, wanted)) / distance;
  // the smaller one gives way
  const shareA = radiusB / (radiusA + radiusB);
  x[a] = (x[a] ?? 0) - dx * push * shareA;
  y[a] = (y[a] ?? 0) - dy * push * shareA;
  x[b] = (x[b] ?? 0) + dx * push * (1 - shareA);
  y[b] = (y[b] ?? 0) + dy * push * (1 - shareA);
  return true;
}

const margin = 3;
const rounds = 60;
