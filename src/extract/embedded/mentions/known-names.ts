import type { KnownMatch, Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, formAt, isHyphenated } from '../document.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';

/** The longest name of the lexicon that starts at a token, over all its clitic readings; null where there is none. */
export function findKnownName(document: Document, at: number, end: number): NameSpan | null {
  const analysis = document.words[at];
  if (!analysis || analysis.openers.length === 0) return null;
  // the lexicon writes 'مون جيه إن', the article 'مون جيه-إن'
  const placeOf = (offset: number): number => {
    let place = at;
    for (let passed = 0; passed < offset; passed++) place += isHyphenated(document, place + 2) ? 2 : 1;
    return place;
  };
  const next = (offset: number): string | null => {
    const place = placeOf(offset);
    const token = document.tokens[place];
    return place < end && (token?.kind === 'word' || token?.kind === 'number') ? token.form : null;
  };
  let best: { match: KnownMatch; reading: Reading } | null = null;
  for (const reading of analysis.openers) {
    const match = document.pack.findKnown(reading.base, next);
    if (match && (best === null || match.length > best.match.length)) best = { match, reading };
  }
  if (best === null) return null;
  const { match, reading } = best;
  const endToken = placeOf(match.length - 1) + 1;
  if (match.length === 1 && closedClass(document, at) !== null) return null;
  // 'حصة الأسد' is the lion's
  if (match.length === 1 && shares.has(formAt(document, at - 1).replace(/^[وفبل]/u, ''))) return null;
  // 'بن دغر' after 'أحمد' is the rest of his name
  if (kinWords.has(reading.base) && document.pack.isNameToken(formAt(document, at - 1))) return null;
  return toNameSpan(
    document,
    {
      first: at,
      endToken: match.entity.type === 'person' ? withDescent(document, endToken, end) : endToken,
      type: match.entity.type,
      key: match.entity.key,
      country: match.entity.country,
      gender: match.entity.gender,
      certain: match.certain,
      rule: 'name.lexicon',
    },
    reading,
  );
}

/** 'الملك سلمان | بن عبدالعزيز آل سعود': the fathers' names that go on with a known one. */
function withDescent(document: Document, from: number, end: number): number {
  let next = from;
  while (
    next + 1 < end &&
    descentWords.has(formAt(document, next)) &&
    document.tokens[next + 1]?.kind === 'word'
  ) {
    const father = formAt(document, next + 1);
    if (!document.pack.isNameToken(father) && !/^عبد./u.test(father) && formAt(document, next) !== 'ال')
      break;
    next += 2;
    while (next < end && ['الله', 'الرحمن', 'العزيز'].includes(formAt(document, next))) next++;
  }
  return next;
}

const descentWords: ReadonlySet<string> = new Set(['بن', 'بنت', 'ال']);
const kinWords: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت']);

/** Nouns, folded, that make a beast of the name after them. */
const shares: ReadonlySet<string> = new Set(['حصه', 'نصيب', 'عرين']);
