import type { Problem } from '../article/index.ts';
import { type EntityType, entityTypes } from '../contract/article-graph.ts';
import type { NewsGraph } from '../contract/news-graph.ts';
import { toCorpusReport } from '../corpus/index.ts';

/** What a build counted on its way. */
export interface BuildCounts {
  readonly articles: number;
  /** Articles without a publication date: their relative dates stay open. */
  readonly undated: number;
  readonly skipped: readonly Problem[];
  readonly timings: { readonly extractMs: number; readonly graphMs: number };
}

export interface GraphCounts {
  readonly nodes: Readonly<Record<EntityType, number>>;
  readonly events: number;
  readonly statements: number;
  readonly positions: number;
  readonly edges: number;
  /** Articles whose text repeats another's. */
  readonly copies: number;
}

/** The text of `report.json`. Only `timings` differs between two builds of the same articles. */
export function toBuildReport(
  graph: NewsGraph,
  { articles, undated, skipped, timings }: BuildCounts,
): string {
  const report = {
    schema,
    articles: { read: articles, undated, skipped: skipped.length },
    graph: countGraph(graph),
    corpus: toCorpusReport(graph),
    skipped: skipped.map(({ input, error }) => ({ input, code: error.code, message: error.message })),
    timings: { extractMs: Math.round(timings.extractMs), graphMs: Math.round(timings.graphMs) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Whether a text is a report of ours, of any version. */
export function isBuildReport(text: string): boolean {
  return text.includes('"schema": "build-report/');
}

export function countGraph(graph: NewsGraph): GraphCounts {
  const count = (type: EntityType) => graph.nodes.filter((node) => node.type === type).length;
  const nodes = Object.fromEntries(entityTypes.map((type) => [type, count(type)]));
  return {
    nodes: nodes as Record<EntityType, number>, // fromEntries forgets that every type has been counted
    events: graph.events.length,
    statements: graph.statements.length,
    positions: graph.positions.length,
    edges: graph.edges.length,
    copies: graph.articles.filter((article) => article.copyOf !== null).length,
  };
}

const schema = 'build-report/1';
