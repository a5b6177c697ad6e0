import type { GraphArticle, NewsGraph } from '../contract/news-graph.ts';
import { findCopies } from './copies.ts';
import { buildEdges } from './edges.ts';
import { buildEvents } from './events.ts';
import type { ArticleFacts } from './facts.ts';
import { groupTellings } from './group-tellings.ts';
import { resolveEntities } from './identity/index.ts';
import type { Knowledge } from './knowledge.ts';
import { buildNodes, mostFrequent } from './nodes.ts';
import { buildPositions } from './positions.ts';
import { createSources } from './sources.ts';
import { buildStatements } from './statements.ts';
import { toTellings } from './tellings.ts';
import { dropReplaced } from './versions.ts';

/** Merges what the articles say into one graph; the order of the articles does not matter. */
export function buildNewsGraph(
  all: readonly ArticleFacts[],
  options: { readonly language?: string; readonly knowledge: Knowledge },
): NewsGraph {
  const articles = dropReplaced(all);
  const copies = findCopies(articles);
  const sources = createSources(copies);
  const language = options.language ?? mostFrequent(articles.map(({ info }) => info.language)) ?? 'ar';
  const { knowledge } = options;
  const nodes = buildNodes(resolveEntities(articles, { sources, ...knowledge }), {
    sources,
    language,
    romanise: knowledge.romanise,
  });
  const events = buildEvents(groupTellings(toTellings(articles, nodes)), sources);
  const statements = buildStatements(articles, nodes);
  const positions = buildPositions(articles, nodes);
  return {
    schema: 'news-graph/1',
    articles: articles.map((article) => toGraphArticle(article, copies)),
    nodes: nodes.nodes,
    events: events.map(({ event }) => event),
    statements: statements.map(({ statement }) => statement),
    positions,
    edges: buildEdges({ events, statements, positions }, sources),
  };
}

function toGraphArticle({ info }: ArticleFacts, copies: ReadonlyMap<string, string>): GraphArticle {
  const { id, title, publisher, url, published, language } = info;
  return { id, title, publisher, url, published, language, copyOf: copies.get(id) ?? null };
}
