/** The stable codes of everything that can go wrong, with what each means. A code never changes its sense. */
export const errorCodes = {
  ARTICLE_GRAPH_INVALID: 'a value does not follow the article-graph contract',
  ARTICLE_EMPTY: 'an input holds no text',
  ARTICLE_BINARY: 'an input is not text',
  ARTICLE_ENCODING: 'the bytes of an input do not fit its encoding',
  ARTICLE_TOO_LARGE: 'one article is larger than the limit',
  ARTICLE_MALFORMED: 'an input is not the JSON, feed or page it claims to be',
  ARTICLE_ID_CLASH: 'two inputs claim the same article id',
  INPUT_NOT_FOUND: 'a path or glob names nothing that can be read',
  LANGUAGE_UNKNOWN: 'there is no language pack for the language of an article',
  GRAPH_INVALID: 'a file does not follow the news-graph contract',
  NAME_UNKNOWN: 'a query names something that is not in the graph',
  USAGE: 'the arguments of a call are wrong',
  OUTPUT_FAILED: 'a result could not be written',
  SERVER_FAILED: 'the server could not listen where it was told to',
  MODEL_INVALID: 'a file of weights is damaged or of another version',
  BUG_INVARIANT: 'rawabit broke a promise of its own; please report it',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** The one error class: a stable code for programs, a message that says what happened, where, and what to do. */
export class RawabitError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RawabitError';
    this.code = code;
  }
}
