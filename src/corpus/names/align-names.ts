import { editDistance } from './edit-distance.ts';
import type { NameWord } from './parse-name.ts';
import { nameThresholds as limits } from './thresholds.ts';

/** How alike two words or names are. `perhaps` lies between the two thresholds, where refusing is right. */
export type Likeness = 'equal' | 'same' | 'perhaps' | 'different';

/** How the words of two names lie on each other. */
export interface NameComparison {
  /** The least of the aligned words: a shared given name never carries a wrong surname. */
  readonly likeness: Likeness;
  /** `whole`: every word has its counterpart. `part`: the shorter name leaves out words of the longer. */
  readonly extent: 'whole' | 'part';
}

/**
 * Lays the words of two names on each other in order. One word may stand for two or three of the other name (جينبينغ for
 * جين بينغ); two for two never, since that would let a shared given name carry a wrong surname.
 */
export function alignNames(
  a: readonly NameWord[],
  b: readonly NameWord[],
  compareWords: (a: NameWord, b: NameWord) => Likeness,
): NameComparison {
  if (a.length > b.length) return alignNames(b, a, compareWords);
  if (a.length === 2 && b.length === 2)
    return { likeness: comparePairs(a, b, compareWords), extent: 'whole' };
  const whole = bestAlignment(a, b, { compareWords, skips: false });
  if (whole !== 'different' || a.length < 2 || a.length === b.length)
    return { likeness: whole, extent: 'whole' };
  return { likeness: bestAlignment(a, b, { compareWords, skips: true }), extent: 'part' };
}

/** Two words against two lie one on one; most names are such, and most pairs differ in the first word looked at. */
function comparePairs(
  a: readonly NameWord[],
  b: readonly NameWord[],
  compareWords: (a: NameWord, b: NameWord) => Likeness,
): Likeness {
  let least: Likeness = 'equal';
  let differing = 0;
  // the word that differs in spelling is the one that can say no
  const order = a[1]?.letters === b[1]?.letters ? [0, 1] : [1, 0];
  for (const at of order) {
    const likeness = compareGroups(a.slice(at, at + 1), b.slice(at, at + 1), compareWords);
    if (likeness === 'different') return likeness;
    if (ranks[likeness] < ranks[least]) least = likeness;
    if (likeness !== 'equal') differing += Math.min(a[at]?.letters.length ?? 0, b[at]?.letters.length ?? 0);
  }
  // two short words that both differ a little are two people as often as not: جانغ سونغ, جينغ شوانغ
  const bothDiffer =
    [...a, ...b].every(({ script }) => script === 'arabic') &&
    a.every((word, at) => word.letters !== b[at]?.letters);
  return least === 'same' && bothDiffer && differing < limits.bothWordsDiffer ? 'perhaps' : least;
}

/** Words of `b`, the longer name, may be left out where `skips` is true; every word of `a` needs its counterpart. */
function bestAlignment(
  a: readonly NameWord[],
  b: readonly NameWord[],
  {
    compareWords,
    skips,
  }: { readonly compareWords: (a: NameWord, b: NameWord) => Likeness; readonly skips: boolean },
): Likeness {
  const width = b.length + 1;
  const best = new Int8Array((a.length + 1) * width).fill(0);
  best[0] = ranks.equal;
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j < width; j++) {
      if (i === 0 && j === 0) continue;
      let value = 0;
      for (const [takeA, takeB] of groups) {
        if (i < takeA || j < takeB || (skips && takeA + takeB > 2)) continue;
        const before = best[(i - takeA) * width + j - takeB] ?? 0;
        if (before <= value) continue;
        const likeness = compareGroups(a.slice(i - takeA, i), b.slice(j - takeB, j), compareWords);
        value = Math.max(value, Math.min(before, ranks[likeness]));
      }
      if (skips && j > 0 && !generations.has(b[j - 1]?.letters ?? ''))
        value = Math.max(value, best[i * width + j - 1] ?? 0);
      best[i * width + j] = value;
    }
  return byRank[best[a.length * width + b.length] ?? 0] ?? 'different';
}

function compareGroups(
  a: readonly NameWord[],
  b: readonly NameWord[],
  compareWords: (a: NameWord, b: NameWord) => Likeness,
): Likeness {
  const [wordA, wordB] = [merge(a), merge(b)];
  if (!wordA || !wordB) return 'different';
  if (a.length !== b.length && !isSpacing(wordA.letters, wordB.letters)) return 'different';
  const likeness = compareWords(wordA, wordB);
  // of two names of natives with and without بن, one may be the other's namesake
  const patronymic = a[0]?.patronymic !== b[0]?.patronymic && wordA.script === wordB.script;
  return patronymic && likeness !== 'different' ? 'perhaps' : likeness;
}

/** Words written together and apart have the same letters, give or take a vowel of a long one. */
function isSpacing(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  return editDistance(a, b, 2) <= (longest >= 7 ? 2 : longest >= 5 ? 1 : 0);
}

function merge(words: readonly NameWord[]): NameWord | null {
  const [first] = words;
  if (!first) return null;
  if (words.length === 1) return first;
  if (words.some(({ servant, ordinal, script }) => servant || ordinal !== null || script !== first.script))
    return null;
  return { ...first, letters: words.map(({ letters }) => letters).join('') };
}

const groups: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
];
// what tells a son from his father cannot be left out
const generations = new Set(['ابن', 'اب', 'جونيور', 'جونير', 'junior', 'jr', 'senior', 'sr']);
const ranks = { different: 0, perhaps: 1, same: 2, equal: 3 } as const satisfies Record<Likeness, number>;
const byRank: readonly Likeness[] = ['different', 'perhaps', 'same', 'equal'];
