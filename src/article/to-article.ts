import type { Article, IsoDate } from '../contract/article.ts';
import { RawabitError } from '../errors.ts';
import { toArticleId } from './article-id.ts';
import { findDateline } from './dateline.ts';
import { parseIsoDate } from './iso-date.ts';
import type { RawArticle } from './reader.ts';
import { findLanguage } from './script-language.ts';

export interface ToArticleOptions {
  /** How messages name the input. */
  readonly input: string;
  /** File name without ending, for articles without an id of their own. */
  readonly baseName: string;
  readonly maxArticleBytes: number;
  /** Date of articles that tell none. */
  readonly published?: IsoDate;
}

/**
 * Turns what a reader found into an article: safe id, content that offsets can point into, date, language.
 * @returns ARTICLE_EMPTY or ARTICLE_TOO_LARGE where it is none
 */
export function toArticle(raw: RawArticle, options: ToArticleOptions): Article | RawabitError {
  if (raw.text.trim() === '')
    return new RawabitError(
      'ARTICLE_EMPTY',
      `${options.input}: there is no text. Remove it or fetch it again.`,
    );
  const title = toTitle(raw.title);
  const text = toWellFormed(raw.text);
  const content = title === null || raw.titleInText ? text : `${title}\n\n${text}`;
  if (isTooLarge(content, options.maxArticleBytes))
    return new RawabitError(
      'ARTICLE_TOO_LARGE',
      `${options.input}: more than ${options.maxArticleBytes / 1e6} MB of text. Raise --max-article-mb if it is one article.`,
    );
  return {
    id: toId(raw, options),
    title,
    content,
    url: toWebAddress(raw.url),
    published: parseIsoDate(raw.published ?? '') ?? options.published ?? findDateline(raw.text),
    publisher: toTitle(raw.publisher),
    language: toLanguageTag(raw.language) ?? findLanguage(content),
  };
}

function toTitle(title: string | null): string | null {
  return title === null || title.trim() === '' ? null : toWellFormed(title);
}

/** Half a surrogate pair cannot be written as UTF-8; its replacement has the same length, so offsets hold. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function isTooLarge(content: string, maxBytes: number): boolean {
  // a UTF-16 unit is at most three bytes: most articles need no count
  return content.length * 3 > maxBytes && Buffer.byteLength(content) > maxBytes;
}

function toId(raw: RawArticle, options: ToArticleOptions): string {
  const own = raw.id === null ? '' : toArticleId(raw.id);
  if (own !== '') return own;
  return toArticleId(raw.entry === null ? options.baseName : `${options.baseName}-${raw.entry}`) || 'article';
}

/** Only addresses of the web: any other scheme would be code or a local file in the reader's hands. */
function toWebAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//iu.test(url.trim())) return null;
  return URL.canParse(url.trim()) ? toWellFormed(url.trim()) : null;
}

function toLanguageTag(language: string | null): string | null {
  return (
    language
      ?.trim()
      .match(/^([a-z]{2,3})(?:[-_]|$)/iu)?.[1]
      ?.toLowerCase() ?? null
  );
}
