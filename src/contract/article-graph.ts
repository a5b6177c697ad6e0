import * as z from 'zod';
import { RawabitError } from '../errors.ts';
import type { Relation } from './relations.ts';
import { isRelation } from './relations.ts';
import type { Span } from './span.ts';

export const entityTypes = ['person', 'country', 'organisation', 'place', 'agreement'] as const;
export type EntityType = (typeof entityTypes)[number];
export const eventStatuses = ['actual', 'planned', 'denied'] as const;
export type EventStatus = (typeof eventStatuses)[number];
export type MentionKind = 'name' | 'nominal' | 'pronoun' | 'demonym';

export interface ArticleInfo {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly published: string | null;
  readonly publisher: string | null;
}

export interface Mention extends Span {
  readonly kind: MentionKind;
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** Canonical name in the article's language, without titles. */
  readonly name: string;
  /** Every other form the article uses, titles stripped. */
  readonly aliases: readonly string[];
  /** Names in other languages, by BCP 47 tag. */
  readonly labels: Readonly<Record<string, string>>;
  /** ISO 3166-1 alpha-2 (or XK and alike) of a country, and of what belongs to one where known. */
  readonly country?: string | null;
  readonly wikidata: string | null;
  readonly mentions: readonly Mention[];
}

export interface EventDate {
  /** `2022-12-03`, `2022-12` or `1997`; null where the text cannot be resolved. */
  readonly value: string | null;
  readonly text: string;
}

export type ArgumentRole = 'source' | 'target';

export interface EventArgument {
  readonly role: ArgumentRole;
  readonly entity: string;
}

export interface NewsEvent {
  readonly id: string;
  readonly relation: Relation;
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly date: EventDate | null;
  /** Id of the entity where it happened. */
  readonly place: string | null;
  readonly arguments: readonly EventArgument[];
  readonly trigger: Span;
  /** The sentence or clause that says so. */
  readonly evidence: Span;
  /** 0 to 1. */
  readonly confidence: number;
  /** Id of the rule that found it. */
  readonly rule?: string;
}

export interface Position {
  readonly person: string;
  /** Entity id of the country or organisation; null where none is stated. */
  readonly of: string | null;
  readonly title: string;
  readonly evidence: Span;
  readonly rule?: string;
}

/** Who said what: the span is the content said, without cue and quotation marks. */
export interface Statement extends Span {
  readonly id: string;
  readonly speaker: string;
  readonly direct: boolean;
  readonly cue: Span;
  readonly addressee: string | null;
  readonly about: readonly string[];
  readonly confidence: number;
  readonly rule?: string;
}

export interface ProjectedRelation {
  readonly source: string;
  readonly relation: Relation;
  readonly target: string;
  readonly event: string;
  /** True for a projection that no sentence states. */
  readonly derived: boolean;
}

/** What every extractor returns for one article; see the contract page of the same name. */
export interface ArticleGraph {
  readonly schema: 'article-graph/1';
  readonly article: ArticleInfo;
  readonly content: string;
  readonly entities: readonly Entity[];
  readonly events: readonly NewsEvent[];
  readonly positions: readonly Position[];
  readonly statements: readonly Statement[];
  readonly relations: readonly ProjectedRelation[];
}

const span = { start: z.int().min(0), end: z.int().min(0) };
const Span_ = z.object(span);
const confidence = z.number().min(0).max(1);

const articleGraphSchema = z.object({
  schema: z.literal('article-graph/1'),
  article: z.object({
    id: z.string().min(1),
    url: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string(),
    published: z.string().nullable(),
    publisher: z.string().nullable(),
  }),
  content: z.string(),
  entities: z.array(
    z.object({
      id: z.string().min(1),
      type: z.enum(entityTypes),
      name: z.string().min(1),
      aliases: z.array(z.string()),
      labels: z.record(z.string(), z.string()).default({}),
      country: z.string().nullable().optional(),
      wikidata: z.string().nullable().default(null),
      mentions: z
        .array(z.object({ ...span, kind: z.enum(['name', 'nominal', 'pronoun', 'demonym']) }))
        .min(1),
    }),
  ),
  events: z.array(
    z.object({
      id: z.string().min(1),
      relation: z.string().refine(isRelation),
      plover: z.string().nullable(),
      cameo: z.string().nullable(),
      status: z.enum(eventStatuses),
      date: z.object({ value: z.string().nullable(), text: z.string() }).nullable(),
      place: z.string().nullable(),
      arguments: z.array(z.object({ role: z.enum(['source', 'target']), entity: z.string() })).min(1),
      trigger: Span_,
      evidence: Span_,
      confidence,
      rule: z.string().optional(),
    }),
  ),
  positions: z.array(
    z.object({
      person: z.string(),
      of: z.string().nullable(),
      title: z.string(),
      evidence: Span_,
      rule: z.string().optional(),
    }),
  ),
  statements: z.array(
    z.object({
      id: z.string().min(1),
      speaker: z.string(),
      ...span,
      direct: z.boolean(),
      cue: Span_,
      addressee: z.string().nullable(),
      about: z.array(z.string()),
      confidence,
      rule: z.string().optional(),
    }),
  ),
  relations: z.array(
    z.object({
      source: z.string(),
      relation: z.string().refine(isRelation),
      target: z.string(),
      event: z.string(),
      derived: z.boolean(),
    }),
  ),
});

/**
 * Checks a value that crosses the border into rawabit against the article-graph contract: shape, offsets inside the
 * content, references that resolve.
 * @throws {RawabitError} ARTICLE_GRAPH_INVALID, naming the article and the first thing that is wrong
 */
export function parseArticleGraph(value: unknown): ArticleGraph {
  const result = articleGraphSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(value, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`);
  }
  // the schema mirrors the interface field by field; zod adds `undefined` to optional keys, which JSON cannot hold
  const graph = result.data as ArticleGraph;
  const problem = findBrokenReference(graph);
  if (problem) throw invalid(value, problem);
  return graph;
}

function invalid(value: unknown, problem: string): RawabitError {
  const id = (value as { article?: { id?: unknown } } | null)?.article?.id;
  return new RawabitError(
    'ARTICLE_GRAPH_INVALID',
    `article graph ${typeof id === 'string' ? id : '(no id)'}: ${problem}. See the article-graph contract.`,
  );
}

/** The first offset outside the content, or reference to what is not there, of a graph of the right shape; null for none. */
export function findBrokenReference(graph: ArticleGraph): string | null {
  const entities = new Set(graph.entities.map((entity) => entity.id));
  const events = new Set(graph.events.map((event) => event.id));
  const outside = ({ start, end }: Span) => start >= end || end > graph.content.length;
  for (const entity of graph.entities)
    if (entity.mentions.some(outside)) return `entity ${entity.id} has a mention outside the content`;
  for (const event of graph.events) {
    if (outside(event.evidence) || outside(event.trigger))
      return `event ${event.id} points outside the content`;
    const named = [
      ...event.arguments.map((argument) => argument.entity),
      ...(event.place ? [event.place] : []),
    ];
    const missing = named.find((id) => !entities.has(id));
    if (missing !== undefined) return `event ${event.id} names entity ${missing}, which is not there`;
  }
  for (const position of graph.positions) {
    if (outside(position.evidence)) return `the position "${position.title}" points outside the content`;
    if (!entities.has(position.person) || (position.of !== null && !entities.has(position.of)))
      return `the position "${position.title}" names an entity that is not there`;
  }
  for (const statement of graph.statements) {
    if (outside(statement) || outside(statement.cue))
      return `statement ${statement.id} points outside the content`;
    const named = [
      statement.speaker,
      ...statement.about,
      ...(statement.addressee ? [statement.addressee] : []),
    ];
    const missing = named.find((id) => !entities.has(id));
    if (missing !== undefined) return `statement ${statement.id} names entity ${missing}, which is not there`;
  }
  for (const relation of graph.relations)
    if (!entities.has(relation.source) || !entities.has(relation.target) || !events.has(relation.event))
      return `a ${relation.relation} relation names an entity or event that is not there`;
  return null;
}
