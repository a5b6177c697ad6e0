import { RawabitError } from '../errors.ts';
import { readWhole } from './bytes.ts';
import { decodeText } from './decode-text.ts';
import { parseJson, parseRecord } from './json-record.ts';
import type { RawArticle, Reader, ReaderInput } from './reader.ts';

/** One JSON object, or an array of them. The file is held whole; large collections come as JSON lines. */
export const jsonReader: Reader = {
  extensions: ['json'],
  async *read(input: ReaderInput): AsyncIterable<RawArticle | RawabitError> {
    const bytes = await readWhole({
      name: input.name,
      bytes: input.bytes,
      maxBytes: Math.max(maxFileBytes, 6 * input.maxArticleBytes),
      advice: 'Write large collections as JSON lines, one article a line.',
    });
    const value = parseWhole(decodeText(bytes, input), input.name);
    if (!Array.isArray(value)) {
      yield parseRecord(value, input.name, null);
      return;
    }
    for (const [index, record] of value.entries()) yield parseOrError(record, input.name, index + 1);
  },
};

// a JavaScript string ends at 512 MB; decoded text and parsed values stand beside each other in memory
const maxFileBytes = 200_000_000;

function parseOrError(record: unknown, name: string, entry: number): RawArticle | RawabitError {
  try {
    return parseRecord(record, `${name}:${entry}`, entry);
  } catch (error) {
    if (error instanceof RawabitError) return error;
    throw error;
  }
}

function parseWhole(text: string, name: string): unknown {
  if (text.trim() === '')
    throw new RawabitError('ARTICLE_EMPTY', `${name}: the file is empty. Remove it or fetch it again.`);
  return parseJson(
    text,
    name,
    'If it has one object a line, name it .jsonl; else it may be cut off: fetch it again.',
  );
}
