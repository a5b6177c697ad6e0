import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import { type Column, type EdgeRow, edgeColumns, nodeColumns, toEdgeRows } from './columns.ts';
import type { Exporter } from './exporter.ts';
import { createDayReader, type ToDay, toTimestamps } from './timestamps.ts';
import { escapeXml, openTag } from './xml.ts';

/**
 * GEXF 1.3 for Gephi. `kind` keeps parallel edges apart, which Gephi would merge and lose the attributes of; timestamps
 * feed its time line.
 * @see https://gexf.net/1.3/gexf.xsd
 */
export const gexfExporter: Exporter = {
  fileName: 'graph.gexf',
  mediaType: 'application/gexf+xml',
  toChunks,
};

function* toChunks(graph: NewsGraph): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield '<meta><creator>rawabit</creator></meta>\n';
  yield '<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="timestamp">\n';
  yield declareColumns('node', nodeColumns);
  yield declareColumns('edge', edgeColumns);
  yield `<nodes count="${graph.nodes.length}">\n`;
  const toDay = createDayReader();
  const timestamps = toTimestamps(graph, toDay);
  for (const node of graph.nodes) yield writeNode(node, timestamps.get(node.id) ?? []);
  yield `</nodes>\n<edges count="${graph.edges.length}">\n`;
  for (const row of toEdgeRows(graph)) yield writeEdge(row, toDay);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declareColumns<Row>(elements: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const lines = columns.map(
    ({ name, type }) => `${openTag('attribute', { id: name, title: name, type })}/>\n`,
  );
  return `<attributes class="${elements}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function writeNode(node: GraphNode, days: readonly string[]): string {
  const [first] = days;
  const tag = openTag('node', {
    id: node.id,
    label: node.label,
    timestamp: days.length === 1 ? (first ?? null) : null,
    // the notation of Gephi's own exporter
    timestamps: days.length > 1 ? `<[${days.join(', ')}]>` : null,
  });
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(node.colour.slice(at, at + 2), 16) || 0);
  return (
    `${tag}>${writeCells(node, nodeColumns)}` +
    `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${node.x}" y="${node.y}"/>` +
    `<viz:size value="${node.size}"/></node>\n`
  );
}

function writeEdge(row: EdgeRow, toDay: ToDay): string {
  const { edge, parallel } = row;
  const tag = openTag('edge', {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: edge.directed === false ? 'undirected' : null,
    label: row.title ?? edge.relation,
    weight: edge.weight,
    // Gephi merges edges of one kind between the same ends: the second meeting needs a kind of its own
    kind: parallel === 1 ? edge.relation : `${edge.relation} ${parallel}`,
    timestamp: toDay(edge.date),
  });
  return `${tag}>${writeCells(row, edgeColumns)}</edge>\n`;
}

function writeCells<Row>(row: Row, columns: readonly Column<Row>[]): string {
  let cells = '<attvalues>';
  for (const { name, cellOf } of columns) {
    const cell = cellOf(row);
    if (cell === null || cell === '') continue;
    cells += '<attvalue for="';
    cells += name;
    cells += '" value="';
    cells += typeof cell === 'string' ? escapeXml(cell) : cell;
    cells += '"/>';
  }
  return `${cells}</attvalues>`;
}
