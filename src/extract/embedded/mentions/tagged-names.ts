import type { Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt, splitsAt } from '../document.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { isTwoWordNisba } from './nisbas.ts';
import { isAli, isSyllable } from './person-names.ts';
import type { SpanIndex } from './span-index.ts';
import type { TaggedName, Witness } from './witness.ts';

/** Confidence from which the tagger alone makes a name, by type: people need least help, bodies most. */
const taggedFloor = { person: 0.6, place: 0.75, organisation: 0.8 } as const;

/** Confidence from which the tagger's word that a token is no name stops grammar from reading one. */
export const sureOutside = 0.97;

/** People whom the tagger finds where nothing else spoke: with its limits, unless a certain name stands there. */
export function addTaggedPeople(document: Document, spans: SpanIndex, witness: Witness): void {
  for (const name of witness.names) {
    if (name.type !== 'person' || name.confidence < taggedFloor.person) continue;
    if (isTwoWordNisba(document, name.first)) continue;
    const own = spans.startingAt(name.first);
    if (own && own.type === 'person' && own.endToken === name.endToken) {
      // a doubtful name that the tagger seconds
      if (!own.certain) spans.set({ ...own, certain: true });
      continue;
    }
    if (isTaken(spans, name)) continue;
    const span = fromTagged(document, name, witness);
    if (span) spans.set(span);
  }
}

/** True where the tagged stretch meets a name that is as good: a certain one, or one that goes beyond it. */
function isTaken(spans: SpanIndex, name: TaggedName): boolean {
  for (let at = name.first; at < name.endToken; at++) {
    const other = spans.covering(at);
    if (!other) continue;
    const inside = other.first >= name.first && other.endToken <= name.endToken;
    const shorter = other.endToken - other.first < name.endToken - name.first;
    // a known surname inside a longer tagged name is somebody else's: ميلانيا ترامب
    if (inside && other.type === 'person' && shorter && other.words.length === 1) continue;
    if (inside && !other.certain) continue;
    return true;
  }
  return false;
}

function fromTagged(document: Document, name: TaggedName, witness: Witness): NameSpan | null {
  let first = name.first;
  let endToken = name.endToken;
  // a title, a demonstrative or a mark that the tagger took in
  while (first < endToken && !opensName(document, first, name.type)) first++;
  while (
    endToken > first &&
    document.tokens[endToken - 1]?.kind !== 'word' &&
    document.tokens[endToken - 1]?.kind !== 'number'
  )
    endToken--;
  if (name.type === 'organisation') endToken = definiteEnd(document, first, endToken);
  if (name.type === 'person') endToken = phraseEnd(document, first, endToken);
  if (first >= endToken) return null;
  // 'عمران | علي', which the tagger takes for the preposition
  if (name.type === 'person' && isAli(document, endToken)) endToken++;
  if (name.type === 'person' && isSyllable(document, endToken + 1)) endToken += 2;
  // 'رائد الفضاء': a title with its complement is no name
  if (name.type === 'person' && endToken === first + 1 && isTitleWithComplement(document, first)) return null;
  const reading =
    name.type === 'person'
      ? personReading(document, first, witness)
      : (nounReading(document, first) ?? (name.type === 'place' ? placeReading(document, first) : null));
  const words = endToken - first;
  return toNameSpan(
    document,
    // a lone surname waits for the full name that claims it
    {
      first,
      endToken,
      type: name.type,
      certain: name.confidence >= 0.85 && words > 1,
      rule: `${name.type}.tagger`,
    },
    reading,
  );
}

/** 'لو كانغ | للصحفيين': no person's name goes on with a preposition and the article. */
function phraseEnd(document: Document, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (/^لل.{3}/u.test(formAt(document, at))) return at;
  return end;
}

/** A name that the article opens ends before a common noun without it: 'التحالف | دبابة'. */
function definiteEnd(document: Document, first: number, end: number): number {
  if (!/^[وف]?[بلك]?ال/u.test(formAt(document, first))) return end;
  for (let at = first + 1; at < end; at++) {
    const form = formAt(document, at);
    if (document.tokens[at]?.kind !== 'word' || /^و?ال/u.test(form)) continue;
    const isPhrase = document.words[at]?.readings.some(
      ({ preposition, lexemes }) => preposition !== '' && lexemes.length > 0,
    );
    if (isPhrase || document.pack.isCommonWord(form)) return at;
  }
  return end;
}

function isTitleWithComplement(document: Document, at: number): boolean {
  return findLexeme(document, at, 'title') !== null && /^ال/u.test(formAt(document, at + 1));
}

function opensName(document: Document, at: number, type: TaggedName['type']): boolean {
  if (document.tokens[at]?.kind !== 'word') return false;
  if (closedClass(document, at) === 'dem') return false;
  return (
    type !== 'person' || !findLexeme(document, at, 'title') || document.pack.isNameToken(formAt(document, at))
  );
}

/**
 * The clitics on a person's name. A letter is split off only where the rest is so much more frequent than the whole as that clitic
 * asks for: و and ل stand before many a name, 'like' and 'so' hardly ever (كمال, فرانسوا).
 */
function personReading(document: Document, at: number, witness: Witness): Reading | null {
  const { pack } = document;
  const form = formAt(document, at);
  const whole = witness.logFrequency(form);
  const isLikelier = ({ base }: Reading) =>
    witness.logFrequency(base) >= whole + (/^[كف]/u.test(form) ? rareClitic : commonClitic);
  const readings = splitsAt(document, at).filter(({ base }) => base.length > 2);
  const known = readings.find(
    (reading) =>
      isLikelier(reading) &&
      (pack.isNameToken(reading.base) || pack.isNameToken(reading.base.replace(/^ال/u, ''))),
  );
  if (known) return known;
  if (pack.isNameToken(form) || whole > 0) return null;
  // a conjunction before an unseen name is likelier than an unseen name that begins with و
  return (
    readings.find(({ conjunction, preposition }) => conjunction && preposition === '' && /^و/u.test(form)) ??
    null
  );
}

/** Logarithms of how many times as often the bare name must be seen. */
const commonClitic = Math.log(2);
const rareClitic = Math.log(100);

/** The clitics on a noun that opens the name of a body or place: those whose rest the lexicon knows, or an article follows. */
function nounReading(document: Document, at: number): Reading | null {
  const { pack } = document;
  const form = formAt(document, at);
  const known = (document.words[at]?.readings ?? []).find(
    (reading) =>
      (reading.conjunction || reading.preposition !== '') && (reading.lexemes.length > 0 || reading.article),
  );
  if (known) return known;
  const split = splitsAt(document, at).find(({ base }) => pack.isCommonWord(base));
  return split && (split.preposition !== '' || !pack.isCommonWord(form)) ? split : null;
}

/** 'ومخمور', 'لبيونغ': a conjunction before a place, or a preposition before the beginning of a known name. */
function placeReading(document: Document, at: number): Reading | null {
  const opener = document.words[at]?.openers.find(
    ({ conjunction, preposition }) => conjunction || preposition !== '',
  );
  if (opener) return opener;
  if (document.pack.isNameToken(formAt(document, at))) return null;
  return (
    splitsAt(document, at).find(
      ({ conjunction, preposition, base }) => conjunction && preposition === '' && base.length > 2,
    ) ?? null
  );
}

/** Places and bodies that only the tagger knows. */
export function addTaggedOthers(document: Document, spans: SpanIndex, witness: Witness): void {
  for (const name of witness.names) {
    if (name.type === 'person' || name.confidence < taggedFloor[name.type]) continue;
    let free = true;
    for (let at = name.first; at < name.endToken; at++) if (spans.covering(at)) free = false;
    if (!free || isGeneric(document, name)) continue;
    const span = fromTagged(document, name, witness);
    if (span && !isGeneric(document, { ...name, first: span.first, endToken: span.endToken }))
      spans.set({ ...span, certain: true });
  }
}

/**
 * What is no name, however sure the tagger is: one common noun, a place with an adjective of a country (العاصمة السورية), a body that an
 * indefinite plural opens (فصائل المعارضة).
 */
function isGeneric(document: Document, name: TaggedName): boolean {
  const { pack } = document;
  const form = formAt(document, name.first);
  if (document.tokens[name.first]?.kind !== 'word') return true;
  const bare = form.replace(/^[وف]?[بل]?(?:ال)?/u, '');
  const isKnownWord = (document.words[name.first]?.readings ?? []).some(
    (reading) => reading.lexemes.length > 0,
  );
  const isCommon = pack.isCommonWord(form) || pack.isCommonWord(bare) || isKnownWord;
  if (name.endToken - name.first === 1)
    return isCommon || pack.findKnown(bare, () => null)?.entity.type === 'country';
  if (name.type === 'place') {
    for (let at = name.first; at < name.endToken; at++) if (findLexeme(document, at, 'nisba')) return true;
    return isCommon && !findLexeme(document, name.first, 'head');
  }
  return isCommon && !findLexeme(document, name.first, 'head') && !/^[وف]?[بل]?(?:ال|ل)/u.test(form);
}
