import { RawabitError } from '../errors.ts';
import { readWhole } from './bytes.ts';
import { findDeclaredEncoding } from './declared-encoding.ts';
import { decodeText } from './decode-text.ts';
import { type MarkupDocument, type MarkupElement, parsePage, parseXml, toText } from './markup.ts';
import type { RawArticle, ReaderInput } from './reader.ts';

/** An RSS (0.9 to 2.0) or Atom feed; each entry is an article. The newest text of an entry is the longest it carries. */
export async function* readFeed(input: ReaderInput): AsyncIterable<RawArticle | RawabitError> {
  const bytes = await readWhole({
    name: input.name,
    bytes: input.bytes,
    maxBytes: Math.max(maxFileBytes, 4 * input.maxArticleBytes),
    advice: 'Split the feed.',
  });
  const xml = decodeText(bytes, { ...input, declared: findDeclaredEncoding(bytes) });
  const document = parseFeed(xml, input.name);
  const channel = toChannel(document);
  const entries = [...document.querySelectorAll('item, entry')];
  const isCutOff = !/<\/(?:rss|feed|rdf:rdf)\s*>/iu.test(xml.slice(-400));
  // the parser closes what is open: of a feed that is cut off the last entry cannot be trusted
  for (const [index, entry] of (isCutOff ? entries.slice(0, -1) : entries).entries())
    yield readEntry(entry, channel, { name: input.name, number: index + 1 });
  if (isCutOff)
    yield new RawabitError(
      'ARTICLE_MALFORMED',
      `${input.name}: the feed is cut off; its last entry is left out. Fetch it again.`,
    );
  else if (entries.length === 0)
    yield new RawabitError('ARTICLE_EMPTY', `${input.name}: the feed has no entries.`);
}

const maxFileBytes = 50_000_000;

interface Channel {
  readonly title: string | null;
  readonly language: string | null;
}

function parseFeed(xml: string, name: string): MarkupDocument {
  const malformed = (reason: string, cause?: unknown) =>
    new RawabitError(
      'ARTICLE_MALFORMED',
      `${name}: ${reason}. RSS and Atom feeds are read; pages end in .html.`,
      {
        cause,
      },
    );
  let document: MarkupDocument;
  try {
    document = parseXml(xml);
  } catch (cause) {
    throw malformed('not a feed that can be parsed', cause);
  }
  const root = document.documentElement?.nodeName.toLowerCase() ?? '';
  if (!['rss', 'feed', 'rdf:rdf'].includes(root))
    throw malformed(`its first element is <${root}>, not a feed's`);
  return document;
}

function toChannel(document: MarkupDocument): Channel {
  const root = document.documentElement;
  const channel = root?.querySelector('channel') ?? root;
  const language = channel === null ? null : textOf(channel, 'language', 'dc:language');
  return {
    title: channel === null ? null : textOf(channel, 'title'),
    language: language ?? root?.getAttribute('xml:lang') ?? null,
  };
}

function readEntry(
  entry: MarkupElement,
  channel: Channel,
  { name, number }: { readonly name: string; readonly number: number },
): RawArticle | RawabitError {
  try {
    return toRawArticle(entry, channel, number);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown reason';
    return new RawabitError(
      'ARTICLE_MALFORMED',
      `${name}:${number}: its text cannot be parsed (${reason}).`,
      { cause },
    );
  }
}

function toRawArticle(entry: MarkupElement, channel: Channel, number: number): RawArticle {
  const bodies = ['content:encoded', 'content', 'description', 'summary'].map((name) =>
    markupOf(entry, name),
  );
  return {
    id: textOf(entry, 'guid', 'id') ?? entry.getAttribute('rdf:about'),
    title: markupOf(entry, 'title').replaceAll('\n', ' ') || null,
    text: bodies.reduce((longest, body) => (body.length > longest.length ? body : longest)),
    url: linkOf(entry),
    published: textOf(entry, 'pubDate', 'published', 'dc:date', 'updated'),
    publisher: textOf(entry, 'dc:publisher') ?? channel.title,
    language: textOf(entry, 'dc:language') ?? channel.language,
    entry: number,
  };
}

function childOf(entry: MarkupElement, name: string): MarkupElement | null {
  for (const child of entry.children) if (child.nodeName.toLowerCase() === name.toLowerCase()) return child;
  return null;
}

function textOf(entry: MarkupElement, ...names: string[]): string | null {
  for (const name of names) {
    const text = childOf(entry, name)?.textContent?.trim();
    if (text) return text;
  }
  return null;
}

/** Text of an element that holds markup: escaped, in CDATA, or as elements (Atom's xhtml). */
function markupOf(entry: MarkupElement, name: string): string {
  const element = childOf(entry, name);
  if (element === null) return '';
  for (const _ of element.children) return toText(element);
  const source = element.textContent ?? '';
  return /[<&]/u.test(source) ? toText(parsePage(source).body ?? element) : source.trim();
}

function linkOf(entry: MarkupElement): string | null {
  for (const child of entry.children) {
    const isLink = child.nodeName.toLowerCase() === 'link';
    if (isLink && (child.getAttribute('rel') ?? 'alternate') === 'alternate')
      return child.getAttribute('href') ?? (child.textContent?.trim() || null);
  }
  return null;
}
