import { edgeIdOf, isDerived, isDirected, statusOf, typeOf, undated } from '../data/model.ts';
import { toIsoDay } from '../facts/days.ts';
import type { Page } from '../page.ts';

/** The nodes and edges that are shown, as GEXF 1.3, with a `kind` that keeps parallel edges apart in Gephi. */
export function toGexf(page: Page): string {
  const { model, shown } = page;
  const { nodes, edges } = shown();
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="timestamp">',
    '<attributes class="node"><attribute id="type" title="type" type="string"/></attributes>',
    '<attributes class="edge"><attribute id="relation" title="relation" type="string"/><attribute id="status" title="status" type="string"/><attribute id="derived" title="derived" type="boolean"/></attributes>',
    '<nodes>',
  ];
  for (let node = 0; node < model.nodes.count; node++) {
    if (!nodes[node]) continue;
    const { x, y, size, id } = model.nodes;
    lines.push(
      `<node id="${escapeXml(id[node])}" label="${escapeXml(page.labelOf(node))}"><attvalues><attvalue for="type" value="${typeOf(model, node)}"/></attvalues><viz:size value="${size[node]}"/><viz:position x="${x[node]}" y="${y[node]}" z="0"/></node>`,
    );
  }
  lines.push('</nodes>', '<edges>');
  const parallel = new Map<string, number>();
  for (let edge = 0; edge < model.edges.count; edge++) {
    if (!edges[edge]) continue;
    const fact = model.edges.fact[edge] ?? 0;
    const relation = model.header.relations[model.facts.relation[fact] ?? 0]?.name ?? '';
    const [source, target] = [model.edges.source[edge] ?? 0, model.edges.target[edge] ?? 0];
    const key = `${source} ${target} ${relation}`;
    const nth = (parallel.get(key) ?? 0) + 1;
    parallel.set(key, nth);
    const day = model.facts.day[fact] ?? undated;
    const time = day === undated ? '' : ` timestamp="${toIsoDay(day)}"`;
    const type = isDirected(model, edge) ? '' : ' type="undirected"';
    lines.push(
      `<edge id="${escapeXml(edgeIdOf(model, edge))}" source="${escapeXml(model.nodes.id[source])}" target="${escapeXml(model.nodes.id[target])}"${type} kind="${relation}${nth > 1 ? ` ${nth}` : ''}" label="${relation}" weight="${model.edges.weight[edge]}"${time}><attvalues><attvalue for="relation" value="${relation}"/><attvalue for="status" value="${statusOf(model, fact)}"/><attvalue for="derived" value="${isDerived(model, edge)}"/></attvalues></edge>`,
    );
  }
  return [...lines, '</edges>', '</graph>', '</gexf>', ''].join('\n');
}

/** Control characters are not XML even as references, and go. */
function escapeXml(text = ''): string {
  return text
    .replaceAll(/[\t\r\n]/gu, ' ')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .toWellFormed();
}
