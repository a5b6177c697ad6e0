import type { RawabitError } from '../errors.ts';

/** One article as its input tells it: nothing is made safe, folded or resolved yet. */
export interface RawArticle {
  /** The id the input gives; null where it gives none. */
  readonly id: string | null;
  /** The title the input carries apart from its text. */
  readonly title: string | null;
  /** Set where the text itself begins with the title, which is then not put before it again. */
  readonly titleInText?: true;
  readonly text: string;
  readonly url: string | null;
  /** The publication date as written: `2022-12-03T21:00:00+03:00`, `Sat, 03 Dec 2022 …`. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  /** Number of the line or entry it stands at, from 1; null where the input is one article. */
  readonly entry: number | null;
}

/** An input that is open for reading: its bytes are unpacked and come in pieces. */
export interface ReaderInput {
  /** How messages call it: the path as given, or `standard input`. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Encoding of what is not UTF-8, a WHATWG label. */
  readonly encoding: string | null;
  /** Upper limit for the text of one article, in bytes of UTF-8. */
  readonly maxArticleBytes: number;
}

/** Reads one format. */
export interface Reader {
  /** Endings of file names that belong to it, lower case, without the dot. */
  readonly extensions: readonly string[];
  /**
   * Yields the articles in the input's order. A record that cannot be read is yielded as an error, and reading goes on.
   * @throws {RawabitError} where the whole input cannot be read
   */
  read(input: ReaderInput): AsyncIterable<RawArticle | RawabitError>;
}
