import type { ArticleFacts, EntityFacts } from '../facts.ts';

/** One entity of one article. */
export interface Occurrence {
  readonly article: ArticleFacts;
  readonly entity: EntityFacts;
}

/** Why two names are taken for one thing. */
export interface Reason {
  readonly rule: ReasonRule;
  readonly names: readonly [string, string];
  /** Null where nothing was weighed. */
  readonly score: number | null;
  readonly parts: readonly { readonly reason: string; readonly value: number }[];
}

export type ReasonRule =
  /** Full names by score, see weights.ts. */
  | 'person_score'
  /** One word given to the one bearer that fits. */
  | 'short_name'
  /** Articles call one thing both. */
  | 'alias'
  /** Spellings of one proper name. */
  | 'spelling'
  /** A province and what it is named for. */
  | 'region'
  /** Agreements with the same signers at the same time. */
  | 'signers'
  /** The user's aliases.tsv. */
  | 'alias_file';

/** Occurrences that are taken for one thing. */
export interface Group {
  readonly occurrences: readonly Occurrence[];
  readonly reasons: readonly Reason[];
  /** Places of groups that may be the same thing but are too close a call. */
  readonly perhaps: readonly number[];
}
