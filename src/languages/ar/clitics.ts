import type { FirstLexemes, Lexeme, Read, Reading, WordAnalysis } from '../language.ts';
import type { Lexicon } from './lexicon.ts';

/** What is known of words besides the lexicon. */
export interface WordLists {
  opensName(form: string): boolean;
  isCommon(form: string): boolean;
  isNameToken(form: string): boolean;
}

/**
 * Reads a folded word by a lattice of clitics: {و ف}{ب ل ك}{ال} before it, pronouns after it. The whole word always stays as the first
 * reading; another stays where the lexicon knows its rest, or where an article shows that a noun follows (وليد, بوتين and
 * لوكاشينكو begin with what looks like clitics).
 */
export function readWord(form: string, lexicon: Lexicon, lists: WordLists): WordAnalysis {
  const readings: Reading[] = [];
  for (const conjunction of [false, true]) {
    if (conjunction && !(form.length > 2 && (form.startsWith('و') || form.startsWith('ف')))) continue;
    const afterConjunction = conjunction ? form.slice(1) : form;
    pushReadings(afterConjunction, { conjunction, preposition: '' }, lexicon, readings);
    const preposition = afterConjunction.charAt(0);
    if (afterConjunction.length < 3 || !(preposition === 'ب' || preposition === 'ل' || preposition === 'ك'))
      continue;
    // ل and the article are written لل
    const rest =
      preposition === 'ل' && afterConjunction.startsWith('لل') && afterConjunction.length > 4
        ? `ا${afterConjunction.slice(1)}`
        : afterConjunction.slice(1);
    pushReadings(rest, { conjunction, preposition }, lexicon, readings);
  }
  const splits = splitClitics(form);
  const own = distinctBases(
    readings.filter((reading) => reading.suffix === '' && lists.opensName(reading.base)),
  );
  return {
    form,
    readings,
    first: toFirst(readings),
    splits,
    unspoken: !isSpokenFor(form, readings, lists),
    isNameToken: lists.isNameToken(form),
    openers: [
      ...own,
      ...splits.filter(
        (split) => lists.opensName(split.base) && !own.some(({ base }) => base === split.base),
      ),
    ],
  };
}

/** A word that is written with ta marbuta has no pronoun on it: أسرة is a family, not 'his capture'. */
export function withTehMarbuta(analysis: WordAnalysis): WordAnalysis {
  const readings = analysis.readings.filter(({ suffix }) => suffix !== 'ه');
  return readings.length === analysis.readings.length
    ? analysis
    : { ...analysis, readings, first: toFirst(readings) };
}

function toFirst(readings: readonly Reading[]): FirstLexemes {
  const first: { -readonly [K in keyof FirstLexemes]: Read<Lexeme> | null } = {
    verb: null,
    verbal_noun: null,
    participle: null,
    nisba: null,
    title: null,
    head: null,
    closed: null,
  };
  for (const reading of readings)
    for (const lexeme of reading.lexemes) first[lexeme.kind] ??= { reading, lexeme };
  return first as FirstLexemes; // as: each lexeme was put under its own kind
}

function isSpokenFor(form: string, readings: readonly Reading[], lists: WordLists): boolean {
  if (readings.some((reading) => reading.lexemes.length > 0)) return true;
  return lists.isCommon(form) || (form.startsWith('ال') && lists.isCommon(form.slice(2)));
}

function distinctBases(readings: readonly Reading[]): Reading[] {
  return readings.filter((reading, at) => readings.findIndex(({ base }) => base === reading.base) === at);
}

type Clitics = Pick<Reading, 'conjunction' | 'preposition'>;

function pushReadings(base: string, clitics: Clitics, lexicon: Lexicon, out: Reading[]): void {
  const bare = !clitics.conjunction && clitics.preposition === '';
  const article = base.startsWith('ال') && base.length > 3;
  const whole = fitting(lexicon.alone.get(base), clitics, false);
  if (whole.length > 0 || (bare && !article)) out.push(toReading(base, clitics, { lexemes: whole }));
  if (article)
    out.push(
      toReading(base, clitics, {
        article,
        lexemes: fitting(lexicon.alone.get(base.slice(2)), clitics, true),
      }),
    );
  for (const suffix of suffixesByLast.get(base.charCodeAt(base.length - 1)) ?? noSuffixes) {
    if (!base.endsWith(suffix) || base.length - suffix.length < 2) continue;
    const fit = fitting(lexicon.beforeSuffix.get(base.slice(0, -suffix.length)), clitics, false);
    // 'me' on a verb is ني
    const lexemes = suffix === 'ي' ? fit.filter((lexeme) => lexeme.kind !== 'verb') : fit;
    if (lexemes.length > 0) out.push(toReading(base, clitics, { lexemes, suffix }));
  }
}

/** Every reading is made here, since objects whose properties come in one order are read faster. */
function toReading(
  base: string,
  { conjunction, preposition }: Clitics,
  rest: { readonly article?: boolean; readonly suffix?: string; readonly lexemes?: readonly Lexeme[] },
): Reading {
  const { article = false, suffix = '', lexemes = noLexemes } = rest;
  return { conjunction, preposition, article, suffix, base, lexemes };
}

const noLexemes: readonly Lexeme[] = [];

/** Verbs take no article and, but for ل of purpose, no preposition. */
function fitting(
  lexemes: readonly Lexeme[] | undefined,
  clitics: Clitics,
  article: boolean,
): readonly Lexeme[] {
  if (lexemes === undefined) return noLexemes;
  if (article) return lexemes.filter((lexeme) => lexeme.kind !== 'verb' && lexeme.kind !== 'closed');
  if (clitics.preposition === '') return lexemes;
  return lexemes.filter(
    (lexeme) =>
      (lexeme.kind !== 'verb' || (clitics.preposition === 'ل' && lexeme.tense === 'present')) &&
      (lexeme.kind !== 'closed' ||
        lexeme.class === 'quant' ||
        lexeme.class === 'dem' ||
        lexeme.class === 'sub'),
  );
}

/** Longest first. */
const suffixes = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا', 'ني', 'ه', 'ك', 'ي'];

/** Suffixes by the last letter, of which most words have none. */
const suffixesByLast: ReadonlyMap<number, readonly string[]> = new Map(
  [...new Set(suffixes.map((suffix) => suffix.slice(-1)))].map((last) => [
    last.charCodeAt(0),
    suffixes.filter((suffix) => suffix.endsWith(last)),
  ]),
);

const noSuffixes: readonly string[] = [];

/** Ways to take conjunction and preposition off a word of which the lexicon knows nothing. */
export function splitClitics(form: string): Reading[] {
  const readings: Reading[] = [];
  const push = (conjunction: boolean, preposition: string, base: string) => {
    if (base.length >= 2)
      readings.push(toReading(base, { conjunction, preposition }, { article: base.startsWith('ال') }));
  };
  const take = (conjunction: boolean, rest: string) => {
    const first = rest.charAt(0);
    if (rest.startsWith('لل')) push(conjunction, first, `ا${rest.slice(1)}`);
    if (first === 'ب' || first === 'ل' || first === 'ك') push(conjunction, first, rest.slice(1));
  };
  take(false, form);
  if (form.startsWith('و') || form.startsWith('ف')) {
    push(true, '', form.slice(1));
    take(true, form.slice(1));
  }
  return readings;
}
