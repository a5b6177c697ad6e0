import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { fold, foldWithOffsets } from '../../viz/src/text/fold.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'أإآٱاىئيیةهؤوكکبتسملَُِّْٰـ٠١٩۵aAzÉçİß0-. \u200f\u202e\u2068'),
});

property.prop([letters])('the page folds words as the builder does', (word) => {
  expect(fold(word)).toBe(foldWord(word).replaceAll('\u200b', ''));
});

property.prop([letters])('folding twice changes nothing', (word) => {
  expect(fold(fold(word))).toBe(fold(word));
});

property.prop([fc.string({ unit: 'grapheme' })])('every folded unit knows where it came from', (text) => {
  const { folded, at } = foldWithOffsets(text);
  expect(folded).toBe(fold(text));
  expect(at).toHaveLength(folded.length + 1);
  expect([...at]).toEqual([...at].sort((a, b) => a - b));
  expect(at.at(-1)).toBe(text.length);
});

test.each([
  { why: 'hamza, vowels and ta marbuta', text: 'إِدارةٌ', want: 'اداره' },
  { why: 'Latin accents and capitals', text: 'Müller', want: 'muller' },
  { why: 'digits', text: '٢٠٢٣', want: '2023' },
])('$why', ({ text, want }) => {
  expect(fold(text)).toBe(want);
});
