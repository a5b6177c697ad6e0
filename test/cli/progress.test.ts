import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../../src/article/index.ts';
import { createInputMeter } from '../../src/cli/input-meter.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { createFolder } from '../article/workspace.ts';
import { createSink } from './run.ts';

/** What a terminal, or a pipe, is sent when so many articles are there at so many milliseconds. */
function write(
  steps: readonly { readonly atMs: number; readonly articles: number; readonly share?: number | null }[],
  { isTTY }: { readonly isTTY: boolean },
): string {
  const sink = createSink();
  let step: (typeof steps)[number] = { atMs: 0, articles: 0 };
  const progress = createProgress(Object.assign(sink.stream, { isTTY }), {
    now: () => step.atMs,
    shareRead: () => step.share ?? null,
  });
  for (step of steps) progress.show(step.articles);
  progress.clear();
  return sink.text();
}

describe('progress', () => {
  test.each([
    {
      why: 'says the rate and the time left',
      step: { atMs: 10_000, articles: 2000, share: 0.25 },
      want: '2000 articles, 200 a second, 30 s left',
    },
    {
      why: 'tells minutes of a long time',
      step: { atMs: 100_000, articles: 2000, share: 0.25 },
      want: '2000 articles, 20 a second, 5 min left',
    },
    {
      why: 'tells hours of a very long time',
      step: { atMs: 100_000, articles: 2000, share: 0.01 },
      want: '2000 articles, 20 a second, 2 h 45 min left',
    },
    {
      why: 'says nothing of the time left in the first seconds',
      step: { atMs: 1000, articles: 100, share: 0.01 },
      want: '100 articles, 100 a second',
    },
    {
      why: 'says nothing of the time left where the size of the input is not known',
      step: { atMs: 10_000, articles: 2000, share: null },
      want: '2000 articles, 200 a second',
    },
    {
      why: 'says nothing of the time left once all is read',
      step: { atMs: 10_000, articles: 2000, share: 1 },
      want: '2000 articles, 200 a second',
    },
  ])('$why', ({ step, want }) => {
    expect(write([step], { isTTY: true })).toBe(`\r${want}\x1b[K\r\x1b[K`);
  });

  test('is written ten times a second at most', () => {
    const steps = [120, 150, 210, 215].map((atMs, at) => ({ atMs, articles: at + 1 }));
    expect(write(steps, { isTTY: true }).split('articles')).toHaveLength(2);
  });

  test('in a pipe is a line every thousand articles', () => {
    const steps = [999, 1000, 1001, 2000].map((articles) => ({ atMs: 10_000, articles, share: 0.5 }));
    expect(write(steps, { isTTY: false })).toBe('1000 articles, 100 a second\n2000 articles, 200 a second\n');
  });
});

describe('how much of the input has been read', () => {
  test('grows from nothing to all, packed or not', async () => {
    const folder = await createFolder({
      'in/a.txt': 'التقى الوزيران في مينسك.',
      'in/b.txt': 'زار الرئيس عمان.',
    });
    const packed = gzipSync(`${JSON.stringify({ id: 'c', text: 'وصل الوفد إلى دمشق.' })}\n`);
    const more = await createFolder({ 'c.jsonl.gz': packed });
    const inputs = [join(folder, 'in'), join(more, 'c.jsonl.gz')];
    const meter = createInputMeter(inputs, {});
    const shares: number[] = [];
    for await (const _ of readArticles(inputs, { onBytes: meter.add })) shares.push(meter.share() ?? 0);
    expect(shares).toHaveLength(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(1);
    // the sizes are asked for beside the reading
    await expect.poll(() => meter.share()).toBe(1);
  });

  test('cannot be known of standard input', async () => {
    const meter = createInputMeter(['-'], {});
    meter.add(1000);
    await Promise.resolve();
    expect(meter.share()).toBeNull();
  });
});
