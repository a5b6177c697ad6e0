import { entityTypes, eventStatuses } from '../contract/article-graph.ts';
import type { DateGranularity, GraphEdge, NewsGraph } from '../contract/news-graph.ts';
import { edgeRelations } from '../contract/news-graph.ts';
import type { FactRecord, PageEdges, PageFacts, PageLine, PageNodes } from '../contract/page-data.ts';
import { isRelation, relationTypes } from '../contract/relations.ts';

/** The lines of the page's data for a graph, in their order. */
export function* toPageLines(graph: NewsGraph): Iterable<PageLine> {
  const facts: readonly FactRecord[] = [...graph.events, ...graph.statements, ...graph.positions];
  const publishers = [
    ...new Set(graph.articles.flatMap(({ publisher }) => (publisher === null ? [] : [publisher]))),
  ].sort();
  yield [
    'header',
    {
      schema: 'rawabit-page/1',
      counts: {
        articles: graph.articles.length,
        nodes: graph.nodes.length,
        facts: facts.length,
        edges: graph.edges.length,
      },
      types: entityTypes,
      statuses: eventStatuses,
      granularities,
      relations: edgeRelations.map((name) =>
        isRelation(name)
          ? { name, class: relationTypes[name].class, plover: relationTypes[name].plover }
          : { name, class: 'neutral', plover: null },
      ),
      publishers,
      recordsPerLine,
    },
  ];
  for (const nodes of slices(graph.nodes, columnsPerLine)) yield ['nodes', toNodeColumns(nodes)];
  const toFacts = createFactColumns(graph, publishers);
  for (const { from, records } of offsetSlices(facts, columnsPerLine))
    yield ['facts', toFacts(records, from)];
  const toEdges = createEdgeColumns(graph);
  for (const edges of slices(graph.edges, columnsPerLine)) yield ['edges', toEdges(edges)];
  for (const articles of slices(graph.articles, columnsPerLine)) yield ['articles', articles];
  for (const nodes of slices(graph.nodes, recordsPerLine)) yield ['node records', nodes];
  for (const records of slices(facts, recordsPerLine)) yield ['fact records', records];
}

const granularities: readonly DateGranularity[] = ['day', 'month', 'year'];
const columnsPerLine = 2000;
const recordsPerLine = 32;

function toNodeColumns(nodes: NewsGraph['nodes']): PageNodes {
  return {
    id: nodes.map(({ id }) => id),
    type: nodes.map(({ type }) => entityTypes.indexOf(type)),
    label: nodes.map(({ label }) => label),
    labels: nodes.map(({ labels }) => labels),
    aliases: nodes.map(({ aliases }) => aliases),
    sources: nodes.map(({ sources }) => sources),
    x: nodes.map(({ x }) => x),
    y: nodes.map(({ y }) => y),
    size: nodes.map(({ size }) => size),
  };
}

function createFactColumns(graph: NewsGraph, publishers: readonly string[]) {
  const codes = new Map(publishers.map((publisher, code) => [publisher, code]));
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const positionsAt = graph.events.length + graph.statements.length;
  const publishersOf = ({ in: tellings }: FactRecord) => {
    const found = new Set<number>();
    for (const { article } of tellings) {
      const code = codes.get(articles.get(article)?.publisher ?? '');
      if (code !== undefined) found.add(code);
    }
    return [...found].sort((a, b) => a - b);
  };
  const sourcesOf = (fact: FactRecord) =>
    'sources' in fact
      ? fact.sources
      : new Set(fact.in.map(({ article }) => articles.get(article)?.copyOf ?? article)).size;
  const reportedOf = ({ in: tellings }: FactRecord) => {
    const days = tellings.flatMap(({ article }) => articles.get(article)?.published ?? []).sort();
    return toDay(days[0] ?? null);
  };
  return (facts: readonly FactRecord[], from: number): PageFacts => {
    const dates = facts.map(dateOf);
    return {
      id: facts.map((fact, at) => ('id' in fact ? fact.id : `position:${from + at - positionsAt}`)),
      relation: facts.map((fact) => edgeRelations.indexOf(relationOf(fact))),
      status: facts.map((fact) => ('status' in fact ? eventStatuses.indexOf(fact.status) : 0)),
      day: dates.map(toDay),
      granularity: facts.map((fact, at) => {
        const granularity =
          'dateGranularity' in fact ? fact.dateGranularity : granularityOf(dates[at] ?? null);
        return granularity === null ? null : granularities.indexOf(granularity);
      }),
      reported: facts.map((fact, at) => (dates[at] === null ? reportedOf(fact) : null)),
      sources: facts.map(sourcesOf),
      publishers: facts.map(publishersOf),
    };
  };
}

function relationOf(fact: FactRecord): GraphEdge['relation'] {
  if ('relation' in fact) return fact.relation;
  return 'speaker' in fact ? 'said' : 'holds_office';
}

function dateOf(fact: FactRecord): string | null {
  return 'date' in fact ? fact.date : fact.firstSeen;
}

/** `2022`, `2022-12`, `2022-12-03`, or a point in time that begins like the last. */
function granularityOf(date: string | null): DateGranularity | null {
  if (date === null) return null;
  return date.length >= 10 ? 'day' : date.length >= 7 ? 'month' : 'year';
}

function toDay(date: string | null): number | null {
  if (date === null) return null;
  const day = Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000);
  return Number.isNaN(day) ? null : day;
}

function createEdgeColumns({ events, statements, nodes }: NewsGraph) {
  const nodeAt = new Map(nodes.map(({ id }, at) => [id, at]));
  const factAt = new Map([...events, ...statements].map(({ id }, at) => [id, at]));
  const factOf = (edge: GraphEdge) =>
    edge.position === null
      ? (factAt.get(edge.event ?? edge.statement ?? '') ?? 0)
      : events.length + statements.length + edge.position;
  return (edges: readonly GraphEdge[]): PageEdges => ({
    suffix: edges.map(({ id, event, statement }) => {
      const of = event ?? statement;
      return of !== null && id.startsWith(of) ? id.slice(of.length) : `=${id}`;
    }),
    source: edges.map(({ source }) => nodeAt.get(source) ?? 0),
    target: edges.map(({ target }) => nodeAt.get(target) ?? 0),
    fact: edges.map(factOf),
    flags: edges.map(({ derived, directed }) => (derived ? 1 : 0) + (directed === false ? 2 : 0)),
    weight: edges.map(({ weight }) => weight),
  });
}

function* slices<T>(records: readonly T[], size: number): Iterable<readonly T[]> {
  for (let at = 0; at < records.length; at += size) yield records.slice(at, at + size);
}

function* offsetSlices<T>(records: readonly T[], size: number) {
  for (let from = 0; from < records.length; from += size)
    yield { from, records: records.slice(from, from + size) };
}
