import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import type { Article } from '../../src/contract/article.ts';
import { createExtractor } from '../../src/extract/index.ts';

const seed = readFileSync(new URL('../../seeds/000_3acce5cdb92663fc.txt', import.meta.url), 'utf8');
const extractor = await createExtractor('embedded');

/** The seed (about 700 words) under other ids, so that nothing can be kept from one article for the next. */
function articlesOf(count: number): Article[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `seed-${index}`,
    title: null,
    content: seed,
    url: null,
    published: '2022-12-03',
    publisher: null,
    language: 'ar',
  }));
}

describe('extraction, embedded', () => {
  for (const count of [1, 100]) {
    const articles = articlesOf(count);
    bench(`${count} × the seed`, async () => {
      for (const article of articles) await extractor.extract(article);
    });
  }
});

describe('a line of 1 MB without a stop', () => {
  const line = articlesOf(1).map((article) => ({ ...article, content: 'قال الرئيس إن '.repeat(70_000) }));
  bench(
    'survives in linear time',
    async () => {
      for (const article of line) await extractor.extract(article);
    },
    { iterations: 1, warmupIterations: 0 },
  );
});
