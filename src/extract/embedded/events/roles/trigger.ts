import type { EventStatus } from '../../../../contract/article-graph.ts';
import type { Frame } from '../../../../languages/language.ts';
import type { EntityDraft } from '../../entities/entity-table.ts';

/** A word that tells a relation and may have happened, whether or not a rule found its participants. */
export interface Trigger {
  readonly kind: 'verb' | 'noun' | 'participle';
  /** Index of its chunk. */
  readonly at: number;
  readonly frame: Frame;
  readonly status: EventStatus;
  readonly tokens: { readonly first: number; readonly end: number };
  /** Whom grammar takes for its subject, and how it found them; '' where it found nobody. */
  readonly subject: readonly EntityDraft[];
  readonly how: string;
}
