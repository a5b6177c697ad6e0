import type { EventStatus } from '../contract/article-graph.ts';
import type { EdgeRelation } from '../contract/news-graph.ts';

/**
 * What to ask. Names are free text in either language, any alias, or a node id; dates are `2022`, `2022-12` or
 * `2022-12-03`, both ends inclusive. One of `path`, `neighboursOf`, `saidBy` and `about`, `pairs`, `together` and
 * `changes` decides what kind of answer comes; without them the answer is facts.
 */
export interface QueryFilter {
  readonly who?: string;
  readonly relation?: EdgeRelation | readonly EdgeRelation[];
  readonly whom?: string;
  readonly between?: readonly [string, string];
  readonly path?: readonly [string, string];
  readonly neighboursOf?: string;
  readonly saidBy?: string;
  readonly about?: string;
  /** The pairs that most is told of. */
  readonly pairs?: boolean;
  /** Who takes part in events on the same side as this. */
  readonly togetherWith?: string;
  /** What is new from `since` on. */
  readonly changes?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly status?: EventStatus;
  /** Edges that no sentence states are left out unless this is true. */
  readonly derived?: boolean;
  /** Number of rows at most. */
  readonly limit?: number;
}
