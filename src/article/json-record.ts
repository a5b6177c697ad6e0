import { RawabitError } from '../errors.ts';
import type { RawArticle } from './reader.ts';

const fieldNames = ['id', 'title', 'url', 'published', 'publisher', 'language'] as const;
export type RecordFields = Readonly<Record<(typeof fieldNames)[number], string | null>>;

/**
 * Reads the JSON of one file.
 * @param remedy  what the user can do about a file that is none
 * @throws {RawabitError} ARTICLE_MALFORMED naming the file
 */
export function parseJson(text: string, name: string, remedy: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new RawabitError('ARTICLE_MALFORMED', `${name}: not valid JSON (${reason}). ${remedy}`, { cause });
  }
}

/**
 * Checks one JSON record `{id, title, text, published, publisher, url, language}`; all but `text` may be left out or null.
 * @param where  how messages name the record: `news.jsonl:17`
 * @throws {RawabitError} ARTICLE_MALFORMED naming the field that is wrong
 */
export function parseRecord(value: unknown, where: string, entry: number | null): RawArticle {
  const fields = parseFields(value, where);
  const text = (value as { readonly text?: unknown }).text; // parseFields has seen that it is an object
  if (typeof text !== 'string')
    throw malformed(where, `"text" is ${text === undefined ? 'missing' : `no text but ${typeOf(text)}`}`);
  return { ...fields, text, entry };
}

/** The same for what stands beside the text. */
export function parseFields(value: unknown, where: string): RecordFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(where, `a JSON object was expected, not ${typeOf(value)}`);
  const fields: Partial<Record<keyof RecordFields, string | null>> = {};
  for (const name of fieldNames) {
    const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null;
    if (field === null || field === undefined || typeof field === 'string') fields[name] = field ?? null;
    else if (name === 'id' && Number.isFinite(field)) fields.id = String(field);
    else throw malformed(where, `"${name}" is no text but ${typeOf(field)}`);
  }
  return fields as RecordFields; // the loop has set every name
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function malformed(where: string, problem: string): RawabitError {
  return new RawabitError(
    'ARTICLE_MALFORMED',
    `${where}: ${problem}. A record has "text" and may have "id", "title", "published", "publisher", "url", "language".`,
  );
}
