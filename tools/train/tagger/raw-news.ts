import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitTokens } from './raw-text.ts';

/** One article's tokens, sentence by sentence. */
export interface RawDocument {
  readonly id: string;
  readonly sentences: readonly (readonly string[])[];
}

/** Longer sentences are cut: they are tables and lists. */
const maxTokens = 150;

/** Reads articles from gzipped JSON lines of `{ id, title, text }`; sentences of fewer than two tokens are left out. */
export function* readRawNews(file: string): Generator<RawDocument> {
  for (const { id, content } of readContents(file)) {
    const sentences = splitTokens(content)
      .filter((spans) => spans.length > 1)
      .map((spans) => spans.slice(0, maxTokens).map((span) => content.slice(span.start, span.end)));
    yield { id, sentences };
  }
}

/** The content of some articles, by id: title, blank line, text. */
export function readRawContents(file: string, ids: ReadonlySet<string>): Map<string, string> {
  const contents = new Map<string, string>();
  for (const { id, content } of readContents(file)) if (ids.has(id)) contents.set(id, content);
  return contents;
}

function* readContents(file: string): Generator<{ id: string; content: string }> {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { id, title, text } = JSON.parse(line) as { id: string; title: string | null; text: string }; // as: our own data
    yield { id, content: title === null ? text : `${title}\n\n${text}` };
  }
}
