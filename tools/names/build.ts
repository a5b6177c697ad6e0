// Writes the data of src/corpus/names from the CC0 list of name spellings; the same input gives the same bytes.
// usage: npx tsx tools/names/build.ts WD_ARABIC_64.tsv
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toArabicLetters } from '../../src/corpus/names/letters.ts';
import { findLatinForms } from './latin-forms.ts';
import { trainNative } from './native.ts';
import { readPairs } from './pairs.ts';
import { trainModels } from './train.ts';

const [path = ''] = process.argv.slice(2);
const data = fileURLToPath(new URL('../../src/corpus/names/data/', import.meta.url));
const people = fileURLToPath(new URL('../../src/languages/ar/data/people.tsv', import.meta.url));
const pairs = readPairs(path);
const { crossScript, arabic } = trainModels(pairs);

write('latin-arabic', 'cost of writing Latin letters as Arabic ones, in sixteenths of a nat', [
  ...section('unit', crossScript.units),
  ...section('latin', crossScript.left.costs),
  ...section('arabic', crossScript.right.costs),
]);
write(
  'arabic-arabic',
  'cost of writing the letters of one Arabic spelling as those of another, in sixteenths of a nat',
  [...section('unit', arabic.units)],
);
write(
  'native-letters',
  'weight of letter sequences for a word being a native Arabic name, in sixteenths of a nat',
  [...section('', trainNative(pairs, readNativeNames()))],
);
write('latin-forms', 'usual Latin spelling of Arabic words of names, by folded letters', [
  ...section('', findLatinForms(pairs, { tables: crossScript, people })),
]);

function section(kind: string, entries: ReadonlyMap<string, number | string | readonly number[]>): string[] {
  return [...entries].map(([key, value]) => `${kind === '' ? '' : `${kind}\t`}${key}\t${String(value)}`);
}

function write(name: string, what: string, lines: readonly string[]): void {
  const head = [
    `# ${what}. Made by tools/names/build.ts; do not edit.`,
    '# source: Wikidata by way of NETransliteration-COLING2018 (wd_arabic); licence: CC0',
  ];
  writeFileSync(`${data}${name}.tsv`, `${[...head, ...lines].join('\n')}\n`);
}

function readNativeNames(): string[] {
  return readFileSync(`${data}native-names.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => toArabicLetters(line.split('\t')[0] ?? ''));
}
