import type { EdgeRelation, GraphEdge } from '../contract/news-graph.ts';
import type { NodeRef, Pair } from './answer.ts';

/** The pairs that most is told of, both directions together, the most active first. */
export function toPairs(edges: Iterable<GraphEdge>, refOf: (node: string) => NodeRef): Pair[] {
  const pairs = new Map<
    string,
    { a: string; b: string; weight: number; relations: Map<EdgeRelation, number> }
  >();
  for (const { source, target, relation, weight } of edges) {
    const [a, b] = source < target ? [source, target] : [target, source];
    const key = `${a}\n${b}`;
    const pair = pairs.get(key) ?? { a, b, weight: 0, relations: new Map<EdgeRelation, number>() };
    pairs.set(key, pair);
    pair.weight += weight;
    pair.relations.set(relation, (pair.relations.get(relation) ?? 0) + 1);
  }
  return [...pairs]
    .sort(([keyA, a], [keyB, b]) => b.weight - a.weight || (keyA < keyB ? -1 : 1))
    .map(([, { a, b, weight, relations }]) => ({
      a: refOf(a),
      b: refOf(b),
      weight,
      relations: byCount(relations),
    }));
}

/** Relations with their counts, most first. */
export function byCount(counts: ReadonlyMap<EdgeRelation, number>): Pair['relations'] {
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([relation, count]) => ({ relation, count }));
}
