import { expect, test } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { splitBlocks, splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';

const formsOf = (text: string) => tokenize(text).map((token) => token.form);

test.each([
  { why: 'hamza seats, alef, ya and ta marbuta', form: 'أُسامة', want: 'اسامه' },
  { why: 'diacritics and tatweel', form: 'مُحَمَّـــد', want: 'محمد' },
  { why: 'Persian letters', form: 'کریم', want: 'كريم' },
  { why: 'Arabic-Indic digits', form: '١٩٩٧', want: '1997' },
  { why: 'Latin case and accents', form: 'Élysée', want: 'elysee' },
])('folds $why', ({ form, want }) => {
  expect(foldWord(form)).toBe(want);
});

test.each([
  { why: 'a hashtag of two words', text: '#محمود_عباس قال', want: ['محمود', 'عباس', 'قال'] },
  {
    why: 'a decimal and a slashed date',
    text: 'بلغ 1.3 في 2/3/2018',
    want: ['بلغ', '1.3', 'في', '2/3/2018'],
  },
  { why: 'quotation marks of all kinds', text: '«نعم» "لا"', want: ['«', 'نعم', '»', '"', 'لا', '"'] },
  { why: 'direction marks inside a word', text: 'و\u200fليام', want: ['وليام'] },
])('splits $why', ({ text, want }) => {
  expect(formsOf(text)).toEqual(want);
});

test('every token is its stretch of the content', () => {
  const text = 'وقّع  «بوتين»، اتفاقاً.\nثم غادر';
  for (const token of tokenize(text)) expect(foldWord(text.slice(token.start, token.end))).toBe(token.form);
});

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(tokens, splitBlocks(tokens)).map(({ first, end }) =>
    text.slice(tokens[first]?.start, tokens[end - 1]?.end),
  );
}

test.each([
  {
    why: 'full stops and question marks end them',
    text: 'ذهب. هل عاد؟ لا!',
    want: ['ذهب.', 'هل عاد؟', 'لا!'],
  },
  { why: 'a line ends one', text: 'عنوان\nنص', want: ['عنوان', 'نص'] },
  {
    why: 'a stop inside a quotation does not',
    text: 'قال: "نعم. سنعود" ومضى.',
    want: ['قال: "نعم. سنعود" ومضى.'],
  },
  { why: 'nor one inside a number', text: 'بلغ 2.5 مليون.', want: ['بلغ 2.5 مليون.'] },
  {
    why: 'a quoted name inside a quotation does not close it',
    text: 'قال إن "حلف "الناتو" قوي. وهو باق" ثم غادر.',
    want: ['قال إن "حلف "الناتو" قوي. وهو باق" ثم غادر.'],
  },
])('sentences: $why', ({ text, want }) => {
  expect(sentencesOf(text)).toEqual(want);
});

test('a text that never stops is cut all the same', () => {
  const sentences = sentencesOf('روسيا، '.repeat(2000));
  expect(sentences.length).toBeGreaterThan(5);
});
