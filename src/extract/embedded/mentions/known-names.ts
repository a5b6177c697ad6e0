import type { KnownMatch, Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass } from '../document.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';

/** The longest name of the lexicon that starts at a token, over all its clitic readings; null where there is none. */
export function findKnownName(document: Document, at: number, end: number): NameSpan | null {
  const analysis = document.words[at];
  if (!analysis) return null;
  const next = (offset: number): string | null => {
    const token = document.tokens[at + offset];
    return at + offset < end && (token?.kind === 'word' || token?.kind === 'number') ? token.form : null;
  };
  let best: { match: KnownMatch; reading: Reading } | null = null;
  const tried = new Set<string>();
  for (const reading of analysis.readings) {
    if (reading.suffix !== '' || tried.has(reading.base)) continue;
    tried.add(reading.base);
    const match = document.pack.findKnown(reading.base, next);
    if (match && (best === null || match.length > best.match.length)) best = { match, reading };
  }
  best ??= withStrippedClitics(document, at, next);
  if (best === null) return null;
  const { match, reading } = best;
  if (match.length === 1 && closedClass(document, at) !== null) return null;
  return toNameSpan(
    document,
    {
      first: at,
      endToken: at + match.length,
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

/** Names stand in no word lexicon, so that the lattice knows nothing of what is written onto them: وبوتين, لترامب, بموسكو. */
function withStrippedClitics(
  document: Document,
  at: number,
  next: (offset: number) => string | null,
): { match: KnownMatch; reading: Reading } | null {
  for (const reading of cliticReadings(document.tokens[at]?.form ?? '')) {
    const match = document.pack.findKnown(reading.base, next);
    if (match) return { match, reading };
  }
  return null;
}

/** Ways to take conjunction and preposition off a word of which the lexicon knows nothing. */
export function cliticReadings(form: string): Reading[] {
  const readings: Reading[] = [];
  const push = (conjunction: boolean, preposition: string, base: string) => {
    if (base.length >= 2)
      readings.push({
        conjunction,
        preposition,
        base,
        article: base.startsWith('ال'),
        suffix: '',
        lexemes: [],
      });
  };
  const take = (conjunction: boolean, rest: string) => {
    if (rest.startsWith('لل')) push(conjunction, 'ل', `ا${rest.slice(1)}`);
    if (/^[بلك]/u.test(rest)) push(conjunction, rest.charAt(0), rest.slice(1));
  };
  take(false, form);
  if (/^[وف]/u.test(form)) {
    push(true, '', form.slice(1));
    take(true, form.slice(1));
  }
  return readings;
}
