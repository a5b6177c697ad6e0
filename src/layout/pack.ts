import type { Points } from './forces.ts';

export interface Part {
  readonly members: readonly number[];
  readonly points: Points;
  readonly radii: readonly number[];
}

/**
 * Puts the parts beside each other without overlap: the first on top by itself where it is the main one, the others in rows
 * of its width below; the whole is centred on the origin.
 * @param parts  largest first
 */
export function packComponents(parts: readonly Part[]): Part[] {
  const boxes = parts.map(boundsOf);
  const area = boxes.reduce((sum, box) => sum + (box.width + gapOf(box)) * (box.height + gapOf(box)), 0);
  const main = boxes[0] ?? { width: 0, height: 0 };
  const dominates = main.width * main.height > area / 3;
  const rowWidth = dominates ? main.width : Math.max(main.width, Math.sqrt(area) * 1.2);
  const offsets: { dx: number; dy: number }[] = [];
  let [left, top, rowHeight, right] = [0, 0, 0, 0];
  boxes.forEach((box, at) => {
    if (left > 0 && (left + box.width > rowWidth || (dominates && at === 1))) {
      top -= rowHeight;
      left = 0;
      rowHeight = 0;
    }
    offsets.push({ dx: left - box.minX, dy: top - box.maxY });
    right = Math.max(right, left + box.width);
    left += box.width + gapOf(box);
    rowHeight = Math.max(rowHeight, box.height + gapOf(box));
  });
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

/** Lone nodes stand close, larger parts keep their distance. */
function gapOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(24, 6 + Math.max(width, height) / 4);
}
