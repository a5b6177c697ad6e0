import type { EntityType } from '../../../contract/article-graph.ts';
import type { Frame, Gender, GrammaticalNumber, Reading, Verb } from '../../../languages/language.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';
import type { Offices } from '../entities/resolve-offices.ts';
import type { Mentions } from '../mentions/index.ts';
import { findNisba } from '../mentions/institutions.ts';
import type { NameSpan } from '../mentions/name-span.ts';
import type { Office } from '../mentions/offices.ts';

interface ChunkBase {
  readonly first: number;
  readonly end: number;
  /** True where 'and' or 'so' opens it. */
  readonly conjunction: boolean;
}

/** A noun phrase: a name, an office with or without its holder, or any other noun with what goes with it. */
export interface NounChunk extends ChunkBase {
  readonly kind: 'noun';
  /** Folded preposition before it or written onto it, or ''. */
  readonly preposition: string;
  /** What it names or describes; empty for a noun that names nobody. */
  readonly refs: readonly EntityDraft[];
  /** Names in the genitive after a common noun. */
  readonly genitives: readonly EntityDraft[];
  /** Parties named inside an agreement's name. */
  readonly parties: readonly EntityDraft[];
  /** Countries by adjective, in order. */
  readonly nisbas: readonly EntityDraft[];
  /** Relations that its head, a verbal noun, tells. */
  readonly frames: readonly Frame[];
  readonly office: Office | null;
  /** Pronoun written onto its head. */
  readonly suffix: string;
  readonly head: string;
  readonly definite: boolean;
  readonly gender: Gender;
  readonly plural: boolean;
}

export interface VerbChunk extends ChunkBase {
  readonly kind: 'verb';
  readonly verbs: readonly Verb[];
  readonly tense: 'past' | 'present' | 'future';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly suffix: string;
  /** True for 'I' and 'we', who is whoever is being quoted. */
  readonly firstPerson: boolean;
  /** True for ل of purpose. */
  readonly purpose: boolean;
}

export interface ParticipleChunk extends ChunkBase {
  readonly kind: 'participle';
  readonly verb: Verb;
  readonly voice: 'active' | 'passive';
  readonly article: boolean;
  readonly adverbial: boolean;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** Any other word or mark, by its class: sub, rel, neg, past, aux, adv, time, maybe, cond, pron, comma, stop, quote … */
export interface MarkChunk extends ChunkBase {
  readonly kind: 'mark';
  readonly class: string;
  /** Of a relative pronoun; null where it shows none. */
  readonly gender: Gender | null;
}

export type Chunk = NounChunk | VerbChunk | ParticipleChunk | MarkChunk;

export interface ChunkContext {
  readonly document: Document;
  readonly table: EntityTable;
  readonly offices: Offices;
  readonly nameAt: ReadonlyMap<number, NameSpan>;
  readonly officeAt: ReadonlyMap<number, Office>;
  /** Holders named right after an office, by office. */
  readonly holdersOf: ReadonlyMap<Office, readonly NameSpan[]>;
}

export function createChunkContext(
  document: Document,
  mentions: Mentions,
  resolved: { readonly table: EntityTable; readonly offices: Offices },
): ChunkContext {
  const holders = new Map<Office, NameSpan[]>();
  for (const { person, office } of mentions.holdings) {
    const spans = holders.get(office) ?? [];
    if (person.first >= office.first) spans.push(person);
    holders.set(office, spans);
  }
  return {
    document,
    ...resolved,
    nameAt: new Map(mentions.names.map((span) => [span.first, span])),
    officeAt: new Map(mentions.offices.map((office) => [office.first, office])),
    holdersOf: holders,
  };
}

/** Cuts a sentence into chunks, in order. */
export function chunkSentence(context: ChunkContext, sentence: Sentence): Chunk[] {
  const chunks: Chunk[] = [];
  let pending: { preposition: string; first: number; conjunction: boolean } | null = null;
  let at = sentence.first;
  while (at < sentence.end) {
    const previous = chunks.at(-1) ?? null;
    const chunk = readChunk(context, at, {
      end: sentence.end,
      preposition: pending?.preposition ?? '',
      previous,
    });
    if (chunk.kind === 'mark' && chunk.class === 'prep') {
      pending = {
        preposition: prepositionAt(context.document, at),
        first: at,
        conjunction: chunk.conjunction,
      };
    } else if (chunk.kind === 'noun' && pending) {
      chunks.push({
        ...chunk,
        first: pending.first,
        conjunction: pending.conjunction,
        preposition: pending.preposition,
      });
      pending = null;
    } else if (
      chunk.kind === 'mark' &&
      ['quant', 'dem', 'quote', 'number'].includes(chunk.class) &&
      pending
    ) {
      // 'بين كل من أ وب', 'في هذه المدينة': the preposition waits
    } else {
      if (chunk.kind !== 'mark' || chunk.class !== 'adv') pending = null;
      chunks.push(chunk);
    }
    at = chunk.end;
  }
  return chunks;
}

function prepositionAt(document: Document, at: number): string {
  const form = formAt(document, at);
  return findLexeme(document, at, 'closed')?.reading.base ?? form;
}

interface Place {
  readonly end: number;
  readonly preposition: string;
  readonly previous: Chunk | null;
}

function readChunk(context: ChunkContext, at: number, place: Place): Chunk {
  const { document } = context;
  const token = document.tokens[at];
  const kind = token?.kind ?? 'other';
  if (kind !== 'word') return mark(at, kind === 'number' ? 'number' : kind, false);
  const span = context.nameAt.get(at);
  if (span) return nameChunk(context, span);
  const office = context.officeAt.get(at);
  if (office) return officeChunk(context, office);
  const closed = findLexeme(document, at, 'closed');
  if (
    closed &&
    closed.reading.preposition === '' &&
    closed.reading.suffix === '' &&
    !isVerbAfterAll(document, at)
  )
    return mark(at, closed.lexeme.class, closed.reading.conjunction, relativeGender(closed.reading.base));
  const verb = verbChunk(document, at, place);
  if (verb) return verb;
  const participle = participleChunk(document, at, place);
  if (participle) return participle;
  return nounChunk(context, at, place);
}

const mark = (at: number, name: string, conjunction: boolean, gender: Gender | null = null): MarkChunk => ({
  kind: 'mark',
  class: name,
  gender,
  first: at,
  end: at + 1,
  conjunction,
});

/** الذي is masculine, التي feminine or of things; the others do not matter here. */
function relativeGender(base: string): Gender | null {
  return base === 'الذي' ? 'm' : base === 'التي' ? 'f' : null;
}

/** عبر, بين and عقب are verbs where their complement says so. */
function isVerbAfterAll(document: Document, at: number): boolean {
  const form = formAt(document, at).replace(/^[وف]/u, '');
  if (form === 'عبر' || form === 'عبرت') {
    for (let next = at + 1; next < at + 9; next++) if (formAt(document, next) === 'عن') return true;
    return false;
  }
  // هنأ is not هنا
  if (form === 'هنا' || form === 'هنات')
    return document.content.slice(document.tokens[at]?.start, document.tokens[at]?.end).includes('أ');
  if (form === 'بين' || form === 'عقب')
    return formAt(document, at + 1) === 'ان' || formAt(document, at + 1) === 'قايلا';
  return false;
}

function nameChunk(context: ChunkContext, span: NameSpan): NounChunk {
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
    frames: [],
    office: null,
    suffix: '',
    head: span.words[0] ?? '',
    definite: true,
    gender: draft?.gender ?? genderOf(span),
    plural: /^ال.{3,}(?:ون|ين)$/u.test(span.words[0] ?? ''),
  };
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

function officeChunk(context: ChunkContext, office: Office): NounChunk {
  const holders = context.holdersOf.get(office) ?? [];
  const named = holders.map((span) => context.table.ofSpan(span)).filter((draft) => draft !== null);
  const described = context.offices.holderOf.get(office);
  const end = Math.max(office.endToken, ...holders.map((span) => span.endToken));
  let refs: readonly EntityDraft[] = named.length > 0 ? named : (described ?? []);
  // 'الزعيمان' of whom no office was told: the last two people
  const isLeading = office.class === 'office' && ['رييس', 'زعيم', 'وزير', 'قايد'].includes(office.lemma);
  if (
    refs.length === 0 &&
    isLeading &&
    office.number === 'dual' &&
    office.owners.length === 0 &&
    /ال/u.test(formAt(context.document, office.first))
  )
    refs = lastNamed(context, office.first, ['person'], 2);
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
    frames: [],
    office,
    suffix: office.suffix,
    head: office.lemma,
    definite: office.definite,
    gender: office.gender,
    plural: office.number !== 'singular',
  };
}

function verbChunk(document: Document, at: number, place: Place): VerbChunk | null {
  const analysis = document.words[at];
  if (!analysis || place.preposition !== '') return null;
  for (const reading of analysis.readings) {
    const forms = reading.lexemes.filter((lexeme) => lexeme.kind === 'verb');
    const [form] = forms;
    if (!form) continue;
    const isNoun = analysis.readings.some((other) =>
      other.lexemes.some(
        (lexeme) => lexeme.kind === 'verbal_noun' || lexeme.kind === 'head' || lexeme.kind === 'title',
      ),
    );
    if (isNoun && !isVerbHere(document, at, place)) return null;
    return {
      kind: 'verb',
      first: at,
      end: at + 1,
      conjunction: reading.conjunction,
      verbs: forms.map((other) => other.verb),
      tense: form.tense,
      gender: form.gender,
      number: form.number,
      suffix: reading.suffix,
      firstPerson: form.person === 'first',
      purpose: reading.preposition === 'ل',
    };
  }
  return null;
}

/** A form that is verb and noun (رفض, دعم, قتل): a verb at the start of a clause or after a name, unless an adjective or genitive follows. */
function isVerbHere(document: Document, at: number, { previous }: Place): boolean {
  const next = at + 1;
  const nisba = findLexeme(document, next, 'nisba');
  if (nisba && !nisba.reading.article) return false;
  if (previous === null) return true;
  if (previous.kind === 'verb') return false;
  if (previous.kind === 'noun') return previous.definite && previous.refs.length > 0;
  if (previous.kind === 'participle') return false;
  return [
    'sub',
    'rel',
    'past',
    'comma',
    'stop',
    'adv',
    'time',
    'day',
    'conj',
    'colon',
    'quote',
    'neg',
  ].includes(previous.class);
}

function participleChunk(
  document: Document,
  at: number,
  { previous, preposition }: Place,
): ParticipleChunk | null {
  const found = findLexeme(document, at, 'participle');
  if (found?.reading.preposition !== '' || found.reading.suffix !== '') return null;
  const { reading, lexeme } = found;
  const ofDocument = lexeme.verb.frames.some(
    (frame) => frame.relation === 'signed' || frame.relation === 'amends',
  );
  if (preposition !== '' || (!lexeme.adverbial && !ofDocument)) return null;
  // مساعدة, معارضة and the like are nouns unless they open a clause of their own
  if (!ofDocument && (reading.article || (!formAt(document, at).endsWith('ا') && !opensClause(previous))))
    return null;
  // the participles of the derived forms are passive where the article is on them and a signing or alike is meant
  return {
    kind: 'participle',
    first: at,
    end: at + 1,
    conjunction: reading.conjunction,
    verb: lexeme.verb,
    voice: lexeme.voice,
    article: reading.article,
    adverbial: lexeme.adverbial,
    gender: lexeme.gender,
    number: lexeme.number,
  };
}

/** 'الموقعة', 'الملحق': a participle that tells of a document. */
function isDocumentParticiple(document: Document, at: number): boolean {
  const frames = findLexeme(document, at, 'participle')?.lexeme.verb.frames ?? [];
  return frames.some((frame) => frame.relation === 'signed' || frame.relation === 'amends');
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

function opensClause(previous: Chunk | null): boolean {
  return previous?.kind === 'mark' && ['comma', 'conj', 'quote'].includes(previous.class);
}

/** A common noun with its genitives and adjectives: an indefinite head is completed by what follows, a definite one by adjectives only. */
function nounChunk(context: ChunkContext, at: number, place: Place): NounChunk {
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
    if (draft && nisba.number === 'plural' && nisba.article) refs.push(draft);
    else addNisba(nisba.key);
  }
  if (refs.length === 0 && nisbas.length === 0) refs.push(...describedBy(context, at, head));
  let end = nisba?.endToken ?? at + 1;
  let definite = (head?.article ?? false) || (head?.suffix ?? '') !== '' || refs.length > 0;
  const isPlace = opensPlace(document, at, head);
  while (end < place.end) {
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
    if (span) {
      if (span.preposition !== '') break;
      if (span.conjunction) {
        // genitives are coordinated: لقاء ترامب وبوتين
        if (genitives.length === 0 || refs.length > 0 || startsClause(document, span.endToken)) break;
      } else if (definite) break;
      const draft = table.ofSpan(span);
      if (draft) genitives.push(draft);
      end = span.endToken;
      definite = true;
      continue;
    }
    const office = context.officeAt.get(end);
    if (office) {
      if (office.preposition !== '') break;
      if (office.conjunction ? genitives.length === 0 : definite) break;
      const chunk = officeChunk(context, office);
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
    if (isDocumentParticiple(document, end)) break;
    const isArticled = next.startsWith('ال') && next.length > 3;
    if (isArticled) {
      definite = true;
      end++;
      continue;
    }
    if (definite || next.startsWith('و')) break;
    if (findLexeme(document, end, 'participle')?.lexeme.adverbial) break;
    if (/^لل/u.test(next)) break;
    end++;
    if (bestReading(document, end - 1)?.suffix !== '' && findLexeme(document, end - 1, 'verbal_noun'))
      definite = true;
  }
  return {
    kind: 'noun',
    first: at,
    end,
    conjunction: head?.conjunction ?? form.startsWith('و'),
    preposition: head?.preposition ?? '',
    refs,
    parties: [],
    genitives,
    nisbas,
    frames: allFrames(document, at),
    office: null,
    suffix: head?.suffix ?? '',
    head: (head?.base ?? form).replace(/^ال/u, ''),
    definite,
    gender: /[هت]$/u.test(form) ? 'f' : 'm',
    plural: /(?:ون|ين|ات)$/u.test(form),
  };
}

const pairs: ReadonlyMap<string, readonly EntityType[]> = new Map<string, readonly EntityType[]>([
  ...['بلدين', 'بلدان', 'دولتين', 'دولتان', 'جارتين', 'جارين'].map((word): [string, EntityType[]] => [
    word,
    ['country'],
  ]),
  ...['طرفين', 'طرفان', 'جانبين', 'جانبان'].map((word): [string, EntityType[]] => [
    word,
    ['country', 'organisation'],
  ]),
  ...['رييسين', 'رييسان', 'زعيمين', 'زعيمان', 'وزيرين', 'وزيران', 'مسوولين'].map(
    (word): [string, EntityType[]] => [word, ['person']],
  ),
]);
const regions: ReadonlySet<string> = new Set(['اقليم', 'مدينه', 'بلده', 'قريه', 'جزيره', 'محافظه', 'ولايه']);
/** How far back, in tokens, a description looks for what it means. */
const descriptionReach = 120;

/** What 'the two countries', 'the two sides', 'the region' mean: the last ones named. */
function describedBy(context: ChunkContext, at: number, head: Reading | null): EntityDraft[] {
  if (!head?.article) return [];
  const word = head.base.slice(2);
  const types = pairs.get(word);
  if (types) {
    const two = lastNamed(context, at, types, 2);
    return two.length === 2 ? two : [];
  }
  if (regions.has(word)) return lastNamed(context, at, ['place'], 1);
  return lastBody(context, at, word);
}

/** 'الوزارة', 'الجيش', 'المرصد': the body named last whose name opens with that word. */
function lastBody(context: ChunkContext, at: number, word: string): EntityDraft[] {
  if (findLexeme(context.document, at, 'head') === null && !bodyWords.has(word)) return [];
  // only the bare noun: with an adjective it is another body, or none
  const next = formAt(context.document, at + 1);
  if (next.startsWith('ال') && closedClass(context.document, at + 1) === null) return [];
  for (let token = at - 1; token >= 0 && token > at - 3 * descriptionReach; token--) {
    const span = context.nameAt.get(token);
    if (span?.type !== 'organisation' || span.words[0]?.replace(/^ال/u, '') !== word) continue;
    const draft = context.table.ofSpan(span);
    return draft?.type === 'organisation' ? [draft] : [];
  }
  return [];
}

const bodyWords: ReadonlySet<string> = new Set(
  'مرصد صحيفه قناه شبكه حركه وكاله منظمه هييه لجنه محكمه حزب جماعه تنظيم'.split(' '),
);

/** The entities of some types named last before a token, latest first. */
function lastNamed(
  context: ChunkContext,
  at: number,
  types: readonly EntityType[],
  count: number,
): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (let token = at - 1; token >= 0 && token > at - descriptionReach && found.length < count; token--) {
    const span = context.nameAt.get(token);
    const nisba = span ? null : findLexeme(context.document, token, 'nisba');
    const draft = span
      ? context.table.ofSpan(span)
      : nisba
        ? context.table.mergeKnown(nisba.lexeme.key)
        : null;
    if (draft && types.includes(draft.type) && !found.includes(draft)) found.push(draft);
  }
  return found;
}

function allFrames(document: Document, at: number): Frame[] {
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
  const articled = analysis.readings.find((reading) => reading.article);
  if (articled) return articled;
  const { pack } = document;
  if (!pack.isCommonWord(analysis.form)) {
    const split = analysis.splits.find(({ base }) => base.length > 2 && pack.isCommonWord(base));
    if (split) return split;
  }
  return analysis.readings[0] ?? null;
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
