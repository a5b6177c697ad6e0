import { join } from 'node:path';
import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import { countGraph } from './build-report.ts';
import { count, toPlain } from './print.ts';

/** What a build found, in a few lines, and which files to open. */
export function summarise(
  graph: NewsGraph,
  build: { readonly done: number; readonly skipped: number; readonly undated: number; readonly out: string },
): string {
  const { nodes, events, statements, edges } = countGraph(graph);
  const lines = [
    `Read ${count(build.done, 'article', 'articles')}${build.skipped > 0 ? `, skipped ${build.skipped}` : ''}.`,
    ...(build.undated > 0
      ? [`${build.undated} of them tell no date: pass --published where you know it.`]
      : []),
    `Found ${[
      count(nodes.person, 'person', 'people'),
      count(nodes.country, 'country', 'countries'),
      count(nodes.organisation, 'organisation', 'organisations'),
      count(nodes.agreement, 'agreement', 'agreements'),
      count(nodes.place, 'place', 'places'),
    ].join(', ')};`,
    `${count(events, 'event', 'events')}, ${count(statements, 'statement', 'statements')}, ${count(edges, 'edge', 'edges')}.`,
    ...toBestConnected(graph),
    '',
    `Open ${join(build.out, 'index.html')} in a browser, ${join(build.out, 'graph.gexf')} in Gephi.`,
  ];
  return `${lines.join('\n')}\n`;
}

function toBestConnected(graph: NewsGraph): string[] {
  const best = findBestConnected(graph).slice(0, 5);
  if (best.length === 0) return [];
  // the number comes first: behind a label in Arabic a terminal would move it
  return [
    '',
    'Best connected:',
    ...best.map(({ node, degree }) => `${String(degree).padStart(5)}  ${toPlain(node.label)}`),
  ];
}

/** Nodes by the number of others they share an edge with; equals by id. */
function findBestConnected(graph: NewsGraph): { readonly node: GraphNode; readonly degree: number }[] {
  const neighbours = new Map<string, Set<string>>(graph.nodes.map((node) => [node.id, new Set()]));
  for (const { source, target } of graph.edges) {
    if (source === target) continue;
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  return graph.nodes
    .map((node) => ({ node, degree: neighbours.get(node.id)?.size ?? 0 }))
    .filter(({ degree }) => degree > 0)
    .sort((a, b) => b.degree - a.degree || (a.node.id < b.node.id ? -1 : 1));
}
