import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { expect, test } from 'vitest';
import type { Points } from '../../src/layout/bodies.ts';
import { forceAtlas } from '../../src/layout/force-atlas.ts';
import type { Link } from '../../src/layout/links.ts';

// the package is CommonJS with `export default` in its types, so that TypeScript takes the module for the function's holder
const forceAtlas2 = forceAtlas2Module as unknown as (
  graph: UndirectedGraph,
  parameters: { readonly iterations: number; readonly settings: Readonly<Record<string, number | boolean>> },
) => Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Numbers from 0 to 1 that are the same each time. */
function createNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function createStart(order: number): { readonly start: Points; readonly links: readonly Link[] } {
  const next = createNumbers();
  const start = {
    x: Float64Array.from({ length: order }, () => 1000 * next() - 500),
    y: Float64Array.from({ length: order }, () => 1000 * next() - 500),
  };
  const links = Array.from({ length: order - 1 }, (_, at) => ({
    source: Math.floor(next() * (at + 1)),
    target: at + 1,
    weight: 1 + Math.floor(next() * 8) / 2,
  }));
  return { start, links };
}

/** What the package makes of the same. */
function arrangeByPackage(
  { start, links }: { readonly start: Points; readonly links: readonly Link[] },
  { rounds, exact }: { readonly rounds: number; readonly exact: boolean },
): Points {
  const graph = new UndirectedGraph();
  start.x.forEach((x, at) => {
    graph.addNode(at, { x, y: start.y[at] });
  });
  for (const { source, target, weight } of links) graph.addEdge(source, target, { weight });
  const settings = {
    barnesHutOptimize: !exact,
    barnesHutTheta: 0.9,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    edgeWeightInfluence: 0.5,
    slowDown: 4,
  };
  const placed = forceAtlas2(graph, { iterations: rounds, settings });
  return {
    x: start.x.map((_, at) => placed[at]?.x ?? Number.NaN),
    y: start.y.map((_, at) => placed[at]?.y ?? Number.NaN),
  };
}

test.each([
  { why: 'each node pushing each', order: 60, rounds: 100, exact: true },
  { why: 'squares pushing as one', order: 800, rounds: 60, exact: false },
])('ForceAtlas2 ends where graphology ends, $why', ({ order, rounds, exact }) => {
  const { start, links } = createStart(order);
  const options = { gravity: 0.05, repulsion: 10, weightInfluence: 0.5, slowDown: 4 };
  const placed = forceAtlas(start, links, { rounds, ...options, theta: exact ? null : 0.9 });
  expect(placed).toEqual(arrangeByPackage({ start, links }, { rounds, exact }));
});

test('nodes on one spot end somewhere', () => {
  const zeros = { x: new Float64Array(400), y: new Float64Array(400) };
  const options = { rounds: 5, gravity: 0.05, repulsion: 10, weightInfluence: 0.5, slowDown: 4, theta: 0.9 };
  const { x, y } = forceAtlas(zeros, [{ source: 0, target: 1, weight: 1 }], options);
  expect([...x, ...y].every(Number.isFinite)).toBe(true);
});
