import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { type Model, otherEnd } from '../data/model.ts';

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

/** The nodes that make the first picture: of a large graph the largest connected part, without its rim. */
export function coreNodes(model: Model, shown: Uint8Array): number[] {
  const found = [...shown.keys()].filter((node) => shown[node]);
  if (found.length < smallGraph) return found;
  const part = largestPart(model, shown);
  const trim = (column: Float32Array) => {
    const sorted = [...part].sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
    const cut = Math.floor(sorted.length * rim);
    return new Set(sorted.slice(cut, sorted.length - cut));
  };
  const [inX, inY] = [trim(model.nodes.x), trim(model.nodes.y)];
  const core = part.filter((node) => inX.has(node) && inY.has(node));
  return core.length > 0 ? core : found;
}

const smallGraph = 150;
const rim = 0.02;

function largestPart(model: Model, shown: Uint8Array): number[] {
  const seen = new Uint8Array(model.nodes.count);
  let largest: number[] = [];
  for (let start = 0; start < model.nodes.count; start++) {
    if (!shown[start] || seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    // the list grows while it is walked
    for (const node of part)
      for (const edge of model.nodes.edges.of(node)) {
        const other = otherEnd(model, edge, node);
        if (!shown[other] || seen[other]) continue;
        seen[other] = 1;
        part.push(other);
      }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

/** The extent of all nodes, whatever of them is drawn, so that a place stays a place. */
export function extentOf({ nodes }: Model): { readonly x: [number, number]; readonly y: [number, number] } {
  const all = [...nodes.id.keys()];
  return all.length === 0 ? { x: [0, 1], y: [0, 1] } : { x: rangeOf(nodes.x, all), y: rangeOf(nodes.y, all) };
}
