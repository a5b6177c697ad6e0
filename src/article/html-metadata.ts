import { type JsonLdArticle, parseJsonLd } from './json-ld.ts';
import type { MarkupDocument } from './markup.ts';

/** `body` is the article's text, where the page gives it to machines only. */
export type PageMetadata = JsonLdArticle;

/** What a page says about its article, the most deliberate source first: JSON-LD, OpenGraph, other metadata, visible elements. */
export function findPageMetadata(document: MarkupDocument): PageMetadata {
  const jsonLd = findJsonLd(document);
  const meta = (...names: string[]) => findMeta(document, names);
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null;
  const text = (selector: string) => toLine(document.querySelector(selector)?.textContent ?? '');
  return {
    title: jsonLd?.title ?? meta('og:title', 'twitter:title') ?? text('h1') ?? text('title'),
    url: attribute('link[rel="canonical"]', 'href') ?? meta('og:url') ?? jsonLd?.url ?? null,
    published:
      jsonLd?.published ??
      meta(
        'article:published_time',
        'datepublished',
        'date',
        'pubdate',
        'publishdate',
        'dc.date',
        'dc.date.issued',
      ) ??
      attribute('[itemprop="datePublished"][datetime]', 'datetime') ??
      attribute('article time[datetime]', 'datetime') ??
      attribute('time[datetime]', 'datetime'),
    publisher: jsonLd?.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    language: document.documentElement?.getAttribute('lang') || meta('og:locale') || jsonLd?.language || null,
    body: jsonLd?.body ?? null,
  };
}

function findJsonLd(document: MarkupDocument): JsonLdArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = parseJsonLd(script.textContent ?? '');
    if (article !== null) return article;
  }
  return null;
}

function findMeta(document: MarkupDocument, names: readonly string[]): string | null {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => element.getAttribute(key)).find((key) => key);
    const content = toLine(element.getAttribute('content') ?? '');
    if (name && content !== null && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return names.map((name) => found.get(name)).find((content) => content !== undefined) ?? null;
}

function toLine(text: string): string | null {
  return text.replace(/\s+/gu, ' ').trim() || null;
}
