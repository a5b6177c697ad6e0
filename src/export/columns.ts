import type { Evidence, GraphEdge, GraphNode, NewsGraph } from '../contract/news-graph.ts';
import { edgeRelations } from '../contract/news-graph.ts';
import type { Relation } from '../contract/relations.ts';
import { relationTypes } from '../contract/relations.ts';

export type CellType = 'string' | 'integer' | 'double' | 'boolean';
export type Cell = string | number | boolean | null;

/** One attribute of nodes or edges in the formats that know columns. Names differ by more than case. */
export interface Column<Row> {
  readonly name: string;
  readonly type: CellType;
  readonly cellOf: (row: Row) => Cell;
}

/** What every table says of a node beyond id, label and looks. */
export const nodeColumns: readonly Column<GraphNode>[] = [
  { name: 'type', type: 'string', cellOf: ({ type }) => type },
  { name: 'label_ar', type: 'string', cellOf: ({ labels: { ar } }) => ar ?? null },
  { name: 'label_en', type: 'string', cellOf: ({ labels: { en } }) => en ?? null },
  { name: 'aliases', type: 'string', cellOf: ({ aliases }) => joinList(aliases) },
  { name: 'wikidata', type: 'string', cellOf: ({ wikidata }) => wikidata },
  { name: 'first_seen', type: 'string', cellOf: ({ firstSeen }) => firstSeen },
  { name: 'last_seen', type: 'string', cellOf: ({ lastSeen }) => lastSeen },
  { name: 'mentions', type: 'integer', cellOf: ({ mentions }) => mentions },
  { name: 'sources', type: 'integer', cellOf: ({ sources }) => sources },
];

/** How a node looks, for formats without words of their own for it. */
export const lookColumns: readonly Column<GraphNode>[] = [
  { name: 'x', type: 'double', cellOf: ({ x }) => x },
  { name: 'y', type: 'double', cellOf: ({ y }) => y },
  { name: 'size', type: 'double', cellOf: ({ size }) => size },
  { name: 'colour', type: 'string', cellOf: ({ colour }) => colour },
];

/** An edge with the fact that it is drawn for. */
export interface EdgeRow {
  readonly edge: GraphEdge;
  /** Title of an office; null on other edges. */
  readonly title: string | null;
  readonly copies: number;
  readonly place: string | null;
  readonly evidence: readonly Evidence[];
  /** Which of the edges between the same ends with the same relation this is, from 1. */
  readonly parallel: number;
}

/** What every table says of an edge beyond id, ends, label and weight. */
export const edgeColumns: readonly Column<EdgeRow>[] = [
  { name: 'relation', type: 'string', cellOf: ({ edge }) => edge.relation },
  { name: 'relation_class', type: 'string', cellOf: ({ edge }) => classOf(edge) },
  { name: 'status', type: 'string', cellOf: ({ edge }) => edge.status },
  { name: 'date', type: 'string', cellOf: ({ edge }) => edge.date },
  { name: 'confidence', type: 'double', cellOf: ({ edge }) => edge.confidence },
  { name: 'derived', type: 'boolean', cellOf: ({ edge }) => edge.derived },
  { name: 'copies', type: 'integer', cellOf: ({ copies }) => copies },
  { name: 'title', type: 'string', cellOf: ({ title }) => title },
  { name: 'place', type: 'string', cellOf: ({ place }) => place },
  { name: 'event', type: 'string', cellOf: ({ edge }) => edge.event },
  { name: 'statement', type: 'string', cellOf: ({ edge }) => edge.statement },
  { name: 'articles', type: 'string', cellOf: ({ evidence }) => joinList(articlesOf(evidence)) },
  { name: 'evidence', type: 'string', cellOf: ({ evidence }) => evidence[0]?.text ?? null },
];

/** The edges in order, each with its fact. */
export function* toEdgeRows(graph: NewsGraph): Iterable<EdgeRow> {
  const events = new Map(graph.events.map((event) => [event.id, event]));
  const statements = new Map(graph.statements.map((statement) => [statement.id, statement]));
  const countParallel = createParallelCounter(graph);
  for (const edge of graph.edges) {
    const event = events.get(edge.event ?? '');
    const position = edge.position === null ? undefined : graph.positions[edge.position];
    const fact = event ?? statements.get(edge.statement ?? '') ?? position;
    yield {
      edge,
      title: position?.title ?? null,
      copies: event?.copies ?? 0,
      place: event?.place ?? null,
      evidence: fact?.in ?? [],
      parallel: countParallel(edge),
    };
  }
}

/** Counts edges by relation and ends; keys are numbers, of which a map holds millions in little memory. */
function createParallelCounter({ nodes }: NewsGraph): (edge: GraphEdge) => number {
  const indexes = new Map(nodes.map((node, at) => [node.id, at]));
  const counts = new Map<number, number>();
  return ({ source, target, relation }) => {
    const ends = (indexes.get(source) ?? 0) * nodes.length + (indexes.get(target) ?? 0);
    const key = ends * edgeRelations.length + edgeRelations.indexOf(relation);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}

function classOf({ relation }: GraphEdge): string | null {
  return Object.hasOwn(relationTypes, relation) ? relationTypes[relation as Relation].class : null;
}

function articlesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ article }) => article))];
}

function joinList(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(' | ');
}
