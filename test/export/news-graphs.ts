import { fc } from '@fast-check/vitest';
import type { GraphEdge, GraphNode, NewsGraph } from '../../src/contract/news-graph.ts';

/** Text as hostile as article text may be: markup, quotes, controls, lone surrogates, direction marks, formulas. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    ']]>',
    '&amp;&#0;',
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    'a"b\'c',
    'a,b\r\nc\td',
    '\u202eevil\u202c',
    '\ud800',
    '\ufffe',
    'محمّد، بن «سلمان»',
    '__proto__',
    '',
  ),
);

/** A small valid news graph full of hostile text. */
export const newsGraph: fc.Arbitrary<NewsGraph> = fc
  .record({
    names: fc.array(fc.tuple(hostileText, hostileText, fc.array(hostileText, { maxLength: 3 })), {
      minLength: 1,
      maxLength: 5,
    }),
    edges: fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('2022-12-03', '2022-12', '1997', '2022-02-31', null),
        hostileText,
      ),
      {
        maxLength: 8,
      },
    ),
  })
  .map(({ names, edges }) => {
    const nodes = names.map(
      ([ar, en, aliases], at): GraphNode => ({
        id: `person:n${at}`,
        type: 'person',
        label: ar,
        labels: { ar, en },
        aliases,
        wikidata: null,
        firstSeen: null,
        lastSeen: null,
        mentions: 1,
        sources: 1,
        in: [{ article: 'a', entity: 'e' }],
        x: at - 1.5,
        y: -at,
        size: 4,
        colour: '#0072b2',
      }),
    );
    const idAt = (at: number) => `person:n${at % nodes.length}`;
    const graph: NewsGraph = {
      schema: 'news-graph/1',
      articles: [
        {
          id: 'a',
          title: 't',
          publisher: null,
          url: null,
          published: '2022-12-03',
          language: 'ar',
          copyOf: null,
        },
      ],
      nodes,
      events: edges.map(([source, target, date, text], at) => ({
        id: `v${at}`,
        relation: 'accused',
        plover: 'ACCUSE',
        cameo: '112',
        status: 'actual',
        date,
        dateGranularity: null,
        place: null,
        confidence: 0.5,
        arguments: [
          { role: 'source', node: idAt(source) },
          { role: 'target', node: idAt(target) },
        ],
        sources: 1,
        copies: 0,
        contradictedBy: [],
        in: [{ article: 'a', event: 'v1', start: 0, end: text.length, text, trigger: [0, 0] }],
      })),
      statements: [],
      positions: [],
      edges: edges.map(
        ([source, target, date], at): GraphEdge => ({
          id: `e${at}`,
          source: idAt(source),
          target: idAt(target),
          relation: 'accused',
          event: `v${at}`,
          statement: null,
          position: null,
          date,
          status: 'actual',
          derived: false,
          weight: 1,
          confidence: 0.5,
        }),
      ),
    };
    return graph;
  });
