import { expect, test } from 'vitest';
import { findNear } from '../../viz/src/search/near-words.ts';
import { createTextIndex } from '../../viz/src/search/text-index.ts';
import { findMarks } from '../../viz/src/text/mark.ts';

test.each([
  { why: 'a letter other', typed: 'لافروق', name: 'لافروف', finds: true },
  { why: 'a letter missing', typed: 'بوتن', name: 'بوتين', finds: true },
  { why: 'a letter too many', typed: 'اردوغغان', name: 'اردوغان', finds: true },
  { why: 'two letters swapped', typed: 'trmup', name: 'trump', finds: true },
  { why: 'the beginning of a longer name', typed: 'لافرو', name: 'لافروف', finds: true },
  { why: 'the article is no letter of the name', typed: 'ارياظ', name: 'الرياض', finds: false },
  { why: 'a short word must be right', typed: 'قطز', name: 'قطر', finds: false },
  { why: 'two changes in a word of five letters', typed: 'بوثيم', name: 'بوتين', finds: false },
  { why: 'another name', typed: 'موسكو', name: 'لندن', finds: false },
])('near words: $why', ({ typed, name, finds }) => {
  expect(findNear(new Map([[name, [0]]]), typed).has(0)).toBe(finds);
});

test('sentences are found by all their words, in any order, folded', () => {
  const index = createTextIndex();
  const line = (...texts: string[]) =>
    JSON.stringify(['fact records', texts.map((text) => ({ in: [{ text }] }))]);
  index.add(line('التقى الوفدان في الدوحة', 'وقّع الوزير الاتفاقية'));
  index.add(line('زار الوزير الدوحة'));
  expect(index.find('الدوحه', 10)).toEqual({ facts: [0, 2], total: 2 });
  expect(index.find('الدوحة الوزير', 10)).toEqual({ facts: [2], total: 1 });
  expect(index.find('وقع', 10)).toEqual({ facts: [1], total: 1 });
  expect(index.find('طوكيو', 10)).toEqual({ facts: [], total: 0 });
  expect(index.find('الوزير', 1)).toEqual({ facts: [1], total: 2 });
});

test.each([
  { why: 'after a conjunction', text: 'التقى زيد وعمرو', names: ['عمرو'], want: ['عمرو'] },
  { why: 'after a preposition and the article', text: 'اجتمع بالوزير', names: ['وزير'], want: ['وزير'] },
  {
    why: 'the longest form wins',
    text: 'زار سالم الحارثي',
    names: ['الحارثي', 'سالم الحارثي'],
    want: ['سالم الحارثي'],
  },
  { why: 'with vowels in the text', text: 'زارت عُمانَ', names: ['عمان'], want: ['عُمانَ'] },
  { why: 'not within another word', text: 'زارت بيلاروسيا', names: ['روسيا'], want: [] },
  { why: 'not as the beginning of another word', text: 'زار عمانيون', names: ['عمان'], want: [] },
  { why: 'Latin, whatever the capitals', text: 'said OMAN today', names: ['Oman'], want: ['OMAN'] },
])('marks names: $why', ({ text, names, want }) => {
  const marks = findMarks(text, [{ role: 'source', names }], null);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(want);
});

test('the trigger keeps its place against a name', () => {
  const text = 'بحث الوزير';
  const marks = findMarks(text, [{ role: 'source', names: ['بحث'] }], { start: 0, end: 3, role: 'trigger' });
  expect(marks).toEqual([{ start: 0, end: 3, role: 'trigger' }]);
});
