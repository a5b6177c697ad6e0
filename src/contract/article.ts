/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** One news article as a reader delivers it, before anything is extracted. */
export interface Article {
  /** Safe as a file name: letters, digits, `.`, `_`, `-`; from the input's own id or its file's name. */
  readonly id: string;
  /** The title the input carries apart from its text; null for plain text, whose first line is the headline. */
  readonly title: string | null;
  /** What every offset points into: `title + "\n\n" + text` where there is a title of its own, else the text as given. */
  readonly content: string;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly publisher: string | null;
  /** BCP 47 primary tag, `ar` or `en`; null where the input does not say. */
  readonly language: string | null;
}
