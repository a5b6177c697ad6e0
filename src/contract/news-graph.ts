import * as z from 'zod';
import { RawabitError } from '../errors.ts';
import type { ArgumentRole, EntityType, EventStatus } from './article-graph.ts';
import { entityTypes, eventStatuses } from './article-graph.ts';
import type { Relation } from './relations.ts';
import { isRelation, relations } from './relations.ts';

export interface GraphArticle {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  /** Id of the article whose text this one repeats. */
  readonly copyOf: string | null;
}

/** Where a fact stands in an article: the text is as in the article. */
export interface Evidence {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface GraphNode {
  /** `country:RU`, else `<type>:<slug>`. */
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly mentions: number;
  /** Number of independent articles (copies not counted) that name it. */
  readonly sources: number;
  readonly in: readonly { readonly article: string; readonly entity: string }[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  /** Ids of nodes that may be the same thing but are too close a call to merge; left out where there is none. */
  readonly perhapsSame?: readonly string[];
}

export type DateGranularity = 'day' | 'month' | 'year';

export interface GraphEvent {
  readonly id: string;
  readonly relation: Relation;
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly date: string | null;
  readonly dateGranularity: DateGranularity | null;
  readonly place: string | null;
  readonly confidence: number;
  readonly arguments: readonly { readonly role: ArgumentRole; readonly node: string }[];
  /** Independent tellings. */
  readonly sources: number;
  /** Repeats of the same text. */
  readonly copies: number;
  readonly contradictedBy: readonly string[];
  /** On a planned event: ids of the events that carried it out; left out where there is none. */
  readonly fulfilledBy?: readonly string[];
  readonly in: readonly (Evidence & {
    readonly event: string;
    readonly trigger: readonly [number, number];
  })[];
}

export interface GraphStatement {
  readonly id: string;
  readonly speaker: string;
  readonly direct: boolean;
  readonly addressee: string | null;
  readonly about: readonly string[];
  readonly date: string | null;
  readonly in: readonly (Evidence & { readonly statement: string })[];
}

export interface GraphPosition {
  readonly person: string;
  readonly of: string | null;
  readonly title: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly in: readonly Evidence[];
}

export type EdgeRelation = Relation | 'said' | 'holds_office';

/** The projection that is drawn and exported; exactly one of event, statement and position is set. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly relation: EdgeRelation;
  readonly event: string | null;
  readonly statement: string | null;
  /** Index of the position in `positions`. */
  readonly position: number | null;
  readonly date: string | null;
  readonly status: EventStatus;
  readonly derived: boolean;
  /** false on symmetric relations only; left out elsewhere. */
  readonly directed?: false;
  readonly weight: number;
  readonly confidence: number;
}

/** What `build` writes to graph.json, and what every export, query and page reads. */
export interface NewsGraph {
  readonly schema: 'news-graph/1';
  readonly articles: readonly GraphArticle[];
  readonly nodes: readonly GraphNode[];
  readonly events: readonly GraphEvent[];
  readonly statements: readonly GraphStatement[];
  readonly positions: readonly GraphPosition[];
  readonly edges: readonly GraphEdge[];
}

/** The relations an edge may have: those of events, and the two that are projected from statements and positions. */
export const edgeRelations: readonly EdgeRelation[] = [...relations, 'said', 'holds_office'];

const span = { start: z.int().min(0), end: z.int().min(0), text: z.string() };
const evidence = { article: z.string(), ...span };
const text = z.string().nullable();
const count = z.int().min(0);
const confidence = z.number().min(0).max(1);
const status = z.enum(eventStatuses);

const newsGraphSchema = z.object({
  schema: z.literal('news-graph/1'),
  articles: z.array(
    z.object({
      id: z.string().min(1),
      title: text,
      publisher: text,
      url: text,
      published: text,
      language: z.string(),
      copyOf: text,
    }),
  ),
  nodes: z.array(
    z.object({
      id: z.string().min(1),
      type: z.enum(entityTypes),
      label: z.string(),
      labels: z.record(z.string(), z.string()),
      aliases: z.array(z.string()),
      wikidata: text,
      firstSeen: text,
      lastSeen: text,
      mentions: count,
      sources: count,
      in: z.array(z.object({ article: z.string(), entity: z.string() })),
      x: z.number(),
      y: z.number(),
      size: z.number(),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      perhapsSame: z.array(z.string()).optional(),
    }),
  ),
  events: z.array(
    z.object({
      id: z.string().min(1),
      relation: z.string().refine(isRelation),
      plover: text,
      cameo: text,
      status,
      date: text,
      dateGranularity: z.enum(['day', 'month', 'year']).nullable(),
      place: text,
      confidence,
      arguments: z.array(z.object({ role: z.enum(['source', 'target']), node: z.string() })),
      sources: count,
      copies: count,
      contradictedBy: z.array(z.string()),
      fulfilledBy: z.array(z.string()).optional(),
      in: z.array(
        z.object({ article: z.string(), event: z.string(), ...span, trigger: z.tuple([count, count]) }),
      ),
    }),
  ),
  statements: z.array(
    z.object({
      id: z.string().min(1),
      speaker: z.string(),
      direct: z.boolean(),
      addressee: text,
      about: z.array(z.string()),
      date: text,
      in: z.array(z.object({ article: z.string(), statement: z.string(), ...span })),
    }),
  ),
  positions: z.array(
    z.object({
      person: z.string(),
      of: text,
      title: z.string(),
      firstSeen: text,
      lastSeen: text,
      in: z.array(z.object(evidence)),
    }),
  ),
  edges: z.array(
    z.object({
      id: z.string().min(1),
      source: z.string(),
      target: z.string(),
      relation: z.enum(edgeRelations),
      event: text,
      statement: text,
      position: count.nullable(),
      date: text,
      status,
      derived: z.boolean(),
      directed: z.literal(false).optional(),
      weight: z.number().min(0),
      confidence,
    }),
  ),
});

/**
 * Checks a value that crosses the border into rawabit against the news-graph contract: shape, and references that
 * resolve.
 * @throws {RawabitError} GRAPH_INVALID, naming the first thing that is wrong
 */
export function parseNewsGraph(value: unknown): NewsGraph {
  const result = newsGraphSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`);
  }
  // the schema mirrors the interface field by field; zod adds `undefined` to optional keys, which JSON cannot hold
  const graph = result.data as NewsGraph;
  const problem = findBrokenReference(graph);
  if (problem) throw invalid(problem);
  return graph;
}

function invalid(problem: string): RawabitError {
  return new RawabitError(
    'GRAPH_INVALID',
    `news graph: ${problem}. Build the graph again, or see the news-graph contract.`,
  );
}

function findBrokenReference(graph: NewsGraph): string | null {
  const nodes = new Set(graph.nodes.map((node) => node.id));
  const events = new Set(graph.events.map((event) => event.id));
  const statements = new Set(graph.statements.map((statement) => statement.id));
  if (nodes.size !== graph.nodes.length) return 'two nodes share an id';
  if (events.size !== graph.events.length) return 'two events share an id';
  if (statements.size !== graph.statements.length) return 'two statements share an id';
  for (const event of graph.events) {
    const missing = [...event.arguments.map((argument) => argument.node), event.place].find(isMissing(nodes));
    if (missing) return `event ${event.id} names node ${missing}, which is not there`;
  }
  for (const statement of graph.statements) {
    const missing = [statement.speaker, statement.addressee, ...statement.about].find(isMissing(nodes));
    if (missing) return `statement ${statement.id} names node ${missing}, which is not there`;
  }
  for (const position of graph.positions) {
    const missing = [position.person, position.of].find(isMissing(nodes));
    if (missing) return `the position "${position.title}" names node ${missing}, which is not there`;
  }
  for (const edge of graph.edges) {
    const missing = [edge.source, edge.target].find(isMissing(nodes));
    if (missing) return `edge ${edge.id} names node ${missing}, which is not there`;
    const origins = [edge.event, edge.statement, edge.position].filter((origin) => origin !== null);
    if (origins.length !== 1) return `edge ${edge.id} has ${origins.length} origins; it needs exactly one`;
    if (edge.event !== null && !events.has(edge.event))
      return `edge ${edge.id} names an event that is not there`;
    if (edge.statement !== null && !statements.has(edge.statement))
      return `edge ${edge.id} names a statement that is not there`;
    if (edge.position !== null && edge.position >= graph.positions.length)
      return `edge ${edge.id} names a position that is not there`;
  }
  return null;
}

function isMissing(ids: ReadonlySet<string>): (id: string | null) => id is string {
  return (id): id is string => id !== null && !ids.has(id);
}
