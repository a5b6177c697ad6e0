import type { EventDate, EventStatus } from '../../../contract/article-graph.ts';
import type { Frame } from '../../../languages/language.ts';
import type { EntityDraft } from '../entities/entity-table.ts';

/** An event before it is written out: participants as entities of the article, trigger and evidence as tokens. */
export interface EventDraft {
  readonly frame: Frame;
  readonly sources: readonly EntityDraft[];
  readonly targets: readonly EntityDraft[];
  readonly status: EventStatus;
  readonly trigger: { readonly first: number; readonly end: number };
  readonly sentence: number;
  /** Id of the rule that filled the slots. */
  readonly rule: string;
  readonly confidence: number;
  readonly date: EventDate | null;
  readonly place: EntityDraft | null;
}

/** What is known of an event before its participants are. */
export type EventBase = Pick<EventDraft, 'frame' | 'status' | 'trigger'>;
