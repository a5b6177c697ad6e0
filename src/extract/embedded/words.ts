import type { LanguagePack, WordAnalysis } from '../../languages/language.ts';
import { type WordForm, WordForms } from '../../text/word-forms.ts';
import { createDateOpeners } from './dates.ts';
import { opensName } from './mentions/name-openers.ts';
import { opensNisba } from './mentions/nisbas.ts';
import { type TaggedWord, unknownRow } from './tagger/index.ts';

/** A word with all that hangs on nothing but itself. */
export interface Word extends WordForm, TaggedWord {
  readonly analysis: WordAnalysis;
  /** Whether a name that lexicon or grammar knows, a country's adjective, a date can begin with it: most words begin none. */
  readonly opensName: boolean;
  readonly opensNisba: boolean;
  readonly opensDate: boolean;
}

/** The words of a language, read once for all articles. */
export type Words = WordForms<Word>;

export function createWords(pack: LanguagePack): Words {
  const opensDate = createDateOpeners(pack.months);
  return new WordForms(({ surface, form }) => {
    const analysis = pack.analyse(form, surface);
    return {
      surface,
      form,
      analysis,
      taggerRow: unknownRow,
      opensName: opensName(analysis),
      opensNisba: opensNisba(analysis),
      opensDate: opensDate(form),
    };
  });
}
