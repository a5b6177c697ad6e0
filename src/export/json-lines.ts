import type { NewsGraph } from '../contract/news-graph.ts';
import type { Exporter } from './exporter.ts';

/** One record a line, each with its kind; the first line holds the schema. */
export const jsonLinesExporter: Exporter = {
  fileName: 'graph.jsonl',
  mediaType: 'application/x-ndjson',
  toChunks,
};

function* toChunks(graph: NewsGraph): Iterable<string> {
  yield `${JSON.stringify({ kind: 'graph', schema: graph.schema })}\n`;
  for (const [kind, key] of recordKinds)
    for (const record of graph[key]) yield `${JSON.stringify({ kind, ...record })}\n`;
}

/** The kinds of record, with the array of the graph that holds them. */
export const recordKinds = [
  ['article', 'articles'],
  ['node', 'nodes'],
  ['event', 'events'],
  ['statement', 'statements'],
  ['position', 'positions'],
  ['edge', 'edges'],
] as const;
