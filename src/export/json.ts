import type { NewsGraph } from '../contract/news-graph.ts';
import type { Exporter } from './exporter.ts';

/** Plain JSON with one record a line, so that a change of facts shows in a diff. */
export const jsonExporter: Exporter = {
  fileName: 'graph.json',
  mediaType: 'application/json',
  toChunks,
};

function* toChunks(graph: NewsGraph): Iterable<string> {
  yield `{\n"schema": ${JSON.stringify(graph.schema)}`;
  for (const key of ['articles', 'nodes', 'events', 'statements', 'positions', 'edges'] as const) {
    yield `,\n"${key}": [`;
    let separator = '\n';
    for (const record of graph[key]) {
      yield separator + JSON.stringify(record);
      separator = ',\n';
    }
    yield separator === '\n' ? ']' : '\n]';
  }
  yield '\n}\n';
}
