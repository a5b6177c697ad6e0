import type { RawabitError } from '../errors.ts';
import { readWhole } from './bytes.ts';
import { decodeText } from './decode-text.ts';
import type { RawArticle, Reader, ReaderInput } from './reader.ts';
import { readSidecar } from './sidecar.ts';

/** Plain text, one article a file; `NAME.meta.json` beside `NAME.txt` gives what the text lacks. */
export const plainTextReader: Reader = {
  extensions: ['txt', 'text'],
  async *read(input: ReaderInput): AsyncIterable<RawArticle | RawabitError> {
    const bytes = await readWhole({
      name: input.name,
      bytes: input.bytes,
      maxBytes: input.maxArticleBytes,
      advice: 'One text file is one article: split it, or raise --max-article-mb.',
    });
    const text = decodeText(bytes, input);
    const sidecar = input.path === null ? null : await readSidecar(input.path);
    const title = sidecar?.title ?? null;
    yield {
      id: sidecar?.id ?? null,
      title,
      ...(title !== null && beginsWithLine(text, title) ? { titleInText: true } : {}),
      text,
      url: sidecar?.url ?? null,
      published: sidecar?.published ?? null,
      publisher: sidecar?.publisher ?? null,
      language: sidecar?.language ?? null,
      entry: null,
    };
  },
};

function beginsWithLine(text: string, line: string): boolean {
  const start = text.trimStart();
  return start.startsWith(line.trim()) && /^\s*(?:\n|$)/u.test(start.slice(line.trim().length));
}
