import type { ArgumentRole, EntityType, EventStatus } from './article-graph.ts';
import type { Relation } from './relations.ts';

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
