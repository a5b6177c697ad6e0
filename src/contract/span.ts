/** A stretch of an article's content: UTF-16 code-unit indexes, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
