import type { NewsGraph } from '../contract/news-graph.ts';

/** All edges between two nodes as one; nodes are indexes into the graph's nodes, `source` the smaller. */
export interface Link {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** The links of a graph in order of their ends; self-loops go, and a derived edge pulls half as much. */
export function collapseEdges(graph: NewsGraph): Link[] {
  const indexes = new Map(graph.nodes.map((node, at) => [node.id, at]));
  const order = graph.nodes.length;
  const weights = new Map<number, number>();
  for (const edge of graph.edges) {
    const [a, b] = [indexes.get(edge.source), indexes.get(edge.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * order + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + edge.weight * (edge.derived ? 0.5 : 1));
  }
  return [...weights]
    .sort(([a], [b]) => a - b)
    .map(([key, weight]) => ({ source: Math.floor(key / order), target: key % order, weight }));
}
