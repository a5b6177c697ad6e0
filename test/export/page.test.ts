import { inflateRawSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import type { PageLine } from '../../src/contract/page-data.ts';
import { toPageChunks } from '../../src/export/page.ts';

const before = '<!doctype html><html><body><script type="text/plain" id="rawabit-graph">';
const after = '</script><script type="module">start()</script></body></html>';

const graphOf = (title: string): NewsGraph => ({
  schema: 'news-graph/1',
  articles: [{ id: 'a', title, publisher: null, url: null, published: null, language: 'ar', copyOf: null }],
  nodes: [node('country:BY'), node('country:RU')],
  events: [
    {
      id: 'met:1',
      relation: 'met',
      plover: 'CONSULT',
      cameo: '040',
      status: 'actual',
      date: '2022-12',
      dateGranularity: 'month',
      place: null,
      confidence: 0.9,
      arguments: [
        { role: 'source', node: 'country:BY' },
        { role: 'source', node: 'country:RU' },
      ],
      sources: 1,
      copies: 0,
      contradictedBy: [],
      in: [{ article: 'a', event: 'v1', start: 0, end: 1, text: title, trigger: [0, 1] }],
    },
  ],
  statements: [],
  positions: [],
  edges: [
    {
      id: 'met:1/x',
      source: 'country:BY',
      target: 'country:RU',
      relation: 'met',
      event: 'met:1',
      statement: null,
      position: null,
      date: '2022-12',
      status: 'actual',
      derived: false,
      directed: false,
      weight: 1,
      confidence: 0.9,
    },
  ],
});

function node(id: string): NewsGraph['nodes'][number] {
  return {
    id,
    type: 'country',
    label: id,
    labels: { ar: id },
    aliases: [],
    wikidata: null,
    firstSeen: null,
    lastSeen: null,
    mentions: 1,
    sources: 1,
    in: [],
    x: 1,
    y: 2,
    size: 3,
    colour: '#000000',
  };
}

async function pageOf(graph: NewsGraph): Promise<string> {
  let page = '';
  for await (const chunk of toPageChunks(`${before}old${after}`, graph)) page += chunk;
  return page;
}

function linesOf(page: string): PageLine[] {
  const data = page.slice(before.length, -after.length);
  const text = inflateRawSync(Buffer.from(data, 'base64')).toString();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PageLine);
}

property.prop([
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--<script>', ']]>', '\u2028', '$&'),
  ),
])('any title stands in the page as data, and comes out of it as it was', async (title) => {
  const page = await pageOf(graphOf(title));
  expect(page.startsWith(before)).toBe(true);
  expect(page.endsWith(after)).toBe(true);
  expect(page.slice(before.length, -after.length)).toMatch(/^[A-Za-z0-9+/]*={0,2}$/u);
  const articles = linesOf(page).find(([kind]) => kind === 'articles');
  // a lone surrogate is no text, and UTF-8 cannot hold it; JSON writes it as an escape, so even that comes out
  expect(articles?.[1]).toEqual(graphOf(title).articles);
});

test('what the first picture needs comes before the records', async () => {
  const kinds = linesOf(await pageOf(graphOf('x'))).map(([kind]) => kind);
  expect(kinds).toEqual(['header', 'nodes', 'facts', 'edges', 'articles', 'node records', 'fact records']);
});

test('columns name nodes and facts by their place', async () => {
  const lines = new Map(linesOf(await pageOf(graphOf('x'))).map(([kind, value]) => [kind, value]));
  expect(lines.get('edges')).toEqual({
    suffix: ['/x'],
    source: [0],
    target: [1],
    fact: [0],
    flags: [2],
    weight: [1],
  });
  expect(lines.get('facts')).toMatchObject({
    id: ['met:1'],
    day: [19_327],
    granularity: [1],
    publishers: [[]],
  });
});

test('the same graph gives the same page', async () => {
  expect(await pageOf(graphOf('x'))).toBe(await pageOf(graphOf('x')));
});

test('a template without a place for the graph is a bug', async () => {
  const chunks = async () => {
    for await (const _ of toPageChunks('<html></html>', graphOf('x')));
  };
  await expect(chunks()).rejects.toMatchObject({ code: 'BUG_INVARIANT' });
});
