import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import type { Cell, Column, EdgeRow } from './columns.ts';
import { edgeColumns, lookColumns, nodeColumns, toEdgeRows } from './columns.ts';
import type { Exporter } from './exporter.ts';

/** The nodes as a table for spreadsheets and for Gephi's import. */
export const nodesCsvExporter: Exporter = {
  fileName: 'nodes.csv',
  mediaType: 'text/csv; charset=utf-8',
  toChunks: (graph: NewsGraph) => toTable(graph.nodes, nodeTable),
};

/** The edges as a table; column names as Gephi's import knows them. */
export const edgesCsvExporter: Exporter = {
  fileName: 'edges.csv',
  mediaType: 'text/csv; charset=utf-8',
  toChunks: (graph: NewsGraph) => toTable(toEdgeRows(graph), edgeTable),
};

/** RFC 4180 with a byte order mark, without which Excel takes UTF-8 for a local encoding and breaks Arabic. */
function* toTable<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Iterable<string> {
  yield `\ufeff${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows) yield `${columns.map(({ cellOf }) => writeCell(cellOf(row))).join(',')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const guarded = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

// spreadsheets run cells that begin so as formulas (OWASP, CSV injection); full-width forms count in some of them
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

const nodeTable: readonly Column<GraphNode>[] = [
  { name: 'id', type: 'string', cellOf: ({ id }) => id },
  { name: 'label', type: 'string', cellOf: ({ label }) => label },
  ...nodeColumns,
  ...lookColumns,
];

const edgeTable: readonly Column<EdgeRow>[] = [
  { name: 'id', type: 'string', cellOf: ({ edge }) => edge.id },
  { name: 'source', type: 'string', cellOf: ({ edge }) => edge.source },
  { name: 'target', type: 'string', cellOf: ({ edge }) => edge.target },
  {
    name: 'type',
    type: 'string',
    cellOf: ({ edge }) => (edge.directed === false ? 'Undirected' : 'Directed'),
  },
  { name: 'label', type: 'string', cellOf: ({ title, edge }) => title ?? edge.relation },
  { name: 'weight', type: 'double', cellOf: ({ edge }) => edge.weight },
  ...edgeColumns,
];
