import type { GraphEdge, NewsGraph } from '../contract/news-graph.ts';

/**
 * The part of a graph around some nodes: all that facts join to them in so many steps, with the facts between those.
 * @param edgesAt  the edges at a node that count
 * @returns a news graph of its own, which every export and query takes
 */
export function cutEgo(
  graph: NewsGraph,
  {
    centre,
    depth,
    edgesAt,
  }: {
    readonly centre: ReadonlySet<string>;
    readonly depth: number;
    readonly edgesAt: (node: string) => readonly GraphEdge[];
  },
): NewsGraph {
  const reached = new Set(centre);
  let frontier = [...centre];
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const next = new Set<string>();
    for (const node of frontier)
      for (const { source, target } of edgesAt(node))
        for (const other of [source, target]) if (!reached.has(other)) next.add(other);
    for (const node of next) reached.add(node);
    frontier = [...next];
  }
  const edges = graph.edges.filter(({ source, target }) => reached.has(source) && reached.has(target));
  return keepEdges(graph, { edges, nodes: reached });
}

/** What a set of nodes and of edges between them stands on; places and co-speakers that are left out are not named. */
function keepEdges(
  graph: NewsGraph,
  { edges, nodes }: { readonly edges: readonly GraphEdge[]; readonly nodes: ReadonlySet<string> },
): NewsGraph {
  const events = new Set(edges.map(({ event }) => event));
  const statements = new Set(edges.map(({ statement }) => statement));
  const kept = [...new Set(edges.flatMap(({ position }) => position ?? []))].sort((a, b) => a - b);
  const places = new Map(kept.map((position, at) => [position, at]));
  const within = <Node extends string | null>(node: Node) => (node !== null && nodes.has(node) ? node : null);
  const graphEvents = graph.events
    .filter(({ id }) => events.has(id))
    .map((event) => ({
      ...event,
      place: within(event.place),
      arguments: event.arguments.filter(({ node }) => nodes.has(node)),
      contradictedBy: event.contradictedBy.filter((id) => events.has(id)),
    }));
  const graphStatements = graph.statements
    .filter(({ id }) => statements.has(id))
    .map((statement) => ({
      ...statement,
      addressee: within(statement.addressee),
      about: statement.about.filter((node) => nodes.has(node)),
    }));
  const positions = kept.flatMap((position) => graph.positions[position] ?? []);
  const articles = new Set(
    [...graphEvents, ...graphStatements, ...positions].flatMap((one) => one.in.map(({ article }) => article)),
  );
  // a country is named in half of all articles: only those that the facts stand in come along
  const graphNodes = graph.nodes
    .filter(({ id }) => nodes.has(id))
    .map((node) => ({ ...node, in: node.in.filter(({ article }) => articles.has(article)) }));
  return {
    schema: graph.schema,
    articles: graph.articles.filter(({ id }) => articles.has(id)),
    nodes: graphNodes,
    events: graphEvents,
    statements: graphStatements,
    positions,
    edges: edges.map((edge) =>
      edge.position === null ? edge : { ...edge, position: places.get(edge.position) ?? 0 },
    ),
  };
}
