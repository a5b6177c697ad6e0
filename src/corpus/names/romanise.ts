import { toArabicLetters } from './letters.ts';
import { spellOut } from './spell-out.ts';
import type { NameTables } from './tables.ts';

/** Writes a name in Latin letters, readable rather than exact; words of other letters stay as they are. */
export type Romanise = (name: string) => string;

/** A romaniser: words by their usual spelling where one is known, else letter by letter with the short vowels supplied. */
export function createRomaniser({ nativeNames, latinForms }: NameTables): Romanise {
  const toLatin = (stem: string): string => {
    const letters = toArabicLetters(stem);
    return nativeNames.get(letters)?.[0] ?? latinForms.get(letters) ?? spellOut(stem);
  };
  const writeWord = (form: string): string => {
    if (!/\p{Script=Arabic}/u.test(form)) return form;
    const bare = form.replace(/\p{M}/gu, '');
    // the article is written with a bare alef: إلهام begins otherwise
    const hasArticle = bare.startsWith('ال') && bare.length >= 4 && bare !== 'الله';
    const latin = toLatin(hasArticle ? bare.slice(2) : bare);
    const written = lowerWords.get(latin) ?? latin.charAt(0).toUpperCase() + latin.slice(1);
    return hasArticle && latin !== '' ? `al-${written}` : written;
  };
  return (name) =>
    name
      .normalize('NFC')
      .split(/\s+/u)
      .map((form) => form.replace(/[\p{L}\p{M}]+/gu, writeWord))
      .filter((form) => form !== '')
      .join(' ');
}

const lowerWords: ReadonlyMap<string, string> = new Map([
  ['ibn', 'bin'],
  ['bin', 'bin'],
  ['ben', 'bin'],
  ['van', 'van'],
  ['von', 'von'],
]);
