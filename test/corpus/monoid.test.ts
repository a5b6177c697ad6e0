import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { relations } from '../../src/contract/relations.ts';
import { createCorpus, readKnowledge } from '../../src/corpus/index.ts';
import { type ArticleSketch, toArticleGraph } from './article-graphs.ts';

const knowledge = readKnowledge();

// names that collide, vary and nest, so that merging has something to decide
const people = [
  'محمد صالح',
  'محمد صلاح',
  'دونالد ترامب',
  'دونالد ترمب',
  'ترامب',
  'سيرغي لافروف',
  'لافروف',
  'محمد بن زايد',
];
const bodies = [
  'وزارة الخارجية الروسية',
  'الخارجية الروسية',
  'خارجية روسيا',
  'الأمم المتحدة',
  'الجيش',
  'الجيش السوري',
];

const entity = fc.oneof(
  fc.record({ type: fc.constant('person' as const), name: fc.constantFrom(...people) }),
  fc.record({ type: fc.constant('organisation' as const), name: fc.constantFrom(...bodies) }),
  fc.record({
    type: fc.constant('country' as const),
    name: fc.constantFrom('روسيا', 'مصر'),
    country: fc.constantFrom('RU', 'EG'),
  }),
);
const date = fc.constantFrom(undefined, '2018-05-01', '2018-05-02', '2018-05', '2018');

const sketch: fc.Arbitrary<Omit<ArticleSketch, 'id'>> = fc
  .record({
    published: fc.constantFrom('2018-05-01', '2018-05-02', '2018-05-09', null),
    url: fc.constantFrom(undefined, 'https://news.example/1'),
    entities: fc.array(entity, { minLength: 2, maxLength: 6 }),
    events: fc.array(
      fc.record({
        relation: fc.constantFrom(...relations),
        source: fc.nat({ max: 5 }),
        target: fc.nat({ max: 5 }),
        date,
        status: fc.constantFrom('actual' as const, 'planned' as const, 'denied' as const),
      }),
      { maxLength: 4 },
    ),
    title: fc.constantFrom('وزير الخارجية', 'الرئيس'),
    text: fc.constantFrom(
      'alpha beta gamma delta epsilon zeta eta theta',
      'one two three four five six seven eight',
    ),
  })
  .map(({ published, url, entities, events, title, text }) => {
    const keys = entities.map((_, at) => `e${at}`);
    const key = (at: number) => keys[at % keys.length] ?? 'e0';
    return {
      published,
      ...(url === undefined ? {} : { url }),
      entities: Object.fromEntries(entities.map((value, at) => [`e${at}`, value])),
      events: events.map(({ source, target, date, ...event }) => ({
        ...event,
        source: [key(source)],
        target: [key(target)],
        ...(date === undefined ? {} : { date }),
      })),
      positions: [{ person: 'e0', of: 'e1', title }],
      statements: [{ speaker: 'e0', text: `${title} ${text}`, about: ['e1'] }],
      text,
    };
  });

const articles = fc
  .array(sketch, { maxLength: 7 })
  .map((sketches) => sketches.map((value, at) => toArticleGraph({ ...value, id: `a${at}` })));

function bytesOf(graphs: readonly ReturnType<typeof toArticleGraph>[]): string {
  const corpus = createCorpus({ knowledge });
  for (const graph of graphs) corpus.add(graph);
  return JSON.stringify(corpus.toNewsGraph());
}

describe('merging', () => {
  test.prop([articles, fc.infiniteStream(fc.nat())])(
    'hangs on the set of articles, not on their order',
    (graphs, keys) => {
      const shuffled = graphs
        .map((graph) => ({ graph, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ graph }) => graph);
      expect(bytesOf(shuffled)).toBe(bytesOf(graphs));
    },
  );

  test.prop([articles])('is idempotent', (graphs) => {
    expect(bytesOf([...graphs, ...graphs])).toBe(bytesOf(graphs));
  });

  test.prop([articles])('leaves every fact with evidence and every reference resolved', (graphs) => {
    const corpus = createCorpus({ knowledge });
    for (const graph of graphs) corpus.add(graph);
    const news = corpus.toNewsGraph();
    const ids = new Set(news.nodes.map(({ id }) => id));
    for (const event of news.events) {
      expect(event.in.length).toBeGreaterThan(0);
      for (const { node } of event.arguments) expect(ids).toContain(node);
    }
    for (const edge of news.edges) expect(ids).toContain(edge.target);
    expect(new Set(news.edges.map(({ id }) => id)).size).toBe(news.edges.length);
  });
});
