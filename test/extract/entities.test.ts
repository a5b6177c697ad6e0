import { expect, test } from 'vitest';
import { graphOf } from './facts.ts';

/** Names of the entities of one type. */
async function namesOf(text: string, type: string): Promise<string[]> {
  const graph = await graphOf(text);
  return graph.entities
    .filter((entity) => entity.type === type)
    .map(({ name }) => name)
    .sort();
}

test.each([
  {
    why: 'no union by what is of the continent',
    text: 'أغضب القرار الدول الأوروبية والشركات الأوروبية، وأدان ترامب الصحف الأوروبية.',
    type: 'organisation',
    want: [],
  },
  {
    why: 'a known body with the adjective of its own country',
    text: 'أعلن جهاز الموساد الإسرائيلي أنه استعاد الساعة.',
    type: 'organisation',
    want: ['الموساد'],
  },
  {
    why: 'a body that another body follows',
    text: 'انتقدت منظمة العفو الدولية السلطات المصرية. واستقبل الاتحاد الأوروبي والصين الوفد.',
    type: 'organisation',
    want: ['الاتحاد الأوروبي', 'منظمة العفو الدولية'],
  },
  {
    why: 'a body before an act',
    text: 'تبنى تنظيم الدولة الإسلامية التفجير الانتحاري في كابول.',
    type: 'organisation',
    want: ['تنظيم الدولة الإسلامية'],
  },
  {
    why: 'a surname that elsewhere is a preposition, a preposition on a given name',
    text: 'رحب الوزير بخالد علي في القاهرة. وحث خالد علي الحكومة على الحوار، وأطلقت النار على المدينة.',
    type: 'person',
    want: ['خالد علي'],
  },
  {
    why: "the article's own bearer of a surname, not another's spelling variant",
    text: 'وصلت ميغان ماركل إلى القصر. وقالت ماركل إنها سعيدة.',
    type: 'person',
    want: ['ميغان ماركل'],
  },
  {
    why: 'a body without what is said of it',
    text: 'قصفت ميليشيا الحوثي الانقلابية مأرب، وقالت المليشيا الحوثية المسلحة إنها ستواصل.',
    type: 'organisation',
    want: ['الحوثيون'],
  },
  {
    why: 'a known body in quotation marks after a noun for its kind',
    text: 'أعلنت جماعة "حزب الله" وتنظيم "الدولة الإسلامية" بيانين.',
    type: 'organisation',
    want: ['تنظيم الدولة الإسلامية', 'حزب الله'],
  },
  {
    why: 'a king with his fathers',
    text: 'استقبل العاهل السعودي الملك سلمان بن عبدالعزيز آل سعود الوفد.',
    type: 'person',
    want: ['سلمان بن عبد العزيز'],
  },
  {
    why: 'no body by its kind and country alone',
    text: 'وقالت الصحيفة السعودية إن الشركة البرازيلية ستغلق.',
    type: 'organisation',
    want: [],
  },
  {
    why: 'the court and the parliament of a place',
    text: 'قررت محكمة باريس سجنه، ورحب برلمان كتالونيا بالقرار.',
    type: 'organisation',
    want: ['برلمان كتالونيا', 'محكمة باريس'],
  },
  {
    why: 'a person without the phrase behind the name',
    text: 'قال الناطق باسم وزارة الخارجية الصينية لو كانغ للصحفيين إن الموقف واضح.',
    type: 'person',
    want: ['لو كانغ'],
  },
  {
    why: 'a known body without the time or the thing behind it',
    text: 'وقرر الاتحاد الأوروبي العام الماضي العقوبات، وأصدر مجلس الأمن القرار 2216.',
    type: 'organisation',
    want: ['الاتحاد الأوروبي', 'مجلس الأمن الدولي'],
  },
])('names $why', async ({ text, type, want }) => {
  expect(await namesOf(text, type)).toEqual(want);
});

/** How often the article speaks of an entity by a name, an office or a description. */
async function mentionsOf(text: string, name: string): Promise<number> {
  const graph = await graphOf(text);
  const entity = graph.entities.find((one) => one.name === name);
  return entity?.mentions.filter(({ kind }) => kind !== 'pronoun').length ?? 0;
}

const erdogan = 'قال الرئيس التركي رجب طيب أردوغان إن الاتفاق قريب. ';

test.each([
  { why: 'the office again', text: `${erdogan}ووصل الرئيس التركي إلى باريس.`, want: 2 },
  { why: 'who held it before', text: `${erdogan}وانتقد الرئيس التركي السابق القرار.`, want: 1 },
  {
    why: 'the head of a party',
    text: `${erdogan}وقال رئيس حزب الحركة القومية التركي إن القرار صائب.`,
    want: 1,
  },
  { why: 'any holder', text: `${erdogan}وهذه أول زيارة لرئيس تركي إلى كوبا.`, want: 1 },
])('an office without a name: $why', async ({ text, want }) => {
  expect(await mentionsOf(text, 'رجب طيب أردوغان')).toBe(want);
});
