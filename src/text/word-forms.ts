import { foldWord } from './fold.ts';

/** A word as it is written, and folded for look-ups. */
export interface WordForm {
  readonly surface: string;
  readonly form: string;
}

/** Most words that are kept; a corpus has more than memory should hold. */
const mostKept = 1 << 17;

/**
 * The words of many texts, each once, with what was found out about it: texts say the same words again and again, and to find a
 * word among a hundred thousand is what costs, so every token is looked up once.
 */
export class WordForms<Word extends WordForm = WordForm> {
  readonly #words = new Map<string, Word>();
  readonly #create: (form: WordForm) => Word;

  constructor(create: (form: WordForm) => Word) {
    this.#create = create;
  }

  of(written: string): Word {
    const known = this.#words.get(written);
    if (known !== undefined) return known;
    if (this.#words.size >= mostKept) this.#words.clear();
    // a copy: a piece of an article would keep the whole of it alive
    const surface = Buffer.from(written, 'utf16le').toString('utf16le');
    const word = this.#create({ surface, form: foldWord(surface) });
    this.#words.set(surface, word);
    return word;
  }
}
