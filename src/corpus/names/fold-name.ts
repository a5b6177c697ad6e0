import { foldWord } from '../../text/fold.ts';

/**
 * The folded words of a name, for look-ups and comparisons: punctuation parts words, diacritics and spelling variants
 * go, the Arabic article goes from words that keep at least three letters, and so does the English one.
 */
export function foldName(name: string): string[] {
  const words: string[] = [];
  for (const part of name.normalize('NFKC').replace(apostrophes, '').split(wordBreak)) {
    const word = stripArticle(foldWord(part));
    if (word !== '' && word !== 'the') words.push(word);
  }
  return words;
}

/** `foldName` as one string: equal keys are the same spelling. */
export function nameKey(name: string): string {
  return foldName(name).join(' ');
}

function stripArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
}

// part of the word in O'Neill and Sana'a, a quotation mark elsewhere: in both cases nothing is lost without it
const apostrophes = /['’ʼ‘`´]/gu;
const wordBreak = /[^\p{L}\p{M}\p{N}]+/u;
