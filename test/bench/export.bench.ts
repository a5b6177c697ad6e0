import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, bench, describe } from 'vitest';
import type { GraphEdge, GraphNode, NewsGraph } from '../../src/contract/news-graph.ts';
import { exportNames, writeExport } from '../../src/export/index.ts';

/** A graph whose names, dates and evidence are as long as real ones. */
function graphOf(order: number, size: number): NewsGraph {
  const nodes = Array.from(
    { length: order },
    (_, at): GraphNode => ({
      id: `person:name-${at}`,
      type: 'person',
      label: `اسم طويل ${at}`,
      labels: { ar: `اسم طويل ${at}`, en: `Long name ${at}` },
      aliases: [`طويل ${at}`, `الاسم ${at}`],
      wikidata: null,
      firstSeen: '2018-02-01',
      lastSeen: '2018-07-01',
      mentions: 7,
      sources: 3,
      in: [{ article: 'a', entity: `e${at}` }],
      x: at / 7,
      y: -at / 3,
      size: 5,
      colour: '#0072b2',
    }),
  );
  const text =
    'وأوضح البيان أن ذلك تحقق بعد أن طردت القوات الحكومية المسلحين من المنطقة الواقعة جنوب العاصمة';
  const events = Array.from({ length: size }, (_, at): NewsGraph['events'][number] => ({
    id: `met:2018-05-01:${at}`,
    relation: 'met',
    plover: 'CONSULT',
    cameo: '040',
    status: 'actual',
    date: '2018-05-01',
    dateGranularity: 'day',
    place: null,
    confidence: 0.9,
    arguments: [],
    sources: 1,
    copies: 0,
    contradictedBy: [],
    in: [{ article: 'a', event: `v${at}`, start: 0, end: text.length, text, trigger: [0, 5] }],
  }));
  const edges = events.map(
    ({ id }, at): GraphEdge => ({
      id: `${id}/${at}`,
      source: nodes[(at * 7919) % order]?.id ?? '',
      target: nodes[(at * 104_729 + 1) % order]?.id ?? '',
      relation: 'met',
      event: id,
      statement: null,
      position: null,
      date: '2018-05-01',
      status: 'actual',
      derived: false,
      directed: false,
      weight: 1,
      confidence: 0.9,
    }),
  );
  return { schema: 'news-graph/1', articles: [], nodes, events, statements: [], positions: [], edges };
}

describe.each([
  { order: 1000, size: 3000, iterations: 5 },
  { order: 100_000, size: 300_000, iterations: 1 },
])('$order nodes, $size edges', ({ order, size, iterations }) => {
  const graph = graphOf(order, size);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rawabit-bench-'));
  });
  afterAll(async () => {
    console.log(`peak memory so far ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, graph included`);
    await rm(folder, { recursive: true });
  });
  for (const name of exportNames)
    bench(name, () => writeExport(name, graph, join(folder, name)), {
      iterations,
      warmupIterations: 0,
      time: 0,
      warmupTime: 0,
    });
});
