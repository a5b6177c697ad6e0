import type { Overrides } from './identity/overrides.ts';
import type { Knowledge } from './knowledge.ts';

export interface CorpusOptions {
  /** Language of node labels, `ar` or `en`; the one that most articles are in where it is not given. */
  readonly language?: string;
  /** What the user knows better than the score: `parseOverrides` reads it from aliases.tsv and separate.tsv. */
  readonly overrides?: Overrides;
  /** The package's own, read when it is first needed, where it is not given. */
  readonly knowledge?: Knowledge;
}
