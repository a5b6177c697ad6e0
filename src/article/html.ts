import { Readability } from '@mozilla/readability';
import { RawabitError } from '../errors.ts';
import { readWhole } from './bytes.ts';
import { findDeclaredEncoding } from './declared-encoding.ts';
import { decodeText } from './decode-text.ts';
import { findPageMetadata } from './html-metadata.ts';
import { type MarkupDocument, type MarkupNode, measureMarkup, parsePage, toText } from './markup.ts';
import type { RawArticle, ReaderInput } from './reader.ts';

/** A page of a news site: Readability finds the article in it, metadata the rest. */
export async function* readPage(input: ReaderInput): AsyncIterable<RawArticle | RawabitError> {
  const bytes = await readWhole({
    name: input.name,
    bytes: input.bytes,
    maxBytes: input.maxArticleBytes,
    advice: 'A page this large is no article; raise --max-article-mb if it is.',
  });
  const html = decodeText(bytes, { ...input, declared: findDeclaredEncoding(bytes) });
  yield parseArticlePage(html, input.name);
}

function parseArticlePage(html: string, name: string): RawArticle {
  try {
    const document = parsePage(html);
    const { body, ...metadata } = findPageMetadata(document); // first: Readability takes the document apart
    const text = readableText(document) || body || '';
    return { id: null, ...metadata, text: withoutFirstLine(text, metadata.title), entry: null };
  } catch (cause) {
    throw new RawabitError(
      'ARTICLE_MALFORMED',
      `${name}: the page cannot be parsed (${cause instanceof Error ? cause.message : 'unknown reason'}). Save its text as .txt instead.`,
      { cause },
    );
  }
}

/** Where Readability finds nothing, everything a reader of the page would see is the text. */
function readableText(document: MarkupDocument): string {
  const whole = document.body === null ? '' : toText(document.body);
  const { elements, depth } = measureMarkup(document.documentElement ?? document);
  // no page of a news site comes near; Readability's time grows with elements times depth
  if (elements > 50_000 || depth > 250) return whole;
  // Readability's types name the browser's Document, of which linkedom's is a working part
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const serializer = (node: unknown) => node as MarkupNode; // the tree itself, not HTML that would be parsed again
  const content = new Readability<MarkupNode>(page, { serializer }).parse()?.content;
  return content ? toText(content) : whole;
}

/** The headline stands above the text on the page; it is the title already. */
function withoutFirstLine(text: string, title: string | null): string {
  return title !== null && text.startsWith(`${title}\n`) ? text.slice(title.length + 1) : text;
}
