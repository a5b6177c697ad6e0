import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/contract/article.ts';
import { createExtractor } from '../../src/extract/index.ts';
import { createWorkerExtractor } from '../../src/extract/workers/index.ts';

const article = (id: string): Article => ({
  id,
  title: null,
  content: `التقى وزير الخارجية الروسي سيرغي لافروف نظيره المصري سامح شكري في القاهرة. ${id}`,
  url: null,
  published: '2022-12-03',
  publisher: null,
  language: 'ar',
});

describe('extraction on threads', () => {
  test('gives the graphs that one thread gives', async () => {
    const [here, threads] = [
      await createExtractor('embedded'),
      await createWorkerExtractor('embedded', { jobs: 2, extractedHere: 1 }),
    ];
    const articles = Array.from({ length: 6 }, (_, at) => article(`a${at}`));
    try {
      const graphs = await Promise.all(articles.map((one) => threads.extract(one)));
      expect(graphs).toEqual(await Promise.all(articles.map((one) => here.extract(one))));
    } finally {
      await threads.close();
    }
  }, 60_000);
});

describe('a thread that dies', () => {
  let folder = '';
  const script = new URL('./fragile-worker.mjs', import.meta.url);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rawabit-'));
    process.env['RAWABIT_TEST_FOLDER'] = folder;
  });
  afterAll(async () => {
    delete process.env['RAWABIT_TEST_FOLDER'];
    await rm(folder, { recursive: true });
  });

  test('loses no article, and one that ends two threads is given up alone', async () => {
    const threads = await createWorkerExtractor('embedded', { jobs: 2, extractedHere: 0, script });
    try {
      const results = await Promise.allSettled(
        ['a', 'dies-once', 'b', 'dies-always', 'c'].map((id) => threads.extract(article(id))),
      );
      const ids = results.map((result) =>
        result.status === 'fulfilled' ? result.value.article.id : 'given up',
      );
      expect(ids).toEqual(['a', 'dies-once', 'b', 'given up', 'c']);
    } finally {
      await threads.close();
    }
  }, 60_000);
});
