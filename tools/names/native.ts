import type { NamePair } from './pairs.ts';

/**
 * Weights of letter sequences for the question whether an Arabic word is a native name, in sixteenths of a nat: sequences
 * of three letters where seen often enough, else of two. Seeds are words whose letters or article only Arabic has and the
 * table of native names, against words whose Latin spelling looks European.
 */
export function trainNative(pairs: readonly NamePair[], nativeNames: readonly string[]): Map<string, number> {
  const native = pairs.filter(({ arabic }) => isMarked(arabic)).map(({ arabic }) => stripArticle(arabic));
  const foreign = pairs.filter(({ latin, arabic }) => !isMarked(arabic) && looksEuropean.test(latin));
  const [forNative, forForeign] = [
    countSequences([...native, ...nativeNames.flatMap((name) => Array.from({ length: 4 }, () => name))]),
    countSequences(foreign.map(({ arabic }) => arabic)),
  ];
  const weights = new Map<string, number>();
  for (const length of [2, 3])
    for (const sequence of [...new Set([...forNative.keys(), ...forForeign.keys()])].sort()) {
      if (sequence.length !== length) continue;
      const [a, b] = [forNative.get(sequence) ?? 0, forForeign.get(sequence) ?? 0];
      const [totalA, totalB] = [forNative.get(`${length}`) ?? 1, forForeign.get(`${length}`) ?? 1];
      const weight = Math.round(16 * Math.log((a + 0.5) / totalA / ((b + 0.5) / totalB)));
      const shorter = weights.get(sequence.slice(1)) ?? 0;
      // a sequence earns its line where it is seen often and says something that its end alone does not
      if (length === 2 ? a + b >= 3 : a + b >= 12 && Math.abs(weight - shorter) >= 12)
        weights.set(sequence, weight);
    }
  return weights;
}

function countSequences(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const word of words) {
    const marked = `^^${word}$`;
    for (let end = 2; end < marked.length; end++)
      for (const length of [2, 3]) {
        add(marked.slice(end - length + 1, end + 1));
        add(`${length}`);
      }
  }
  return counts;
}

function isMarked(word: string): boolean {
  return /[حعضظ]/u.test(word) || (word.startsWith('ال') && word.length >= 5);
}

function stripArticle(word: string): string {
  return word.startsWith('ال') && word.length >= 5 ? word.slice(2) : word;
}

const looksEuropean =
  /(?:ov|ova|ev|eva|ski|sky|son|sen|berg|burg|stein|mann|ton|ich|ini|elli|etti|ez|escu|man|ell|er|ert|ard|ck|x|tt|ss|ph|ch|sch|oo|ee|eau|ough)$|[pvx]|^mc|^mac|ck|tz|sch|oe|eau/u;
