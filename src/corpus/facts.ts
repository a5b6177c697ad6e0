import type {
  ArgumentRole,
  ArticleGraph,
  ArticleInfo,
  Entity,
  EntityType,
  EventStatus,
  NewsEvent,
  Statement,
} from '../contract/article-graph.ts';
import type { Evidence } from '../contract/news-graph.ts';
import type { Relation } from '../contract/relations.ts';
import type { Span } from '../contract/span.ts';
import { digestOf } from './digest.ts';
import { compareUnits } from './order.ts';
import type { OwnTexts } from './own-texts.ts';
import { projectEvents } from './projection.ts';
import { type Sketch, sketchText } from './sketch.ts';

/** What one article brings to the corpus: its graph with the evidence cut out, so that the content can go. */
export interface ArticleFacts {
  readonly info: ArticleInfo;
  /** Of the whole article graph: two graphs with one digest are the same. */
  readonly digest: string;
  /** Of the text, to find copies. */
  readonly sketch: Sketch;
  readonly entities: readonly EntityFacts[];
  readonly events: readonly EventFacts[];
  readonly positions: readonly PositionFacts[];
  readonly statements: readonly StatementFacts[];
}

export interface EntityFacts {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** The name and the aliases with the number of mentions that read so, at least 1. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  readonly labels: Readonly<Record<string, string>>;
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly mentions: number;
}

export interface EventFacts {
  readonly id: string;
  readonly relation: Relation;
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly status: EventStatus;
  readonly date: string | null;
  readonly place: string | null;
  readonly arguments: readonly { readonly role: ArgumentRole; readonly entity: string }[];
  readonly projections: readonly Projection[];
  readonly confidence: number;
  readonly evidence: Evidence;
  readonly trigger: readonly [number, number];
}

/** A pair of entities that the graph draws an edge between. */
export interface Projection {
  readonly source: string;
  readonly target: string;
  readonly derived: boolean;
}

export interface PositionFacts {
  readonly person: string;
  readonly of: string | null;
  readonly title: string;
  readonly evidence: Evidence;
}

export interface StatementFacts {
  readonly id: string;
  readonly speaker: string;
  readonly direct: boolean;
  readonly addressee: string | null;
  readonly about: readonly string[];
  readonly confidence: number;
  readonly evidence: Evidence;
}

/**
 * Cuts the evidence out of an article graph, which has passed `parseArticleGraph` or comes from an extractor.
 * @param texts  of the corpus that the facts are for
 */
export function toFacts(graph: ArticleGraph, texts: OwnTexts): ArticleFacts {
  const cut: CutEvidence = ({ start, end }) => ({
    article: graph.article.id,
    start,
    end,
    text: texts.copy(graph.content.slice(start, end)),
  });
  const projections = projectEvents(graph);
  return {
    info: graph.article,
    digest: digestOf(JSON.stringify(graph)),
    sketch: sketchText(graph.content),
    entities: graph.entities.map((entity) => toEntityFacts(entity, { content: graph.content, texts })),
    events: graph.events.map((event) =>
      toEventFacts(event, { projections: projections.get(event.id) ?? [], cut }),
    ),
    positions: graph.positions.map(({ person, of, title, evidence }) => ({
      person,
      of,
      title: texts.share(title),
      evidence: cut(evidence),
    })),
    statements: graph.statements.map((statement) => toStatementFacts(statement, cut)),
  };
}

type CutEvidence = (span: Span) => Evidence;

function toEntityFacts(
  entity: Entity,
  { content, texts }: { readonly content: string; readonly texts: OwnTexts },
): EntityFacts {
  const counts = new Map<string, number>();
  for (const form of [entity.name, ...entity.aliases]) if (form.trim() !== '') counts.set(form, 1);
  for (const { start, end } of entity.mentions) {
    const form = content.slice(start, end);
    const count = counts.get(form);
    if (count !== undefined) counts.set(form, count + 1);
  }
  return {
    id: entity.id,
    type: entity.type,
    name: texts.share(entity.name),
    forms: [...counts]
      .map(([form, count]) => ({ form: texts.share(form), count }))
      .sort((a, b) => compareUnits(a.form, b.form)),
    labels: entity.labels,
    country: entity.country ?? null,
    wikidata: entity.wikidata,
    mentions: entity.mentions.length,
  };
}

function toEventFacts(
  event: NewsEvent,
  { projections, cut }: { readonly projections: readonly Projection[]; readonly cut: CutEvidence },
): EventFacts {
  return {
    id: event.id,
    relation: event.relation,
    plover: event.plover,
    cameo: event.cameo,
    status: event.status,
    date: event.date?.value ?? null,
    place: event.place,
    arguments: event.arguments.map(({ role, entity }) => ({ role, entity })),
    projections,
    confidence: event.confidence,
    evidence: cut(event.evidence),
    trigger: [event.trigger.start, event.trigger.end],
  };
}

function toStatementFacts(statement: Statement, cut: CutEvidence): StatementFacts {
  const { id, speaker, direct, addressee, about, confidence } = statement;
  return { id, speaker, direct, addressee, about, confidence, evidence: cut(statement) };
}
