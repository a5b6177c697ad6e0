import type { GraphArticle, NewsGraph } from '../contract/news-graph.ts';
import { findCopies } from './copies.ts';
import { buildEdges } from './edges.ts';
import { buildEvents } from './events.ts';
import type { ArticleFacts } from './facts.ts';
import { groupTellings } from './group-tellings.ts';
import { type Identity, resolveEntities } from './identity/index.ts';
import type { Knowledge } from './knowledge.ts';
import { linkEvents } from './link-events.ts';
import { buildNodes, mostFrequent } from './nodes.ts';
import type { CorpusOptions } from './options.ts';
import { buildPositions } from './positions.ts';
import { createSources } from './sources.ts';
import { buildStatements } from './statements.ts';
import { toTellings } from './tellings.ts';
import { dropReplaced } from './versions.ts';

/** A graph with the decisions behind its nodes. */
export interface Merged {
  readonly graph: NewsGraph;
  readonly identities: readonly Identity[];
  /** Node id of each identity. */
  readonly ids: readonly string[];
}

/** Merges what the articles say into one graph; the order of the articles does not matter. */
export function mergeArticles(
  all: readonly ArticleFacts[],
  options: CorpusOptions & { readonly knowledge: Knowledge },
): Merged {
  const { knowledge, overrides } = options;
  const articles = dropReplaced(all);
  const copies = findCopies(articles);
  const sources = createSources(copies);
  const language = options.language ?? mostFrequent(articles.map(({ info }) => info.language)) ?? 'ar';
  const identities = resolveEntities(articles, { ...knowledge, sources, overrides });
  const nodes = buildNodes(identities, { sources, language, knowledge });
  const events = linkEvents(buildEvents(groupTellings(toTellings(articles, nodes)), sources));
  const statements = buildStatements(articles, nodes);
  const positions = buildPositions(articles, nodes);
  const graph: NewsGraph = {
    schema: 'news-graph/1',
    articles: articles.map((article) => toGraphArticle(article, copies)),
    nodes: nodes.nodes,
    events: events.map(({ event }) => event),
    statements: statements.map(({ statement }) => statement),
    positions,
    edges: buildEdges({ events, statements, positions }, sources),
  };
  return { graph, identities, ids: nodes.ids };
}

function toGraphArticle({ info }: ArticleFacts, copies: ReadonlyMap<string, string>): GraphArticle {
  const { id, title, publisher, url, published, language } = info;
  return { id, title, publisher, url, published, language, copyOf: copies.get(id) ?? null };
}
