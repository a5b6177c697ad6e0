import type { Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt, isHyphenated, splitsAt } from '../document.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { isTwoWordNisba } from './nisbas.ts';

/** Words that only join parts of a name, folded. */
const connectors: ReadonlySet<string> = new Set(
  'بن ابن بنت ولد ال ابو ابي ام عبد دي دا دو دل دير ديل فان فون لو لا بو سان ماك او تن كي'.split(' '),
);
const longestName = 6;

/**
 * Reads a person's name that grammar announces (after a title): the words up to the first one that can be no part of a name.
 * @returns null where not even the first word can be a name
 */
export function readPersonName(document: Document, at: number, end: number): NameSpan | null {
  if (!canOpenName(document, at)) return null;
  let next = at + 1;
  while (next < end && next < at + longestName) {
    // a hyphen inside a name: كيونغ-هوا
    const hyphenated = isHyphenated(document, next + 1) && next + 1 < end;
    const part = hyphenated ? next + 1 : next;
    if (!isSyllable(document, part) && !canContinueName(document, part, at)) break;
    next = part + 1;
  }
  while (
    next > at + 1 &&
    connectors.has(formAt(document, next - 1)) &&
    !isFinalWord(formAt(document, next - 1))
  )
    next--;
  if (next === at + 1 && connectors.has(formAt(document, at))) return null;
  return toNameSpan(
    document,
    { first: at, endToken: next, type: 'person', rule: 'person.after_title' },
    null,
  );
}

/** 'مون جاي-إن': after a hyphen part of the name, whatever else its letters spell. */
export function isSyllable(document: Document, at: number): boolean {
  return isHyphenated(document, at) && formAt(document, at).length <= 3;
}

/** 'ابو' and 'عبد' need a word after them, 'لا' or 'كي' may close a foreign name. */
function isFinalWord(form: string): boolean {
  return form === 'كي' || form === 'او' || form === 'لو';
}

/** Two or more words that are all known from names of people, none of them a common word. */
export function readPlainName(document: Document, at: number, end: number): NameSpan | null {
  const { pack } = document;
  const reading = plainReading(document, at);
  if (!reading) return null;
  let next = at + 1;
  while (next < end && next < at + longestName && isPlainPart(document, next)) next++;
  while (next > at + 1 && connectors.has(formAt(document, next - 1))) next--;
  const words = next - at;
  const solid = [];
  for (let index = at; index < next; index++) {
    const form = index === at ? reading.base : formAt(document, index);
    if (pack.isNameToken(form.replace(/^ال/u, '')) || pack.isNameToken(form)) solid.push(form);
  }
  if (words < 2 || solid.length < 2) return null;
  return toNameSpan(
    document,
    { first: at, endToken: next, type: 'person', certain: false, rule: 'person.name_list' },
    reading.conjunction || reading.preposition !== '' ? reading : null,
  );
}

function plainReading(document: Document, at: number): Reading | null {
  const word = document.words[at];
  if (!word?.unspoken) return null;
  if (word.isNameToken) return word.readings[0] ?? null;
  return (
    splitsAt(document, at).find(({ base }) => base.length > 2 && document.pack.isNameToken(base)) ?? null
  );
}

function isPlainPart(document: Document, at: number): boolean {
  const form = formAt(document, at);
  if (isAli(document, at)) return true;
  if (!document.words[at]?.unspoken) return false;
  if (connectors.has(form)) return true;
  const bare = form.replace(/^ال/u, '');
  return document.pack.isNameToken(form) || (bare !== form && document.pack.isNameToken(bare));
}

/** The name علي, which is written with ya, where the article writes the preposition على without its dots. */
export function isAli({ content, tokens, tellsAli }: Document, at: number): boolean {
  const token = tokens[at];
  return tellsAli && token?.form === 'علي' && content.charAt(token.end - 1) === 'ي';
}

function canOpenName(document: Document, at: number): boolean {
  const token = document.tokens[at];
  if (token?.kind !== 'word') return false;
  const { pack } = document;
  const form = token.form;
  if (form === 'علي') return isAli(document, at) && pack.isNameToken(formAt(document, at + 1));
  if (closedClass(document, at) !== null || isTwoWordNisba(document, at)) return false;
  if (isConjoinedWord(document, at)) return false;
  if (pack.isNameToken(form)) return !findLexeme(document, at, 'title') || form.length > 3;
  if (/^[a-z]/u.test(form) || isPrepositionedName(document, at)) return false;
  if (form.startsWith('ال')) return pack.isNameToken(form.slice(2)) && !pack.isCommonWord(form.slice(2));
  return !pack.isCommonWord(form) && !isClaimed(document, at) && !isCliticPlusClaimed(document, at);
}

/** 'رحب الوزير بخالد': a preposition and a given name, which no title goes before. */
function isPrepositionedName(document: Document, at: number): boolean {
  return splitsAt(document, at).some(
    ({ base, preposition }) => preposition !== '' && base.length > 2 && document.pack.isNameToken(base),
  );
}

function canContinueName(document: Document, at: number, first: number): boolean {
  const token = document.tokens[at];
  const previous = document.tokens[at - 1];
  if (token?.kind !== 'word' || !previous) return false;
  const { pack } = document;
  const form = token.form;
  if (connectors.has(form))
    return form !== 'لا' && form !== 'او' && form !== 'لو'
      ? true
      : pack.isNameToken(formAt(document, at + 1));
  if (form === 'علي') return isAli(document, at);
  if (closedClass(document, at) !== null || isConjoinedWord(document, at)) return false;
  if (/^[a-z]/u.test(form)) return false;
  if (isConjoinedName(document, at)) return false;
  const afterConnector = at > first && ['عبد', 'ابو', 'بن', 'ال', 'ابن', 'ولد'].includes(previous.form);
  if (afterConnector) return true;
  if (form.startsWith('ال') && form.length > 4) {
    const bare = form.slice(2);
    if (findLexeme(document, at, 'title') || findLexeme(document, at, 'verbal_noun')) return false;
    if (findLexeme(document, at, 'nisba')) return false;
    return !pack.isCommonWord(bare) || pack.isNameToken(form);
  }
  if (pack.isNameToken(form))
    return !findLexeme(document, at, 'verb') && !findLexeme(document, at, 'verbal_noun');
  // after a given name alone a surname may be any noun: هشام جنينة
  const isSecond =
    at === first + 1 && pack.isNameToken(previous.form) && document.tokens[at + 1]?.kind !== 'word';
  if (isSecond && !isClaimed(document, at)) return true;
  return !pack.isCommonWord(form) && !isClaimed(document, at) && !isCliticPlusClaimed(document, at);
}

/** وأكد, فقال: a conjunction and a word of the lexicon. */
function isConjoinedWord(document: Document, at: number): boolean {
  return (
    document.words[at]?.readings.some(
      (reading) =>
        (reading.conjunction || reading.preposition !== '') &&
        reading.lexemes.length > 0 &&
        !isOnlyParticiple(reading),
    ) ?? false
  );
}

function isOnlyParticiple(reading: Reading): boolean {
  return reading.lexemes.every((lexeme) => lexeme.kind === 'participle' || lexeme.kind === 'nisba');
}

/** 'ويمان' after a name: 'and Yemane', unless only the whole is known as a name (وليد). */
function isConjoinedName(document: Document, at: number): boolean {
  const form = formAt(document, at);
  if (!form.startsWith('و') || form.length < 4) return false;
  return !document.pack.isNameToken(form) || document.pack.isNameToken(form.slice(1));
}

function isClaimed(document: Document, at: number): boolean {
  return document.words[at]?.readings.some((reading) => reading.lexemes.length > 0) ?? true;
}

/** وترامب, بموسكو: a clitic and a word that is known by itself. */
function isCliticPlusClaimed(document: Document, at: number): boolean {
  return splitsAt(document, at).some(
    ({ base, conjunction, preposition }) =>
      base.length > 2 &&
      (document.pack.isCommonWord(base) ||
        document.pack.isCommonWord(base.replace(/^ال/u, '')) ||
        base.startsWith('ال') ||
        (conjunction && preposition === '' && document.pack.isNameToken(base)) ||
        document.pack.findKnown(base, () => null) !== null),
  );
}
