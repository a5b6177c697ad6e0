import type { NewsGraph } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { edgesCsvExporter, nodesCsvExporter } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { gexfExporter } from './gexf.ts';
import { graphmlExporter } from './graphml.ts';
import { jsonExporter } from './json.ts';
import { jsonLinesExporter } from './json-lines.ts';

export const exportNames = ['json', 'jsonl', 'gexf', 'graphml', 'nodes.csv', 'edges.csv'] as const;
export type ExportName = (typeof exportNames)[number];

export const exporters: Readonly<Record<ExportName, Exporter>> = {
  json: jsonExporter,
  jsonl: jsonLinesExporter,
  gexf: gexfExporter,
  graphml: graphmlExporter,
  'nodes.csv': nodesCsvExporter,
  'edges.csv': edgesCsvExporter,
};

export function isExportName(name: string): name is ExportName {
  return Object.hasOwn(exporters, name);
}

/**
 * Writes a graph to a file, as a stream, so that a reader sees the old file or the whole new one.
 * @throws {RawabitError} USAGE for an unknown name, OUTPUT_FAILED where the file cannot be written
 */
export async function writeExport(name: ExportName, graph: NewsGraph, path: string): Promise<void> {
  if (!isExportName(name))
    throw new RawabitError(
      'USAGE',
      `there is no export "${String(name)}". There is ${exportNames.join(', ')}.`,
    );
  await writeFileAtomically(path, exporters[name].toChunks(graph));
}
