import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { ArticleGraph } from '../../src/contract/article-graph.ts';
import { graphOf } from './facts.ts';

const words = [
  'قال',
  'وقع',
  'الرئيس',
  'وزير',
  'الخارجية',
  'روسيا',
  'وفرنسا',
  'بوتين',
  'محمد',
  'إن',
  'أن',
  'الذي',
  'مع',
  'على',
  'اتفاقية',
  'زيارة',
  'متهما',
  '"',
  '«',
  '»',
  '،',
  '.',
  ':',
  '(',
  ')',
  '—',
  '\n',
  '1997',
  'السبت',
  'لم',
  'قد',
  'إذا',
  '\u202e',
  '\u0000',
  '😀',
  '<b>',
];

property.prop([fc.array(fc.constantFrom(...words), { maxLength: 120 })])(
  'any order of words is survived, and every fact stands in the text',
  async (tokens) => {
    expectGrounded(await graphOf(tokens.join(' ')));
  },
);

property.prop([fc.string({ unit: 'binary', maxLength: 400 })])('any string is survived', async (text) => {
  expectGrounded(await graphOf(`${text} `));
});

test('the same text gives the same graph', async () => {
  const text = 'التقى سيرغي لافروف نظيره التركي مولود جاويش أوغلو في أنقرة، وقال إن المحادثات مثمرة.';
  expect(await graphOf(text)).toEqual(await graphOf(text));
});

const seeds = new URL('../../seeds/', import.meta.url);
test.each(readdirSync(seeds).filter((name) => name.endsWith('.txt')))(
  'every fact of %s is evidenced',
  async (name) => {
    const graph = await graphOf(readFileSync(new URL(name, seeds), 'utf8'));
    expect(graph.events.length).toBeGreaterThan(0);
    expectGrounded(graph);
  },
);

/** `graphOf` has checked offsets and references; here: names are what the text says, evidence holds its trigger. */
function expectGrounded(graph: ArticleGraph): void {
  for (const { evidence, trigger } of graph.events) {
    expect(evidence.start).toBeLessThanOrEqual(trigger.start);
    expect(trigger.end).toBeLessThanOrEqual(evidence.end);
  }
  for (const statement of graph.statements)
    expect(graph.content.slice(statement.start, statement.end).trim()).not.toBe('');
  for (const { mentions } of graph.entities)
    for (const { start, end } of mentions) expect(graph.content.slice(start, end).trim()).not.toBe('');
}
