import { alignNames, type Likeness, type NameComparison } from './align-names.ts';
import { createEditModel, type EditModel, type Spelling } from './edit-model.ts';
import type { NameWord } from './parse-name.ts';
import { skeletonKeys } from './skeleton.ts';
import type { NameTables } from './tables.ts';
import { nameThresholds as limits } from './thresholds.ts';

/** Compares names across spellings and scripts. */
export interface NameMatcher {
  compareWords(a: NameWord, b: NameWord): Likeness;
  compareNames(a: readonly NameWord[], b: readonly NameWord[]): NameComparison;
  /** True where the spelling is fixed, so that another spelling is another name. */
  isNative(word: NameWord): boolean;
  /** True for the native names of the table, which many people bear. */
  isListed(word: NameWord): boolean;
  /** Keys under which spellings of one word meet. */
  keysOf(word: NameWord): readonly string[];
}

export function createNameMatcher(tables: NameTables): NameMatcher {
  const cross = createEditModel(tables.crossScript);
  const arabic = createEditModel(tables.arabic);
  const arabicByLatin = invert(tables.nativeNames);
  const memo = new Map<string, Likeness>();
  const spellings = createSpellings(arabic);
  const keysOf = createKeys();

  const isListed = ({ script, letters, servant }: NameWord): boolean =>
    servant || (script === 'latin' ? arabicByLatin.has(letters) : tables.nativeNames.has(letters));

  const isNative = ({ script, letters, servant }: NameWord): boolean =>
    servant ||
    (script === 'latin'
      ? arabicByLatin.has(letters)
      : tables.nativeNames.has(letters) || weighLetters(letters, tables.nativeLetters) > 0);

  const compareLetters = (a: NameWord, b: NameWord): Likeness => {
    if (a.script !== b.script) {
      const [latin, arabicWord] = a.script === 'latin' ? [a, b] : [b, a];
      const forms = arabicByLatin.get(latin.letters);
      if (forms && tables.nativeNames.has(arabicWord.letters))
        return forms.has(arabicWord.letters) ? 'same' : 'different';
      const score = cross.score(cross.spell(latin.letters, 'left'), cross.spell(arabicWord.letters, 'right'));
      return score >= limits.crossScriptSame
        ? 'same'
        : score >= limits.crossScriptPerhaps
          ? 'perhaps'
          : 'different';
    }
    if (a.script === 'latin') return compareLatin(a.letters, b.letters, arabicByLatin);
    // a listed name has one spelling: what differs from عباس by a letter is another name, whoever bears it
    if (isListed(a) || isListed(b) || (isNative(a) && isNative(b))) return 'different';
    const [left, right] = [spellings.of(a.letters), spellings.of(b.letters)];
    const ratio = arabic.score(left.left, right.right) / Math.max(1, Math.min(left.self, right.self));
    const likeness = judgeRatio(ratio, sharesKey(keysOf(a), keysOf(b)));
    // in a short word one letter is a third of the name; Roberto is not Robert
    const unsure =
      Math.min(a.letters.length, b.letters.length) < limits.shortWord || addsVowel(a.letters, b.letters);
    return likeness === 'same' && unsure ? 'perhaps' : likeness;
  };

  const compareWords = (a: NameWord, b: NameWord): Likeness => {
    if (a.ordinal !== null || b.ordinal !== null) return a.ordinal === b.ordinal ? 'equal' : 'different';
    if (a.script === b.script && a.letters === b.letters)
      return a.servant === b.servant ? 'equal' : 'different';
    if (a.servant !== b.servant) return 'different';
    const key = a.letters < b.letters ? `${a.letters} ${b.letters}` : `${b.letters} ${a.letters}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const likeness = compareLetters(a, b);
    if (memo.size < memoLimit) memo.set(key, likeness);
    return likeness;
  };

  return {
    compareWords,
    compareNames: (a, b) => alignNames(a, b, compareWords),
    isNative,
    isListed,
    keysOf: (word) => (word.ordinal === null ? keysOf(word) : [`#${word.ordinal}`]),
  };
}

/** Arabic words made ready once for either side, with their score against themselves. */
function createSpellings(model: EditModel) {
  const known = new Map<
    string,
    { readonly left: Spelling; readonly right: Spelling; readonly self: number }
  >();
  return {
    of(letters: string) {
      const present = known.get(letters);
      if (present) return present;
      const [left, right] = [model.spell(letters, 'left'), model.spell(letters, 'right')];
      const made = { left, right, self: model.score(left, right) };
      if (known.size < memoLimit) known.set(letters, made);
      return made;
    },
  };
}

/** The skeletons of words, each worked out once. */
function createKeys(): (word: NameWord) => readonly string[] {
  const known = { arabic: new Map<string, readonly string[]>(), latin: new Map<string, readonly string[]>() };
  return ({ letters, script }) => {
    const present = known[script].get(letters);
    if (present) return present;
    const keys = skeletonKeys(letters, script);
    if (known[script].size < memoLimit) known[script].set(letters, keys);
    return keys;
  };
}

function judgeRatio(ratio: number, skeleton: boolean): Likeness {
  if (ratio >= (skeleton ? limits.ratioSameSkeleton : limits.ratioSame)) return 'same';
  return ratio >= limits.ratioPerhaps ? 'perhaps' : 'different';
}

function sharesKey(a: readonly string[], b: readonly string[]): boolean {
  return b.some((key) => a.includes(key));
}

/** True where one word is the other with a vowel at its end. */
function addsVowel(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.length === shorter.length + 1 && longer.startsWith(shorter) && /[اويeaio]$/u.test(longer);
}

/** Two Latin spellings of one native name are the same, of two are not; others may differ by a letter. */
function compareLatin(
  a: string,
  b: string,
  arabicByLatin: ReadonlyMap<string, ReadonlySet<string>>,
): Likeness {
  const [formsA, formsB] = [arabicByLatin.get(a), arabicByLatin.get(b)];
  if (formsA && formsB) return [...formsA].some((form) => formsB.has(form)) ? 'same' : 'different';
  const keys = skeletonKeys(a, 'latin');
  if (!skeletonKeys(b, 'latin').some((key) => keys.includes(key)) || keys.includes('')) return 'different';
  const vowels = a.replace(/[^aeiouy]/gu, '').length + b.replace(/[^aeiouy]/gu, '').length;
  const gap = Math.abs(a.length - b.length);
  if (a[0] !== b[0] || gap > 2 || Math.min(a.length, b.length) < limits.shortWord) return 'perhaps';
  return dropVowels(a) === dropVowels(b) && vowels > 0 ? 'same' : 'perhaps';
}

function dropVowels(word: string): string {
  return word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1');
}

/** Weight for a word being a native name; above 0 it is likelier than not. */
function weighLetters(word: string, weights: ReadonlyMap<string, number>): number {
  const marked = `^^${word}$`;
  let weight = 0;
  for (let end = 2; end < marked.length; end++)
    weight += weights.get(marked.slice(end - 2, end + 1)) ?? weights.get(marked.slice(end - 1, end + 1)) ?? 0;
  return weight;
}

function invert(forms: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const inverted = new Map<string, Set<string>>();
  for (const [arabic, spellings] of forms)
    for (const latin of spellings) {
      const known = inverted.get(latin);
      if (known) known.add(arabic);
      else inverted.set(latin, new Set([arabic]));
    }
  return inverted;
}

const memoLimit = 500_000;
