import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Model } from '../data/model.ts';

/** Where the camera stands to show all of some nodes, with a margin for their labels. */
export function cameraFor(renderer: Sigma, { nodes }: Model, members: readonly number[]): CameraState {
  const first = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  if (members.length === 0) return first;
  const { width, height } = renderer.getDimensions();
  const [left, right] = rangeOf(nodes.x, members);
  const [bottom, top] = rangeOf(nodes.y, members);
  // on the screen of the first camera, whose pixels all cameras share up to their ratio
  const low = renderer.graphToViewport({ x: left, y: bottom }, { cameraState: first });
  const high = renderer.graphToViewport({ x: right, y: top }, { cameraState: first });
  const ratio = Math.max(
    Math.abs(high.x - low.x) / Math.max(1, width - 2 * Math.min(110, width / 6)),
    Math.abs(high.y - low.y) / Math.max(1, height - 2 * Math.min(60, height / 8)),
    closestRatio,
  );
  const middle = { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 };
  return { ...renderer.viewportToFramedGraph(middle, { cameraState: first }), ratio, angle: 0 };
}

function rangeOf(column: Float32Array, members: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of members) {
    least = Math.min(least, column[node] ?? 0);
    most = Math.max(most, column[node] ?? 0);
  }
  return [least, most];
}

const closestRatio = 0.12;

/** The nodes that make the first picture: without what drifts at the rim of a large graph. */
export function coreNodes(model: Model, shown: Uint8Array): number[] {
  const found: number[] = [];
  for (let node = 0; node < model.nodes.count; node++) if (shown[node]) found.push(node);
  if (found.length < 150) return found;
  const connected = found.filter((node) => model.nodes.edges.sizeOf(node) > 1);
  const by = (column: Float32Array) => [...connected].sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
  const trim = (sorted: readonly number[]) => {
    const cut = Math.floor(sorted.length * 0.03);
    return new Set(sorted.slice(cut, sorted.length - cut));
  };
  const [inX, inY] = [trim(by(model.nodes.x)), trim(by(model.nodes.y))];
  const core = connected.filter((node) => inX.has(node) && inY.has(node));
  return core.length > 0 ? core : found;
}

/** The extent of all nodes, whatever of them is drawn, so that a place stays a place. */
export function extentOf({ nodes }: Model): { readonly x: [number, number]; readonly y: [number, number] } {
  const all = [...nodes.id.keys()];
  return all.length === 0 ? { x: [0, 1], y: [0, 1] } : { x: rangeOf(nodes.x, all), y: rangeOf(nodes.y, all) };
}
