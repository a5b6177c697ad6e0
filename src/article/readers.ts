import { jsonReader } from './json.ts';
import { jsonLinesReader } from './json-lines.ts';
import { plainTextReader } from './plain-text.ts';
import type { Reader } from './reader.ts';

export type Format = 'text' | 'html' | 'json' | 'jsonl' | 'feed';

/** Every format that can be read. */
export const readers: Readonly<Record<Format, Reader>> = {
  text: plainTextReader,
  // what parses markup takes longer to load than all the rest, and most runs meet none
  html: {
    extensions: ['html', 'htm', 'xhtml'],
    async *read(input) {
      const { readPage } = await import('./html.ts');
      yield* readPage(input);
    },
  },
  json: jsonReader,
  jsonl: jsonLinesReader,
  feed: {
    extensions: ['rss', 'atom', 'xml'],
    async *read(input) {
      const { readFeed } = await import('./feed.ts');
      yield* readFeed(input);
    },
  },
};
