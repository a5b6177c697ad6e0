import { expect, test } from 'vitest';
import { readFileOf } from './workspace.ts';

const publishedOf = async (record: object, options = {}) =>
  (await readFileOf('a.json', JSON.stringify({ text: 'وقع الوزير الاتفاق.', ...record }), options))
    .articles[0]?.published;

test.each([
  { why: 'a date', published: '2022-12-03', want: '2022-12-03' },
  {
    why: 'a time in its own zone, late in the evening',
    published: '2022-12-03T23:59:00+03:00',
    want: '2022-12-03',
  },
  { why: 'a time in UTC', published: '2022-12-03T00:00:00Z', want: '2022-12-03' },
  { why: 'a time without T', published: '2022-12-03 10:00', want: '2022-12-03' },
  { why: 'slashes', published: '2022/12/03', want: '2022-12-03' },
  { why: 'no separators', published: '20221203', want: '2022-12-03' },
  { why: 'RFC 822', published: 'Sat, 03 Dec 2022 23:30:00 +0300', want: '2022-12-03' },
  { why: 'RFC 822 without weekday', published: '3 Dec 2022 23:30:00 GMT', want: '2022-12-03' },
  { why: 'RFC 822, year of two digits', published: 'Sat, 03 Dec 22 23:30:00 GMT', want: '2022-12-03' },
  { why: 'a leap day', published: '2020-02-29', want: '2020-02-29' },
  { why: 'no leap day', published: '2022-02-29', want: null },
  { why: 'a month that does not exist', published: '2022-13-01', want: null },
  { why: 'day or month first: open', published: '03/12/2022', want: null },
  { why: 'a year only', published: '2022', want: null },
  { why: 'a month only', published: '2022-12', want: null },
  { why: 'words', published: 'yesterday', want: null },
  { why: 'a number of milliseconds', published: '1670025600000', want: null },
  { why: 'year nought', published: '0000-01-01', want: null },
])('reads the published field, $why: $published', async ({ published, want }) => {
  expect(await publishedOf({ published })).toBe(want);
});

test.each([
  {
    why: 'Arabic, both month names',
    text: 'موسكو، 3 ديسمبر/كانون الأول 2022 (وكالة) – وقع الوزيران الاتفاق.',
    want: '2022-12-03',
  },
  {
    why: 'Arabic, Levantine',
    text: 'عنوان\n\nبيروت 7 تشرين الثاني 2021 - أعلن الرئيس أمس.',
    want: '2021-11-07',
  },
  {
    why: 'Arabic, Maghrebi, Arabic digits',
    text: 'الرباط، ٥ غشت ٢٠٢٠ (و م ع) - استقبل الملك الوفد.',
    want: '2020-08-05',
  },
  { why: 'English', text: 'MOSCOW, Dec. 3, 2022 (Agency) - The ministers signed it.', want: '2022-12-03' },
  {
    why: 'a line that is a date',
    text: 'عنوان الخبر\nالسبت 3 كانون الأول 2022\nوقع الوزيران الاتفاق.',
    want: '2022-12-03',
  },
  {
    why: 'a date in a sentence is none',
    text: 'وقع الوزيران الاتفاق في 3 ديسمبر 2019 في مينسك.',
    want: null,
  },
  {
    why: 'a date before a dash deep in a sentence is none',
    text: 'قال الوزير أمام الصحفيين إن الاتفاق الذي وقع يوم 3 ديسمبر 2019 - وهو الأول - باق.',
    want: null,
  },
  { why: 'a date without year is none', text: 'موسكو، 3 ديسمبر (وكالة) – وقع الوزيران.', want: null },
  { why: 'two months leave it open', text: 'موسكو، 3 ديسمبر نوفمبر 2022 – وقع الوزيران.', want: null },
  { why: 'a day that does not exist', text: 'موسكو، 31 نوفمبر 2022 – وقع الوزيران.', want: null },
  { why: 'a date far below', text: `أ\nب\nج\nد\n3 ديسمبر 2022`, want: null },
  { why: 'today is never taken', text: 'قال الوزير اليوم السبت.', want: null },
])('reads a dateline: $why', async ({ text, want }) => {
  expect(await publishedOf({ text })).toBe(want);
});

test('metadata come before --published, and that before a dateline', async () => {
  const text = 'موسكو، 3 ديسمبر 2022 – وقع الوزيران.';
  expect(await publishedOf({ text, published: '2022-12-05' }, { published: '2022-12-04' })).toBe(
    '2022-12-05',
  );
  expect(await publishedOf({ text }, { published: '2022-12-04' })).toBe('2022-12-04');
});

test.each([
  {
    why: 'the tag of the input, without region',
    record: { text: 'Hello there', language: 'ar-EG' },
    want: 'ar',
  },
  { why: 'a language without a pack stays named', record: { text: 'وقع', language: 'fa' }, want: 'fa' },
  {
    why: 'a name is no tag: the script tells',
    record: { text: 'وقع الوزير', language: 'Arabic' },
    want: 'ar',
  },
  {
    why: 'Arabic with Latin names',
    record: { text: 'أعلنت شركة Google وشركة IBM التعاون في المجال' },
    want: 'ar',
  },
  {
    why: 'English',
    record: { text: 'The minister said on Monday that the two sides had signed an agreement in Minsk.' },
    want: 'en',
  },
  { why: 'an English headline', record: { text: 'Putin visits Minsk' }, want: 'en' },
  {
    why: 'Persian is not Arabic',
    record: { text: 'وزیر خارجه ایران گفت که کشورش به توافق پایبند است و می‌خواهد گفتگو کند' },
    want: null,
  },
  {
    why: 'French is not English',
    record: {
      text: 'Le ministre a déclaré lundi que les deux parties avaient signé un accord à Minsk et que la coopération se poursuivra.',
    },
    want: null,
  },
  { why: 'digits alone', record: { text: '12345' }, want: null },
])('finds the language: $why', async ({ record, want }) => {
  expect((await readFileOf('a.json', JSON.stringify(record))).articles[0]?.language).toBe(want);
});
