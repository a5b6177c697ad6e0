import { createHash } from 'node:crypto';
import type { Article, IsoDate } from '../contract/article.ts';
import { RawabitError } from '../errors.ts';
import { openBytes } from './bytes.ts';
import { assertEncoding } from './decode-text.ts';
import { findFormat, headBytes } from './detect-format.ts';
import type { FindOptions, Source } from './find-sources.ts';
import { findSources } from './find-sources.ts';
import type { RawArticle } from './reader.ts';
import { readers } from './readers.ts';
import { toArticle } from './to-article.ts';

export interface ReadOptions extends FindOptions {
  /** Publication date of articles that tell none themselves. */
  readonly published?: IsoDate;
  /** Encoding of inputs that are not UTF-8, a WHATWG label such as `windows-1256`; without it, it is detected. */
  readonly encoding?: string;
  /** Upper limit for the text of one article, in bytes of UTF-8. */
  readonly maxArticleBytes?: number;
  /** Told how many bytes have been read, as they lie on the disk, each time some are. */
  readonly onBytes?: (bytes: number) => void;
}

export interface ReadArticle {
  readonly kind: 'article';
  readonly article: Article;
  /** Where it comes from: `news.jsonl:17`. */
  readonly input: string;
}

/** An input, or a record of one, that was left out. */
export interface Problem {
  readonly kind: 'problem';
  readonly error: RawabitError;
  readonly input: string;
}

/** 10 MB: some 800,000 words of Arabic, far above any news article. */
const defaultMaxArticleBytes = 10_000_000;

/**
 * Reads articles from files, folders (with all below them), globs and `-` for standard input: plain text, pages, JSON,
 * JSON lines and feeds, each also packed with gzip. Folders and globs are read in the order of their paths; one article
 * is held at a time.
 * @returns articles and, in their place, what could not be read; ids are unique, a later article with an id already seen is a problem
 * @throws {RawabitError} USAGE where an option is wrong
 */
export async function* readArticles(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<ReadArticle | Problem> {
  if (options.encoding !== undefined) assertEncoding(options.encoding);
  const seen = new Map<string, Seen>();
  for await (const source of findSources(inputs, options)) {
    if ('error' in source) yield toProblem(source.error, source.name);
    else yield* readSource(source, options, seen);
  }
}

/** Who claimed an id first. */
interface Seen {
  readonly input: string;
  readonly ownId: boolean;
  readonly hash: string;
}

async function* readSource(
  source: Source,
  options: ReadOptions,
  seen: Map<string, Seen>,
): AsyncIterable<ReadArticle | Problem> {
  const maxArticleBytes = options.maxArticleBytes ?? defaultMaxArticleBytes;
  try {
    const bytes = await openBytes(countBytes(source.open(), options.onBytes), headBytes);
    const reader = readers[findFormat(source.path, bytes.head)];
    const records = reader.read({
      name: source.name,
      path: source.path,
      bytes: bytes.all,
      encoding: options.encoding ?? null,
      maxArticleBytes,
    });
    for await (const raw of records) {
      if (raw instanceof RawabitError) yield toProblem(raw, source.name);
      else yield* admit(raw, source, { ...options, maxArticleBytes }, seen);
    }
  } catch (error) {
    yield toProblem(toReadError(error, source.name), source.name);
  }
}

async function* countBytes(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: ReadOptions['onBytes'],
): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) {
    onBytes?.(piece.length);
    yield piece;
  }
}

function* admit(
  raw: RawArticle,
  source: Source,
  options: ReadOptions & { readonly maxArticleBytes: number },
  seen: Map<string, Seen>,
): Iterable<ReadArticle | Problem> {
  const input = raw.entry === null ? source.name : `${source.name}:${raw.entry}`;
  const article = toArticle(raw, { ...options, input, baseName: source.baseName });
  if (article instanceof RawabitError) {
    yield toProblem(article, input);
    return;
  }
  const hash = createHash('sha256').update(article.content).digest('base64').slice(0, 22);
  const first = seen.get(article.id);
  if (first === undefined) {
    seen.set(article.id, { input, ownId: raw.id !== null, hash });
    yield { kind: 'article', article, input };
    return;
  }
  // a corpus often holds a record twice; two files of one name are never meant as one article
  if (first.ownId && raw.id !== null && first.hash === hash) return;
  yield toProblem(
    new RawabitError(
      'ARTICLE_ID_CLASH',
      `${input}: its id "${article.id}" is taken by ${first.input}. Give one of them another id or file name; this one is left out.`,
    ),
    input,
  );
}

function toProblem(error: RawabitError, input: string): Problem {
  return { kind: 'problem', error, input };
}

/** Errors of the file system and of gzip say nothing to a reader of news; a bug of ours is passed on. */
function toReadError(error: unknown, name: string): RawabitError {
  if (error instanceof RawabitError) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  if (error.code.startsWith('Z_'))
    return new RawabitError(
      'ARTICLE_MALFORMED',
      `${name}: the gzip data is damaged or cut off (${error.message}). Pack or fetch the file again.`,
      { cause: error },
    );
  return new RawabitError(
    'INPUT_NOT_FOUND',
    `${name}: cannot be read (${error.code}). Check the path and its permissions.`,
    { cause: error },
  );
}
