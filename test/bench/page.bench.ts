import { existsSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { parseNewsGraph } from '../../src/contract/news-graph.ts';
import { madeGraph } from './page-graph.ts';
import { measurePage } from './page-measures.ts';

const seed = new URL('../../output/graph.json', import.meta.url);

// each opens the page once: what one waits for is a first time
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

describe('the page in Chromium, software graphics', () => {
  for (const { name, toGraph } of [
    { name: 'seeds/', toGraph: () => parseNewsGraph(JSON.parse(readFileSync(seed, 'utf8'))) },
    { name: '1,000 nodes, 3,000 edges', toGraph: () => madeGraph(1_000, 3_000) },
    { name: '10,000 nodes, 30,000 edges', toGraph: () => madeGraph(10_000, 30_000) },
    { name: '100,000 nodes, 300,000 edges', toGraph: () => madeGraph(100_000, 300_000) },
  ]) {
    if (name === 'seeds/' && !existsSync(seed)) continue;
    bench(
      name,
      async () => {
        const measures = await measurePage(toGraph());
        const rounded = Object.entries(measures).map(([key, value]) => [key, Math.round(value * 10) / 10]);
        process.stdout.write(`${name} ${JSON.stringify(Object.fromEntries(rounded))}\n`);
      },
      once,
    );
  }
});
