import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseNewsGraph } from '../../src/contract/news-graph.ts';
import { createCorpus } from '../../src/corpus/index.ts';
import { exporters, writeExport } from '../../src/export/index.ts';
import {
  createQuery,
  type QueryFilter,
  query,
  readGraph,
  renderAnswer,
  toGraphology,
  UnknownNameError,
} from '../../src/query/index.ts';
import { toArticleGraph } from '../corpus/article-graphs.ts';

const corpus = createCorpus();
corpus.add(
  toArticleGraph({
    id: 'a',
    published: '2022-12-03',
    publisher: 'وكالة',
    entities: {
      s: { name: 'سيرغي شويغو', aliases: ['شويغو'], en: 'Sergei Shoigu' },
      k: { name: 'فيكتور خرينين', en: 'Viktor Khrenin' },
      r: { type: 'country', name: 'روسيا', en: 'Russia', country: 'RU' },
      b: { type: 'country', name: 'بيلاروسيا', en: 'Belarus', country: 'BY' },
      p: { type: 'agreement', name: 'بروتوكول الأمن' },
    },
    events: [
      { relation: 'signed', source: ['s', 'k'], target: ['p'], date: '2022-12-03' },
      { relation: 'visited', source: ['s'], target: ['b'], date: '2022-11', status: 'planned' },
      { relation: 'met', source: ['s', 'k'], target: [] },
    ],
    positions: [{ person: 's', of: 'r', title: 'وزير الدفاع' }],
    statements: [{ speaker: 's', text: 'التعاون مع بيلاروسيا مستمر', about: ['b'] }],
  }),
);
corpus.add(
  toArticleGraph({
    id: 'b',
    published: '2023-01-05',
    entities: {
      k1: { name: 'محمد صالح' },
      k2: { type: 'organisation', name: 'محمد صالح' },
      u: { type: 'country', name: 'مصر', en: 'Egypt', country: 'EG' },
    },
    events: [{ relation: 'accused', source: ['k1'], target: ['u'], date: '2023-01-04' }],
  }),
);
const graph = corpus.toNewsGraph();

const shown = (filter: QueryFilter) => {
  const answer = query(graph, filter);
  return answer.kind === 'facts'
    ? answer.rows.map((row) => `${row.source.label} ${row.relation} ${row.target.label}`)
    : [];
};

describe('facts', () => {
  test.each([
    {
      why: 'by surname alone',
      filter: { who: 'شويغو', relation: 'signed' },
      want: ['سيرغي شويغو signed بروتوكول الأمن'],
    },
    {
      why: 'by an English name without its accents and case',
      filter: { who: 'sergei SHOIGU', relation: 'holds_office' },
      want: ['سيرغي شويغو holds_office روسيا'],
    },
    {
      why: 'with other spellings of hamza and ta marbuta',
      filter: { whom: 'بروتوكول الامن', who: 'خرينين' },
      want: ['فيكتور خرينين signed بروتوكول الأمن'],
    },
    {
      why: 'a symmetric relation from either end',
      filter: { who: 'خرينين', relation: 'met' },
      want: ['سيرغي شويغو met فيكتور خرينين'],
    },
    {
      why: 'between two in either direction',
      filter: { between: ['بيلاروسيا', 'شويغو'] },
      want: ['سيرغي شويغو visited بيلاروسيا'],
    },
    { why: 'by status', filter: { status: 'planned' }, want: ['سيرغي شويغو visited بيلاروسيا'] },
    {
      why: 'in a window that a month reaches into',
      filter: { since: '2022-11-20', until: '2022-11-30' },
      want: ['سيرغي شويغو visited بيلاروسيا'],
    },
    { why: 'undated ones lie in no window', filter: { relation: 'met', since: '1900' }, want: [] },
    { why: 'nothing outside the window', filter: { since: '2024' }, want: [] },
  ] as const)('$why', ({ filter, want }) => expect(shown(filter)).toEqual(want));

  test('carry the words and the article they stand in', () => {
    const answer = query(graph, { who: 'شويغو', relation: 'signed' });
    expect(answer.rows[0]).toMatchObject({
      evidence: [{ article: 'a', publisher: 'وكالة', text: 's k signed p 2022-12-03' }],
    });
  });
});

describe('other questions', () => {
  test('who said what about whom', () => {
    expect(query(graph, { saidBy: 'شويغو', about: 'Belarus' })).toMatchObject({
      kind: 'statements',
      rows: [{ speaker: { label: 'سيرغي شويغو' }, text: 'التعاون مع بيلاروسيا مستمر' }],
    });
    expect(query(graph, { about: 'روسيا' }).rows).toEqual([]);
  });

  test('a shortest path, with the facts of each step', () => {
    const answer = query(graph, { path: ['خرينين', 'روسيا'] });
    expect(answer.rows).toMatchObject([
      { from: { label: 'فيكتور خرينين' }, to: { label: 'سيرغي شويغو' } },
      { to: { label: 'روسيا' }, facts: [{ relation: 'holds_office' }] },
    ]);
  });

  test('no path is an answer without rows', () => {
    expect(query(graph, { path: ['خرينين', 'مصر'] })).toMatchObject({ kind: 'path', rows: [] });
  });

  test('neighbours, most told first', () => {
    const { rows, total } = createQuery(graph).neighbours('شويغو', { limit: 1 });
    expect(rows).toHaveLength(1);
    expect(total).toBe(4);
  });
});

describe('questions over a corpus', () => {
  test('the pairs that most is told of, offices aside', () => {
    const { rows } = createQuery(graph).pairs({ until: '2022' });
    expect(rows[0]).toMatchObject({ weight: 1, relations: [{ count: 1 }] });
    expect(rows.some(({ relations }) => relations.some(({ relation }) => relation === 'holds_office'))).toBe(
      false,
    );
  });

  test('who takes part on the same side', () => {
    expect(query(graph, { togetherWith: 'خرينين' })).toMatchObject({
      kind: 'co_participants',
      rows: [{ node: { label: 'سيرغي شويغو' }, count: 2 }],
    });
  });

  test('what is new from a date on, with who is new', () => {
    expect(query(graph, { changes: true, since: '2023' })).toMatchObject({
      kind: 'changes',
      rows: [{ fact: { relation: 'accused' }, newcomers: [{ label: 'محمد صالح' }, { label: 'مصر' }] }],
    });
  });

  test('a part of the graph is a graph of its own', () => {
    const ego = createQuery(graph).ego('خرينين', 1);
    expect(parseNewsGraph(ego)).toEqual(ego);
    expect(ego.nodes.map(({ label }) => label).sort()).toEqual([
      'بروتوكول الأمن',
      'سيرغي شويغو',
      'فيكتور خرينين',
    ]);
    expect(ego.positions).toEqual([]);
    expect(createQuery(graph).ego('خرينين', 0).edges).toEqual([]);
    expect(createQuery(graph).ego('خرينين', 9).positions).toHaveLength(1);
  });

  test('graphology holds every node and edge', () => {
    const made = toGraphology(graph);
    expect([made.order, made.size]).toEqual([graph.nodes.length, graph.edges.length]);
  });
});

describe('names', () => {
  test('several bearers are all counted and said', () => {
    const answer = query(graph, { who: 'محمد صالح' });
    expect(answer.names[0]?.nodes.map(({ type }) => type).sort()).toEqual(['organisation', 'person']);
    expect(renderAnswer(answer)).toContain('may be any of 2');
  });

  test('a name that matches nothing answers with the nearest', () => {
    const ask = () => query(graph, { who: 'سيرجي شويجو' });
    expect(ask).toThrow(UnknownNameError);
    expect(ask).toThrow(/سيرغي شويغو/u);
  });

  test.each([
    { why: 'two kinds of question', filter: { path: ['a', 'b'], saidBy: 'c' } },
    { why: 'a date that is none', filter: { since: 'yesterday' } },
    { why: 'changes from no date', filter: { changes: true } },
  ] as const)('$why make a usage error', ({ filter }) => {
    expect(() => query(graph, filter)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

test('rendering drops what would steer a terminal', () => {
  const answer = query(
    { ...graph, nodes: graph.nodes.map((node) => ({ ...node, label: `${node.label}\u001b[2J\u202e` })) },
    {},
  );
  const rendered = renderAnswer(answer);
  expect(['\u001b', '\u202e'].filter((control) => rendered.includes(control))).toEqual([]);
});

describe('reading', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rawabit-'));
    for (const name of ['json', 'jsonl'] as const)
      await writeExport(name, graph, join(folder, exporters[name].fileName));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a folder, a JSON file and a JSON lines file give the same graph', async () => {
    for (const path of [folder, join(folder, 'graph.json'), join(folder, 'graph.jsonl')])
      expect(await readGraph(path)).toEqual(graph);
  });

  test('what is no graph is said to be none, with the file', async () => {
    await writeFile(join(folder, 'bad.json'), '{"schema":"news-graph/1"}');
    await expect(readGraph(join(folder, 'bad.json'))).rejects.toMatchObject({ code: 'GRAPH_INVALID' });
    await expect(readGraph(join(folder, 'none'))).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
  });
});
