import { RawabitError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { parseRecord } from './json-record.ts';
import { type Line, readLines } from './lines.ts';
import type { RawArticle, Reader, ReaderInput } from './reader.ts';

/** JSON lines: one record a line, as a stream; a bad line is reported with its number and costs no other. */
export const jsonLinesReader: Reader = {
  extensions: ['jsonl', 'ndjson'],
  async *read(input: ReaderInput): AsyncIterable<RawArticle | RawabitError> {
    // JSON may write any letter as \uXXXX, six bytes for two
    const lines = readLines(input.bytes, { maxBytes: 6 * input.maxArticleBytes });
    let isEmpty = true;
    for await (const line of lines) {
      const record = parseLine(line, input);
      if (record === null) continue;
      isEmpty = false;
      yield record;
    }
    if (isEmpty) throw new RawabitError('ARTICLE_EMPTY', `${input.name}: holds no line with a record.`);
  },
};

function parseLine(line: Line, input: ReaderInput): RawArticle | RawabitError | null {
  const where = `${input.name}:${line.number}`;
  if (line.bytes === null)
    return new RawabitError(
      'ARTICLE_TOO_LARGE',
      `${where}: the line holds more than ${input.maxArticleBytes / 1e6} MB of text. Raise --max-article-mb if it is one article.`,
    );
  try {
    const text = decodeText(line.bytes, { name: where, encoding: input.encoding });
    return text.trim() === '' ? null : parseRecord(parseJson(text, where), where, line.number);
  } catch (error) {
    if (error instanceof RawabitError) return error;
    throw error;
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isCutOff = text.trimStart().startsWith('{') && !text.trimEnd().endsWith('}');
    const reason = isCutOff ? 'the line is cut off' : cause instanceof Error ? cause.message : '';
    throw new RawabitError(
      'ARTICLE_MALFORMED',
      `${where}: not valid JSON (${reason}). Each line must be one whole object; mend or remove this one.`,
      { cause },
    );
  }
}
