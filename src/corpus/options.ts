import type { Knowledge } from './knowledge.ts';

export interface CorpusOptions {
  /** Language of node labels, `ar` or `en`; the one that most articles are in where it is not given. */
  readonly language?: string;
  /** The package's own, read when it is first needed, where it is not given. */
  readonly knowledge?: Knowledge;
}
