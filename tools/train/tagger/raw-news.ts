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
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { id, title, text: body } = JSON.parse(line) as { id: string; title: string | null; text: string }; // as: our own data
    const content = `${title ?? ''}\n\n${body}`;
    const sentences = splitTokens(content)
      .filter((spans) => spans.length > 1)
      .map((spans) => spans.slice(0, maxTokens).map((span) => content.slice(span.start, span.end)));
    yield { id, sentences };
  }
}
