import type { LanguagePack, WordAnalysis } from '../../languages/language.ts';
import { type WordForm, WordForms } from '../../text/word-forms.ts';
import { type TaggedWord, unknownRow } from './tagger/index.ts';

/** A word with all that hangs on nothing but itself. */
export interface Word extends WordForm, TaggedWord {
  readonly analysis: WordAnalysis;
}

/** The words of a language, read once for all articles. */
export type Words = WordForms<Word>;

export function createWords(pack: LanguagePack): Words {
  return new WordForms(({ surface, form }) => ({
    surface,
    form,
    analysis: pack.analyse(form, surface),
    taggerRow: unknownRow,
  }));
}
