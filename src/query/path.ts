import type { GraphEdge } from '../contract/news-graph.ts';

/** A path as the nodes it passes, both ends included, with the edges that join each to the next. */
export interface Path {
  readonly nodes: readonly string[];
  readonly joints: readonly (readonly GraphEdge[])[];
}

/**
 * A shortest path between two sets of nodes over edges in either direction, by breadth-first search; of several, the one
 * whose nodes come first.
 * @returns null where the sets are not connected
 */
export function findPath(
  from: ReadonlySet<string>,
  {
    to,
    edgesAt,
  }: { readonly to: ReadonlySet<string>; readonly edgesAt: (node: string) => readonly GraphEdge[] },
): Path | null {
  const cameFrom = new Map<string, string | null>([...from].sort().map((node) => [node, null]));
  let frontier = [...cameFrom.keys()];
  while (frontier.length > 0) {
    const reached = frontier.find((node) => to.has(node));
    if (reached !== undefined) return tracePath(reached, { cameFrom, edgesAt });
    const next = new Set<string>();
    for (const node of frontier)
      for (const edge of edgesAt(node)) {
        const other = edge.source === node ? edge.target : edge.source;
        if (cameFrom.has(other)) continue;
        cameFrom.set(other, node);
        next.add(other);
      }
    frontier = [...next].sort();
  }
  return null;
}

function tracePath(
  end: string,
  {
    cameFrom,
    edgesAt,
  }: {
    readonly cameFrom: ReadonlyMap<string, string | null>;
    readonly edgesAt: (node: string) => readonly GraphEdge[];
  },
): Path {
  const nodes = [end];
  for (let node = cameFrom.get(end); node != null; node = cameFrom.get(node)) nodes.unshift(node);
  const joints = nodes.slice(1).map((node, at) => {
    const before = nodes[at] ?? '';
    return edgesAt(before).filter(({ source, target }) => (source === before ? target : source) === node);
  });
  return { nodes, joints };
}
