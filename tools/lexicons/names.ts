// Makes src/languages/ar/data/names.tsv from the CC0 list of person-name tokens.
// usage: npx tsx tools/lexicons/names.ts LIST.tsv   (columns: English token, Arabic letters separated by spaces, count)
import { readFileSync, writeFileSync } from 'node:fs';
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
const names = [...counts].filter(([, count]) => count >= minimumCount).map(([form]) => form);
const head = [
  '# Tokens of person names, folded. Made by tools/lexicons/names.ts; do not edit.',
  '# source: Wikidata by way of NETransliteration-COLING2018; licence: CC0; belongs: tokens seen in two names or more',
];
writeFileSync(
  new URL('../../src/languages/ar/data/names.tsv', import.meta.url),
  `${[...head, ...names.sort()].join('\n')}\n`,
);
