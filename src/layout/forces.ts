import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Link } from './links.ts';

/** Coordinates by place. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Positions for the nodes of one connected component by ForceAtlas2.
 * @param ids  fix the start positions, so that the outcome hangs on nothing else
 */
export function arrange(ids: readonly string[], links: readonly Link[]): Points {
  const x = Float64Array.from(ids, (id) => startAt(`x${id}`));
  const y = Float64Array.from(ids, (id) => startAt(`y${id}`));
  if (ids.length < 2) return { x: new Float64Array(ids.length), y: new Float64Array(ids.length) };
  if (ids.length === 2) return { x: Float64Array.of(-20, 20), y: new Float64Array(2) };
  const graph = new UndirectedGraph();
  ids.forEach((_, at) => {
    graph.addNode(at, { x: x[at], y: y[at] });
  });
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
  const positions = forceAtlas2(graph, {
    iterations: iterationsFor(ids.length),
    settings: {
      barnesHutOptimize: ids.length > 300,
      barnesHutTheta: 0.9,
      strongGravityMode: true,
      gravity: 0.05,
      scalingRatio: 10,
      // a pair told a hundred times is near, but not on one spot
      edgeWeightInfluence: 0.5,
      slowDown: 1 + Math.log(ids.length),
    },
  });
  return {
    x: Float64Array.from(ids, (_, at) => positions[at]?.x ?? 0),
    y: Float64Array.from(ids, (_, at) => positions[at]?.y ?? 0),
  };
}

/** Small graphs get as many rounds as they need to settle; large ones what a minute allows. */
function iterationsFor(order: number): number {
  return Math.max(40, Math.min(600, Math.round(2_500_000 / order)));
}

/** A number from -500 to 500 that hangs on the text alone. @see FNV-1a with a final mix */
function startAt(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967.296 - 500;
}

type ForceAtlas2 = (
  graph: UndirectedGraph,
  parameters: { readonly iterations: number; readonly settings: Readonly<Record<string, number | boolean>> },
) => Readonly<Record<string, { readonly x: number; readonly y: number }>>;

// the package is CommonJS with `export default` in its types, so that TypeScript takes the module for the function's holder
const forceAtlas2 = forceAtlas2Module as unknown as ForceAtlas2;
