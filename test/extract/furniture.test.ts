import { expect, test } from 'vitest';
import { relationsOf } from './facts.ts';

const lead =
  'زار وزير الخارجية الفرنسي جان إيف لودريان مدينة بيروت، حيث عقد سلسلة من اللقاءات مع المسؤولين اللبنانيين استمرت طوال النهار.';
const headline = 'وزير فرنسي في لبنان';
const rest =
  'وتأتي الزيارة في ظل أزمة اقتصادية خانقة يعيشها البلد منذ أشهر طويلة، وسط انقسام سياسي حاد بين القوى المختلفة فيه.';
const visit = ['Jean-Yves Le Drian visited Beirut'];

test.each([
  { why: 'a pointer to another story', line: 'اقرأ أيضا: روسيا تتهم أوكرانيا بقصف دونيتسك' },
  { why: 'a pointer with its headline on the next line', line: 'مواضيع ذات صلة\nروسيا تتهم أوكرانيا' },
  { why: 'the headline of another story between paragraphs', line: 'روسيا تتهم أوكرانيا بقصف مدينة دونيتسك' },
  { why: 'a pointer for more', line: 'للمزيد: روسيا تتهم أوكرانيا بقصف دونيتسك' },
])('$why yields nothing', async ({ line }) => {
  expect(await relationsOf(`${headline}\n\n${lead}\n${line}\n${rest}`)).toEqual(visit);
});

test.each([
  { why: 'place and bracketed agency', dateline: 'دبي، الإمارات العربية المتحدة (CNN) -- ' },
  { why: 'place and agency in Arabic', dateline: 'موسكو (رويترز) - ' },
])('a dateline ($why) takes part in nothing', async ({ dateline }) => {
  expect(await relationsOf(dateline + lead)).toEqual(visit);
});

test('a label before a headline is no part of it', async () => {
  expect(await relationsOf('شاهد.. روسيا تتهم أوكرانيا')).toEqual(['Russia accused Ukraine']);
});
