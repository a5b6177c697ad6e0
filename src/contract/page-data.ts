import type { EntityType, EventStatus } from './article-graph.ts';
import type {
  DateGranularity,
  EdgeRelation,
  GraphArticle,
  GraphEvent,
  GraphNode,
  GraphPosition,
  GraphStatement,
} from './news-graph.ts';
import type { RelationClass } from './relations.ts';

/**
 * What stands in the page: JSON lines, deflated (raw) and in base64. The header comes first, then what the first
 * picture needs as columns, then the records, which the page keeps as bytes until someone asks for one.
 * Nodes, facts and articles are named by their index; facts are the events, statements and positions, in that order.
 */
export type PageLine =
  | readonly ['header', PageHeader]
  | readonly ['nodes', PageNodes]
  | readonly ['facts', PageFacts]
  | readonly ['edges', PageEdges]
  | readonly ['articles', readonly GraphArticle[]]
  | readonly ['node records', readonly GraphNode[]]
  | readonly ['fact records', readonly FactRecord[]];

/**
 * What stands in the page instead, as JSON, where the data is too large for it: `chunks` files `0.js`, `1.js`, … in
 * `folder`, beside the page, each a call `rawabitChunk(0, "…")` with a piece of the same data in base64.
 */
export interface PageManifest {
  readonly folder: string;
  readonly chunks: number;
  /** Of all pieces, deflated. */
  readonly bytes: number;
}

export type FactRecord = GraphEvent | GraphStatement | GraphPosition;

export interface PageHeader {
  readonly schema: 'rawabit-page/1';
  readonly counts: { readonly [Part in 'articles' | 'nodes' | 'facts' | 'edges']: number };
  /** What the codes in the columns stand for. */
  readonly types: readonly EntityType[];
  readonly statuses: readonly EventStatus[];
  readonly granularities: readonly DateGranularity[];
  readonly relations: readonly PageRelation[];
  readonly publishers: readonly string[];
  /** Records in one line of records, all but the last line of a kind. */
  readonly recordsPerLine: number;
}

export interface PageRelation {
  readonly name: EdgeRelation;
  readonly class: RelationClass;
  readonly plover: string | null;
}

export interface PageNodes {
  readonly id: readonly string[];
  readonly type: readonly number[];
  readonly label: readonly string[];
  readonly labels: readonly Readonly<Record<string, string>>[];
  readonly aliases: readonly (readonly string[])[];
  readonly sources: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly size: readonly number[];
}

export interface PageFacts {
  /** A position has none of its own: its edge's id. */
  readonly id: readonly string[];
  readonly relation: readonly number[];
  readonly status: readonly number[];
  /** Days since 1970-01-01 of the first day that the date may mean; null without a date. */
  readonly day: readonly (number | null)[];
  readonly granularity: readonly (number | null)[];
  /** Of a fact without a date, the day on which it was first reported; null with a date, or where no article has one. */
  readonly reported: readonly (number | null)[];
  readonly sources: readonly number[];
  readonly publishers: readonly (readonly number[])[];
}

export interface PageEdges {
  /** What follows the fact's id in the edge's id. */
  readonly suffix: readonly string[];
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly fact: readonly number[];
  /** 1 derived, 2 undirected, both 3. */
  readonly flags: readonly number[];
  readonly weight: readonly number[];
}
