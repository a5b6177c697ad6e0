import { relationTypes } from '../../../contract/relations.ts';
import type { Frame, Gender, LanguagePack, NounClass, Reading } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { NameSpan } from '../mentions/name-span.ts';
import { findNisba } from '../mentions/nisbas.ts';
import type { Office } from '../mentions/offices.ts';
import type { ChunkContext, NounChunk } from './chunk.ts';
import { describedBy, lastNamed } from './descriptions.ts';
import { countedGroup, namedTogether, participantsBefore } from './groups.ts';
import { isThing, opensBacker, type Place } from './verb-chunks.ts';

export function nameChunk(context: ChunkContext, span: NameSpan): NounChunk {
  const draft = context.table.ofSpan(span);
  return {
    kind: 'noun',
    first: span.first,
    end: afterAdjectives(context.document, span.endToken),
    conjunction: span.conjunction,
    preposition: span.preposition,
    refs: draft ? [draft] : [],
    parties: span.inner.map((party) => context.table.ofSpan(party)).filter((party) => party !== null),
    genitives: [],
    nisbas: [],
    nisbasOfObject: false,
    frames: [],
    office: null,
    suffix: '',
    head: span.words[0] ?? '',
    classes: [],
    definite: true,
    gender: draft?.gender ?? genderOf(span),
    plural: /^ال.{3,}(?:ون|ين)$/u.test(span.words[0] ?? ''),
  };
}

/** 'بـ"…"', 'لـ"…"': a preposition that would be written onto the word, but for the mark between. */
export function isLonePreposition(document: Document, at: number): boolean {
  return /^[وف]?[بلك]$/u.test(formAt(document, at)) && document.tokens[at + 1]?.kind === 'quote';
}

/** True for a country whose name is also its adjective in the accusative, after a noun in the accusative: both end in alef. */
function isAccusativePair(document: Document, at: number): boolean {
  const form = formAt(document, at);
  return (
    /.{3}ا$/u.test(formAt(document, at - 1)) && /يا$/u.test(form) && isNisba(document, form.slice(0, -1))
  );
}

/** 'العاصمة السعودية الرياض', 'غارة تركية': a country's name that is also its adjective, after a noun that it agrees with. */
function isAdjectival(
  document: Document,
  span: NameSpan,
  noun: { readonly at: number; readonly definite: boolean; readonly gender: Gender },
): boolean {
  if (span.type !== 'country' || span.preposition !== '' || span.conjunction) return false;
  if (span.endToken !== span.first + 1 || !findLexeme(document, span.first, 'nisba')) return false;
  const head = formAt(document, noun.at);
  const agrees =
    noun.gender === 'f' ||
    /ات$/u.test(head) ||
    document.pack.nounClasses(head.replace(/^ال/u, '')).includes('force');
  return agrees && noun.definite === formAt(document, span.first).startsWith('ال');
}

function isNisba(document: Document, form: string): boolean {
  return document.pack
    .analyse(form)
    .readings.some(({ lexemes }) => lexemes.some(({ kind }) => kind === 'nisba'));
}

/** Adjectives with the article that go on with a name: 'الميليشيات الحوثية الإيرانية', 'الكونغرس الأميركي'. */
function afterAdjectives(document: Document, at: number): number {
  let end = at;
  while (document.sentenceOf[end] === document.sentenceOf[at - 1]) {
    const nisba = findLexeme(document, end, 'nisba');
    if (
      !nisba?.reading.article ||
      nisba.reading.conjunction ||
      nisba.reading.preposition !== '' ||
      nisba.lexeme.number !== 'singular'
    )
      break;
    end++;
  }
  return end;
}

function genderOf(span: NameSpan): Gender {
  if (span.type === 'person') return 'm';
  if (span.type === 'country' || span.type === 'place') return 'f';
  return /[هت]$/u.test(span.words[0] ?? '') ? 'f' : 'm';
}

export function officeChunk(context: ChunkContext, office: Office): NounChunk {
  const holders = context.holdersOf.get(office) ?? [];
  const named = holders.map((span) => context.table.ofSpan(span)).filter((draft) => draft !== null);
  const described = context.offices.holderOf.get(office);
  const end = Math.max(office.endToken, ...holders.map((span) => span.endToken));
  let refs: readonly EntityDraft[] = named.length > 0 ? named : (described ?? []);
  if (
    refs.length === 0 &&
    office.owners.length === 0 &&
    /^[وف]?[بل]?ال|^[وف]?لل/u.test(formAt(context.document, office.first))
  )
    refs = groupOfOffice(context, office);
  // 'الزعيمان' of whom no office was told: the last two people
  const isLeading = office.class === 'office' && ['رييس', 'زعيم', 'وزير', 'قايد'].includes(office.lemma);
  if (
    refs.length === 0 &&
    isLeading &&
    office.number === 'dual' &&
    office.owners.length === 0 &&
    /ال/u.test(formAt(context.document, office.first))
  )
    refs = lastNamed(context, office.first, ['person'], 2, (draft) => isLeader(context, draft));
  const owners =
    refs.length > 0
      ? []
      : context.offices
          .ownersOf(office)
          .filter((owner) => owner.type !== 'place' && owner.type !== 'agreement');
  return {
    kind: 'noun',
    first: office.first,
    end,
    conjunction: office.conjunction,
    preposition: office.preposition,
    refs,
    parties: [],
    genitives: [],
    nisbas: owners,
    nisbasOfObject: false,
    frames: [],
    office,
    suffix: office.suffix,
    head: office.lemma,
    classes: context.document.pack.nounClasses(office.lemma),
    definite: office.definite,
    gender: office.gender,
    plural: office.number !== 'singular',
  };
}

/** 'الرئيسان', 'الزعماء الثلاثة': the people whom the text named together. */
function groupOfOffice(context: ChunkContext, { first, number, endToken }: Office): readonly EntityDraft[] {
  if (number === 'dual' && endToken === first + 1) return namedTogether(context, first, ['person'], 2);
  return number === 'plural' ? countedGroup(context, first, ['person']) : [];
}

const leadingOffices = ['رييس', 'زعيم', 'وزير', 'قايد', 'ملك', 'عاهل', 'ولي', 'امير', 'مستشار'];

function isLeader({ offices }: ChunkContext, draft: EntityDraft): boolean {
  return offices.held.some(({ person, office }) => person === draft && leadingOffices.includes(office.lemma));
}

/** 'الموقعة', 'الملحق': a participle that tells of a document. */
function isDocumentParticiple(document: Document, at: number): boolean {
  const frames = findLexeme(document, at, 'participle')?.lexeme.verb.frames ?? [];
  return frames.some((frame) => frame.relation === 'signed' || frame.relation === 'amends');
}

/** 'المدعومة من': a participle whose own complement follows. */
function isBackedParticiple(document: Document, at: number): boolean {
  if (!opensBacker(document, at + 1)) return false;
  const frames = findLexeme(document, at, 'participle')?.lexeme.verb.frames ?? [];
  return frames.some((frame) => frame.relation === 'supported');
}

/** A singular verb right after a conjoined name: the name opens the next clause. */
function startsClause(document: Document, at: number): boolean {
  const verb = findLexeme(document, at, 'verb');
  return (
    verb !== null &&
    verb.lexeme.number === 'singular' &&
    !verb.reading.conjunction &&
    findLexeme(document, at, 'verbal_noun') === null
  );
}

/** A noun that stands before the name of a place of its kind. */
function opensPlace(document: Document, at: number, head: Reading | null): boolean {
  const word = head?.base.replace(/^ال/u, '');
  return word === 'عاصمه' || findLexeme(document, at, 'head')?.lexeme.class === 'place';
}

/** Nouns, folded, that stand for the person who follows. */
const led: ReadonlySet<string> = new Set(['اداره', 'حكومه']);

/** 'إدارة ترامب': a body that stands for whoever leads it, and agrees with its verb by its own gender. */
export function isLedBody({ head, office, refs }: NounChunk): boolean {
  return office === null && led.has(head) && refs[0]?.type === 'person';
}

/** A common noun with its genitives and adjectives: an indefinite head is completed by what follows, a definite one by adjectives only. */
export function nounChunk(context: ChunkContext, at: number, place: Place): NounChunk {
  const { document, table } = context;
  const form = formAt(document, at);
  const noun = findLexeme(document, at, 'verbal_noun');
  const nisba = findNisba(document, at, place.end);
  const head = noun?.reading ?? bestReading(document, at);
  const genitives: EntityDraft[] = [];
  const nisbas: EntityDraft[] = [];
  const refs: EntityDraft[] = [];
  const addNisba = (key: string) => {
    const draft = table.mergeKnown(key);
    if (draft) nisbas.push(draft);
  };
  if (nisba) {
    // 'الروس', 'الإسرائيليون': a people for its country
    const draft = table.mergeKnown(nisba.key);
    // 'الفرنسيان منير ديوارة ورودريغ كنوم': two people, whom their names follow
    const named = context.nameAt.get(nisba.endToken);
    const isNamed = named?.type === 'person' && named.preposition === '' && !named.conjunction;
    if (draft && nisba.number === 'plural' && nisba.article && !isNamed) refs.push(draft);
    else addNisba(nisba.key);
  }
  if (refs.length === 0 && nisbas.length === 0) refs.push(...describedBy(context, at, head));
  let end = nisba?.endToken ?? at + 1;
  let definite = (head?.article ?? false) || (head?.suffix ?? '') !== '' || refs.length > 0;
  const isPlace = opensPlace(document, at, head);
  const gender = /[هت]$/u.test(form) ? 'f' : 'm';
  let nisbasOfObject = false;
  while (end < place.end) {
    // 'مسلحي "الجيش الحر"': the genitive in quotation marks
    const quoted =
      !definite && document.tokens[end]?.kind === 'quote' ? context.nameAt.get(end + 1) : undefined;
    if (quoted?.preposition === '' && document.tokens[quoted.endToken]?.kind === 'quote') {
      const draft = table.ofSpan(quoted);
      if (draft) genitives.push(draft);
      end = quoted.endToken + 1;
      definite = true;
      continue;
    }
    if (document.tokens[end]?.kind !== 'word') break;
    const span = context.nameAt.get(end);
    // 'مدينة بيروت', 'العاصمة اللبنانية بيروت': the place itself
    if (
      span?.type === 'place' &&
      isPlace &&
      span.preposition === '' &&
      !span.conjunction &&
      refs.length === 0
    ) {
      const draft = table.ofSpan(span);
      if (draft) refs.push(draft);
      end = span.endToken;
      definite = true;
      break;
    }
    if (span && isAdjectival(document, span, { at, definite, gender })) {
      const draft = table.ofSpan(span);
      if (draft) nisbas.push(draft);
      end = span.endToken;
      continue;
    }
    if (span) {
      if (span.preposition !== '') break;
      if (span.conjunction) {
        // genitives are coordinated: لقاء ترامب وبوتين
        if (genitives.length === 0 || refs.length > 0 || startsClause(document, span.endToken)) break;
      } else if (definite) break;
      const draft = table.ofSpan(span);
      // 'عرضا روسيا', 'اتفاقا تركيا': after the accusative it is the adjective, not the genitive
      if (draft?.type === 'country' && !span.conjunction && isAccusativePair(document, end))
        nisbas.push(draft);
      else if (draft) genitives.push(draft);
      end = span.endToken;
      definite = true;
      continue;
    }
    const office = context.officeAt.get(end);
    if (office) {
      if (office.preposition !== '') break;
      if (office.conjunction ? genitives.length === 0 : definite) break;
      const chunk = officeChunk(context, office);
      // 'ضربات منسقة': an adjective that is written like an office
      if (!office.definite && chunk.refs.length + chunk.nisbas.length === 0 && chunk.end === end + 1) {
        end = chunk.end;
        continue;
      }
      // 'قتل قيادي في تنظيم': an officer without a name, by what he belongs to
      if (chunk.refs.length === 0 && nisbas.length === 0) nisbasOfObject = true;
      genitives.push(...chunk.refs);
      nisbas.push(...chunk.nisbas);
      end = chunk.end;
      definite = true;
      continue;
    }
    const adjective = findNisba(document, end, place.end);
    if (adjective && adjective.preposition === '' && (!adjective.conjunction || nisbas.length > 0)) {
      if (definite && !adjective.article) break;
      if (!definite && adjective.article && adjective.number !== 'plural') definite = true;
      if (nisbas.length === 0 && genitives.length === 0)
        nisbasOfObject =
          end > at + 1 &&
          (adjective.gender !== gender ||
            adjective.number === 'plural' ||
            document.pack.nounClasses(formAt(document, at + 1)).includes('target'));
      addNisba(adjective.key);
      end = adjective.endToken;
      if (adjective.article) definite = true;
      continue;
    }
    if (adjective) break;
    if (isClauseWord(document, end)) break;
    const inner = findLexeme(document, end, 'verbal_noun');
    if (inner && (!inner.reading.article || definite)) break;
    const next = formAt(document, end);
    if (isDocumentParticiple(document, end) || isBackedParticiple(document, end)) break;
    const isArticled = next.startsWith('ال') && next.length > 3;
    if (isArticled) {
      // 'خبراء المنظمة', 'مواقع التنظيم': a body that the article has named
      if (!definite && end === at + 1)
        genitives.push(...describedBy(context, end, bestReading(document, end)));
      definite = true;
      end++;
      continue;
    }
    if (definite || next.startsWith('و')) break;
    if (findLexeme(document, end, 'participle')?.lexeme.adverbial && !isThing(document, end)) break;
    if (/^لل/u.test(next) || opensPhrase(document, end)) break;
    end++;
    if (bestReading(document, end - 1)?.suffix !== '' && findLexeme(document, end - 1, 'verbal_noun'))
      definite = true;
  }
  const bare = (head?.base ?? form).replace(/^ال/u, '');
  const suffix = (head?.suffix ?? '') || pronounOn(document.pack, bare);
  // 'إدارة ترامب', 'حكومة نتنياهو': whoever leads it acts by it
  const [leader] = genitives;
  const isLed = refs.length === 0 && genitives.length === 1 && leader?.type === 'person' && led.has(bare);
  const frames = allFrames(document, at);
  // 'اجتماعهما', 'لقاؤهما': the pronoun is those who met
  const isMutual = frames.some(({ relation }) => relationTypes[relation].symmetric);
  if (isMutual && genitives.length === 0 && (suffix === 'هما' || suffix === 'هم'))
    genitives.push(...participantsBefore(context, at, suffix));
  return {
    kind: 'noun',
    first: at,
    end,
    conjunction: head?.conjunction ?? form.startsWith('و'),
    preposition: head?.preposition ?? '',
    refs: isLed ? genitives : refs,
    parties: [],
    genitives: isLed ? [] : genitives,
    nisbas,
    nisbasOfObject,
    frames,
    office: null,
    suffix,
    head: bare,
    classes: classesOf(document.pack, bare, suffix),
    definite,
    gender,
    plural: /(?:ون|ين|ات)$/u.test(form),
  };
}

/** Classes of a head as it stands, without the accusative's alef, or without the pronoun that is written onto it. */
function classesOf(pack: LanguagePack, head: string, suffix: string): readonly NounClass[] {
  const own = pack.nounClasses(head);
  if (own.length > 0) return own;
  if (suffix !== '') {
    return classesOfStem(pack, head.slice(0, -suffix.length));
  }
  if (head.endsWith('ا')) return pack.nounClasses(head.slice(0, -1));
  // 'موقعين', 'قاعدتين'
  const dual = /^(.{3,}?)(ت?)(?:ين|ان)$/u.exec(head);
  return dual ? pack.nounClasses(`${dual[1]}${dual[2] === '' ? '' : 'ه'}`) : own;
}

/** 'طائراتها': the pronoun on a noun that the lexicon knows by its class alone. */
function pronounOn(pack: LanguagePack, head: string): string {
  const match = /^(.{3,}?)(ها|هما|هم|ه)$/u.exec(head);
  if (!match) return '';
  const [, stem = '', suffix = ''] = match;
  return classesOfStem(pack, stem).includes('force') ? suffix : '';
}

/** Classes of a noun as it stands before a pronoun, where ta marbuta is written open and hamza after alef takes a seat. */
function classesOfStem(pack: LanguagePack, stem: string): readonly NounClass[] {
  const classes = pack.nounClasses(stem);
  return classes.length > 0
    ? classes
    : pack.nounClasses(stem.replace(/ت$/u, 'ه').replace(/(.ا)[وي]$/u, '$1ء'));
}

function allFrames(document: Document, at: number): Frame[] {
  // 'قتلى' are the dead, whatever its letters spell
  if (isThing(document, at)) return [];
  const frames: Frame[] = [];
  for (const reading of document.words[at]?.readings ?? [])
    for (const lexeme of reading.lexemes) if (lexeme.kind === 'verbal_noun') frames.push(...lexeme.frames);
  return frames;
}

/** The reading that fits a noun: one that the lexicon knows, one with the article, one whose rest is a common word, else the whole. */
function bestReading(document: Document, at: number): Reading | null {
  const analysis = document.words[at];
  if (!analysis) return null;
  const known = analysis.readings.find((reading) => reading.lexemes.length > 0);
  if (known) return known;
  const { pack } = document;
  const isWord = pack.isCommonWord(analysis.form);
  // 'باليستيا' is no 'with the …'
  const articled = analysis.readings.find(
    (reading) => reading.article && !(isWord && reading.preposition !== ''),
  );
  if (articled) return articled;
  // 'بجهود', 'لتحويل' are as common as the nouns in them
  const split = analysis.splits.find(
    ({ base, preposition }) => base.length > 2 && pack.isCommonWord(base) && (!isWord || preposition !== ''),
  );
  if (split) return split;
  // 'برصاص الجيش'
  const armed = analysis.splits.find(
    ({ base, preposition }) => preposition === 'ب' && pack.nounClasses(base).includes('weapon'),
  );
  if (armed) return armed;
  return analysis.readings[0] ?? null;
}

/** 'لموقف', 'بهجمات': a noun with its preposition, or a preposition that stands before a quotation: 'بـ"…"'. */
function opensPhrase(document: Document, at: number): boolean {
  return isLonePreposition(document, at) || (bestReading(document, at)?.preposition ?? '') !== '';
}

function isClauseWord(document: Document, at: number): boolean {
  if (closedClass(document, at) !== null) return true;
  const analysis = document.words[at];
  if (!analysis) return true;
  const verb = findLexeme(document, at, 'verb');
  if (!verb) return false;
  return !analysis.readings.some((reading) =>
    reading.lexemes.some(
      (lexeme) => lexeme.kind === 'verbal_noun' || lexeme.kind === 'head' || lexeme.kind === 'title',
    ),
  );
}
