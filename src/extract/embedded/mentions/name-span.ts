import type { EntityType, MentionKind } from '../../../contract/article-graph.ts';
import type { Span } from '../../../contract/span.ts';
import type { Gender, Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';

/** A stretch of tokens that names something, before it is known which entity that is. */
export interface NameSpan extends Span {
  /** First token. */
  readonly first: number;
  /** Token after the last. */
  readonly endToken: number;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Key of a known entity, or a canonical key that grammar gives (`ministry:…`); null for a name that nothing knows. */
  readonly key: string | null;
  /** As written, clitics and hashes off. */
  readonly name: string;
  /** Folded words of the name. */
  readonly words: readonly string[];
  /** ISO code of the country that it is or belongs to. */
  readonly country: string | null;
  readonly gender: Gender | null;
  /** Folded preposition written onto its first word. */
  readonly preposition: string;
  readonly conjunction: boolean;
  /** False where more evidence is needed before it counts. */
  readonly certain: boolean;
  /** Names inside this one: the parties of an agreement. */
  readonly inner: readonly NameSpan[];
  /** Id of the rule that proposed it. */
  readonly rule: string;
}

export type NameSpanDraft = Pick<NameSpan, 'first' | 'endToken' | 'type' | 'rule'> &
  Partial<Pick<NameSpan, 'kind' | 'key' | 'name' | 'country' | 'gender' | 'certain' | 'inner'>>;

/** Fills in what the tokens say: offsets without clitics, the name as written, its folded words. */
export function toNameSpan(document: Document, draft: NameSpanDraft, reading: Reading | null): NameSpan {
  const { tokens, content } = document;
  const firstToken = tokens[draft.first];
  const lastToken = tokens[draft.endToken - 1];
  const clitics = (reading?.conjunction ? 1 : 0) + (reading && reading.preposition !== '' ? 1 : 0);
  const start = skipLetters(content, firstToken?.start ?? 0, clitics);
  const end = lastToken?.end ?? start;
  const words: string[] = [];
  for (let at = draft.first; at < draft.endToken; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' || token?.kind === 'number')
      words.push(at === draft.first && reading ? reading.base : token.form);
  }
  return {
    kind: 'name',
    key: null,
    country: null,
    gender: null,
    certain: true,
    inner: [],
    ...draft,
    // after ل the article is written without its alif
    name: draft.name ?? `${lostAlif(content, start, reading) ? 'ا' : ''}${toName(content.slice(start, end))}`,
    start,
    end,
    words,
    preposition: reading?.preposition ?? '',
    conjunction: reading?.conjunction ?? false,
  };
}

/** Moves past a number of letters, and the vowel signs that sit on them. */
export function skipLetters(content: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; left--) {
    at++;
    while (/[\u064b-\u065f\u0670\u0640]/u.test(content.charAt(at))) at++;
  }
  return at;
}

function lostAlif(content: string, start: number, reading: Reading | null): boolean {
  return reading?.preposition === 'ل' && reading.base.startsWith('ال') && content.charAt(start) === 'ل';
}

function toName(text: string): string {
  return text.replace(/[\s_#\u200e\u200f]+/gu, ' ').trim();
}
