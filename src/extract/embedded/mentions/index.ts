import type { Document } from '../document.ts';
import { findLexeme, formAt } from '../document.ts';
import { findAgreement } from './agreements.ts';
import { findInstitution } from './institutions.ts';
import { findKnownName } from './known-names.ts';
import type { NameSpan } from './name-span.ts';
import { findNisba, type NisbaPhrase } from './nisbas.ts';
import type { Holding } from './office-holders.ts';
import { findOffices } from './office-holders.ts';
import type { Office } from './offices.ts';
import { readPlainName } from './person-names.ts';
import { findDirectionalPlace, findPlaceByHead } from './places.ts';
import { claimShortForms } from './short-forms.ts';
import { SpanIndex } from './span-index.ts';
import { addTaggedOthers, addTaggedPeople, sureOutside } from './tagged-names.ts';
import type { Witness } from './witness.ts';

/** Everything in an article that names or describes somebody or something. */
export interface Mentions {
  /** In order of first token, not overlapping. */
  readonly names: readonly NameSpan[];
  /** Adjectives of countries outside names, in order. */
  readonly demonyms: readonly NisbaPhrase[];
  readonly offices: readonly Office[];
  readonly holdings: readonly Holding[];
}

/** Finds names by lexicon and grammar, offices with their holders, and what short forms the full names claim. */
export function findMentions(document: Document, witness: Witness): Mentions {
  const spans = new SpanIndex(document.tokens.length);
  for (const sentence of document.sentences) {
    for (let at = sentence.first; at < sentence.end; at++) {
      const span = findNameAt(document, at, sentence.end);
      if (!span) continue;
      spans.set(span);
      at = Math.max(at, span.endToken - 1);
    }
  }
  addTaggedPeople(document, spans, witness);
  claimShortForms(document, spans);
  const offices: Office[] = [];
  const holdings: Holding[] = [];
  for (const sentence of document.sentences)
    findOffices(document, sentence, { spans, offices, holdings, witness });
  const inOffice = new Set(offices.flatMap((office) => tokensOf(office)));
  for (const sentence of document.sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      if (spans.covering(at)) continue;
      const name = readPlainName(document, at, spans.freeUntil(at, sentence.end));
      if (name && !inOffice.has(name.first) && witness.outside(at) < sureOutside) spans.set(name);
    }
  addTaggedOthers(document, spans, witness);
  claimShortForms(document, spans);
  dropDoubtful(document, { spans, holdings, witness });
  const names = spans.all();
  return { names, demonyms: findDemonyms(document, spans), offices, holdings };
}

function findNameAt(document: Document, at: number, end: number): NameSpan | null {
  const token = document.tokens[at];
  if (token?.kind !== 'word' || !token.word.opensName) return null;
  const known = findKnownName(document, at, end);
  const direction = known ? null : findDirectionalPlace(document, at, end);
  if (direction) return direction;
  const agreement = findAgreement(document, at, end);
  const institution = agreement ? null : findInstitution(document, at, end, known);
  const grammatical = agreement ?? institution;
  if (!known && !grammatical) return findPlaceByHead(document, at, end);
  if (!known) return grammatical;
  if (!grammatical) return known;
  return grammatical.endToken > known.endToken && grammatical.kind === 'name' ? grammatical : known;
}

function tokensOf({ first, endToken }: Office): number[] {
  return Array.from({ length: endToken - first }, (_, offset) => first + offset);
}

/** Names that nothing but an ambiguous word speaks for go, unless an office or a full name stands behind them. */
function dropDoubtful(
  document: Document,
  { spans, holdings, witness }: { spans: SpanIndex; holdings: readonly Holding[]; witness: Witness },
): void {
  const held = new Set(holdings.map((holding) => holding.person.first));
  for (const span of spans.all()) {
    if (isAttackersManner(document, span)) {
      spans.drop(span);
      continue;
    }
    if (span.certain || held.has(span.first) || span.rule === 'person.name_list' || span.type === 'agreement')
      continue;
    const seconded = witness.covering(span.first);
    if (seconded && (seconded.type === span.type || span.rule.endsWith('.tagger'))) continue;
    if (span.words.length === 1 && !isAfterPlaceWord(document, span)) spans.drop(span);
  }
}

/** 'قصف بري': a word that is a name and an adjective, after the noun of an attack. */
function isAttackersManner(document: Document, span: NameSpan): boolean {
  if (span.type !== 'person' || span.words.length > 1) return false;
  const before = formAt(document, span.first - 1).replace(/^[وفبلك](?=...)/u, '');
  if (!document.pack.nounClasses(before).includes('attack')) return false;
  return findKnownName(document, span.first, span.endToken)?.certain === false;
}

function isAfterPlaceWord(document: Document, span: NameSpan): boolean {
  if (span.type !== 'place' && span.type !== 'country') return false;
  return (
    formAt(document, span.first - 1) === 'في' ||
    findLexeme(document, span.first - 1, 'head')?.lexeme.class === 'place'
  );
}

function findDemonyms(document: Document, spans: SpanIndex): NisbaPhrase[] {
  const demonyms: NisbaPhrase[] = [];
  for (const sentence of document.sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      if (spans.covering(at)) continue;
      const nisba = findNisba(document, at, sentence.end);
      if (!nisba) continue;
      demonyms.push(nisba);
      at = nisba.endToken - 1;
    }
  return demonyms;
}
