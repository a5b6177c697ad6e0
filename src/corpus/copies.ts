import { dayNumber } from './dates.ts';
import type { ArticleFacts } from './facts.ts';
import { compareDates, compareUnits } from './order.ts';
import { containment, resemblance, type Sketch, sketchSize } from './sketch.ts';

/**
 * Finds the articles that repeat another's text, by article id of the copy.
 * @returns for each copy the id of the article it resembles most of those before it; originals are absent, so there are no chains
 * @see Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, §3.4 (banding)
 */
export function findCopies(articles: readonly ArticleFacts[]): Map<string, string> {
  const copies = new Map<string, string>();
  const bands = Array.from({ length: sketchSize / rowsPerBand }, () => new Map<number, ArticleFacts[]>());
  const inOrder = [...articles].sort(compareArticles);
  for (const article of inOrder) {
    const original = findOriginal(article, bands);
    if (original) copies.set(article.info.id, original.info.id);
    else addToBands(article, bands);
  }
  return copies;
}

function findOriginal(
  article: ArticleFacts,
  bands: readonly Map<number, ArticleFacts[]>[],
): ArticleFacts | null {
  const candidates = new Set<ArticleFacts>();
  bands.forEach((band, at) => {
    for (const candidate of band.get(bandKey(article.sketch, at)) ?? []) candidates.add(candidate);
  });
  const originals = [...candidates]
    .filter((candidate) => isCopy(article, candidate))
    .map((original) => ({ original, value: resemblance(article.sketch, original.sketch) }))
    .sort((a, b) => b.value - a.value || compareArticles(a.original, b.original));
  return originals[0]?.original ?? null;
}

/**
 * True where two articles are one text. Publishers cut and retitle what a wire sends them, so that less in common says as
 * much between two publishers within days; one publisher repeats his own background for weeks.
 */
function isCopy(a: ArticleFacts, b: ArticleFacts): boolean {
  const alike = resemblance(a.sketch, b.sketch);
  if (alike >= limits.anywhere) return true;
  const { publisher, published } = a.info;
  const mayBeWire =
    publisher !== null &&
    b.info.publisher !== null &&
    publisher !== b.info.publisher &&
    areNear(published, b.info.published);
  return mayBeWire && (alike >= limits.wire || containment(a.sketch, b.sketch) >= limits.wirePart);
}

function areNear(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(dayNumber(a) - dayNumber(b)) <= limits.wireDays;
}

function compareArticles(a: ArticleFacts, b: ArticleFacts): number {
  return compareDates(a.info.published, b.info.published) || compareUnits(a.info.id, b.info.id);
}

function addToBands(article: ArticleFacts, bands: readonly Map<number, ArticleFacts[]>[]): void {
  bands.forEach((band, at) => {
    const key = bandKey(article.sketch, at);
    const bucket = band.get(key);
    // boilerplate shared by many originals would make every look-up slow; a real copy shares other bands as well
    if (!bucket) band.set(key, [article]);
    else if (bucket.length < bucketLimit) bucket.push(article);
  });
}

function bandKey({ minima }: Sketch, band: number): number {
  let key = 0x811c9dc5;
  for (let row = 0; row < rowsPerBand; row++)
    key = Math.imul(key ^ (minima[band * rowsPerBand + row] ?? 0), 0x01000193) ^ (key >>> 13);
  return key >>> 0;
}

const rowsPerBand = 3;
const bucketLimit = 50;
// 42 bands of 3 rows find a pair at the least of these resemblances with probability 0.94
const limits = { anywhere: 0.6, wire: 0.4, wirePart: 0.65, wireDays: 3 } as const;
