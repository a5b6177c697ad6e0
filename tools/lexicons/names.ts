// Makes src/languages/ar/data/names.tsv from the CC0 list of person-name tokens and this project's list of native Arabic names, which the other
// has rarely: it was made of names in Latin letters.
// usage: npx tsx tools/lexicons/names.ts LIST.tsv   (columns: English token, Arabic letters separated by spaces, count)
import { readFileSync, writeFileSync } from 'node:fs';
import { createArabicPack } from '../../src/languages/ar/index.ts';
import { foldWord } from '../../src/text/fold.ts';

const minimumCount = 2;
const [, , list] = process.argv;
if (list === undefined) throw new Error('usage: npx tsx tools/lexicons/names.ts LIST.tsv');

const counts = new Map<string, number>();
for (const line of readFileSync(list, 'utf8').split('\n')) {
  const [, letters, count] = line.split('\t');
  if (letters === undefined) continue;
  const form = foldWord(letters.replaceAll(' ', ''));
  if (form.length >= 3) counts.set(form, (counts.get(form) ?? 0) + Number(count));
}
const pack = createArabicPack();
const native = readFileSync(new URL('../../src/corpus/names/data/native-names.tsv', import.meta.url), 'utf8');
for (const line of native.split('\n')) {
  const form = foldWord(line.split('\t')[0] ?? '');
  // 'فتح', 'صدر', 'سعودي' are words of the news more often than names
  const isWord =
    pack.isCommonWord(form) || pack.analyse(form).readings.some(({ lexemes }) => lexemes.length > 0);
  if (!line.startsWith('#') && form.length >= 3 && !isWord) counts.set(form, minimumCount);
}
const names = [...counts].filter(([, count]) => count >= minimumCount).map(([form]) => form);
const head = [
  '# Tokens of person names, folded. Made by tools/lexicons/names.ts; do not edit.',
  '# source: Wikidata by way of NETransliteration-COLING2018, native names by hand; licence: CC0; belongs: tokens seen in two names or more',
];
writeFileSync(
  new URL('../../src/languages/ar/data/names.tsv', import.meta.url),
  `${[...head, ...names.sort()].join('\n')}\n`,
);
