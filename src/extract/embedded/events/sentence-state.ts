import type { Carried } from '../clauses/read-sentences.ts';
import type { StatementDraft } from '../statements/find-statements.ts';
import type { EventDraft } from './event-draft.ts';
import type { SlotContext } from './targets.ts';

export interface SentenceState extends SlotContext {
  readonly sentence: number;
  /** Whom the text spoke of before this sentence. */
  readonly carried: Carried;
  readonly statements: readonly StatementDraft[];
  readonly events: EventDraft[];
}
