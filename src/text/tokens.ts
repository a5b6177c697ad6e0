import type { Span } from '../contract/span.ts';
import { type WordForm, WordForms } from './word-forms.ts';

export type TokenKind =
  | 'word'
  | 'number'
  | 'quote'
  | 'open'
  | 'close'
  | 'colon'
  | 'comma'
  | 'stop'
  | 'dash'
  | 'other';

/** One token of an article: a word, a number or a punctuation mark, with its span in the content. */
export interface Token<Word extends WordForm = WordForm> extends Span {
  readonly kind: TokenKind;
  readonly word: Word;
  /** Folded form for look-ups (see `foldWord`); the mark itself for punctuation. */
  readonly form: string;
  /** Line of the content that it stands in, counted from 0. */
  readonly line: number;
}

/**
 * Splits content into tokens in one pass over its code units. White space, `#`, `_`, tatweel at word edges and direction marks separate or
 * vanish; letters and marks of any script make words; digits with inner separators make numbers.
 * @param content any text; not changed
 * @param words the words known so far, for many texts of which each goes on with those of the ones before
 * @returns tokens in order, disjoint, each inside the content
 */
export function tokenize(content: string): Token[];
export function tokenize<Word extends WordForm>(content: string, words: WordForms<Word>): Token<Word>[];
export function tokenize(content: string, words: WordForms = new WordForms((form) => form)): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let at = 0;
  while (at < content.length) {
    const unit = content.charCodeAt(at);
    const sort = sortOf(unit);
    if (sort === WORD || sort === DIGIT) {
      const end = wordEnd(content, at, sort);
      const word = words.of(content.slice(at, end));
      const { form } = word;
      if (form !== '')
        tokens.push({ kind: sort === DIGIT ? 'number' : 'word', word, form, start: at, end, line });
      at = end;
      continue;
    }
    if (unit === 0x0a || unit === 0x2029) line++;
    const mark = punctuation.get(unit);
    if (mark !== undefined)
      tokens.push({
        kind: mark.kind,
        word: words.of(mark.form),
        form: mark.form,
        start: at,
        end: at + 1,
        line,
      });
    at++;
  }
  return tokens;
}

const SKIP = 0;
const WORD = 1;
const DIGIT = 2;

function wordEnd(content: string, start: number, first: number): number {
  let at = start + 1;
  for (; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    const sort = sortOf(unit);
    if (sort === WORD || sort === DIGIT) {
      if (first === DIGIT && sort === WORD) break;
      continue;
    }
    if (first === DIGIT && isNumberJoiner(unit) && sortOf(content.charCodeAt(at + 1)) === DIGIT) continue;
    if (isInvisible(unit)) continue;
    // Latin names keep an inner apostrophe or hyphen: O'Neill, Aixen-Provence
    if (
      (unit === 0x27 || unit === 0x2019) &&
      isLatin(content.charCodeAt(at - 1)) &&
      isLatin(content.charCodeAt(at + 1))
    )
      continue;
    break;
  }
  return at;
}

function sortOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return DIGIT;
    return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? WORD : SKIP;
  }
  if (unit >= 0x600 && unit <= 0x6ff) {
    if ((unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)) return DIGIT;
    return (unit >= 0x620 && unit <= 0x65f) ||
      (unit >= 0x66e && unit <= 0x6d3) ||
      unit === 0x670 ||
      unit >= 0x6d5
      ? WORD
      : SKIP;
  }
  if (unit < 0xc0 || (unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x303f)) return SKIP;
  if (unit === 0xd7 || unit === 0xf7 || unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f)) return SKIP;
  // the rest: accented Latin, Cyrillic, Greek, Hebrew, Arabic supplements and presentation forms, CJK, surrogates
  return unit >= 0xff00 && unit <= 0xff0f ? SKIP : WORD;
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

/** `.` `,` `٫` `٬` and `/` inside a number. */
function isNumberJoiner(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x66b || unit === 0x66c || unit === 0x2f;
}

/** Zero-width joiners and direction marks, which never end a word. */
function isInvisible(unit: number): boolean {
  return (
    (unit >= 0x200c && unit <= 0x200f) ||
    unit === 0x61c ||
    (unit >= 0x202a && unit <= 0x202e) ||
    unit === 0xad
  );
}

const marks: Readonly<Partial<Record<TokenKind, readonly string[]>>> = {
  quote: ['"', '«', '»', '“', '”', '„', '‟', '〞', '＂'],
  open: ['(', '[', '{'],
  close: [')', ']', '}'],
  colon: [':', '：'],
  comma: ['،', ',', '؛', ';'],
  stop: ['.', '!', '؟', '?', '…', '۔'],
  dash: ['-', '–', '—', '―', '‒'],
  other: ['|', '•', '*', '/', '\\', '%', '‘', '’', "'"],
};

const punctuation: ReadonlyMap<number, { readonly kind: TokenKind; readonly form: string }> = new Map(
  // as: the keys are those of the table
  (Object.entries(marks) as [TokenKind, readonly string[]][]).flatMap(([kind, forms]) =>
    forms.map((form) => [form.charCodeAt(0), { kind, form }] as const),
  ),
);
