import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import type { Cell, Column, EdgeRow } from './columns.ts';
import { edgeColumns, lookColumns, nodeColumns, toEdgeRows } from './columns.ts';
import type { Exporter } from './exporter.ts';
import { escapeXml, openTag } from './xml.ts';

/**
 * GraphML 1.0, which networkx, igraph, yEd, Cytoscape and Gephi read.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export const graphmlExporter: Exporter = {
  fileName: 'graph.graphml',
  mediaType: 'application/graphml+xml',
  toChunks,
};

function* toChunks(graph: NewsGraph): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield declareColumns('node', allNodeColumns);
  yield declareColumns('edge', allEdgeColumns);
  yield '<graph id="news" edgedefault="directed">\n';
  for (const node of graph.nodes)
    yield `${openTag('node', { id: node.id })}>${writeCells('node', { row: node, columns: allNodeColumns })}</node>\n`;
  for (const row of toEdgeRows(graph)) yield writeEdge(row);
  yield '</graph>\n</graphml>\n';
}

function writeEdge(row: EdgeRow): string {
  const { id, source, target, directed } = row.edge;
  const tag = openTag('edge', { id, source, target, directed: directed === false ? 'false' : null });
  return `${tag}>${writeCells('edge', { row, columns: allEdgeColumns })}</edge>\n`;
}

function declareColumns<Row>(elements: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  return columns
    .map(({ name, type }) => {
      const key = { id: `${elements}_${name}`, for: elements, 'attr.name': name };
      return `${openTag('key', { ...key, 'attr.type': type === 'integer' ? 'int' : type })}/>\n`;
    })
    .join('');
}

function writeCells<Row>(
  elements: 'node' | 'edge',
  { row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] },
): string {
  let cells = '';
  for (const { name, cellOf } of columns) {
    const cell = cellOf(row);
    if (cell !== null && cell !== '') cells += `<data key="${elements}_${name}">${writeCell(cell)}</data>`;
  }
  return cells;
}

function writeCell(cell: Cell): string {
  return typeof cell === 'string' ? escapeXml(cell) : String(cell);
}

const allNodeColumns: readonly Column<GraphNode>[] = [
  { name: 'label', type: 'string', cellOf: ({ label }) => label },
  ...nodeColumns,
  ...lookColumns,
];

const allEdgeColumns: readonly Column<EdgeRow>[] = [
  { name: 'label', type: 'string', cellOf: ({ title, edge }) => title ?? edge.relation },
  { name: 'weight', type: 'double', cellOf: ({ edge }) => edge.weight },
  ...edgeColumns,
];
