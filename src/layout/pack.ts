import type { Points } from './forces.ts';

export interface Part {
  readonly members: readonly number[];
  readonly points: Points;
  readonly radii: readonly number[];
}

/**
 * Puts the parts beside each other without overlap: the first on top, the others in rows of about its width below; the
 * whole is centred on the origin.
 * @param parts  largest first
 */
export function packComponents(parts: readonly Part[]): Part[] {
  const boxes = parts.map(boundsOf);
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const rowWidth = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area) * 1.2);
  const offsets: { dx: number; dy: number }[] = [];
  let [left, top, rowHeight, right] = [0, 0, 0, 0];
  for (const { width, height, minX, maxY } of boxes) {
    if (left > 0 && left + width > rowWidth) {
      top -= rowHeight + gap;
      left = 0;
      rowHeight = 0;
    }
    offsets.push({ dx: left - minX, dy: top - maxY });
    left += width + gap;
    right = Math.max(right, left - gap);
    rowHeight = Math.max(rowHeight, height);
  }
  const [middleX, middleY] = [right / 2, (top - rowHeight) / 2];
  return parts.map((part, at) => {
    const { dx, dy } = offsets[at] ?? { dx: 0, dy: 0 };
    return { ...part, points: move(part.points, { dx: dx - middleX, dy: dy - middleY }) };
  });
}

function boundsOf({ points: { x, y }, radii }: Part) {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  radii.forEach((radius, at) => {
    minX = Math.min(minX, (x[at] ?? 0) - radius);
    maxX = Math.max(maxX, (x[at] ?? 0) + radius);
    minY = Math.min(minY, (y[at] ?? 0) - radius);
    maxY = Math.max(maxY, (y[at] ?? 0) + radius);
  });
  return { minX, maxY, width: maxX - minX, height: maxY - minY };
}

function move({ x, y }: Points, { dx, dy }: { readonly dx: number; readonly dy: number }): Points {
  return { x: x.map((value) => value + dx), y: y.map((value) => value + dy) };
}

const gap = 20;
