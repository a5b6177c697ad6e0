import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { toPageChunks } from '../../src/export/page.ts';

const before = '<!doctype html><html><body><script type="application/json" id="rawabit-graph">';
const after = '</script><script type="module">start()</script></body></html>';

const graphOf = (title: string): NewsGraph => ({
  schema: 'news-graph/1',
  articles: [{ id: 'a', title, publisher: null, url: null, published: null, language: 'ar', copyOf: null }],
  nodes: [],
  events: [],
  statements: [],
  positions: [],
  edges: [],
});

property.prop([
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--<script>', ']]>', '\u2028', '$&'),
  ),
])('any title stands in the page as data, and comes out of it as it was', (title) => {
  const page = [...toPageChunks(`${before}old${after}`, graphOf(title))].join('');
  expect(page.startsWith(before)).toBe(true);
  expect(page.endsWith(after)).toBe(true);
  const data = page.slice(before.length, -after.length);
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toEqual(graphOf(title));
});

test('a template without a place for the graph is a bug', () => {
  expect(() => [...toPageChunks('<html></html>', graphOf('x'))]).toThrow(
    expect.objectContaining({ code: 'BUG_INVARIANT' }),
  );
});
