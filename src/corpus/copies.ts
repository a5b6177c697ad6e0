import type { ArticleFacts } from './facts.ts';
import { compareDates, compareUnits } from './order.ts';
import { resemblance, sketchSize } from './sketch.ts';

/**
 * Finds the articles that repeat another's text, by article id of the copy.
 * @returns for each copy the id of the earliest article it resembles; originals are absent, so there are no chains
 * @see Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, §3.4 (banding)
 */
export function findCopies(articles: readonly ArticleFacts[]): Map<string, string> {
  const copies = new Map<string, string>();
  const bands = Array.from({ length: sketchSize / rowsPerBand }, () => new Map<number, ArticleFacts[]>());
  const inOrder = [...articles].sort(
    (a, b) => compareDates(a.info.published, b.info.published) || compareUnits(a.info.id, b.info.id),
  );
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
  let best: ArticleFacts | null = null;
  let bestResemblance = copyResemblance;
  const seen = new Set<ArticleFacts>();
  bands.forEach((band, at) => {
    for (const candidate of band.get(bandKey(article.sketch, at)) ?? []) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      const value = resemblance(article.sketch, candidate.sketch);
      // candidates come in order, so that of two equals the earlier one stays
      if (value > bestResemblance || (value === bestResemblance && !best)) {
        best = candidate;
        bestResemblance = value;
      }
    }
  });
  return best;
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

function bandKey(sketch: Uint32Array, band: number): number {
  let key = 0x811c9dc5;
  for (let row = 0; row < rowsPerBand; row++)
    key = Math.imul(key ^ (sketch[band * rowsPerBand + row] ?? 0), 0x01000193) ^ (key >>> 13);
  return key >>> 0;
}

const rowsPerBand = 4;
const bucketLimit = 50;
// 32 bands of 4 rows find a pair at this resemblance with probability 0.99
const copyResemblance = 0.6;
