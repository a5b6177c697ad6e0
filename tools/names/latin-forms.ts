import { readFileSync } from 'node:fs';
import { createEditModel, type EditTables } from '../../src/corpus/names/edit-model.ts';
import { toArabicLetters, toLatinLetters } from '../../src/corpus/names/letters.ts';
import type { NamePair } from './pairs.ts';

/** The usual Latin spelling of Arabic words of names, by their folded letters. */
export function findLatinForms(
  pairs: readonly NamePair[],
  { tables, people }: { readonly tables: EditTables; readonly people: string },
): Map<string, string> {
  const model = createEditModel(tables);
  const isSound = (latin: string, arabic: string) =>
    model.score(model.spell(toLatinLetters(latin), 'left'), model.spell(arabic, 'right')) > 0;
  const best = new Map<string, NamePair>();
  for (const pair of pairs) {
    if (pair.count < leastCount || !isSound(pair.latin, pair.arabic)) continue;
    const present = best.get(pair.arabic);
    if (!present || pair.count > present.count) best.set(pair.arabic, pair);
  }
  const forms = new Map([...best].map(([arabic, { latinForm }]) => [arabic, latinForm] as const));
  // the people of the news are spelt as the news spells them
  for (const [arabic, latin] of readPeople(people)) if (isSound(latin, arabic)) forms.set(arabic, latin);
  return new Map([...forms].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Words of full names that have as many words in both scripts; the first bearer of a word decides. */
function readPeople(path: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    const [names = '', english = ''] = line.split('\t');
    const arabic = (names.split('|')[0] ?? '').split(' ');
    const latin = english.toLowerCase().split(/[\s-]+/u);
    if (arabic.length !== latin.length) continue;
    arabic.forEach((word, at) => {
      const letters = toArabicLetters(word);
      if (letters.length > 1 && !words.has(letters)) words.set(letters, latin[at] ?? '');
    });
  }
  return words;
}

const leastCount = 3;
