import type { ArticleFacts } from './facts.ts';
import { compareUnits } from './order.ts';
import { resemblance } from './sketch.ts';

/**
 * Of two articles with one id, or with one url and much the same text, the one that stays: the later published, else the
 * greater by digest, which is arbitrary but the same for every order of input.
 */
export function newerVersion(a: ArticleFacts, b: ArticleFacts): ArticleFacts {
  const order =
    compareUnits(a.info.published ?? '', b.info.published ?? '') || compareUnits(a.digest, b.digest);
  return order >= 0 ? a : b;
}

/** Leaves out the articles that a newer version at the same url replaces; the rest in order of their ids. */
export function dropReplaced(articles: Iterable<ArticleFacts>): ArticleFacts[] {
  const byUrl = new Map<string, ArticleFacts[]>();
  const kept: ArticleFacts[] = [];
  for (const article of articles) {
    const { url } = article.info;
    if (url === null) kept.push(article);
    else if (byUrl.has(url)) byUrl.get(url)?.push(article);
    else byUrl.set(url, [article]);
  }
  for (const versions of byUrl.values()) kept.push(...keepNewest(versions));
  return kept.sort((a, b) => compareUnits(a.info.id, b.info.id));
}

function keepNewest(articles: readonly ArticleFacts[]): ArticleFacts[] {
  const kept: ArticleFacts[] = [];
  const newestFirst = [...articles].sort((a, b) => (newerVersion(a, b) === a ? -1 : 1));
  // some publishers give the address of a page of headlines: those articles share a url and nothing else
  for (const article of newestFirst)
    if (!kept.slice(-versionWindow).some((newer) => isSameStory(newer, article))) kept.push(article);
  return kept;
}

function isSameStory(a: ArticleFacts, b: ArticleFacts): boolean {
  return resemblance(a.sketch, b.sketch) >= versionResemblance;
}

// versions follow each other closely; a bound keeps an address that thousands of stories share from costing their square
const versionWindow = 20;

// a correction leaves most of the text; two stories at one address share hardly a shingle
const versionResemblance = 0.3;
