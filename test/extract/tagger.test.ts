import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { RawabitError } from '../../src/errors.ts';
import { loadTagger } from '../../src/extract/embedded/tagger/index.ts';

const folder = 'src/languages/ar/model';
const tagger = loadTagger(folder);

/** Names as `TYPE word word`, from a sentence whose tokens are parted by spaces. */
function namesOf(text: string): string[] {
  const tokens = text.split(' ');
  const names: string[] = [];
  tagger.tag([tokens])[0]?.tags.forEach((tag, at) => {
    const token = tokens[at] ?? '';
    if (tag.startsWith('B-')) names.push(`${tag.slice(2)} ${token}`);
    else if (tag.startsWith('I-')) names.push(`${names.pop() ?? ''} ${token}`);
  });
  return names;
}

test.each([
  {
    why: 'a title and a speech verb make a person of words never seen',
    text: 'وقال وزير الخارجية زلمان كورفاتشوف إن بلاده ترفض القرار .',
    want: ['PERS زلمان كورفاتشوف'],
  },
  {
    why: 'a capital after a verb of arrival is a place',
    text: 'وصل الوفد إلى طشقند مساء أمس .',
    want: ['LOC طشقند'],
  },
  {
    why: 'a proclitic stays with the name',
    text: 'وأكدت الخارجية أن المحادثات ستعقد بجنيف ولندن .',
    want: ['LOC بجنيف', 'LOC ولندن'],
  },
  {
    why: 'a Latin abbreviation of a known alliance by its Arabic name',
    text: 'أعلن حلف الناتو تعليق المناورات .',
    want: ['ORG حلف الناتو'],
  },
  {
    why: 'hashtag signs inside a name do not cut it',
    text: 'التقى الرئيس الفلسطيني # محمود _ عباس في رام الله .',
    want: ['PERS محمود _ عباس', 'LOC رام الله'],
  },
  {
    why: 'a closing quotation mark is no part of the name',
    text: 'وذكرت صحيفة " الشرق " أن مصر وافقت .',
    want: ['LOC مصر'],
  },
])('$why', ({ text, want }) => expect(namesOf(text)).toEqual(expect.arrayContaining(want)));

test.each([
  { why: 'common nouns are no names', text: 'ارتفعت أسعار القمح في الأسواق بسبب الجفاف .' },
  { why: 'days and months are no names', text: 'يبدأ العمل بالقرار يوم الثلاثاء من شهر نيسان .' },
  { why: 'numbers and punctuation are no names', text: '12 % - 3,5 ( 2018 ) ؟' },
  { why: 'a title alone is no name', text: 'قال الوزير إن الاجتماع تأجل .' },
])('$why', ({ text }) => expect(namesOf(text)).toEqual([]));

test('a surname alone is a person where the document names him in full', () => {
  const document = [
    'استقبل الرئيس نظيره التشيلي غوستافو بيريرا .'.split(' '),
    'وقال بيريرا إن الزيارة ناجحة .'.split(' '),
  ];
  expect(tagger.tag(document)[1]?.tags[1]).toBe('B-PERS');
});

test('a document says the same whatever was tagged before it', () => {
  const document = ['وصل رئيس الوزراء الكندي إلى أوتاوا .'.split(' ')];
  const first = tagger.tag(document);
  tagger.tag([['كلمات', 'أخرى', 'كثيرة']]);
  expect(tagger.tag(document)).toEqual(first);
  expect(loadTagger(folder).tag(document)).toEqual(first);
});

const token = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'ابتثجحخدرسشصطعفقكلمنهويةى#_ـ،.0aA'), maxLength: 8 }),
  fc.constantFrom('#', '_', '', 'الرئيس', 'في', 'بن', 'قال'),
);

property.prop([
  fc.array(fc.array(token, { maxLength: 12 }), { maxLength: 6 }),
  fc.constantFrom('rawabit' as const, 'anercorp' as const),
])('any tokens give one legal tag each, with a confidence from 0 to 1', (document, guideline) => {
  const tagged = tagger.tag(document, { guideline });
  expect(tagged.map(({ tags }) => tags.length)).toEqual(document.map((sentence) => sentence.length));
  for (const [index, { tags, confidences }] of tagged.entries()) {
    expect(confidences.length).toBe(tags.length);
    for (const confidence of confidences) expect(confidence >= 0 && confidence <= 1).toBe(true);
    tags.forEach((tag, at) => {
      if (tag.startsWith('B-')) expect(document[index]?.[at]).not.toMatch(/^[\p{P}\p{S}]+$/u);
      if (tag.startsWith('I-')) expect([tag, `B-${tag.slice(2)}`]).toContain(tags[at - 1] ?? 'O');
    });
  }
});

test('a very long token and a very long sentence are survived', () => {
  const document = [['ا'.repeat(100_000)], new Array<string>(20_000).fill('محمد')];
  expect(tagger.tag(document).map(({ tags }) => tags.length)).toEqual([1, 20_000]);
});

test('frequencies and classes are those of news', () => {
  expect(tagger.logFrequency('في')).toBeGreaterThan(tagger.logFrequency('مينسك'));
  expect(tagger.logFrequency('ظظظظظظ')).toBe(0);
  expect(tagger.wordClass('روسيا')).toBeGreaterThan(0);
});

test('a damaged model is refused', () => {
  const bytes = readFileSync(`${folder}/tagger.bin`);
  expect(() => loadTagger(bytes.subarray(0, 1000))).toThrow(RawabitError);
  expect(() => loadTagger(new Uint8Array(20))).toThrow(RawabitError);
});

test('the model takes at most 1.2 MB, compressed', () => {
  expect(gzipSync(readFileSync(`${folder}/tagger.bin`), { level: 9 }).length).toBeLessThanOrEqual(1_200_000);
});
