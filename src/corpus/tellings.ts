import { relationTypes } from '../contract/relations.ts';
import type { ArticleFacts, EventFacts } from './facts.ts';
import type { Nodes } from './nodes.ts';
import { sortedSet } from './order.ts';

/** One article's account of an event, with nodes in place of the article's entities. */
export interface Telling {
  readonly article: ArticleFacts;
  readonly event: EventFacts;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  readonly projections: readonly {
    readonly source: string;
    readonly target: string;
    readonly derived: boolean;
  }[];
}

export function toTellings(articles: readonly ArticleFacts[], { nodeOf }: Nodes): Telling[] {
  return articles.flatMap((article) => article.events.map((event) => toTelling(article, event, nodeOf)));
}

function toTelling(article: ArticleFacts, event: EventFacts, nodeOf: Nodes['nodeOf']): Telling {
  const node = (entity: string) => nodeOf(article.info.id, entity);
  const inRole = (role: string) => event.arguments.filter((argument) => argument.role === role);
  const sources = sortedSet(inRole('source').map(({ entity }) => node(entity)));
  const targets = sortedSet(inRole('target').map(({ entity }) => node(entity)));
  // who met whom has no direction: all participants are sources
  const { symmetric } = relationTypes[event.relation];
  return {
    article,
    event,
    sources: symmetric ? sortedSet([...sources, ...targets]) : sources,
    targets: symmetric ? [] : targets,
    place: event.place === null ? null : node(event.place),
    projections: event.projections.map(({ source, target, derived }) => ({
      source: node(source),
      target: node(target),
      derived,
    })),
  };
}
