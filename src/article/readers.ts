import { feedReader } from './feed.ts';
import { htmlReader } from './html.ts';
import { jsonReader } from './json.ts';
import { jsonLinesReader } from './json-lines.ts';
import { plainTextReader } from './plain-text.ts';
import type { Reader } from './reader.ts';

export type Format = 'text' | 'html' | 'json' | 'jsonl' | 'feed';

/** Every format that can be read. */
export const readers: Readonly<Record<Format, Reader>> = {
  text: plainTextReader,
  html: htmlReader,
  json: jsonReader,
  jsonl: jsonLinesReader,
  feed: feedReader,
};
