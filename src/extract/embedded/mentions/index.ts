import { relationTypes } from '../../../contract/relations.ts';
import type { Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt, splitsAt } from '../document.ts';
import { findAgreement } from './agreements.ts';
import type { NisbaPhrase } from './institutions.ts';
import { findInstitution, findNisba } from './institutions.ts';
import { findKnownName } from './known-names.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import type { Office } from './offices.ts';
import { readOffice } from './offices.ts';
import { readPersonName, readPlainName } from './person-names.ts';
import { findDirectionalPlace, findPlaceByHead } from './places.ts';
import type { TaggedName, Witness } from './witness.ts';

/** A holder of an office: which name, which office, what it belongs to (one of the office's owners). */
export interface Holding {
  readonly person: NameSpan;
  readonly office: Office;
  /** Index into `office.owners`, or -1 where none is stated. */
  readonly owner: number;
}

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

/** Name spans by token. */
export class SpanIndex {
  readonly #at: (NameSpan | null)[];

  constructor(tokens: number) {
    this.#at = new Array<NameSpan | null>(tokens).fill(null);
  }

  set(span: NameSpan): void {
    for (let at = span.first; at < span.endToken; at++) this.#at[at] = span;
  }

  drop(span: NameSpan): void {
    for (let at = span.first; at < span.endToken; at++) if (this.#at[at] === span) this.#at[at] = null;
  }

  covering(at: number): NameSpan | null {
    return this.#at[at] ?? null;
  }

  startingAt(at: number): NameSpan | null {
    const span = this.#at[at];
    return span && span.first === at ? span : null;
  }

  freeUntil(at: number, end: number): number {
    let next = at;
    while (next < end && !this.#at[next]) next++;
    return next;
  }

  all(): NameSpan[] {
    const spans: NameSpan[] = [];
    for (let at = 0; at < this.#at.length; at++) {
      const span = this.#at[at];
      if (span && span.first === at) spans.push(span);
    }
    return spans;
  }
}

function findNameAt(document: Document, at: number, end: number): NameSpan | null {
  if (document.tokens[at]?.kind !== 'word') return null;
  const known = findKnownName(document, at, end);
  const direction = known ? null : findDirectionalPlace(document, at, end);
  if (direction) return direction;
  const agreement = findAgreement(document, at, end);
  const institution = agreement ? null : findInstitution(document, at, end);
  const grammatical = agreement ?? institution;
  if (!known && !grammatical) return findPlaceByHead(document, at, end);
  if (!known) return grammatical;
  if (!grammatical) return known;
  return grammatical.endToken > known.endToken && grammatical.kind === 'name' ? grammatical : known;
}

/** Confidence from which the tagger alone makes a name, by type: people need least help, bodies most. */
const taggedFloor = { person: 0.6, place: 0.75, organisation: 0.8 } as const;
/** Confidence from which the tagger's word that a token is no name stops grammar from reading one. */
const sureOutside = 0.97;

/** People whom the tagger finds where nothing else spoke: with its limits, unless a certain name stands there. */
function addTaggedPeople(document: Document, spans: SpanIndex, witness: Witness): void {
  for (const name of witness.names) {
    if (name.type !== 'person' || name.confidence < taggedFloor.person) continue;
    const own = spans.startingAt(name.first);
    if (own && own.type === 'person' && own.endToken === name.endToken) {
      // a doubtful name that the tagger seconds
      if (!own.certain) spans.set({ ...own, certain: true });
      continue;
    }
    if (isTaken(spans, name)) continue;
    const span = fromTagged(document, name);
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

function fromTagged(document: Document, name: TaggedName): NameSpan | null {
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
  if (first >= endToken) return null;
  const reading =
    name.type === 'person'
      ? personReading(document, first)
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

function opensName(document: Document, at: number, type: TaggedName['type']): boolean {
  if (document.tokens[at]?.kind !== 'word') return false;
  if (closedClass(document, at) === 'dem') return false;
  return (
    type !== 'person' || !findLexeme(document, at, 'title') || document.pack.isNameToken(formAt(document, at))
  );
}

/** The clitics on a person's name: those whose rest is a known name token, while the whole is none. */
function personReading(document: Document, at: number): Reading | null {
  const { pack } = document;
  const form = formAt(document, at);
  if (pack.isNameToken(form) && !pack.isNameToken(form.slice(1))) return null;
  const readings = splitsAt(document, at).filter(({ base }) => base.length > 2);
  const known = readings.find(
    ({ base }) => pack.isNameToken(base) || pack.isNameToken(base.replace(/^ال/u, '')),
  );
  if (known) return known;
  if (pack.isNameToken(form)) return null;
  // a conjunction before a name is likelier than a name that begins with و
  return readings.find(({ conjunction, preposition }) => conjunction && preposition === '') ?? null;
}

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
function addTaggedOthers(document: Document, spans: SpanIndex, witness: Witness): void {
  for (const name of witness.names) {
    if (name.type === 'person' || name.confidence < taggedFloor[name.type]) continue;
    let free = true;
    for (let at = name.first; at < name.endToken; at++) if (spans.covering(at)) free = false;
    if (!free || isGeneric(document, name)) continue;
    const span = fromTagged(document, name);
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

interface OfficeState {
  readonly witness: Witness;
  readonly spans: SpanIndex;
  readonly offices: Office[];
  readonly holdings: Holding[];
}

function findOffices(document: Document, sentence: { first: number; end: number }, state: OfficeState): void {
  const { spans, offices, holdings } = state;
  const { end } = sentence;
  for (let at = sentence.first; at < end; at++) {
    if (spans.covering(at)) continue;
    const office = readOffice(document, at, { end, nameAt: (token) => spans.startingAt(token) });
    if (!office) continue;
    offices.push(office);
    // 'والد نورا' is somebody else than Nora; 'ابنته يوليا' is Yulia
    const next =
      office.class === 'kin' && office.suffix === ''
        ? office.endToken
        : attachHolders(document, office, { ...state, end });
    const before = personBefore(document, office, spans);
    if (next === office.endToken && before)
      holdings.push({ person: before, office, owner: office.owners.length > 0 ? 0 : -1 });
    at = next - 1;
  }
}

/** Names right after an office, one or several ('وزيرا دفاع روسيا وبيلاروسيا، أ وب'); returns the token after the last. */
function attachHolders(document: Document, office: Office, state: OfficeState & { end: number }): number {
  const { spans, holdings, end } = state;
  let at = office.endToken;
  if (document.tokens[at]?.kind === 'comma' || document.tokens[at]?.kind === 'dash') at++;
  const afterMark = at > office.endToken;
  at = skipHonorifics(document, at, end, spans);
  const first = personAt(document, at, { ...state, byGrammar: !afterMark || office.definite, office });
  if (!first || first.conjunction) return office.endToken;
  if (first.preposition !== '') return office.endToken;
  // after a comma only a name that a comma, stop or bracket closes again is in apposition
  if (
    afterMark &&
    office.number === 'singular' &&
    !closesApposition(document, first.endToken, end) &&
    !first.certain
  )
    return office.endToken;
  spans.set(first);
  holdings.push({ person: first, office, owner: office.owners.length > 0 ? 0 : -1 });
  let next = first.endToken;
  for (let count = 1; count < 6; count++) {
    const other = nextHolder(document, next, { ...state, office, count });
    if (!other) break;
    spans.set(other.person);
    const office_ = other.office;
    if (office_ !== office) state.offices.push(office_);
    holdings.push({ person: other.person, office: office_, owner: other.owner });
    next = other.person.endToken;
  }
  return next;
}

/** 'والتركي رجب طيب أردوغان' after a first holder, or the second of two names after a dual or plural office. */
function nextHolder(
  document: Document,
  at: number,
  options: { spans: SpanIndex; witness: Witness; end: number; office: Office; count: number },
): { person: NameSpan; office: Office; owner: number } | null {
  const { spans, end, office, count, witness } = options;
  const nisba = at < end ? findNisba(document, at, end) : null;
  if (nisba?.conjunction && nisba.article) {
    const start = document.tokens[nisba.endToken]?.kind === 'comma' ? nisba.endToken + 1 : nisba.endToken;
    const person = personAt(document, start, { spans, witness, end, byGrammar: false, office });
    if (!person || person.conjunction || person.preposition !== '') return null;
    return {
      person,
      office: {
        ...office,
        owners: [{ span: null, key: nisba.key }],
        first: nisba.first,
        endToken: nisba.endToken,
        conjunction: true,
        start: document.tokens[nisba.first]?.start ?? office.start,
        end: document.tokens[nisba.endToken - 1]?.end ?? office.end,
      },
      owner: 0,
    };
  }
  if (office.number === 'singular') return null;
  const start = document.tokens[at]?.kind === 'comma' ? at + 1 : at;
  const person = spans.startingAt(start) ?? conjoinedName(document, start, end);
  if (person?.type !== 'person' || !person.conjunction) return null;
  return {
    person,
    office,
    owner: office.owners.length === 0 ? -1 : Math.min(count, office.owners.length - 1),
  };
}

/** A second name that grammar announces, with 'and' written onto it. */
function conjoinedName(document: Document, at: number, end: number): NameSpan | null {
  const reading = splitsAt(document, at).find(
    ({ conjunction, preposition }) => conjunction && preposition === '',
  );
  if (!reading || document.pack.isCommonWord(reading.base)) return null;
  const tail = at + 1 < end ? readPersonName(document, at + 1, Math.min(end, at + 4)) : null;
  if (!tail && !document.pack.isNameToken(reading.base)) return null;
  return toNameSpan(
    document,
    { first: at, endToken: tail?.endToken ?? at + 1, type: 'person', rule: 'person.conjoined' },
    reading,
  );
}

function personAt(
  document: Document,
  at: number,
  options: { spans: SpanIndex; witness: Witness; end: number; byGrammar: boolean; office: Office },
): NameSpan | null {
  const { spans, end, byGrammar, office, witness } = options;
  if (at >= end) return null;
  const span = spans.startingAt(at);
  if (span?.type === 'person') {
    const known = span.key !== null || span.rule === 'person.tagger';
    const extended = known ? null : readPersonName(document, at, end);
    return extended && extended.endToken > span.endToken ? extended : { ...span, certain: true };
  }
  if (span && !(span.certain === false)) return null;
  if (!byGrammar || (office.class === 'profession' && !office.definite)) return null;
  if (!office.definite && office.owners.length === 0) return null;
  const name = readPersonName(document, at, spans.freeUntil(at, end));
  return name && isUnlikely(name, witness) ? null : name;
}

/** A name that grammar reads and the tagger denies, word by word. */
function isUnlikely(name: NameSpan, witness: Witness): boolean {
  for (let at = name.first; at < name.endToken; at++) if (witness.outside(at) < sureOutside) return false;
  return true;
}

function skipHonorifics(document: Document, at: number, end: number, spans: SpanIndex): number {
  let next = at;
  while (next < end && next < at + 3 && !spans.covering(next)) {
    const title = findLexeme(document, next, 'title');
    if (!title || title.reading.conjunction || title.reading.preposition !== '') break;
    if (title.lexeme.class !== 'honorific' && title.lexeme.class !== 'rank') break;
    next++;
    if (document.tokens[next]?.form === 'الركن' || document.tokens[next]?.form === 'ركن') next++;
  }
  return next;
}

function closesApposition(document: Document, at: number, end: number): boolean {
  if (at >= end) return true;
  const kind = document.tokens[at]?.kind;
  return (
    kind === 'comma' ||
    kind === 'stop' ||
    kind === 'close' ||
    kind === 'dash' ||
    kind === 'quote' ||
    kind === 'colon'
  );
}

/** 'مايك بومبيو، وزير الخارجية': an office in apposition to the name before it, or a predicate right after it. */
function personBefore(document: Document, office: Office, spans: SpanIndex): NameSpan | null {
  if (office.conjunction || office.preposition !== '') return null;
  const before = document.tokens[office.first - 1];
  if (!before || document.sentenceOf[office.first - 1] !== document.sentenceOf[office.first]) return null;
  const adjacent = spans.covering(office.first - 1);
  if (adjacent?.type === 'person')
    return office.predicative || takesNoPerson(document, adjacent.first, spans) ? adjacent : null;
  if (before.kind !== 'comma') return null;
  const apposed = spans.covering(office.first - 2);
  if (apposed?.type !== 'person') return null;
  return closesApposition(document, office.endToken, document.tokens.length) ||
    closedClass(document, office.endToken) === 'rel'
    ? apposed
    : null;
}

/** The verb before a name can have no person for its object ('قال X مساعد وزير …'), so that an office after the name is its own. */
function takesNoPerson(document: Document, nameAt: number, spans: SpanIndex): boolean {
  for (let at = nameAt - 1; at >= nameAt - 4 && at >= 0; at--) {
    if (spans.covering(at) || document.sentenceOf[at] !== document.sentenceOf[nameAt]) return false;
    const verb = findLexeme(document, at, 'verb');
    if (verb && closedClass(document, at) === null) {
      const known = verb.lexeme.verb;
      const isSpeech = known.speech !== null && known.speech.kind !== 'order';
      return (
        isSpeech ||
        (known.frames.length > 0 &&
          known.frames.every((frame) => !relationTypes[frame.relation].target.includes('person')))
      );
    }
    if (!findLexeme(document, at, 'title')) return false;
  }
  return false;
}

function tokensOf({ first, endToken }: Office): number[] {
  return Array.from({ length: endToken - first }, (_, offset) => first + offset);
}

/** A full name in the article claims its last words wherever they stand alone. */
function claimShortForms(document: Document, spans: SpanIndex): void {
  const claims = new Map<string, NameSpan>();
  for (const span of spans.all()) {
    if (span.type !== 'person' || span.words.length < 2 || !span.certain) continue;
    for (const short of shortForms(span.words)) if (!claims.has(short)) claims.set(short, span);
  }
  if (claims.size === 0) return;
  const first = new Set([...claims.keys()].map((short) => short.split(' ')[0] ?? ''));
  for (const sentence of document.sentences)
    for (let at = sentence.first; at < sentence.end; at++) {
      const covered = spans.covering(at);
      if (covered && (covered.type !== 'person' || covered.certain)) continue;
      const claim = claimAt(document, at, { claims, first, end: sentence.end });
      if (!claim) continue;
      if (covered) spans.drop(covered);
      spans.set(claim);
    }
}

/** The surname, with what belongs to it (بن سلمان, أبو الغيط, جاويش أوغلو). */
function shortForms(words: readonly string[]): string[] {
  const forms: string[] = [];
  const joins = new Set(['بن', 'ابو', 'ابي', 'عبد', 'ال', 'ولد', 'دي', 'فان', 'فون', 'ابن']);
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from);
    const [head = ''] = rest;
    if (rest.length === 1 && head.length > 2 && !joins.has(words[from - 1] ?? '')) forms.push(head);
    else if (joins.has(head) && rest.length <= 3) forms.push(rest.join(' '));
    else if (rest.length === 2 && !joins.has(words[from - 1] ?? '')) forms.push(rest.join(' '));
  }
  return forms;
}

function claimAt(
  document: Document,
  at: number,
  options: { claims: ReadonlyMap<string, NameSpan>; first: ReadonlySet<string>; end: number },
): NameSpan | null {
  const { claims, first, end } = options;
  if (document.tokens[at]?.kind !== 'word') return null;
  const whole = document.words[at]?.readings[0];
  const readings = [...(whole ? [whole] : []), ...splitsAt(document, at)];
  for (const reading of readings) {
    if (!first.has(reading.base)) continue;
    for (const length of [3, 2, 1]) {
      if (at + length > end) continue;
      const words = [reading.base];
      for (let index = at + 1; index < at + length; index++) words.push(formAt(document, index));
      const claim = claims.get(words.join(' '));
      if (!claim || isOtherBearer(document, at, claim)) continue;
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

/** Names that nothing but an ambiguous word speaks for go, unless an office or a full name stands behind them. */
function dropDoubtful(
  document: Document,
  { spans, holdings, witness }: { spans: SpanIndex; holdings: readonly Holding[]; witness: Witness },
): void {
  const held = new Set(holdings.map((holding) => holding.person.first));
  for (const span of spans.all()) {
    if (span.certain || held.has(span.first) || span.rule === 'person.name_list' || span.type === 'agreement')
      continue;
    const seconded = witness.covering(span.first);
    if (seconded && (seconded.type === span.type || span.rule.endsWith('.tagger'))) continue;
    if (span.words.length === 1 && !isAfterPlaceWord(document, span)) spans.drop(span);
  }
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
