import type { EntityType, EventStatus } from '../contract/article-graph.ts';
import type { EdgeRelation } from '../contract/news-graph.ts';

export interface NodeRef {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
}

/** How a name in a question was understood; with several bearers, all of them count. */
export interface ResolvedName {
  readonly asked: string;
  readonly nodes: readonly NodeRef[];
}

/** Where it stands: the words, and the article they are from. */
export interface Source {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Id of the article whose text this one repeats. */
  readonly copyOf: string | null;
}

/** One edge of the graph with its evidence. */
export interface Fact {
  readonly edge: string;
  readonly source: NodeRef;
  readonly relation: EdgeRelation;
  readonly target: NodeRef;
  /** False on symmetric relations. */
  readonly directed: boolean;
  /** Title of an office; null on other facts. */
  readonly title: string | null;
  readonly date: string | null;
  readonly status: EventStatus;
  readonly derived: boolean;
  /** Independent sources. */
  readonly weight: number;
  readonly confidence: number;
  readonly event: string | null;
  readonly contradictedBy: readonly string[];
  readonly evidence: readonly Source[];
}

/** One statement: who said it, about whom, in which words. */
export interface Saying {
  readonly statement: string;
  readonly speaker: NodeRef;
  readonly addressee: NodeRef | null;
  readonly about: readonly NodeRef[];
  readonly direct: boolean;
  readonly date: string | null;
  readonly text: string;
  readonly evidence: readonly Source[];
}

export interface Neighbour {
  readonly node: NodeRef;
  readonly weight: number;
  /** Number of facts by relation, most first. */
  readonly relations: readonly { readonly relation: EdgeRelation; readonly count: number }[];
}

/** From one node of a path to the next, with the facts that join them. */
export interface PathStep {
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly facts: readonly Fact[];
}

/** Two things, and how much is told of them together. */
export interface Pair {
  readonly a: NodeRef;
  readonly b: NodeRef;
  readonly weight: number;
  readonly relations: readonly { readonly relation: EdgeRelation; readonly count: number }[];
}

/** Something that takes part in events on the same side. */
export interface CoParticipant {
  readonly node: NodeRef;
  readonly count: number;
  /** Ids of the events. */
  readonly events: readonly string[];
}

/** A fact of a new kind between two, with those of them that are new themselves. */
export interface Change {
  readonly fact: Fact;
  readonly newcomers: readonly NodeRef[];
}

interface Answered<Kind extends string, Row> {
  readonly kind: Kind;
  readonly names: readonly ResolvedName[];
  /** Number of rows before the limit cut them. */
  readonly total: number;
  readonly rows: readonly Row[];
}

export type FactsAnswer = Answered<'facts', Fact>;
export type StatementsAnswer = Answered<'statements', Saying>;
export type NeighboursAnswer = Answered<'neighbours', Neighbour>;
export type PathAnswer = Answered<'path', PathStep>;
export type PairsAnswer = Answered<'pairs', Pair>;
export type CoParticipantsAnswer = Answered<'co_participants', CoParticipant>;
export type ChangesAnswer = Answered<'changes', Change>;
export type Answer =
  | PairsAnswer
  | CoParticipantsAnswer
  | ChangesAnswer
  | FactsAnswer
  | StatementsAnswer
  | NeighboursAnswer
  | PathAnswer;
