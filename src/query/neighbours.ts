import type { EdgeRelation, GraphEdge } from '../contract/news-graph.ts';
import type { Neighbour, NodeRef } from './answer.ts';
import { byCount } from './pairs.ts';

/** Everything that facts join to a thing, the most told first. */
export function toNeighbours(
  centre: readonly NodeRef[],
  {
    edgesAt,
    refOf,
  }: {
    readonly edgesAt: (node: string) => readonly GraphEdge[];
    readonly refOf: (node: string) => NodeRef;
  },
): Neighbour[] {
  const weights = new Map<string, number>();
  const relations = new Map<string, Map<EdgeRelation, number>>();
  for (const { id } of centre)
    for (const { source, target, relation, weight } of edgesAt(id)) {
      const other = source === id ? target : source;
      weights.set(other, (weights.get(other) ?? 0) + weight);
      const counts = relations.get(other) ?? new Map<EdgeRelation, number>();
      relations.set(other, counts.set(relation, (counts.get(relation) ?? 0) + 1));
    }
  return [...weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1))
    .map(([id, weight]) => ({ node: refOf(id), weight, relations: byCount(relations.get(id) ?? new Map()) }));
}
