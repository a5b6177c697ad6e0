import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createNameMatcher } from '../../src/corpus/names/compare-names.ts';
import { parseName } from '../../src/corpus/names/parse-name.ts';
import { createRomaniser } from '../../src/corpus/names/romanise.ts';
import { skeletonKeys } from '../../src/corpus/names/skeleton.ts';
import { readNameTables } from '../../src/corpus/names/tables.ts';

const tables = readNameTables();
const matcher = createNameMatcher(tables);
const compare = (a: string, b: string) => matcher.compareNames(parseName(a), parseName(b));

describe('spellings of one name', () => {
  test.each([
    { a: 'دونالد ترامب', b: 'دونالد ترمب' },
    { a: 'فلاديمير بوتين', b: 'فلاديمير بوتن' },
    { a: 'مارتن غريفيث', b: 'مارتن جريفيث' },
    { a: 'بنيامين نتنياهو', b: 'بنيامين نتانياهو' },
    { a: 'كيم جونغ أون', b: 'كيم يونغ أون' },
    { a: 'شي جين بينغ', b: 'شي جينبينغ' },
    { a: 'جان إيف لودريان', b: 'جان إيف لو دريان' },
    { a: 'مارين لوبن', b: 'Marine Le Pen' },
    { a: 'جان كلود يونكر', b: 'جان-كلود يونكر' },
    { a: 'عبد الفتاح السيسي', b: 'عبدالفتاح السيسى' },
    { a: 'سيرغي لافروف', b: 'Sergey Lavrov' },
    { a: 'عبد الفتاح السيسي', b: 'Abdel Fattah el-Sisi' },
    { a: 'أبو بكر البغدادي', b: 'Abu Bakr al-Baghdadi' },
    { a: 'محمد السادس', b: 'Mohammed VI' },
    { a: 'حسن روحاني', b: 'Hassan Rouhani' },
    { a: 'Muhammad Ali', b: 'Mohamed Aly' },
  ])('$a is $b', ({ a, b }) => {
    expect(compare(a, b)).toMatchObject({ extent: 'whole' });
    expect(['same', 'equal']).toContain(compare(a, b).likeness);
    expect(compare(b, a)).toEqual(compare(a, b));
  });
});

describe('names that only look alike', () => {
  test.each([
    { why: 'native given names differ by a vowel letter', a: 'محمد صالح', b: 'محمد صلاح' },
    { why: 'native given names differ by a vowel letter', a: 'حسن روحاني', b: 'حسين روحاني' },
    { why: 'and across scripts', a: 'Hassan Rouhani', b: 'حسين روحاني' },
    { why: 'native surnames', a: 'عادل الجبير', b: 'عادل الجابر' },
    { why: 'native surnames', a: 'محمد السعدي', b: 'محمد السعيدي' },
    { why: 'a listed name has one spelling', a: 'محمود عباس', b: 'محمود الهباش' },
    { why: 'a shared given name carries no surname', a: 'محمد سلمان', b: 'Mohamed Salah' },
    { why: 'a servant of the Merciful is not merciful', a: 'عبد الرحيم سعد', b: 'رحيم سعد' },
    { why: 'a sister', a: 'كيم جونغ أون', b: 'كيم يو جونغ' },
    { why: 'another king', a: 'محمد السادس', b: 'محمد الخامس' },
    { why: 'a son', a: 'دونالد ترامب', b: 'دونالد ترامب الابن' },
  ])('$a is not $b: $why', ({ a, b }) => expect(compare(a, b).likeness).toBe('different'));
});

test('without the patronymic a namesake is possible, and a close call', () => {
  expect(compare('محمد بن سلمان', 'محمد سلمان').likeness).toBe('perhaps');
});

test.each([
  { why: 'a vowel more makes another given name', a: 'روبرت فيكو', b: 'روبرتو فيكو' },
  { why: 'two short words that both differ', a: 'جانغ سونغ', b: 'جينغ شوانغ' },
])('$why: a close call', ({ a, b }) => expect(compare(a, b).likeness).toBe('perhaps'));

test('a longer form of a name is told as such', () => {
  expect(compare('رجب أردوغان', 'رجب طيب أردوغان')).toEqual({ likeness: 'equal', extent: 'part' });
});

prop.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
  'any two strings are survived, alike either way round',
  (a, b) => {
    expect(compare(a, b)).toEqual(compare(b, a));
  },
);

describe('skeletons', () => {
  test.each([
    { latin: 'Lavrov', arabic: 'لافروف' },
    { latin: 'Griffiths', arabic: 'غريفيث' },
    { latin: 'Khamenei', arabic: 'خامنئي' },
    { latin: 'Zakharova', arabic: 'زاخاروفا' },
  ])('$latin and its Arabic spelling share one', ({ latin, arabic }) => {
    const keys = skeletonKeys(arabic, 'arabic').map((key) => key.slice(0, 3));
    expect(skeletonKeys(latin, 'latin').some((key) => keys.includes(key.slice(0, 3)))).toBe(true);
  });
});

describe('Latin letters for a name', () => {
  const romanise = createRomaniser(tables);
  test.each([
    { name: 'محمد بن سلمان', want: 'Mohammed bin Salman' },
    { name: 'عطاف الجلخي', want: 'Ataf al-Jalkhi' },
    { name: 'هشام جنينة', want: 'Hisham Janina' },
    { name: 'Sergei Shoigu', want: 'Sergei Shoigu' },
  ])('$want', ({ name, want }) => expect(romanise(name)).toBe(want));
});
