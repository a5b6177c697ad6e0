import { expect, test } from 'vitest';
import { graphOf } from './facts.ts';

/** Published on Saturday, 3 December 2022. */
async function dateOf(
  when: string,
  published: string | null = '2022-12-03',
): Promise<string | null | undefined> {
  const graph = await graphOf(`زار إيمانويل ماكرون بيروت ${when}.`, published);
  return graph.events[0]?.date?.value;
}

test.each([
  { when: 'اليوم السبت', want: '2022-12-03' },
  { when: 'أمس', want: '2022-12-02' },
  { when: 'أمس الجمعة', want: '2022-12-02' },
  { when: 'الأربعاء', want: '2022-11-30' },
  { when: 'الأربعاء الماضي', want: '2022-11-30' },
  { when: 'السبت الماضي', want: '2022-11-26' },
  { when: 'الشهر الماضي', want: '2022-11' },
  { when: 'العام الماضي', want: '2021' },
  { when: 'في 19 كانون الأول/ديسمبر 1997', want: '1997-12-19' },
  { when: 'في 5 تشرين الثاني', want: '2022-11-05' },
  { when: 'في 14 جويلية 2021', want: '2021-07-14' },
  { when: 'في 11 شتنبر 2021', want: '2021-09-11' },
  { when: 'في مارس/آذار الماضي', want: '2022-03' },
  { when: 'في أغسطس 2020', want: '2020-08' },
  { when: 'عام 2015', want: '2015' },
  { when: 'في 1992', want: '1992' },
  { when: 'في 2/3/2018', want: '2018-03-02' },
  { when: 'في السادس من تشرين الثاني/نوفمبر', want: '2022-11-06' },
  { when: 'في الثاني والعشرين من آذار الماضي', want: '2022-03-22' },
  { when: 'في الأول من الشهر الجاري', want: '2022-12-01' },
  { when: 'في العاشر من الشهر الماضي', want: '2022-11-10' },
  { when: 'قبل عشرة أيام', want: '2022-11-23' },
  { when: 'في فبراير/ شباط العام الماضي', want: '2021-02' },
  { when: 'في الثالث من آذار من العام الماضي', want: '2021-03-03' },
  { when: 'في أكتوبر/الماضي', want: '2022-10' },
  { when: 'أمس الخميس', want: '2022-12-01' },
  { when: 'مطلع نوفمبر', want: '2022-11' },
  { when: 'نهاية أبريل', want: '2022-04' },
])('$when is $want', async ({ when, want }) => {
  expect(await dateOf(when)).toBe(want);
});

test('a relative day without a day of publication stays unresolved', async () => {
  expect(await dateOf('أمس', null)).toBeNull();
});

test('a week is its month, where all of it lies in one', async () => {
  expect(await dateOf('الأسبوع الماضي')).toBe('2022-11');
  expect(await dateOf('الأسبوع الماضي', '2022-12-08')).toBeNull();
});

test('no date is made up', async () => {
  expect(await dateOf('')).toBeUndefined();
});

test('the year of a treaty is not the day of the visit', async () => {
  const graph = await graphOf(
    'زار ماكرون بيروت لبحث الاتفاقية الحدودية الموقعة عام 1997 بين لبنان وسوريا. والرئيس الفرنسي إيمانويل ماكرون متفائل.',
  );
  const visit = graph.events.find((event) => event.relation === 'visited');
  expect(visit?.date ?? null).toBeNull();
});

test('what the lead tells without a day happened on the day that it names', async () => {
  const graph = await graphOf('زار إيمانويل ماكرون بيروت الجمعة. واتهم ماكرون إيران بزعزعة المنطقة.');
  const accused = graph.events.find((event) => event.relation === 'accused');
  expect(accused?.date?.value).toBe('2022-12-02');
});

test.each([
  { text: 'سيزور إيمانويل ماكرون بيروت الأربعاء.', want: ['planned', '2022-12-07'] },
  { text: 'يزور إيمانويل ماكرون بيروت الأربعاء.', want: ['planned', '2022-12-07'] },
  { text: 'يزور إيمانويل ماكرون بيروت السبت.', want: ['actual', '2022-12-03'] },
  { text: 'يزور إيمانويل ماكرون بيروت منذ الأربعاء.', want: ['actual', '2022-11-30'] },
])('a bare day of the week in $text', async ({ text, want }) => {
  const [event] = (await graphOf(text, '2022-12-03')).events;
  expect([event?.status, event?.date?.value]).toEqual(want);
});

test('an agreement signed long ago does not date the signing of another', async () => {
  const { events } = await graphOf(
    'وقعت روسيا وبيلاروسيا بروتوكولا عسكريا.\n\nوقعت روسيا وبيلاروسيا الاتفاقية المشتركة في 19 ديسمبر 1997.',
    '2022-12-03',
  );
  expect(events.map(({ date }) => date?.value)).toEqual([undefined, '1997-12-19']);
});

test.each([
  { why: 'goes on beside', text: 'زار إيمانويل ماكرون الهند تزامنا مع تظاهرات الأول من نوفمبر.' },
  {
    why: 'a relative clause tells',
    text: 'حث إيمانويل ماكرون روسيا على الرد بهدوء على الهجوم الذي وقع الاثنين.',
  },
])('the day of what $why is not that of the act', async ({ text }) => {
  const { events } = await graphOf(text, '2022-12-03');
  expect(events.find(({ relation }) => relation !== 'attacked')?.date).toBe(null);
});

test.each([
  {
    why: 'days after it, and the day of what came then',
    text: 'أعلنت واشنطن الجمعة الخبر بعد عشرة أيام فقط من القمة التي جمعت جو بايدن وشي جين بينغ.',
    want: '2022-11-22',
  },
  {
    why: 'months after it, roughly',
    text: 'يأتي القرار بعد نحو عشرة أشهر على زيارة إيمانويل ماكرون للرياض.',
    want: '2022-02',
  },
  { why: 'the eve', text: 'وكان جو بايدن وصل الخميس عشية قمته مع شي جين بينغ.', want: '2022-12-02' },
  { why: 'the morrow', text: 'تحدث جو بايدن الجمعة غداة زيارة إيمانويل ماكرون لبيروت.', want: '2022-12-01' },
  {
    why: 'days after another act, whose date it is not',
    text: 'وبعد أيام من تسميم الرجل في الرابع من نوفمبر في سالزبري، اتهمت تيريزا ماي روسيا.',
    want: null,
  },
  {
    why: 'a clause beside, whose date it is not',
    text: 'هذا خبر.\n\nوهذا آخر.\n\nوهذا ثالث.\n\nقصفت روسيا كييف، فيما بدأ مجلس الأمن، الخميس، جلسة طارئة.',
    want: null,
  },
  {
    why: 'who said so on another day',
    text: 'هذا خبر.\n\nوهذا آخر.\n\nوهذا ثالث.\n\nورابع.\n\nتوصل جو بايدن إلى اتفاق مع البرازيل، حسبما قال مصدر مطلع في نوفمبر.',
    want: null,
  },
  {
    why: 'the year of a crime, which is not that of the arrest',
    text: 'أمرت محكمة فرنسية باعتقال طارق رمضان بتهمة اغتصاب امرأة عام 2009.',
    want: null,
  },
  {
    why: 'the first time since',
    text: 'قال البيت الأبيض إن هذه المرة الأولى التي يزور فيها جو بايدن الرياض منذ عام 2007.',
    want: null,
  },
])('an act told by $why', async ({ text, want }) => {
  const { events } = await graphOf(text, '2022-12-03');
  const event = events.find(({ relation }) => relation !== 'supported');
  expect(event).toBeDefined();
  expect(event?.date?.value ?? null).toEqual(want);
});

test('what is planned beside what the same two did before is another act, and stands first', async () => {
  const { events } = await graphOf(
    'سيلتقي جو بايدن شي جين بينغ في 16 يناير المقبل. والتقى جو بايدن شي جين بينغ في نوفمبر الماضي.',
    '2022-12-03',
  );
  expect(events.map(({ status, date }) => [status, date?.value])).toEqual([
    ['planned', '2023-01-16'],
    ['actual', '2022-11'],
  ]);
});

test('the tellings of one planned act stay one, and what is dated after the article is planned', async () => {
  const { events } = await graphOf(
    'قلق قبل القمة بين جو بايدن وشي جين بينغ. وستعقد القمة بين جو بايدن وشي جين بينغ في 12 ديسمبر.',
    '2022-12-03',
  );
  expect(events.map(({ status, date }) => [status, date?.value])).toEqual([['planned', '2022-12-12']]);
});
