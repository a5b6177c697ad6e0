import { expect, test } from 'vitest';
import { graphOf, statementsOf } from './facts.ts';

test.each([
  {
    why: 'a quotation after أن',
    text: 'قال الرئيس الفرنسي إيمانويل ماكرون إن "أوروبا يجب أن تدافع عن نفسها وعن قيمها".',
    want: ['Emmanuel Macron: أوروبا يجب أن تدافع عن نفسها وعن قيمها'],
  },
  {
    why: 'an indirect report',
    text: 'أكد سيرغي لافروف أن المحادثات ستستأنف قريبا.',
    want: ['Sergey Lavrov: المحادثات ستستأنف قريبا'],
  },
  {
    why: 'a participle goes on with the same speaker',
    text: 'قال سيرغي لافروف إن المحادثات صعبة، مضيفا أن موسكو مستعدة للحوار.',
    want: ['Sergey Lavrov: المحادثات صعبة', 'Sergey Lavrov: موسكو مستعدة للحوار'],
  },
  {
    why: 'a verb without a subject goes on with the last speaker',
    text: 'قالت أنغيلا ميركل إن الاتفاق ضروري. وأضافت أن برلين ستدعمه.',
    want: ['Angela Merkel: الاتفاق ضروري', 'Angela Merkel: برلين ستدعمه'],
  },
  {
    why: 'a body quotes a person: the person speaks',
    text: 'ونقلت وزارة الدفاع الروسية عن سيرغي شويغو قوله إن "القوات جاهزة لأي طارئ على الحدود".',
    want: ['Sergei Shoigu: القوات جاهزة لأي طارئ على الحدود'],
  },
  {
    why: 'a country speaks by its capital',
    text: 'أعلنت موسكو أن القمة تأجلت إلى الشهر المقبل.',
    want: ['Russia: القمة تأجلت إلى الشهر المقبل'],
  },
  {
    why: 'what is said after the quoted name of a body',
    text: 'رأت أنغيلا ميركل في كلمة أمام "مركز برلين لدراسات السلام" أن "الطريق إلى الاتفاق ما زال طويلا".',
    want: ['Angela Merkel: الطريق إلى الاتفاق ما زال طويلا'],
  },
  {
    why: 'what is said after a quoted name that a phrase goes on with',
    text: 'قال جو بايدن لدى لقائه "حركة المقاومة الإسلامية" في غزة إن الحل قريب.',
    want: ['Joe Biden: الحل قريب'],
  },
  {
    why: 'the speaker, not the newspaper that printed the remarks',
    text: 'قال جو بايدن، في تصريحات أوردتها صحيفة "الغارديان"، إن بلاده لن تنتظر أكثر من ذلك.',
    want: ['Joe Biden: بلاده لن تنتظر أكثر من ذلك'],
  },
  {
    why: 'an attribution after the fact is the reporter again',
    text: 'قال جو بايدن إن بلاده ستواصل الدعم، بحسب بيان رسمي.',
    want: ['Joe Biden: بلاده ستواصل الدعم'],
  },
  {
    why: 'words of a verb of speech inside a report stay inside it',
    text: 'قال جو بايدن إن بوتين أكد له التزامه بالاتفاق.',
    want: ['Joe Biden: بوتين أكد له التزامه بالاتفاق'],
  },
  {
    why: 'a quotation of two sentences is one statement',
    text: 'وقال أنطونيو غوتيريش: "الوضع خطير جدا. علينا أن نتحرك الآن".',
    want: ['Antonio Guterres: الوضع خطير جدا. علينا أن نتحرك الآن'],
  },
  {
    why: 'a name in quotation marks stands before what is said',
    text: 'قال زعيم حزب "القوات اللبنانية" سمير جعجع إن الحكومة تأخرت كثيرا.',
    want: ['Samir Geagea: الحكومة تأخرت كثيرا'],
  },
  {
    why: 'but he added: another report begins',
    text: 'قال سيرغي لافروف إن المحادثات صعبة، لكنه أشار إلى أن موسكو مستعدة للحوار.',
    want: ['Sergey Lavrov: المحادثات صعبة', 'Sergey Lavrov: موسكو مستعدة للحوار'],
  },
  {
    why: 'كان and a long apposition before the verb',
    text: 'وكان حسن نصر الله، الأمين العام لحزب الله أو ما يعرف بالحزب، قال في خطاب إن الرد قادم.',
    want: ['Hassan Nasrallah: الرد قادم'],
  },
  {
    why: 'the quotation that goes on under وأن',
    text: 'وأضاف أنطونيو غوتيريش أن السكان "محاصرون في ظروف سيئة جدا"، وأن المساعدات لا تصل.',
    want: ['Antonio Guterres: السكان "محاصرون في ظروف سيئة جدا"، وأن المساعدات لا تصل'],
  },
  {
    why: 'a sentence that opens with its source',
    text: 'ووفقا لوزير الدفاع الأميركي جيمس ماتيس فإن القوات ستبقى عاما آخر.',
    want: ['James Mattis: القوات ستبقى عاما آخر'],
  },
  {
    why: 'a woman of no title who goes on speaking',
    text: 'قالت هيلاري كلينتون إن النتيجة واضحة. وأضافت أن الحملة مستمرة.',
    want: ['Hillary Clinton: النتيجة واضحة', 'Hillary Clinton: الحملة مستمرة'],
  },
  {
    why: 'the report before حسبما',
    text: 'أعلنت كوريا الشمالية أنها أغلقت الموقع، حسبما أفادت وكالة رويترز الخميس.',
    want: ['North Korea: أغلقت الموقع'],
  },
  {
    why: 'the report before في حين',
    text: 'أعلنت أنغيلا ميركل أن العدد بلغ مئة ألف في العام الماضي، في حين أن التقديرات كانت أقل.',
    want: ['Angela Merkel: العدد بلغ مئة ألف في العام الماضي'],
  },
  {
    why: 'what goes on with مشيرا, whose letters spell a rank too',
    text: 'قال سيرغي لافروف إن المحادثات صعبة، مشيرا إلى أن موسكو مستعدة للحوار.',
    want: ['Sergey Lavrov: المحادثات صعبة', 'Sergey Lavrov: موسكو مستعدة للحوار'],
  },
  {
    why: 'what the reporter turns to with إلا أنها',
    text: 'كشفت أنغيلا ميركل أن المشاورات بدأت فعلا، إلا أنها لفتت إلى أن النتيجة غير مضمونة.',
    want: ['Angela Merkel: المشاورات بدأت فعلا', 'Angela Merkel: النتيجة غير مضمونة'],
  },
  {
    why: 'a name in apposition, over the phrase that completes its noun',
    text: 'قالت الخبيرة في شؤون المناخ هيلاري كلينتون لمحطة "بي بي سي" البريطانية إن الحرارة سترتفع.',
    want: ['Hillary Clinton: الحرارة سترتفع'],
  },
  {
    why: 'a report after a participle that tells how it is meant',
    text: 'قال جو بايدن منتقدا ترامب إن الزيارة كانت خطأ كبيرا.',
    want: ['Joe Biden: الزيارة كانت خطأ كبيرا'],
  },
  {
    why: 'a report after a relative clause that tells of the speaker',
    text: 'وقالت منظمة "سلام" التي تنشر تقارير سنوية إنها أحصت عشرين مخالفة.',
    want: ['منظمة "سلام": أحصت عشرين مخالفة'],
  },
  {
    why: 'who goes on is the one whom a relative clause described, not the one in it',
    text: 'اعترف جو بايدن الذي انتقدته الشرطة الإسرائيلية بالخطأ، وقال إنه لن يكرره أبدا.',
    want: ['Joe Biden: لن يكرره أبدا'],
  },
  {
    why: 'a verb after a demonstrative that a preposition governs',
    text: 'وبعد ذلك قال جو بايدن إن الاتفاق نهائي.',
    want: ['Joe Biden: الاتفاق نهائي'],
  },
  {
    why: 'an official without a name who is the one who spoke last',
    text: 'قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات صعبة. وقال المسؤول الروسي إن الحل بعيد.',
    want: ['Sergey Lavrov: المحادثات صعبة', 'Sergey Lavrov: الحل بعيد'],
  },
  {
    why: 'no official of another country than that of the one who spoke last',
    text: 'قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات صعبة. وقال المسؤول التركي إن الحل بعيد.',
    want: ['Sergey Lavrov: المحادثات صعبة'],
  },
  {
    why: 'who goes on is not whom a question is about',
    text: 'قالت تيريزا ماي إن الهجوم كان همجيا. ولم ترد ماي على سؤال عما إذا كانت بريطانيا ستشترك إذا ما قررت واشنطن ذلك، لكنها قالت "نعتقد أن المسؤولين يجب أن يحاسبوا".',
    want: ['Theresa May: الهجوم كان همجيا', 'Theresa May: نعتقد أن المسؤولين يجب أن يحاسبوا'],
  },
  {
    why: 'a report by whoever issued it',
    text: 'وأوضح تقرير أصدرته وزارة الدفاع الروسية أن الطائرة سقطت في البحر.',
    want: ['وزارة الدفاع الروسية: الطائرة سقطت في البحر'],
  },
  {
    why: 'what somebody says of a thing in a relative clause',
    text: 'كشفت أنغيلا ميركل عن الخطة، والتي قالت إنها ستغير أوروبا كلها.',
    want: ['Angela Merkel: ستغير أوروبا كلها'],
  },
  {
    why: 'the police of a city',
    text: 'أكدت شرطة لندن أنها تحقق في الحادث.',
    want: ['شرطة لندن: تحقق في الحادث'],
  },
  {
    why: 'a body of a country whose name is its own adjective',
    text: 'أكدت شرطة زيمبابوي أنها تحقق في الحادث.',
    want: ['شرطة زيمبابوي: تحقق في الحادث'],
  },
  {
    why: 'a reply whose verb is written like another',
    text: 'ورد عادل الجبير بأن بلاده لن ترضخ.',
    want: ['Adel al-Jubeir: بلاده لن ترضخ'],
  },
  {
    why: 'a speaker named after a relative clause about him',
    text: 'وقال منسق العلاقات في الائتلاف، الذي تتزعمه المستشارة أنجيلا ميركل، بيتر باير، إن القمة لن تعقد.',
    want: ['بيتر باير: القمة لن تعقد'],
  },
  {
    why: 'a general by his rank',
    text: 'أعرب الجنرال جو فوتيل عن رضاه. وأكد الجنرال الأميركي أنه واثق من النتائج.',
    want: ['جو فوتيل: واثق من النتائج'],
  },
  {
    why: 'a name that is written like a preposition elsewhere',
    text: 'وصل خالد علي إلى القاهرة. وأكد علي أن الحزب على حق.',
    want: ['خالد علي: الحزب على حق'],
  },
])('finds $why', async ({ text, want }) => {
  expect(await statementsOf(text)).toEqual(want);
});

test.each([
  {
    why: 'a bare title is far from the two who bear it',
    text: `وصل الرئيس الروسي فلاديمير بوتين إلى أنقرة، واستقبله الرئيس التركي رجب طيب أردوغان.${' وكان الطقس باردا في الصباح.'.repeat(14)} وقال الرئيس إن الاتفاق قريب.`,
  },
  { why: 'nobody named speaks', text: 'قال مسؤول كبير إن المحادثات فشلت.' },
  { why: 'a source without a name', text: 'أفادت مصادر بأن الوفد غادر.' },
  { why: 'the reporter recalls', text: 'زار ماكرون برلين. يذكر أن الزيارة هي الثالثة هذا العام.' },
  { why: 'a time clause opens nothing', text: 'عاد ماكرون إلى باريس بعد أن التقى ميركل.' },
  { why: 'a quoted name is no statement', text: 'نشرت صحيفة "الشرق الأوسط اليوم" صورا من المؤتمر.' },
])('finds none where $why', async ({ text }) => {
  expect(await statementsOf(text)).toEqual([]);
});

test('an unnamed speaker takes the floor from the one before', async () => {
  expect(
    await statementsOf('قال جو بايدن إن القرار نهائي. وقال مسؤول إن التنفيذ قريب. وأضاف أن الموعد لم يحدد.'),
  ).toEqual(['Joe Biden: القرار نهائي']);
});

test('tells direct from indirect, and points at the cue', async () => {
  const graph = await graphOf('وأكد فلاديمير بوتين أن "روسيا لن تتراجع عن مواقفها المعلنة".');
  const [statement] = graph.statements;
  expect(statement).toMatchObject({ direct: true });
  expect(graph.content.slice(statement?.cue.start, statement?.cue.end)).toBe('وأكد');
});
