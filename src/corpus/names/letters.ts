import { foldWord } from '../../text/fold.ts';

export type Script = 'arabic' | 'latin';

/** The script of a word by its first letter; null for words of other scripts and for numbers. */
export function scriptOf(word: string): Script | null {
  for (const letter of word) {
    if (/\p{Script=Arabic}/u.test(letter)) return 'arabic';
    if (/\p{Script=Latin}/u.test(letter)) return 'latin';
  }
  return null;
}

/**
 * A word in the 29 Arabic letters that the edit models know: folded, hamza dropped, and the letters that Arabic lacks as
 * the ones that usually stand for them (پ ب, چ ج, گ ك, ڤ ف, ژ ج).
 */
export function toArabicLetters(word: string): string {
  let letters = '';
  for (const letter of foldWord(word)) {
    const plain = foreignLetters.get(letter) ?? letter;
    if (arabicLetters.includes(plain)) letters += plain;
  }
  return letters;
}

/** A word in the 26 Latin letters: lower case, accents and special letters folded, the rest dropped. */
export function toLatinLetters(word: string): string {
  let letters = '';
  for (const letter of foldWord(word).toLowerCase().normalize('NFD')) {
    const plain = specialLetters.get(letter) ?? letter;
    if (/^[a-z]+$/u.test(plain)) letters += plain;
  }
  return letters;
}

/** What folding leaves of the alphabet. */
export const arabicLetters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
export const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

const foreignLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ پ: 'ب', چ: 'ج', گ: 'ك', ڤ: 'ف', ژ: 'ج', ۀ: 'ه', ے: 'ي', ہ: 'ه' }),
);
const specialLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e' }),
);
