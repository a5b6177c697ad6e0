import type { Evidence, GraphEdge, NewsGraph } from '../contract/news-graph.ts';
import type { Fact, NodeRef, Source } from './answer.ts';
import { toRef } from './names.ts';

/** Turns the ids of a graph into what an answer shows. */
export interface Lookup {
  refOf(node: string): NodeRef;
  sourcesOf(evidence: readonly Evidence[]): Source[];
  factOf(edge: GraphEdge): Fact;
  /** Edges at a node, in the order of the graph. */
  edgesAt(node: string): readonly GraphEdge[];
}

export function createLookup(graph: NewsGraph): Lookup {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const events = new Map(graph.events.map((event) => [event.id, event]));
  const statements = new Map(graph.statements.map((statement) => [statement.id, statement]));
  const edges = new Map<string, GraphEdge[]>(graph.nodes.map((node) => [node.id, []]));
  for (const edge of graph.edges) {
    edges.get(edge.source)?.push(edge);
    if (edge.target !== edge.source) edges.get(edge.target)?.push(edge);
  }
  const refOf = (id: string): NodeRef => {
    const node = nodes.get(id);
    // a graph that passed the border names no node that is not there
    return node ? toRef(node) : { id, type: 'place', label: id };
  };
  const sourcesOf = (evidence: readonly Evidence[]): Source[] =>
    evidence.map(({ article: id, start, end, text }) => {
      const {
        title = null,
        publisher = null,
        published = null,
        url = null,
        copyOf = null,
      } = articles.get(id) ?? {};
      return { article: id, start, end, text, title, publisher, published, url, copyOf };
    });
  const factOf = (edge: GraphEdge): Fact => {
    const event = events.get(edge.event ?? '');
    const position = edge.position === null ? undefined : graph.positions[edge.position];
    const origin = event ?? position ?? statements.get(edge.statement ?? '');
    return {
      edge: edge.id,
      source: refOf(edge.source),
      relation: edge.relation,
      target: refOf(edge.target),
      directed: edge.directed !== false,
      title: position?.title ?? null,
      date: edge.date,
      status: edge.status,
      derived: edge.derived,
      weight: edge.weight,
      confidence: edge.confidence,
      event: edge.event,
      contradictedBy: event?.contradictedBy ?? [],
      evidence: sourcesOf(origin?.in ?? []),
    };
  };
  return { refOf, sourcesOf, factOf, edgesAt: (node) => edges.get(node) ?? [] };
}
