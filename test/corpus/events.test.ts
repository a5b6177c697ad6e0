import { describe, expect, test } from 'vitest';
import { createCorpus, readKnowledge } from '../../src/corpus/index.ts';
import { type ArticleSketch, type EventSketch, toArticleGraph } from './article-graphs.ts';

const knowledge = readKnowledge();
const entities: ArticleSketch['entities'] = {
  r: { type: 'country', name: 'روسيا', country: 'RU' },
  b: { type: 'country', name: 'بيلاروسيا', country: 'BY' },
  u: { type: 'country', name: 'أوكرانيا', country: 'UA' },
  m: { type: 'place', name: 'مينسك' },
  n: { type: 'place', name: 'موسكو' },
};

type Told = Omit<EventSketch, 'source' | 'target'> & Partial<EventSketch> & { readonly published: string };

function graphOf(tellings: readonly Told[]) {
  const corpus = createCorpus({ knowledge });
  tellings.forEach(({ published, source = ['r'], target = ['b'], ...event }, at) => {
    const id = `a${at}`;
    corpus.add(toArticleGraph({ id, published, entities, events: [{ ...event, source, target }] }));
  });
  return corpus.toNewsGraph();
}

describe('one event', () => {
  test.each([
    {
      why: 'of one day',
      tellings: [
        { relation: 'met', date: '2018-05-01', published: '2018-05-01' },
        { relation: 'met', date: '2018-05-01', published: '2018-05-09' },
      ],
    },
    {
      why: 'told with a month only',
      tellings: [
        { relation: 'met', date: '2018-05-01', published: '2018-05-01' },
        { relation: 'met', date: '2018-05', published: '2018-06-09' },
      ],
    },
    {
      why: 'told without a date within days',
      tellings: [
        { relation: 'met', date: '2018-05-01', published: '2018-05-01' },
        { relation: 'met', published: '2018-05-03' },
      ],
    },
    {
      why: 'told with one participant more',
      tellings: [
        { relation: 'met', date: '2018-05-01', published: '2018-05-01' },
        { relation: 'met', source: ['r', 'b', 'u'], target: [], date: '2018-05-01', published: '2018-05-01' },
      ],
    },
    {
      why: 'that lasts, told weeks apart',
      tellings: [
        { relation: 'deployed', published: '2018-05-01' },
        { relation: 'deployed', published: '2018-06-10' },
      ],
    },
  ] satisfies readonly { why: string; tellings: readonly Told[] }[])('$why', ({ tellings }) => {
    const { events } = graphOf(tellings);
    expect(events).toHaveLength(1);
    expect(events[0]?.sources).toBe(2);
  });

  test('keeps the finest date', () => {
    const { events } = graphOf([
      { relation: 'met', date: '2018-05', published: '2018-06-09' },
      { relation: 'met', date: '2018-05-01', published: '2018-05-01' },
    ]);
    expect(events[0]).toMatchObject({ date: '2018-05-01', dateGranularity: 'day' });
  });
});

describe('two events', () => {
  test.each([
    {
      why: 'of two days',
      tellings: [
        { relation: 'accused', date: '2018-05-01', published: '2018-05-01' },
        { relation: 'accused', date: '2018-05-03', published: '2018-05-03' },
      ],
    },
    {
      why: 'of two relations',
      tellings: [
        { relation: 'met', published: '2018-05-01' },
        { relation: 'called', published: '2018-05-01' },
      ],
    },
    {
      why: 'the other way round',
      tellings: [
        { relation: 'accused', published: '2018-05-01' },
        { relation: 'accused', source: ['b'], target: ['r'], published: '2018-05-01' },
      ],
    },
    {
      why: 'undated and months apart',
      tellings: [
        { relation: 'met', published: '2018-02-01' },
        { relation: 'met', published: '2018-06-01' },
      ],
    },
    {
      why: 'at two places',
      tellings: [
        { relation: 'attacked', place: 'm', date: '2018-05-01', published: '2018-05-01' },
        { relation: 'attacked', place: 'n', date: '2018-05-01', published: '2018-05-01' },
      ],
    },
    {
      why: 'that happened after it was told',
      tellings: [
        { relation: 'met', published: '2018-05-01' },
        { relation: 'met', date: '2018-05-04', published: '2018-05-04' },
      ],
    },
  ] satisfies readonly { why: string; tellings: readonly Told[] }[])('$why', ({ tellings }) => {
    expect(graphOf(tellings).events).toHaveLength(2);
  });
});

describe('links between events', () => {
  test('a denial and a claim contradict each other and both stay', () => {
    const { events } = graphOf([
      { relation: 'met', date: '2018-05-01', published: '2018-05-01' },
      { relation: 'met', date: '2018-05-01', status: 'denied', published: '2018-05-02' },
    ]);
    expect(events.map(({ contradictedBy }) => contradictedBy)).toEqual([[events[1]?.id], [events[0]?.id]]);
  });

  test('a plan points to the act that carried it out', () => {
    const { events } = graphOf([
      { relation: 'visited', status: 'planned', date: '2018-05-10', published: '2018-05-01' },
      { relation: 'visited', date: '2018-05-10', published: '2018-05-11' },
    ]);
    const act = events.find(({ status }) => status === 'actual');
    expect(events.find(({ status }) => status === 'planned')?.fulfilledBy).toEqual([act?.id]);
    expect(act?.fulfilledBy).toBeUndefined();
  });

  test.each([
    { why: 'an earlier act', planned: '2018-05-01', done: '2018-03-01' },
    { why: 'an act half a year later', planned: '2018-05-01', done: '2018-12-01' },
  ])('$why does not carry a plan out', ({ planned, done }) => {
    const { events } = graphOf([
      { relation: 'visited', status: 'planned', published: planned },
      { relation: 'visited', date: done, published: done },
    ]);
    expect(events.every(({ fulfilledBy }) => fulfilledBy === undefined)).toBe(true);
  });
});

describe('sources', () => {
  const sentence =
    'r visited b and said in a long sentence that everyone copied word for word from one agency';

  test('an article that only hands a sentence on is no second source', () => {
    const graph = createCorpus({ knowledge });
    for (const id of ['a', 'b']) {
      const article = toArticleGraph({
        id,
        entities,
        events: [{ relation: 'visited', source: ['r'], target: ['b'] }],
      });
      const start = article.content.length;
      const content = `${article.content}${sentence}`;
      const events = article.events.map((event) => ({ ...event, evidence: { start, end: content.length } }));
      graph.add({ ...article, content, events });
    }
    expect(graph.toNewsGraph().events[0]).toMatchObject({ sources: 1, copies: 1 });
  });
});
