import type { GraphEdge, NewsGraph } from '../contract/news-graph.ts';
import { compareUnits } from '../corpus/order.ts';
import type { Change } from './answer.ts';
import type { Lookup } from './lookup.ts';

/**
 * What is new from a date on: facts whose pair and relation were not told before it, and offices whose holder was not seen
 * in them before. In order of time.
 * @param edges  those that count, of all times
 */
export function findChanges(
  graph: NewsGraph,
  {
    edges,
    since,
    lookup,
  }: { readonly edges: readonly GraphEdge[]; readonly since: string; readonly lookup: Lookup },
): Change[] {
  const firstSeen = new Map(graph.nodes.map((node) => [node.id, node.firstSeen]));
  const isNewNode = (node: string) => (firstSeen.get(node) ?? '') >= since;
  const before = new Set<string>();
  for (const edge of edges) if (edge.date !== null && edge.date < since) before.add(toKey(edge));
  const reported = new Set<string>();
  return [...edges]
    .filter(({ date }) => date !== null && date >= since)
    .sort((a, b) => compareUnits(a.date ?? '', b.date ?? '') || compareUnits(a.id, b.id))
    .flatMap((edge): Change[] => {
      const key = toKey(edge);
      if (before.has(key) || reported.has(key)) return [];
      reported.add(key);
      const newcomers = [edge.source, edge.target].filter(isNewNode).map(lookup.refOf);
      return [{ fact: lookup.factOf(edge), newcomers }];
    });
}

function toKey({ source, relation, target, status }: GraphEdge): string {
  return `${source}\n${relation}\n${target}\n${status}`;
}
