import { relationTypes } from '../../../contract/relations.ts';
import type { Gender } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt, splitsAt } from '../document.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { findNisba } from './nisbas.ts';
import type { Office } from './offices.ts';
import { posted, readOffice } from './offices.ts';
import { readPersonName } from './person-names.ts';
import type { SpanIndex } from './span-index.ts';
import { sureOutside } from './tagged-names.ts';
import type { Witness } from './witness.ts';

/** A holder of an office: which name, which office, what it belongs to (one of the office's owners). */
export interface Holding {
  readonly person: NameSpan;
  readonly office: Office;
  /** Index into `office.owners`, or -1 where none is stated. */
  readonly owner: number;
  /** True where a verb that can have a person for its object stands before: 'استقبل الرئيس الفرنسي | بوتين'. */
  readonly mayBeObject?: boolean;
}

interface OfficeState {
  readonly witness: Witness;
  readonly spans: SpanIndex;
  readonly offices: Office[];
  readonly holdings: Holding[];
}

export function findOffices(
  document: Document,
  sentence: { first: number; end: number },
  state: OfficeState,
): void {
  const { spans, offices, holdings } = state;
  const { end } = sentence;
  for (let at = sentence.first; at < end; at++) {
    if (spans.covering(at) || isNamesake(document, at)) continue;
    const office = readOffice(document, at, { end, nameAt: (token) => spans.startingAt(token) });
    if (!office) continue;
    offices.push(office);
    // 'والد نورا' is somebody else than Nora; 'ابنته يوليا' is Yulia
    const next =
      office.class === 'kin' && office.suffix === ''
        ? office.endToken
        : attachHolders(document, office, { ...state, end });
    if (office.class === 'kin' && office.suffix === '') holdWithin(document, office, { ...state, end });
    const before =
      personBefore(document, office, spans) ??
      personChained(document, office, holdings.at(-1)) ??
      personInPost(document, office, spans);
    if (next === office.endToken && before)
      holdings.push({ person: before, office, owner: ownerIndex(office) });
    if (next > office.endToken) holdBoth(document, office, state);
    at = next - 1;
  }
}

/** 'نجل رئيسة وزراء باكستان بينظير بوتو': the office is hers, whoever her son is. */
function holdWithin(document: Document, kin: Office, state: OfficeState & { end: number }): void {
  const { spans, end, offices } = state;
  let at = kin.first + 1;
  // 'ابن شقيق الرئيس'
  while (at < kin.endToken && findLexeme(document, at, 'title')?.lexeme.class === 'kin') at++;
  const inner = readOffice(document, at, { end, nameAt: (token) => spans.startingAt(token) });
  if (!inner || inner.endToken > kin.endToken || inner.class === 'kin') return;
  offices.push(inner);
  attachHolders(document, inner, state);
}

/** Which of an office's owners it belongs to: 'مديرة البحوث للشرق الأوسط في منظمة العفو' is the organisation's. */
function ownerIndex({ owners, lemma }: Office): number {
  if (owners.length === 0) return -1;
  const body = owners.findIndex(({ span }) => span?.type === 'organisation');
  const [first] = owners;
  const isField = first?.span?.type === 'place' && (first.span.preposition !== '' || isEmployed(lemma));
  return body > 0 && isField ? body : 0;
}

/** Somebody whom a body posts or employs, and no state. */
function isEmployed(lemma: string): boolean {
  return posted.has(lemma) && !['سفير', 'مبعوث', 'موفد'].includes(lemma);
}

/** 'X، رئيسة وزراء أ وزعيمة الحزب ب', 'عين X، وزير أ، وزيرا لـب': a further office of the name before. */
function personChained(document: Document, office: Office, last: Holding | undefined): NameSpan | null {
  if (!last || last.person.first > last.office.first || office.number === 'plural') return null;
  if (office.gender !== last.office.gender || office.preposition !== '') return null;
  if (last.office.endToken === office.first) return last.person;
  const isApart = last.office.endToken === office.first - 1;
  return office.predicative && isApart && document.tokens[office.first - 1]?.kind === 'comma'
    ? last.person
    : null;
}

/** Verbs of who holds or takes a post. */
const holding: ReadonlySet<string> = new Set(['شغل', 'تولى', 'تقلد', 'تسلم']);

/** 'X الذي يتولى منصب وزير أ', 'كان يشغل X منصب مدير أ'. */
function personInPost(document: Document, office: Office, spans: SpanIndex): NameSpan | null {
  const post = office.first - 1;
  if (formAt(document, post) !== 'منصب' || office.number !== 'singular') return null;
  const between = spans.covering(post - 1);
  const verb = between ? between.first - 1 : post - 1;
  if (!holding.has(findLexeme(document, verb, 'verb')?.lexeme.verb.lemma ?? '')) return null;
  if (between) return between.type === 'person' ? between : null;
  const subject = spans.covering(closedClass(document, verb - 1) === 'rel' ? verb - 2 : verb - 1);
  return subject?.type === 'person' ? subject : null;
}

/** 'قال رئيس الحكومة زعيم حزب الليكود X': where no object can stand, two offices before one name are both his. */
function holdBoth(document: Document, office: Office, { spans, offices, holdings }: OfficeState): void {
  const before = offices.at(-2);
  const person = holdings.at(-1)?.person;
  if (!before || !person || before.endToken !== office.first || before.number !== 'singular') return;
  if (!before.definite || before.generic || office.number !== 'singular') return;
  if (office.conjunction || office.preposition !== '' || office.gender !== before.gender) return;
  if (before.class !== 'office' && before.class !== 'deputy') return;
  // its own holder would stand right before this one
  if (holdings.at(-2)?.office === before) return;
  if (before.preposition !== '' || takesNoPerson(document, before.first, spans))
    holdings.push({ person, office: before, owner: ownerIndex(before) });
}

/** 'مطار الملك خالد', 'جامعة الأمير سطام': what is called after somebody. */
function isNamesake(document: Document, at: number): boolean {
  const before = findLexeme(document, at - 1, 'head');
  if (!before || before.reading.article || document.tokens[at - 1]?.kind !== 'word') return false;
  if (document.sentenceOf[at - 1] !== document.sentenceOf[at]) return false;
  const title = findLexeme(document, at, 'title');
  return (
    ['facility', 'place', 'body'].includes(before.lexeme.class) &&
    title !== null &&
    royal.has(title.lexeme.lemma) &&
    title.reading.article
  );
}

/** Names right after an office, one or several ('وزيرا دفاع روسيا وبيلاروسيا، أ وب'); returns the token after the last. */
function attachHolders(document: Document, office: Office, state: OfficeState & { end: number }): number {
  const { spans, holdings, end } = state;
  // 'مستشاري ترامب رفضوا'
  if (office.suffix === 'ي') return office.endToken;
  let at = skipAcknowledged(document, office.endToken);
  at = skipBrackets(document, at, end);
  if (document.tokens[at]?.kind === 'comma' || document.tokens[at]?.kind === 'dash') at++;
  const afterMark = document.tokens[at - 1]?.kind === 'comma' || document.tokens[at - 1]?.kind === 'dash';
  at = skipHonorifics(document, at, end, spans);
  // 'رئيس وزراء كندا "جاستن ترودو"': the name in quotation marks
  if (document.tokens[at]?.kind === 'quote' && isQuotedPerson(document, at, spans)) at++;
  const beside = personAt(document, at, { ...state, byGrammar: !afterMark || office.definite, office });
  const whole =
    afterMark && office.number === 'singular' && !office.conjunction
      ? withoutConjunction(document, beside, end)
      : beside;
  const first = whole ?? afterPhrases(document, office, state);
  const late = first ? null : afterAppositions(document, office, state);
  // what stands between is read for itself: 'وزير الدولة، الناطق باسم الحكومة، X'
  if (late) {
    spans.set(late);
    holdings.push({ person: late, office, owner: ownerIndex(office) });
    return office.endToken;
  }
  if (!first || first.conjunction) return office.endToken;
  if (first.preposition !== '') return office.endToken;
  // 'زعماء المعارضة ماكرون': one name is not those whom a plural means
  if (office.number === 'plural' && !nextHolder(document, first.endToken, { ...state, office, count: 1 }))
    return office.endToken;
  // after a comma only a name that a comma, stop or bracket closes again is in apposition
  if (
    afterMark &&
    office.number === 'singular' &&
    !closesApposition(document, first.endToken, end) &&
    !first.certain
  )
    return office.endToken;
  spans.set(first);
  const mayBeObject = !afterMark && first === whole && followsPersonVerb(document, office);
  holdings.push({ person: first, office, owner: ownerIndex(office), mayBeObject });
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

/** 'رئيس المؤتمر، ولفغانغ ايشينغر، أن': between two commas the name of the holder, whose first letter is no 'and'. */
function withoutConjunction(document: Document, name: NameSpan | null, end: number): NameSpan | null {
  if (!name?.conjunction || name.preposition !== '' || name.key !== null) return name;
  const isName = document.pack.isNameToken(name.words[0] ?? '');
  if (isName || !closesApposition(document, name.endToken, end)) return name;
  const { first, endToken, type, rule, gender } = name;
  return toNameSpan(document, { first, endToken, type, rule, gender, certain: true }, null);
}

/** Tokens after an office in which the name of whoever speaks may follow what is said of him. */
const appositionReach = 32;

/**
 * 'قال زعيم الحزب، المؤيد لقطاع الأعمال، كريستيان ليندنر، إن': after a verb of speech, the one name between two commas before what is said.
 */
function afterAppositions(
  document: Document,
  office: Office,
  { spans, end }: OfficeState & { end: number },
): NameSpan | null {
  if (office.number !== 'singular' || !office.definite || office.suffix !== '') return null;
  if (office.class !== 'office' && office.class !== 'deputy') return null;
  const verb = findLexeme(document, office.first - 1, 'verb')?.lexeme.verb;
  if (!verb?.speech || verb.speech.kind === 'order') return null;
  let found: NameSpan | null = null;
  const limit = Math.min(end, office.endToken + appositionReach);
  for (let at = office.endToken; at < limit; at++) {
    const kind = document.tokens[at]?.kind;
    if (kind === 'quote' || kind === 'colon' || kind === 'stop') return found;
    if (closedClass(document, at) === 'sub') return found;
    const span = spans.startingAt(at);
    if (!span) continue;
    const isApposed =
      span.type === 'person' &&
      document.tokens[at - 1]?.kind === 'comma' &&
      span.preposition === '' &&
      !span.conjunction &&
      span.words.length > 1 &&
      closesApposition(document, span.endToken, end);
    // two such names: nobody can say which
    if (isApposed && found) return null;
    if (isApposed) found = { ...span, certain: true };
    at = span.endToken - 1;
  }
  return null;
}

function isQuotedPerson(document: Document, at: number, spans: SpanIndex): boolean {
  const person = spans.startingAt(at + 1);
  return person?.type === 'person' && document.tokens[person.endToken]?.kind === 'quote';
}

/** 'رئيس المجلس للحوار بين الأديان الكاردينال X', 'قائد الفريق في اللواء الخامس، العقيد X': a rank brings in the name that phrases keep waiting. */
function afterPhrases(
  document: Document,
  office: Office,
  state: OfficeState & { end: number },
): NameSpan | null {
  const { spans, end } = state;
  if (office.class !== 'office' || office.number !== 'singular' || office.owners.length > 1) return null;
  // 'في اللواء الخامس', 'بمنطقة الرياض'
  const opens = findLexeme(document, office.endToken, 'head')?.reading.preposition === 'ب';
  if (!opens && closedClass(document, office.endToken) !== 'prep') return null;
  for (let at = office.endToken; at < Math.min(end, office.endToken + 9); at++) {
    const kind = document.tokens[at]?.kind;
    const covering = spans.covering(at);
    if (covering?.type === 'person' || (kind !== 'word' && kind !== 'comma')) return null;
    if (covering) continue;
    const title = findLexeme(document, at, 'title');
    if (title && (title.lexeme.class === 'rank' || title.lexeme.class === 'honorific')) {
      if (title.reading.preposition !== '' || title.reading.conjunction || !title.reading.article)
        return null;
      // 'اللواء الخامس' is a brigade
      const next = skipHonorifics(document, at, end, spans);
      const person = personAt(document, next, { ...state, byGrammar: true, office });
      if (person) return person;
      continue;
    }
    if (kind === 'comma' && !findLexeme(document, at + 1, 'title')) return null;
    if (title || findLexeme(document, at, 'verb') || ['sub', 'rel'].includes(closedClass(document, at) ?? ''))
      return null;
  }
  return null;
}

/** 'والتركي رجب طيب أردوغان' after a first holder, or the second of two names after a dual or plural office. */
function nextHolder(
  document: Document,
  at: number,
  options: { spans: SpanIndex; witness: Witness; end: number; office: Office; count: number },
): { person: NameSpan; office: Office; owner: number } | null {
  const { spans, end, office, count, witness } = options;
  // 'الرئيس الروسي، فلاديمير بوتين، والتركي، X'
  const from = document.tokens[at]?.kind === 'comma' ? at + 1 : at;
  const joined = from < end ? findNisba(document, from, end) : null;
  const nisba = from === at || document.tokens[joined?.endToken ?? -1]?.kind === 'comma' ? joined : null;
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
    if (extended && extended.endToken > span.endToken) return extended;
    return span.certain ? span : { ...span, certain: true };
  }
  if (span && !(span.certain === false)) return null;
  if (!byGrammar || (office.class === 'profession' && !office.definite)) return null;
  if (!office.definite && office.owners.length === 0) return null;
  const name = readPersonName(document, at, spans.freeUntil(at, end));
  if (!name || isUnlikely(document, name, witness)) return null;
  // the tagger found only the rest of it: علي | باقري كني
  const rest = spans.startingAt(name.endToken);
  const isTagged = rest?.rule === 'person.tagger' || (rest?.type === 'person' && isParticle(rest.words[0]));
  if (!rest || !isTagged || rest.preposition !== '' || rest.conjunction || name.endToken !== at + 1)
    return name;
  const { endToken, key } = rest;
  return toNameSpan(document, { first: at, endToken, type: 'person', key, rule: name.rule }, null);
}

/** 'ستيفان | دي ميستورا': a surname that a particle opens. */
function isParticle(word: string | undefined): boolean {
  return word !== undefined && /^(?:دي|دا|دو|فان|فون|لو|لا)$/u.test(word);
}

/** A name that grammar reads and the tagger denies, word by word; where no word is known from names, a doubt is enough. */
function isUnlikely(document: Document, name: NameSpan, witness: Witness): boolean {
  let floor: number = doubtful;
  for (let at = name.first; at < name.endToken; at++)
    if (document.pack.isNameToken(formAt(document, at))) floor = sureOutside;
  for (let at = name.first; at < name.endToken; at++) if (witness.outside(at) < floor) return false;
  return true;
}

/** How sure the tagger must be that a word is no name, where nothing but a title before it says so. */
const doubtful = 0.6;

/** 'المتحدثة باسم وزارة الدفاع (البنتاغون) X', 'الفريق ركن (طيار) X': past a short aside. */
function skipBrackets(document: Document, at: number, end: number): number {
  if (document.tokens[at]?.kind !== 'open') return at;
  for (let close = at + 1; close < end && close < at + 5; close++)
    if (document.tokens[close]?.kind === 'close') return close + 1;
  return at;
}

/** What an adjective takes after it: 'الرئيس المعترف به دوليا X', 'الرئيس المنتهية ولايته X', 'نائبة الرئيس المعينة حديثا X'. */
const adjectiveTails: ReadonlySet<string> = new Set([
  'به',
  'بها',
  'ولايته',
  'ولايتها',
  'حديثا',
  'موخرا',
  'سابقا',
]);

function skipAcknowledged(document: Document, at: number): number {
  if (!adjectiveTails.has(formAt(document, at)) || !formAt(document, at - 1).startsWith('ال')) return at;
  return /..ا$/u.test(formAt(document, at + 1)) && closedClass(document, at + 1) === null ? at + 2 : at + 1;
}

function skipHonorifics(document: Document, at: number, end: number, spans: SpanIndex): number {
  let next = at;
  while (rankWords.has(document.tokens[next]?.form ?? '')) next++;
  while (next < end && next < at + 3 && !spans.covering(next)) {
    const title = findLexeme(document, next, 'title');
    if (!title || title.reading.conjunction || title.reading.preposition !== '') break;
    // 'العاهل الأردني الملك X': a royal title goes on with the office before it
    const isRoyal = royal.has(title.lexeme.lemma) && title.reading.article;
    if (title.lexeme.class !== 'honorific' && title.lexeme.class !== 'rank' && !isRoyal) break;
    next++;
    while (rankWords.has(document.tokens[next]?.form ?? '')) next++;
    next = skipBrackets(document, next, end);
  }
  return next;
}

const royal: ReadonlySet<string> = new Set(['ملك', 'امير', 'سلطان', 'امبراطور']);

/** What goes on with a rank: 'الفريق أول ركن', 'العقيد الركن', 'العميد الطيار'. */
const rankWords: ReadonlySet<string> = new Set('اول الاول ركن الركن طيار الطيار بحري البحري'.split(' '));

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

/** Words that say what the one before them is, with the gender of that one. */
const predicators: ReadonlyMap<string, Gender> = new Map([
  ['وهو', 'm'],
  ['وهي', 'f'],
  ['بصفته', 'm'],
  ['بصفتها', 'f'],
]);

/** 'مايك بومبيو، وزير الخارجية': an office in apposition to the name before it, or a predicate right after it. */
function personBefore(document: Document, office: Office, spans: SpanIndex): NameSpan | null {
  if (office.conjunction || office.preposition !== '') return null;
  const before = document.tokens[office.first - 1];
  if (!before || document.sentenceOf[office.first - 1] !== document.sentenceOf[office.first]) return null;
  const adjacent = spans.covering(office.first - 1);
  if (adjacent?.type === 'person' && adjacent.gender === 'm' && office.gender === 'f') return null;
  if (adjacent?.type === 'person')
    return office.predicative || takesNoPerson(document, adjacent.first, spans) ? adjacent : null;
  // 'X، وهو زعيم حزب', 'X بصفته القائد الأعلى'
  const predicated = predicators.get(before.form);
  if (predicated) {
    const at = document.tokens[office.first - 2]?.kind === 'comma' ? office.first - 3 : office.first - 2;
    const subject = spans.covering(at);
    return subject?.type === 'person' && office.gender === predicated ? subject : null;
  }
  if (before.kind !== 'comma') return null;
  const apposed = spans.covering(office.first - 2);
  if (apposed?.type !== 'person') return null;
  // 'X، الأمين العام للحزب إن', 'X، رئيس الأركان في': what follows is no name that the office could belong to
  const after = skipBrackets(document, office.endToken, document.tokens.length);
  return closesApposition(document, after, document.tokens.length) ||
    closedClass(document, office.endToken) !== null ||
    findLexeme(document, office.endToken, 'title')?.reading.conjunction
    ? apposed
    : null;
}

/** A verb that can have a person for its object, right before an office. */
function followsPersonVerb(document: Document, office: Office): boolean {
  if (office.preposition !== '' || office.conjunction) return false;
  for (let at = office.first - 1; at >= Math.max(0, office.first - 3); at--) {
    const closed = closedClass(document, at);
    if (closed === 'day' || closed === 'time') continue;
    const verb = closed === null ? findLexeme(document, at, 'verb') : null;
    return (
      verb?.lexeme.verb.frames.some(
        ({ slots, relation }) => slots.includes('obj') && relationTypes[relation].target.includes('person'),
      ) ?? false
    );
  }
  return false;
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
        known.frames.every(
          ({ slots, relation }) =>
            !slots.includes('obj') || !relationTypes[relation].target.includes('person'),
        )
      );
    }
    const closed = closedClass(document, at);
    if (closed === 'sub') return at === nameAt - 1;
    if (closed !== 'day' && closed !== 'time' && !findLexeme(document, at, 'title')) return false;
  }
  return false;
}
