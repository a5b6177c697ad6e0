import { describe, expect, test } from 'vitest';
import type { GraphEdge, GraphNode, NewsGraph } from '../../src/contract/news-graph.ts';
import { layoutNewsGraph } from '../../src/layout/index.ts';

function graphOf(order: number, pairs: readonly (readonly [number, number])[]): NewsGraph {
  const nodes = Array.from(
    { length: order },
    (_, at): GraphNode => ({
      id: `person:p${String(at).padStart(5, '0')}`,
      type: at % 2 === 0 ? 'person' : 'country',
      label: `p${at}`,
      labels: {},
      aliases: [],
      wikidata: null,
      firstSeen: null,
      lastSeen: null,
      mentions: 1,
      sources: 1,
      in: [],
      x: 0,
      y: 0,
      size: 1,
      colour: '#808080',
    }),
  );
  const edges = pairs.map(
    ([source, target], at): GraphEdge => ({
      id: `e${at}`,
      source: nodes[source]?.id ?? '',
      target: nodes[target]?.id ?? '',
      relation: 'accused',
      event: 'v',
      statement: null,
      position: null,
      date: null,
      status: 'actual',
      derived: false,
      weight: 1,
      confidence: 1,
    }),
  );
  return { schema: 'news-graph/1', articles: [], nodes, events: [], statements: [], positions: [], edges };
}

const ring = (from: number, length: number) =>
  Array.from({ length }, (_, at) => [from + at, from + ((at + 1) % length)] as const);

function overlaps({ nodes }: NewsGraph): string[] {
  return nodes.flatMap((a, at) =>
    nodes
      .slice(at + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size)
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('a layout', () => {
  test.each([
    { why: 'of nothing', graph: graphOf(0, []) },
    { why: 'of one node', graph: graphOf(1, []) },
    { why: 'of a pair', graph: graphOf(2, [[0, 1]]) },
    { why: 'of many that nothing joins', graph: graphOf(200, []) },
    { why: 'of a self-loop', graph: graphOf(1, [[0, 0]]) },
    { why: 'of a ring', graph: graphOf(40, ring(0, 40)) },
    {
      why: 'of a star with parallel edges',
      graph: graphOf(
        30,
        ring(0, 30).map(([a]) => [0, a] as const),
      ),
    },
  ])('$why has finite places, no overlaps, and the same bytes again', ({ graph }) => {
    const placed = layoutNewsGraph(graph);
    for (const { x, y, size } of placed.nodes) expect([x, y, size].every(Number.isFinite)).toBe(true);
    expect(overlaps(placed)).toEqual([]);
    expect(JSON.stringify(layoutNewsGraph(graph))).toBe(JSON.stringify(placed));
  });

  test('keeps parts that nothing joins close by instead of flinging them away', () => {
    const { nodes } = layoutNewsGraph(graphOf(103, [...ring(0, 60), ...ring(60, 40)]));
    const spread = Math.max(...nodes.map(({ x, y }) => Math.hypot(x, y)));
    const main = nodes.slice(0, 60);
    const width = Math.max(...main.map(({ x }) => x)) - Math.min(...main.map(({ x }) => x));
    expect(spread).toBeLessThan(3 * width);
  });

  test('gives the best connected the largest size, and each type its colour', () => {
    const { nodes } = layoutNewsGraph(
      graphOf(
        10,
        ring(0, 10).map(([a]) => [0, a] as const),
      ),
    );
    expect(Math.max(...nodes.map(({ size }) => size))).toBe(nodes[0]?.size);
    expect(nodes[0]?.colour).not.toBe(nodes[1]?.colour);
  });

  test('leaves facts and the order of keys alone', () => {
    const graph = graphOf(3, ring(0, 3));
    const placed = layoutNewsGraph(graph);
    expect(placed.edges).toEqual(graph.edges);
    expect(Object.keys(placed.nodes[0] ?? {})).toEqual(Object.keys(graph.nodes[0] ?? {}));
  });
});
