import type { Document } from '../document.ts';
import { closedClass, formAt, splitsAt } from '../document.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { isAli } from './person-names.ts';
import type { SpanIndex } from './span-index.ts';

/** A full name in the article claims its last words wherever they stand alone. */
export function claimShortForms(document: Document, spans: SpanIndex): void {
  splitWritten(document, spans);
  const claims = new Map<string, NameSpan>();
  for (const span of spans.all()) {
    if (span.type !== 'person' || span.words.length < 2 || !span.certain) continue;
    for (const short of shortForms(span.words)) if (!claims.has(short)) claims.set(short, span);
  }
  if (claims.size === 0) return;
  const fullNames = new Set(
    spans
      .all()
      .flatMap(({ type, key, words }) =>
        type === 'person' && key !== null && words.length > 1 ? [`${key} ${words.at(-1)}`] : [],
      ),
  );
  const first = new Set([...claims.keys()].map((short) => short.split(' ')[0] ?? ''));
  for (const sentence of document.sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      const covered = spans.covering(at);
      if (covered && (covered.type !== 'person' || (covered.certain && covered.endToken > at + 1))) continue;
      const claim = claimAt(document, at, { claims, first, end: sentence.end });
      if (!claim || (covered?.certain && !isOutbid(covered, claim, fullNames))) continue;
      if (covered) spans.drop(covered);
      spans.set(claim);
    }
}

/** 'بخالد علي' beside 'خالد علي': the letter is a preposition or 'and', since the article has the name without it. */
function splitWritten(document: Document, spans: SpanIndex): void {
  const people = spans.all().filter(({ type, words }) => type === 'person' && words.length > 1);
  const full = new Map(people.map((span) => [span.words.join(' '), span]));
  for (const span of people) {
    if (span.key !== null || span.preposition !== '' || span.conjunction) continue;
    const rest = span.words.slice(1);
    const reading = splitsAt(document, span.first).find(({ base }) => full.has([base, ...rest].join(' ')));
    if (!reading) continue;
    const { first, endToken, rule, gender, certain } = span;
    spans.set(toNameSpan(document, { first, endToken, type: 'person', rule, gender, certain }, reading));
  }
}

/** 'ماركل' beside 'ميغان ماركل' is she, though a lexicon takes it for another spelling of ميركل: unless the article writes that one's full name so. */
function isOutbid(known: NameSpan, claim: NameSpan, fullNames: ReadonlySet<string>): boolean {
  return known.key !== claim.key && !fullNames.has(`${known.key} ${claim.words.at(-1)}`);
}

/** The surname, with what belongs to it (بن سلمان, أبو الغيط, جاويش أوغلو). */
function shortForms(words: readonly string[]): string[] {
  const forms: string[] = [];
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from);
    const [head = ''] = rest;
    if (rest.length === 1 && head.length > 2 && !joins.has(words[from - 1] ?? '')) forms.push(head);
    else if (joins.has(head) && rest.length <= 3) forms.push(rest.join(' '));
    else if (rest.length === 2 && !joins.has(words[from - 1] ?? '')) forms.push(rest.join(' '));
  }
  return forms;
}

const joins: ReadonlySet<string> = new Set([
  'بن',
  'ابو',
  'ابي',
  'عبد',
  'ال',
  'ولد',
  'دي',
  'فان',
  'فون',
  'ابن',
]);

function claimAt(
  document: Document,
  at: number,
  options: { claims: ReadonlyMap<string, NameSpan>; first: ReadonlySet<string>; end: number },
): NameSpan | null {
  const { claims, first, end } = options;
  if (document.tokens[at]?.kind !== 'word') return null;
  const whole = document.words[at]?.readings[0];
  const splits = splitsAt(document, at);
  for (let index = -1; index < splits.length; index++) {
    const reading = index < 0 ? whole : splits[index];
    if (!reading || !first.has(reading.base)) continue;
    for (const length of [3, 2, 1]) {
      if (at + length > end) continue;
      const words = [reading.base];
      for (let token = at + 1; token < at + length; token++) words.push(formAt(document, token));
      const claim = claims.get(words.join(' '));
      if (!claim || isOtherBearer(document, at, claim)) continue;
      // على is nobody's surname
      if (length === 1 && closedClass(document, at) !== null && !isAli(document, at)) continue;
      return toNameSpan(
        document,
        {
          first: at,
          endToken: at + length,
          type: 'person',
          key: claim.key,
          gender: claim.gender,
          rule: 'person.short_form',
        },
        reading === whole ? null : reading,
      );
    }
  }
  return null;
}

/** The word before is another given name: 'ميلانيا ترامب' is not the president. */
function isOtherBearer(document: Document, at: number, claim: NameSpan): boolean {
  const before = document.tokens[at - 1];
  if (before?.kind !== 'word' || document.sentenceOf[at - 1] !== document.sentenceOf[at]) return false;
  if (claim.words.includes(before.form) || closedClass(document, at - 1) !== null) return false;
  const { pack } = document;
  return (
    pack.isNameToken(before.form) &&
    !pack.isCommonWord(before.form) &&
    !before.form.startsWith('ال') &&
    !(document.words[at - 1]?.readings.some((reading) => reading.lexemes.length > 0) ?? false)
  );
}
