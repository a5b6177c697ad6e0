import type { ArticleGraph, NewsEvent } from '../contract/article-graph.ts';
import { relationTypes } from '../contract/relations.ts';
import { append } from './append.ts';
import type { Projection } from './facts.ts';

/**
 * The pairs that each event of an article draws, by event id: those the article graph gives, and for an event that it
 * gives none for, each source with each target (of a symmetric relation, each pair of participants).
 */
export function projectEvents(graph: ArticleGraph): Map<string, Projection[]> {
  const given = new Map<string, Projection[]>();
  for (const { event, source, target, derived } of graph.relations) {
    append(given, event, { source, target, derived });
  }
  for (const event of graph.events) if (!given.has(event.id)) given.set(event.id, pairParticipants(event));
  return given;
}

function pairParticipants(event: NewsEvent): Projection[] {
  const inRole = (role: string) => event.arguments.filter((argument) => argument.role === role);
  const all = event.arguments.map((argument) => argument.entity);
  const pairs = relationTypes[event.relation].symmetric
    ? all.flatMap((source, at) => all.slice(at + 1).map((target) => ({ source, target })))
    : inRole('source').flatMap(({ entity: source }) =>
        inRole('target').map(({ entity: target }) => ({ source, target })),
      );
  return pairs.map((pair) => ({ ...pair, derived: false }));
}
