import { type Script, toArabicLetters, toLatinLetters } from './letters.ts';

/**
 * The consonant skeletons of a name's word, the same across scripts for most spellings of one name: vowels and gutturals
 * drop, letters that stand for each other share a class, letters that may be read in two ways give two skeletons.
 * @returns one to eight keys for blocking; a word of vowels gives the empty key
 */
export function skeletonKeys(word: string, script: Script): string[] {
  const readings = script === 'arabic' ? readArabic(toArabicLetters(word)) : readLatin(toLatinLetters(word));
  let keys = [''];
  for (const alternatives of readings) {
    const longer = keys.flatMap((key) => alternatives.map((letters) => key + letters));
    keys = longer.length > keyLimit ? longer.slice(0, keyLimit) : longer;
  }
  return [...new Set(keys.map(dropRepeats))];
}

function readArabic(word: string): (readonly string[])[] {
  const readings: (readonly string[])[] = [];
  for (let at = 0; at < word.length; at++) {
    const pair = arabicPairs.get(word.slice(at, at + 2));
    if (pair) {
      readings.push(pair);
      at++;
    } else {
      const single = arabicClasses.get(word.charAt(at));
      if (single) readings.push(single);
    }
  }
  return readings;
}

function readLatin(word: string): (readonly string[])[] {
  const readings: (readonly string[])[] = [];
  for (let at = 0; at < word.length; at++) {
    const cluster = latinClusters.find(([letters]) => word.startsWith(letters, at));
    if (cluster) {
      readings.push(cluster[1]);
      at += cluster[0].length - 1;
    } else if (word.charAt(at) === 'c')
      readings.push(/[eiy]/u.test(word.charAt(at + 1)) ? ['S', 'K'] : ['K']);
    else {
      const single = latinClasses.get(word.charAt(at));
      if (single) readings.push(single);
    }
  }
  return readings;
}

function dropRepeats(key: string): string {
  let kept = '';
  for (const letter of key) if (!kept.endsWith(letter)) kept += letter;
  return kept;
}

const keyLimit = 8;

const toMap = (
  classes: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(classes));

const arabicPairs = toMap({ تش: ['S', 'K'], تس: ['S', 'TS'], دج: ['K'] });
const arabicClasses = toMap({
  ب: ['P'],
  ت: ['T'],
  ث: ['S', 'T'],
  ج: ['K'],
  خ: ['K'],
  د: ['D'],
  ذ: ['D'],
  ر: ['R'],
  ز: ['S'],
  س: ['S'],
  ش: ['S'],
  ص: ['S'],
  ض: ['D'],
  ط: ['T'],
  ظ: ['D'],
  غ: ['K'],
  ف: ['F'],
  ق: ['K'],
  ك: ['K'],
  ل: ['L'],
  م: ['M'],
  ن: ['N'],
});
// longer clusters first: `tsch` before `sch` before `ch`
const latinClusters: readonly (readonly [string, readonly string[]])[] = [
  ['tsch', ['S']],
  ['sch', ['S', 'SK']],
  ['tch', ['S']],
  ['sh', ['S']],
  ['ch', ['S', 'K']],
  ['kh', ['K']],
  ['gh', ['K', '']],
  ['th', ['S', 'T', 'D']],
  ['ph', ['F']],
  ['ck', ['K']],
  ['dj', ['K']],
  ['zh', ['K', 'S']],
  ['tz', ['S', 'TS']],
  ['ts', ['S', 'TS']],
  ['cz', ['S']],
  ['sz', ['S']],
  ['gn', ['N', 'KN']],
  ['qu', ['K']],
  ['dh', ['D']],
  ['ng', ['NK']],
  ['ll', ['L', '']],
  ['rz', ['R', 'S', 'RS']],
];
const latinClasses = toMap({
  b: ['P'],
  d: ['D'],
  f: ['F'],
  g: ['K'],
  j: ['K', ''],
  k: ['K'],
  l: ['L'],
  m: ['M'],
  n: ['N'],
  p: ['P'],
  q: ['K'],
  r: ['R'],
  s: ['S'],
  t: ['T'],
  v: ['F'],
  w: ['', 'F'],
  x: ['KS', 'S'],
  z: ['S'],
});
