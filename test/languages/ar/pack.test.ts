import { expect, test } from 'vitest';
import { createArabicPack } from '../../../src/languages/ar/index.ts';
import { inflectVerb, toImperfect } from '../../../src/languages/ar/inflection.ts';

const pack = createArabicPack();

test.each([
  {
    perfect: 'وقّع',
    imperfect: 'يوقع',
    want: ['وقعت', 'وقعا', 'وقعوا', 'يوقع', 'توقع', 'يوقعان', 'يوقعون', 'سيوقع'],
  },
  {
    perfect: 'التقى',
    imperfect: '-',
    want: ['التقي', 'التقت', 'التقيا', 'التقوا', 'يلتقي', 'يلتقون', 'سيلتقي'],
  },
  { perfect: 'دعا', imperfect: 'يدعو', want: ['دعا', 'دعت', 'دعوا', 'يدعو', 'تدعو', 'يدعون'] },
])('inflects $perfect', ({ perfect, imperfect, want }) => {
  const forms = inflectVerb(perfect, imperfect).map(({ form }) => form);
  expect(forms).toEqual(expect.arrayContaining(want));
});

test.each([
  { perfect: 'استقبل', want: 'يستقبل' },
  { perfect: 'أعلن', want: 'يعلن' },
  { perfect: 'تمنى', want: 'يتمنى' },
  { perfect: 'التقى', want: 'يلتقي' },
])('the imperfect of $perfect is $want', ({ perfect, want }) => {
  expect(toImperfect(perfect)).toBe(want);
});

test.each([
  { why: 'keeps the waw of وليد', form: 'وليد', want: 'وليد' },
  { why: 'keeps the ba of بوتين', form: 'بوتين', want: 'بوتين' },
  { why: 'keeps the lam of لوكاشينكو', form: 'لوكاشينكو', want: 'لوكاشينكو' },
])('$why: the whole word comes first', ({ form, want }) => {
  expect(pack.analyse(form).readings[0]).toMatchObject({ base: want, conjunction: false, preposition: '' });
});

test.each([
  { form: 'وبالروسيه', want: { conjunction: true, preposition: 'ب', article: true, base: 'الروسيه' } },
  { form: 'للسعوديه', want: { preposition: 'ل', article: true, base: 'السعوديه' } },
  { form: 'زيارته', want: { suffix: 'ه' } },
])('reads the clitics of $form', ({ form, want }) => {
  expect(pack.analyse(form).readings).toContainEqual(expect.objectContaining(want));
});

const find = (text: string) => {
  const [first = '', ...rest] = text.split(' ');
  return pack.findKnown(first, (offset) => rest[offset - 1] ?? null)?.entity.english ?? null;
};

test.each([
  { text: 'بيلاروس', want: 'Belarus' },
  { text: 'روسيا البيضاء', want: 'Belarus' },
  { text: 'الولايات المتحده', want: 'United States' },
  { text: 'ترمب', want: 'Donald Trump' },
  { text: 'بوتن', want: 'Vladimir Putin' },
  { text: 'حلف شمال الاطلسي', want: 'NATO' },
  { text: 'غوادلوب', want: 'Guadeloupe' },
])('knows $text as $want', ({ text, want }) => {
  expect(find(text)).toBe(want);
});

test.each([
  { why: 'صالح is not صلاح', text: 'برهم صلاح' },
  { why: 'a common noun', text: 'سياسه' },
])('does not take $why for a known name', ({ text }) => {
  expect(find(text)).toBeNull();
});

test('there is a name for each country that ISO 3166 lists', () => {
  const codes =
    'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CR HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW PS TW XK EH HK'.split(
      ' ',
    );
  expect(codes.filter((code) => pack.known(`country:${code}`) === null)).toEqual([]);
});
