import { describe, expect, test } from 'vitest';
import { parseNewsGraph } from '../../src/contract/news-graph.ts';
import { createCorpus, readKnowledge } from '../../src/corpus/index.ts';
import { type ArticleSketch, toArticleGraph } from './article-graphs.ts';

const knowledge = readKnowledge();

const russia = { type: 'country', name: 'روسيا', en: 'Russia', country: 'RU' } as const;
const belarus = { type: 'country', name: 'بيلاروسيا', en: 'Belarus', country: 'BY' } as const;
const shoigu = { name: 'سيرغي شويغو', aliases: ['شويغو'], en: 'Sergei Shoigu' } as const;
const protocol = { type: 'agreement', name: 'بروتوكول الأمن الإقليمي' } as const;
const minsk = { type: 'place', name: 'مينسك', en: 'Minsk' } as const;

function graphOf(...sketches: readonly ArticleSketch[]) {
  const corpus = createCorpus({ knowledge });
  for (const sketch of sketches) corpus.add(toArticleGraph(sketch));
  const graph = corpus.toNewsGraph();
  parseNewsGraph(graph);
  return graph;
}

const signing: ArticleSketch = {
  id: 'a1',
  entities: { s: shoigu, r: russia, p: protocol, m: minsk },
  events: [{ relation: 'signed', source: ['s'], target: ['p'], date: '2022-12-03', place: 'm' }],
  positions: [{ person: 's', of: 'r', title: 'وزير الدفاع' }],
  statements: [{ speaker: 's', text: 'وقعنا اليوم بروتوكولا مهما', about: ['p', 'r'] }],
};

describe('one article', () => {
  const graph = graphOf(signing);

  test('gives nodes readable ids: ISO codes for countries, English slugs where known', () => {
    expect(graph.nodes.map((node) => node.id)).toEqual([
      'agreement:barutukul-al-amn-al-iqlimi',
      'country:RU',
      'person:sergei-shoigu',
      'place:minsk',
    ]);
  });

  test('keeps the evidence, the trigger and the place of an event', () => {
    expect(graph.events).toMatchObject([
      {
        relation: 'signed',
        date: '2022-12-03',
        dateGranularity: 'day',
        place: 'place:minsk',
        sources: 1,
        copies: 0,
        in: [{ article: 'a1', event: 'v1', text: 's signed p 2022-12-03' }],
      },
    ]);
  });

  test('draws the event, the office and what was said', () => {
    expect(
      graph.edges.map(({ source, relation, target }) => `${source} ${relation} ${target}`).sort(),
    ).toEqual([
      'person:sergei-shoigu holds_office country:RU',
      'person:sergei-shoigu said agreement:barutukul-al-amn-al-iqlimi',
      'person:sergei-shoigu said country:RU',
      'person:sergei-shoigu signed agreement:barutukul-al-amn-al-iqlimi',
    ]);
    for (const edge of graph.edges)
      expect([edge.event, edge.statement, edge.position].filter((origin) => origin !== null)).toHaveLength(1);
  });
});

test('an empty corpus is an empty graph', () => {
  expect(graphOf()).toEqual({
    schema: 'news-graph/1',
    articles: [],
    nodes: [],
    events: [],
    statements: [],
    positions: [],
    edges: [],
  });
});

describe('events', () => {
  test('what two articles tell is one event with two sources and more confidence', () => {
    const graph = graphOf(signing, { ...signing, id: 'b2' });
    expect(graph.events).toHaveLength(1);
    expect(graph.events[0]).toMatchObject({ sources: 2, copies: 0 });
    expect(graph.events[0]?.confidence).toBeGreaterThan(0.8);
    expect(graph.edges.find(({ relation }) => relation === 'signed')?.weight).toBe(2);
  });

  test('a copy of the same text is no further source', () => {
    const text = Array.from({ length: 60 }, (_, at) => `كلمة${at}`).join(' ');
    const graph = graphOf({ ...signing, text }, { ...signing, id: 'b2', published: '2022-12-04', text });
    expect(graph.articles.map(({ copyOf }) => copyOf)).toEqual([null, 'a1']);
    expect(graph.events[0]).toMatchObject({ sources: 1, copies: 1, confidence: 0.8 });
  });

  test('a symmetric relation is one undirected edge a pair, from the smaller id', () => {
    const entities = { r: russia, b: belarus };
    const graph = graphOf(
      { id: 'a', entities, events: [{ relation: 'met', source: ['r'], target: ['b'], date: '2022-12-03' }] },
      { id: 'b', entities, events: [{ relation: 'met', source: ['b'], target: ['r'], date: '2022-12-03' }] },
    );
    expect(graph.edges).toMatchObject([
      { source: 'country:BY', target: 'country:RU', relation: 'met', directed: false, weight: 2 },
    ]);
  });

  test.each([
    { why: 'nobody meets himself', events: [{ relation: 'met', source: ['r', 'q'], target: [] }] as const },
    {
      why: 'nobody accuses himself',
      events: [{ relation: 'accused', source: ['r'], target: ['q'] }] as const,
    },
  ])('$why', ({ events }) => {
    const graph = graphOf({
      id: 'a',
      entities: { r: russia, q: { ...russia, name: 'الاتحاد الروسي' } },
      events,
    });
    expect(graph.edges).toEqual([]);
  });
});

describe('statements', () => {
  const full = 'نحن نعلن مجددا استعدادنا للجلوس وجها لوجه في أي زمان وبأي شكل لحل المشكلة القائمة بيننا';
  const said = (id: string, text: string, published = '2022-12-03'): ArticleSketch => ({
    id,
    published,
    entities: { s: shoigu, r: russia },
    statements: [{ speaker: 's', text, about: ['r'] }],
  });

  test.each([
    {
      why: 'punctuation and hamza aside',
      other: 'نحن نعلن مجدداً استعدادنا للجلوس، وجهاً لوجه، في أي زمان وبأي شكل لحل المشكلة القائمة بيننا',
    },
    { why: 'cut short', other: 'استعدادنا للجلوس وجها لوجه في أي زمان وبأي شكل' },
  ])('the same words are one statement, $why, told in full', ({ other }) => {
    const { statements, edges } = graphOf(said('a', other), said('b', full));
    expect(statements).toHaveLength(1);
    const texts = statements[0]?.in.map(({ text }) => text) ?? [];
    expect([...texts].sort()).toEqual([full, other].sort());
    expect(texts[0]?.split(' ').length).toBe(full.split(' ').length);
    expect(edges.find(({ relation }) => relation === 'said')?.weight).toBe(2);
  });

  test.each([
    {
      why: 'words of two months',
      a: said('a', full),
      b: said('b', full.replace('القائمة', ''), '2023-03-01'),
    },
    {
      why: 'other words',
      a: said('a', full),
      b: said('b', 'لن نجلس مع أحد قبل أن ترفع العقوبات كلها عن بلادنا'),
    },
    { why: 'two short answers', a: said('a', 'لا تعليق لدينا'), b: said('b', 'لا تعليق لدينا اليوم') },
  ])('$why are two statements', ({ a, b }) => {
    expect(graphOf(a, b).statements).toHaveLength(2);
  });
});

describe('versions', () => {
  const text = Array.from({ length: 80 }, (_, at) => `كلمة${at}`).join(' ');

  test('the newer version at one url replaces the older', () => {
    const graph = graphOf(
      { ...signing, id: 'old', url: 'https://news.example/1', text },
      {
        ...signing,
        id: 'new',
        url: 'https://news.example/1',
        published: '2022-12-05',
        text: `${text} تصحيح`,
      },
    );
    expect(graph.articles.map(({ id }) => id)).toEqual(['new']);
    expect(graph.events[0]?.sources).toBe(1);
  });

  test('two stories at one address both stay', () => {
    const graph = graphOf(
      { ...signing, id: 'one', url: 'https://news.example/', text },
      { ...signing, id: 'two', url: 'https://news.example/', text: [...text].reverse().join('') },
    );
    expect(graph.articles.map(({ id }) => id)).toEqual(['one', 'two']);
  });
});

describe('names', () => {
  test('two things with one name are two nodes with a discriminator each input order gives alike', () => {
    const graph = graphOf({
      id: 'a',
      entities: { p: { type: 'place', name: 'النصر' }, o: { type: 'organisation', name: 'النصر' } },
    });
    expect(graph.nodes.map(({ id }) => id)).toEqual(['organisation:al-nasr', 'place:al-nasr']);
  });

  test('aliases stand in order of their frequency', () => {
    const leader = (aliases: readonly string[]) => ({ s: { ...shoigu, aliases } });
    const graph = graphOf(
      { id: 'a', entities: leader(['شويغو', 'سيرجي شويجو']) },
      { id: 'b', entities: leader(['شويغو']) },
    );
    expect(graph.nodes[0]).toMatchObject({
      label: 'سيرغي شويغو',
      aliases: ['شويغو', 'سيرجي شويجو'],
      sources: 2,
    });
  });
});

test('a graph that passes the border keeps the order of its keys', () => {
  const graph = graphOf(signing);
  expect(JSON.stringify(parseNewsGraph(JSON.parse(JSON.stringify(graph))))).toBe(JSON.stringify(graph));
});
