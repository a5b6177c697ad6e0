// Makes src/languages/ar/data/common.tsv: words of running news that are not names, by how they inflect.
// usage: npx tsx tools/lexicons/common.ts NEWS.jsonl.gz
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createArabicPack } from '../../src/languages/ar/index.ts';
import { tokenize } from '../../src/text/tokens.ts';

const minimumCount = 20;
const [, , news] = process.argv;
if (news === undefined) throw new Error('usage: npx tsx tools/lexicons/common.ts NEWS.jsonl.gz');

const counts = new Map<string, number>();
for (const line of gunzipSync(readFileSync(news)).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { title, text } = JSON.parse(line) as { title: string; text: string };
  for (const token of tokenize(`${title}\n${text}`))
    if (token.kind === 'word') counts.set(token.form, (counts.get(token.form) ?? 0) + 1);
}
const count = (form: string) => counts.get(form) ?? 0;
const pack = createArabicPack();
const isKnown = (form: string) => pack.findKnown(form, () => null) !== null;

/** Nouns stand with the article and with pronouns; verbs change their prefix; names do neither. */
function isCommon(form: string): boolean {
  if (pack.isNameToken(form) || isKnown(form) || form.length < 3) return false;
  const total = count(form);
  if (total < minimumCount) return false;
  const withArticle = count(`ال${form}`) + count(`بال${form}`) + count(`وال${form}`) + count(`لل${form}`);
  const stem = form.endsWith('ه') ? `${form.slice(0, -1)}ت` : form;
  const withPronoun = count(`${stem}ه`) + count(`${stem}ها`) + count(`${stem}هم`) + count(`${stem}نا`);
  const asVerb = /^[يتن]/u.test(form)
    ? ['ي', 'ت', 'ن']
        .filter((prefix) => !form.startsWith(prefix))
        .reduce((sum, prefix) => sum + count(prefix + form.slice(1)), 0)
    : count(`${form}ت`) + count(`ي${form.replace(/^ا/u, '')}`) + count(`ت${form.replace(/^ا/u, '')}`);
  return withArticle >= total / 50 + 2 || withPronoun >= total / 20 + 2 || asVerb >= total / 20 + 2;
}

const words = [...counts.keys()].filter(
  (form) => /^[\u0621-\u064a]+$/u.test(form) && !form.startsWith('ال') && isCommon(form),
);
const head = [
  '# Common words of the news that are not names, folded. Made by tools/lexicons/common.ts; do not edit.',
  `# source: counted in the ANT corpus (facts only); belongs: forms seen ${minimumCount} times or more that inflect as nouns or verbs do`,
];
writeFileSync(
  new URL('../../src/languages/ar/data/common.tsv', import.meta.url),
  `${[...head, ...words.sort()].join('\n')}\n`,
);
