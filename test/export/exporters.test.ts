import { fc, test } from '@fast-check/vitest';
import { parseHTML } from 'linkedom';
import { describe, expect } from 'vitest';
import { parseNewsGraph } from '../../src/contract/news-graph.ts';
import { type ExportName, exporters, isExportName } from '../../src/export/index.ts';
import { escapeXml } from '../../src/export/xml.ts';
import { hostileText, newsGraph } from './news-graphs.ts';
import { parseCsv } from './parse-csv.ts';

function write(name: ExportName, graph: Parameters<(typeof exporters)[ExportName]['toChunks']>[0]): string {
  return [...exporters[name].toChunks(graph)].join('');
}

/** What XML 1.0 can hold of a text, as an attribute gives it back. */
const xmlText = (text: string) =>
  [...text]
    .filter((character) =>
      /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(character),
    )
    .join('');

test('an unknown export is not one', () => {
  expect(isExportName('gexf')).toBe(true);
  expect(isExportName('toString')).toBe(false);
});

describe('JSON', () => {
  test.prop([newsGraph])('gives the graph back', (graph) => {
    expect(parseNewsGraph(JSON.parse(write('json', graph)))).toEqual(JSON.parse(JSON.stringify(graph)));
  });

  test.prop([newsGraph])('lines give every record back', (graph) => {
    const lines = write('jsonl', graph)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    expect(lines[0]).toEqual({ kind: 'graph', schema: 'news-graph/1' });
    expect(lines.filter(({ kind }) => kind === 'edge')).toHaveLength(graph.edges.length);
  });
});

describe.each(['gexf', 'graphml'] as const)('%s', (name) => {
  test.prop([newsGraph])('holds nothing that XML cannot, and no markup from names', (graph) => {
    const xml = write(name, graph);
    expect(xmlText(xml)).toBe(xml);
    expect(xml).not.toMatch(/<script/u);
    const { document } = parseHTML(xml);
    expect(document.querySelectorAll('node')).toHaveLength(graph.nodes.length);
    expect(document.querySelectorAll('edge')).toHaveLength(graph.edges.length);
  });
});

test.prop([hostileText])('escaped text comes back as what XML can hold', (text) => {
  const unescaped = escapeXml(text).replace(
    /&(?:amp|lt|gt|quot|#9|#10|#13);/gu,
    (entity) =>
      ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#9;': '\t', '&#10;': '\n', '&#13;': '\r' })[
        entity
      ] ?? '',
  );
  expect(unescaped).toBe(xmlText(text));
});

describe('GEXF', () => {
  const example = () => fc.sample(newsGraph, { numRuns: 50, seed: 7 });

  test('edges have unique ids, and no two of one kind join the same ends', () => {
    for (const graph of example()) {
      const { document } = parseHTML(write('gexf', graph));
      const edges = [...document.querySelectorAll('edge')];
      const keys = edges.map((edge) =>
        ['source', 'target', 'kind'].map((key) => edge.getAttribute(key)).join(' '),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('a month stands as its first day on the time line, and what is no date not at all', () => {
    for (const graph of example()) {
      const { document } = parseHTML(write('gexf', graph));
      graph.edges.forEach(({ id, date }) => {
        const day =
          { '2022-12-03': '2022-12-03', '2022-12': '2022-12-01', '1997': '1997-01-01' }[date ?? ''] ?? null;
        expect(document.querySelector(`edge[id="${id}"]`)?.getAttribute('timestamp') ?? null).toBe(day);
      });
    }
  });
});

describe('CSV', () => {
  test.prop([newsGraph])('gives ids, labels and evidence back, guarded against formulas', (graph) => {
    const [head, ...rows] = parseCsv(write('nodes.csv', graph));
    expect(rows).toHaveLength(graph.nodes.length);
    rows.forEach((row, at) => {
      const label = row[head?.indexOf('label') ?? -1] ?? '';
      expect(label).not.toMatch(/^[=+\-@\t\r\n]/u);
      expect(label.replace(/^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u, '')).toBe(graph.nodes[at]?.label);
    });
    const [edgeHead, ...edgeRows] = parseCsv(write('edges.csv', graph));
    expect(edgeRows.map((row) => row[edgeHead?.indexOf('id') ?? -1])).toEqual(
      graph.edges.map(({ id }) => id),
    );
  });

  test.prop([newsGraph])('keeps negative numbers numbers', (graph) => {
    const [head, ...rows] = parseCsv(write('nodes.csv', graph));
    expect(rows.map((row) => Number(row[head?.indexOf('x') ?? -1]))).toEqual(graph.nodes.map(({ x }) => x));
  });

  test('begins with a byte order mark', () => {
    const [graph] = fc.sample(newsGraph, { numRuns: 1, seed: 1 });
    expect(graph && write('edges.csv', graph).startsWith('\ufeff')).toBe(true);
  });
});
