import { unitsPerNat } from '../../src/corpus/names/edit-model.ts';

/**
 * Costs of each letter after each in a list of words, in sixteenths of a nat: by first letter (`^` before a word), the costs
 * of the letters of the alphabet in its order and of the end.
 */
export function trainLetters(words: readonly string[], alphabet: string): Map<string, number[]> {
  const pairs = new Map<string, number>();
  const firsts = new Map<string, number>();
  for (const word of words) {
    let before = '^';
    for (const letter of `${word}$`) {
      pairs.set(before + letter, (pairs.get(before + letter) ?? 0) + 1);
      firsts.set(before, (firsts.get(before) ?? 0) + 1);
      before = letter;
    }
  }
  const costs = new Map<string, number[]>();
  for (const first of `^${alphabet}`) {
    const total = (firsts.get(first) ?? 0) + smoothing * (alphabet.length + 1);
    const cost = (second: string) =>
      Math.round(-Math.log(((pairs.get(first + second) ?? 0) + smoothing) / total) * unitsPerNat);
    costs.set(first, [...`${alphabet}$`].map(cost));
  }
  return costs;
}

const smoothing = 0.5;
