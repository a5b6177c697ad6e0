import type { WordTable } from './word-table.ts';

/** A word cut into its proclitics (of و ف ب ل ك) and the rest, the article still on it. */
export interface CliticSplit {
  readonly proclitics: string;
  readonly stem: string;
}

/**
 * Cuts one reading only, the likeliest by how often the word stands with and without the letter in raw news. That is enough for a
 * statistical tagger, which sees the uncut word as well.
 * @param form  a word as `toWordForm` folds it
 */
export function splitClitics(form: string, words: WordTable): CliticSplit {
  const count = (word: string): number => words.countOf(words.rowOf(word));
  let proclitics = '';
  let stem = form;
  const first = stem.charAt(0);
  if (stem.length >= 4 && (first === 'و' || first === 'ف')) {
    const rest = count(stem.slice(1));
    // ف opens far more stems than it joins
    if (rest >= 3 && rest > count(stem) * (first === 'و' ? 1 : 3)) {
      proclitics = first;
      stem = stem.slice(1);
    }
  }
  if (stem.length >= 5 && stem.startsWith('لل')) {
    const withArticle = `ال${stem.slice(2)}`;
    if (count(withArticle) > count(stem)) return { proclitics: `${proclitics}ل`, stem: withArticle };
  }
  const next = stem.charAt(0);
  if (stem.length >= 4 && (next === 'ب' || next === 'ل' || next === 'ك')) {
    const rest = count(stem.slice(1));
    if (rest >= 5 && rest > count(stem) * 2) {
      proclitics += next;
      stem = stem.slice(1);
    }
  }
  return { proclitics, stem };
}

/** The word without the article, where enough is left to be a word. */
export function withoutArticle(stem: string): string {
  return stem.length >= 5 && stem.startsWith('ال') ? stem.slice(2) : stem;
}
