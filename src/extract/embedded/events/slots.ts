import type { EntityType } from '../../../contract/article-graph.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import { foldWord } from '../../../text/fold.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { isMark, isWall, skipRelative } from '../clauses/marks.ts';
import type { Clause } from '../clauses/read-sentences.ts';
import { isTimeNoun } from '../clauses/subject.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';
import type { Offices } from '../entities/resolve-offices.ts';

/** Relations whose object may be something of the target's: its policies, its positions, its nationals. */
const throughPossession: ReadonlySet<string> = new Set([
  'condemned',
  'supported',
  'rejected',
  'attacked',
  'detained',
  'released',
  'sanctioned',
  'accused',
  'warned',
  'urged',
  'withdrew_from',
]);
/** Relations that are told of what somebody does or says, as well as of him. */
export const verbalStances: ReadonlySet<string> = new Set(['condemned', 'rejected', 'supported']);
/** Acts whose noun has for its genitive whoever suffers them. */
const suffered: ReadonlySet<string> = new Set(['detained', 'dismissed', 'released', 'appointed']);
const gatherings: ReadonlySet<string> = new Set(['met', 'negotiated', 'called', 'agreed']);
const throughNationals: ReadonlySet<string> = new Set([
  'attacked',
  'detained',
  'released',
  'sanctioned',
  'accused',
  'condemned',
  'supported',
  'aided',
  'rejected',
]);
const throughForce: ReadonlySet<string> = new Set(['attacked', 'detained', 'released', 'sanctioned']);
const spellings: ReadonlyMap<string, string> = new Map(
  [['الى', 'الي']].map(([a = '', b = '']) => [foldWord(a), b]),
);

/**
 * The entities of a noun phrase that may fill one side of a relation, by type: what it names, else what it belongs to.
 * A capital stands for its state where the relation wants an actor.
 */
export function fillersOf(
  refs: readonly EntityDraft[],
  types: readonly EntityType[],
  table: EntityTable,
  document: Document,
): EntityDraft[] {
  const fillers: EntityDraft[] = [];
  for (const ref of refs) {
    let filler: EntityDraft | null = types.includes(ref.type) ? ref : null;
    if (!filler && ref.type === 'place' && ref.key !== null && types.includes('country')) {
      const capitalOf = document.pack.known(ref.key)?.capitalOf ?? null;
      filler = capitalOf === null ? null : table.mergeKnown(`country:${capitalOf}`);
      // the capital's own mention is what speaks for the state here
      const mention = ref.mentions[0];
      if (filler && filler.mentions.length === 0 && mention)
        table.addDescription(filler, { ...mention, kind: 'nominal' });
    }
    if (filler && !fillers.includes(filler)) fillers.push(filler);
  }
  return fillers;
}

export interface SlotContext {
  readonly offices: Offices;
  readonly document: Document;
  readonly table: EntityTable;
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

/** Entities that a noun chunk offers as target of a relation. */
export function targetsOf(context: SlotContext, at: number, frame: Frame): EntityDraft[] {
  const { chunks, table, document } = context;
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun') return [];
  const types = frame.targets.length > 0 ? frame.targets : relationTypes[frame.relation].target;
  // an ambassador who is summoned or sent home stands for the state that sent him
  if (frame.relation === 'sanctioned' && chunk.office && chunk.classes.includes('envoy')) {
    // to summon another's ambassador is no sanction
    if (frame.id.endsWith(':استدعى') && chunk.suffix === '') return [];
    // one's own ambassador is called home from the state that he was sent to: 'سفيرها لدى موسكو'
    const owners = fillersOf(context.offices.ownersOf(chunk.office), ['country'], table, document);
    return owners.slice(0, 1);
  }
  const named = fillersOf(coordinate(chunks, at).refs, types, table, document);
  if (named.length > 0 || chunk.refs.length > 0) return named;
  if (chunk.frames.length > 0 && !verbalStances.has(frame.relation)) return [];
  // 'دانت اعتقال X': X suffers it
  const isSuffered = chunk.frames.some(({ relation }) => suffered.has(relation));
  const next = chunks[at + 1];
  const hasObject = next?.kind === 'noun' && next.preposition === 'ل';
  if (isSuffered && frame.relation !== 'supported' && !hasObject && chunk.nisbas.length === 0) return [];
  // 'حلفاء بوتين', 'صهر الملك': people of somebody's
  if (chunk.classes.includes('associate')) return [];
  if (throughPossession.has(frame.relation)) {
    const owned = fillersOf(genitivesOf(context, at), types, table, document);
    if (owned.length > 0) return owned.slice(0, 1);
    // 'الأفعال المتهورة لإيران'
    if (verbalStances.has(frame.relation)) {
      const given = fillersOf(possessorAfter(context, at), types, table, document);
      if (given.length > 0) return given.slice(0, 1);
      const decided = fillersOf(ownersOfDecided(context, at), types, table, document);
      if (decided.length > 0) return decided.slice(0, 1);
    }
  }
  // 'زيارة للعاصمة الأميركية'
  if (frame.relation === 'visited' && chunk.head === 'عاصمه')
    return fillersOf(chunk.nisbas, types, table, document).slice(0, 1);
  // 'مشاورات مع أعضاء مجلس النواب', 'التقى قادة الحركة'
  // and, of those who come to terms, 'اتفاق مع مسلحي التنظيم'
  const isSide =
    chunk.classes.includes('delegate') || (frame.relation === 'agreed' && chunk.classes.includes('force'));
  if (gatherings.has(frame.relation) && isSide) {
    const sent = fillersOf([...chunk.genitives, ...chunk.nisbas], types, table, document);
    if (sent.length > 0) return sent.slice(0, 1);
  }
  // 'أهان كل مواطن روسي' is no word against the state
  // nor 'هاجم مقررة الأمم المتحدة' against the body that she works for
  const isOfficer = chunk.office !== null && !chunk.plural;
  const isSomebody = (chunk.classes.includes('civilian') || isOfficer) && !throughForce.has(frame.relation);
  if (throughNationals.has(frame.relation) && !isSomebody) {
    const nationals = fillersOf(nationalsOf(context, at), types, table, document);
    if (nationals.length > 0) return nationals.slice(0, 1);
  }
  // 'استقال من منصب نائب مدير المنظمة'
  if (frame.relation === 'resigned_from') {
    const left = fillersOf([...chunk.genitives, ...chunk.nisbas], types, table, document);
    if (left.length > 0) return left.slice(0, 1);
  }
  if (frame.relation === 'condemned' || frame.relation === 'rejected')
    return fillersOf(doerBehind(context, at), types, table, document);
  // 'انسحابه من قاعدة في X'
  if (frame.relation === 'withdrew_from' && chunk.classes.includes('target'))
    return fillersOf(placeOfTarget(context, at), types, table, document);
  if (frame.relation === 'attacked' && chunk.classes.includes('target')) {
    const owned = fillersOf(possessorAfter(context, at), types, table, document);
    return owned.length > 0 ? owned : fillersOf(placeOfTarget(context, at), types, table, document);
  }
  const isThing = chunk.classes.length === 0 && !isAdjective(context, at);
  if (['attacked', 'detained', 'released'].includes(frame.relation) && isThing)
    return fillersOf(possessorAfter(context, at), types, table, document);
  return [];
}

/** Whose a noun is, also where quotation marks stand between: '"تصعيد" مانيلا'. */
function genitivesOf({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun' || chunk.genitives.length > 0)
    return chunk?.kind === 'noun' ? chunk.genitives : [];
  const next = chunks[at + 2];
  const isOwner =
    isMark(chunks[at + 1], 'quote') && next?.kind === 'noun' && next.preposition === '' && !next.conjunction;
  return isOwner && !chunk.definite ? next.refs : [];
}

/** 'قرار نقل السفارة الأميركية': whose the thing is that somebody decides on. */
function ownersOfDecided({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  if (chunk?.kind !== 'noun' || !chunk.classes.includes('declaring')) return [];
  if (chunk.definite || chunk.nisbas.length > 0 || next?.kind !== 'noun') return [];
  if (next.preposition !== '' || next.conjunction || next.first !== chunk.end) return [];
  return next.genitives.length > 0 ? next.genitives : next.nisbas;
}

/** 'قصفت ثلاثة مواقع في سوريا', 'أحياء في مدن وبلدات الغوطة': where the things stand that are hit. */
export function placeOfTarget({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  let next = at + 1;
  // 'قصف 166 هدفا بالمدفعية في مناطق': over what it is done with
  for (
    let phrase = chunks[next];
    phrase?.kind === 'noun' && phrase.preposition === 'ب';
    phrase = chunks[next]
  ) {
    if (phrase.refs.length > 0) return phrase.refs.filter(({ type }) => type === 'place').slice(0, 1);
    next++;
  }
  const place = chunks[next];
  if (place?.kind !== 'noun' || place.preposition !== 'في') return [];
  if (place.refs.length > 0) return place.refs.slice(0, 1);
  if (place.genitives.length > 0) return place.genitives.slice(0, 1);
  const joined = chunks[next + 1];
  const goesOn =
    joined?.kind === 'noun' &&
    ((joined.conjunction && joined.preposition === '') || joined.preposition === 'وسط');
  return goesOn ? [...joined.refs, ...joined.genitives].slice(0, 1) : [];
}

/** 'أعمال العنف التي ترتكبها القوات الإسرائيلية': who did what is condemned. */
function doerBehind(context: SlotContext, at: number): readonly EntityDraft[] {
  const { chunks, clauses } = context;
  for (let next = at + 1; next < chunks.length && next < at + 6; next++) {
    const chunk = chunks[next];
    if (chunk?.kind === 'verb' && isMark(chunks[next - 1], 'rel') && chunk.suffix !== '') {
      const subject = clauses.find((clause) => clause.verbAt === next)?.subject;
      return subject?.how === 'vso' ? subject.refs : [];
    }
    if (chunk?.kind !== 'noun' && !isMark(chunk, 'rel', 'quote')) return [];
  }
  return [];
}

export function isLoyalty(document: Document, { first }: NounChunk): boolean {
  const before = formAt(document, first - 1).replace(/^ال/u, '');
  return document.pack.nounClasses(before).includes('loyalty');
}

/** 'ميليشيات الحوثي | الموالية': what the article shows to go on with the noun before it. */
function isAdjective({ chunks, document }: SlotContext, at: number): boolean {
  const chunk = chunks[at];
  return (
    chunk?.kind === 'noun' &&
    chunk.preposition === '' &&
    chunks[at - 1]?.kind === 'noun' &&
    formAt(document, chunk.first).startsWith('ال')
  );
}

/** 'مواقع وآليات لميليشيا الحوثي', 'أهداف تابعة لX': whose the objects are. */
function possessorAfter({ chunks, document }: SlotContext, at: number): readonly EntityDraft[] {
  for (let next = at + 1; next < chunks.length && next < at + 7; next++) {
    const chunk = chunks[next];
    if (isMark(chunk, 'quote')) continue;
    if (chunk?.kind !== 'noun') return [];
    // 'الموالية لإيران' says whom they follow, not whose they are
    // 'مستودعا للذخيرة تابعا لX'
    if (chunk.preposition === 'ل' && chunk.refs.length === 0 && next === at + 1) continue;
    if (chunk.preposition === 'ل') return isLoyalty(document, chunk) ? [] : chunk.refs;
    if (chunk.preposition !== '' || chunk.refs.length > 0) return [];
  }
  return [];
}

export interface Slot {
  readonly name: string;
  readonly at: number;
  readonly targets: readonly EntityDraft[];
}

/**
 * Looks for the target of a frame right of a trigger, slot by slot in the frame's order, up to the end of the clause.
 * @param from index of the first chunk that may fill a slot
 */
export function findSlot(context: SlotContext, from: number, frame: Frame): Slot | null {
  const reach = reachOf(context.chunks, from);
  for (const name of frame.slots) {
    let barePassed = false;
    for (const at of reach) {
      const chunk = context.chunks[at];
      // 'اعتقلت اثنين من الرسامين': the counted are the object
      const next = context.chunks[at + 1];
      if (isMark(chunk, 'quant') && next?.kind === 'noun' && next.preposition === 'من') barePassed = true;
      if (chunk?.kind !== 'noun') continue;
      if (isInterview(context, at, frame)) continue;
      // 'مسؤوليته عن الهجوم | فرنسي ولد في X': what follows is told of somebody else
      if (name === 'في' && frame.relation === 'attacked' && chunk.preposition === '' && isPerson(chunk))
        break;
      if (name === 'obj') {
        if (chunk.preposition !== '' || (chunk.conjunction && at > from)) continue;
        // 'يلتقي خلال زيارته بريطانيا بX': the object of the noun before it
        if (isObjectOfNoun(context.chunks, at)) continue;
        // 'انتخب رئيسا للمكسيك': whoever is elected is the subject
        if (frame.relation === 'appointed' && isPredicate(chunk)) break;
        if (isTimeNoun(chunk)) continue;
        // 'أطلقت سراح ثلاثة أمريكيين': what completes the verb is not its object
        if (isLightNoun(context, frame, chunk)) continue;
        // 'تتهم أنقرة رجل الدين المقيم في أميركا X': the name that a description leads to
        if (barePassed && !isNamedAfterDescription(context.chunks, at)) continue;
        // 'رئيس المجلس … الكاردينال X': an office without its holder waits for the name
        barePassed = chunk.office === null || chunk.refs.length > 0;
      } else if (!fitsSlot(chunk, name) || (name === 'الي' && isEndOfWay(context.chunks, from, at))) continue;
      const all = targetsOf(context, at, frame);
      // 'اجتمع بالعاصمة' says where
      const isWhere = name === 'ب' && frame.relation === 'met';
      const targets = isWhere ? all.filter(({ type }) => type === 'person') : all;
      if (targets.length > 0) return { name, at, targets };
      // 'طلبت من الشركات إجلاء مواطنيها من X': the next phrase of that preposition belongs to something else
      // 'سحبت بعض قواتها من X': its own forces are who leave
      if (name === 'من' && chunk.suffix === '') break;
      // 'يعترف بقتل مدنيين بالعراق'
      if (name === 'ب' && frame.relation === 'recognised') break;
    }
  }
  return null;
}

/** The noun alone that a frame needs beside its verb. */
function isLightNoun({ document }: SlotContext, frame: Frame, { first, end }: NounChunk): boolean {
  return frame.needs.length > 0 && end === first + 1 && hasNeeded(document, frame, first, end);
}

function isObjectOfNoun(chunks: readonly Chunk[], at: number): boolean {
  let index = at - 1;
  while (isMark(chunks[index], 'number', 'quant')) index--;
  const before = chunks[index];
  if (before?.kind !== 'noun' || before.preposition === '' || before.frames.length === 0) return false;
  // 'بعد قتل نحو 60 فلسطينيا'
  return before.suffix !== '' || (index < at - 1 && before.genitives.length === 0);
}

/** Nouns, folded, of a way that has an end of its own: 'بعد نقل السفارة إلى القدس'. */
const ways: ReadonlySet<string> = new Set('نقل وصول عوده انتقال دخول تحويل ارسال سفر'.split(' '));

/** A phrase with إلى that tells where a noun before it leads. */
function isEndOfWay(chunks: readonly Chunk[], from: number, at: number): boolean {
  return chunks
    .slice(from, at)
    .some((chunk) => chunk.kind === 'noun' && chunk.preposition !== '' && ways.has(chunk.head));
}

/** 'رئيسا': an office in the accusative, which nobody named holds. */
function isPredicate({ office, refs, definite, head }: NounChunk): boolean {
  return (
    refs.length === 0 && (office !== null || /ا$/u.test(head)) && (!definite || office?.predicative === true)
  );
}

/** 'أفرادا وكيانات إيرانية': the adjective of the last goes with all. */
function nationalsOf({ chunks }: SlotContext, at: number): readonly EntityDraft[] {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  if (chunk?.kind !== 'noun' || chunk.nisbas.length > 0) return chunk?.kind === 'noun' ? chunk.nisbas : [];
  const isJoined =
    next?.kind === 'noun' &&
    next.conjunction &&
    next.preposition === '' &&
    next.refs.length === 0 &&
    next.frames.length === 0;
  return isJoined && !chunk.definite && chunk.genitives.length === 0 ? next.nisbas : [];
}

/** 'فرنسي': somebody by no more than his country. */
function isPerson(chunk: NounChunk): boolean {
  return chunk.refs.length === 0 && chunk.nisbas.length > 0 && chunk.frames.length === 0;
}

/** 'إدانة X في قضية فساد', 'أدانه بتهمة القتل': a court convicts, and condemns nobody. */
export function isOnCharge({ chunks }: SlotContext, from: number, { relation }: Frame): boolean {
  if (relation !== 'condemned') return false;
  return reachOf(chunks, from).some((at) => {
    const chunk = chunks[at];
    const isPhrase = chunk?.kind === 'noun' && (chunk.preposition === 'ب' || chunk.preposition === 'في');
    return isPhrase && chunk.classes.includes('charge');
  });
}

/** 'حوار مع قناة X': who talks to a newspaper gives an interview. */
export function isInterview({ chunks, document }: SlotContext, at: number, { relation }: Frame): boolean {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun' || !['met', 'negotiated', 'called'].includes(relation)) return false;
  for (let token = chunk.first; token < Math.min(chunk.end, chunk.first + 2); token++)
    if (findLexeme(document, token, 'head')?.lexeme.class === 'media') return true;
  return false;
}

/** 'معركة انتخابية', 'حرب تجارية': an attack in a manner of speaking, told at a token; a meeting or a clash of sportsmen. */
export function isFigurative({ document }: SlotContext, token: number, { relation }: Frame): boolean {
  if ((relation === 'met' || relation === 'attacked') && isMatch(document, token)) return true;
  if (relation !== 'attacked') return false;
  for (let at = token + 1; at < token + 4; at++) {
    const word = formAt(document, at).replace(/^ال/u, '');
    if (
      [word, word.replace(/ا$/u, '')].some((form) => document.pack.nounClasses(form).includes('figurative'))
    )
      return true;
  }
  return false;
}

/** Tokens to each side in which a match is looked for. */
const matchReach = 40;
const encounters = /(?:لقاء|مواجه(?:ه|ات)|معركه)$/u;

/** 'لقاء المنتخبين في المونديال' */
function isMatch(document: Document, token: number): boolean {
  const isWord = [token, token + 1].some((at) => encounters.test(formAt(document, at)));
  const sentence = document.sentences[document.sentenceOf[token] ?? -1];
  if (!isWord || !sentence) return false;
  const [from, to] = [token - matchReach, token + matchReach];
  for (let at = Math.max(sentence.first, from); at < Math.min(sentence.end, to); at++)
    if (document.pack.nounClasses(formAt(document, at).replace(/^[وبلك]?ال|^لل/u, '')).includes('match'))
      return true;
  return false;
}

/** 'سفر عمالها', 'زيارة الملكة', 'الأسر الأميركية': who travels is a noun that names nobody; with the article it is families, no capture. */
export function isOthers({ document }: SlotContext, noun: NounChunk, { id, relation }: Frame): boolean {
  if (id === 'detained:أسر')
    return noun.definite && /^و?ال/u.test(formAt(document, headToken(document, noun)));
  if (relation !== 'visited' || noun.suffix !== '' || noun.refs.length + noun.genitives.length > 0)
    return false;
  const head = headToken(document, noun);
  if (/^و?(?:ال|لل)/u.test(formAt(document, head)) || head + 1 >= noun.end) return false;
  const next = formAt(document, head + 1);
  const isPlace = document.pack.nounClasses(next.replace(/^ال/u, '')).includes('region');
  return !isPlace && /^ال...|.(?:ها|هم)$/u.test(next) && !/^ال.*(?:يه|ي)$/u.test(next);
}

/** Token of the verbal noun of a chunk, behind a preposition that is a word of its own ('أثناء زيارته'). */
export function headToken(document: Document, { first, end, preposition }: NounChunk): number {
  const isBehind = preposition !== '' && closedClass(document, first) === 'prep';
  for (let at = isBehind ? first + 1 : first; at < end; at++)
    if (
      document.words[at]?.readings.some(({ lexemes }) => lexemes.some(({ kind }) => kind === 'verbal_noun'))
    )
      return at;
  return first;
}

/** 'حربا تجارية' after the verb that wages it. */
export function isFigurativeAfter(context: SlotContext, from: number, frame: Frame): boolean {
  return reachOf(context.chunks, from).some((at) => {
    const chunk = context.chunks[at];
    return (
      chunk?.kind === 'noun' && chunk.classes.includes('attack') && isFigurative(context, chunk.first, frame)
    );
  });
}

/** 'توقيف مساعد الرئيس', 'مقتل أحد حراس X': what is done is done to somebody of the person's. */
export function isAssociates({ document }: SlotContext, noun: NounChunk): boolean {
  for (let at = noun.first + 1; at < noun.end && at <= noun.first + 2; at++) {
    if (noun.genitives.some(({ mentions }) => mentions.some(({ token }) => token === at))) return false;
    if (document.pack.nounClasses(formAt(document, at)).includes('associate')) return true;
  }
  return false;
}

/** A person's name right after a phrase with a preposition, which goes on with the description before that. */
function isNamedAfterDescription(chunks: readonly Chunk[], at: number): boolean {
  const [chunk, phrase, described] = [chunks[at], chunks[at - 1], chunks[at - 2]];
  return (
    chunk?.kind === 'noun' &&
    chunk.office === null &&
    chunk.refs.length === 1 &&
    chunk.refs[0]?.type === 'person' &&
    phrase?.kind === 'noun' &&
    phrase.preposition !== '' &&
    described?.kind === 'noun' &&
    described.preposition === '' &&
    described.definite &&
    described.refs.length === 0
  );
}

/** Indexes of the chunks that a trigger reaches: up to a wall, another verb or an adverbial participle, relative clauses left out. */
export function reachOf(chunks: readonly Chunk[], from: number): number[] {
  const reach: number[] = [];
  for (let at = from; at < chunks.length && reach.length < 24; at++) {
    const chunk = chunks[at];
    if (!chunk || isWall(chunk)) break;
    if (chunk.kind === 'verb' || isMark(chunk, 'pron')) break;
    if (
      chunk.kind === 'participle' &&
      chunk.adverbial &&
      !chunk.article &&
      at > from &&
      isMark(chunks[at - 1], 'comma')
    )
      break;
    if (isMark(chunk, 'rel')) {
      const after = skipRelative(chunks, at);
      if (after < 0) break;
      at = after - 1;
      continue;
    }
    reach.push(at);
    // what follows an attributive participle completes it: 'القوات المدعومة من قطر'
    if (chunk.kind === 'participle' && chunk.article && chunk.voice === 'passive' && isAgent(chunks[at + 1]))
      at++;
  }
  return reach;
}

function isAgent(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.preposition === 'من';
}

export function fitsSlot(chunk: NounChunk, slot: string): boolean {
  const preposition = spellings.get(chunk.preposition) ?? chunk.preposition;
  if (slot === 'with') return preposition === 'مع' || preposition === 'بين';
  if (slot === 'الي') return preposition === 'الي';
  return preposition === slot;
}

/** True where a clause holds one of the nouns that a frame needs, in the tokens after its trigger. */
export function hasNeeded(document: Document, frame: Frame, first: number, end: number): boolean {
  if (frame.needs.length === 0) return true;
  return frame.needs.some((need) => {
    for (let at = first; at < end; at++)
      if (need.every((word, offset) => sameNoun(formAt(document, at + offset), word))) return true;
    return false;
  });
}

function sameNoun(form: string, noun: string): boolean {
  if (!form.includes(noun.endsWith('ا') ? noun.slice(0, -1) : noun)) return false;
  if (form === noun) return true;
  const bare = form.replace(/^[وف]?(?:[بلك]?ال|لل|[بل])?/u, '');
  const stem = noun.endsWith('ا') ? noun.slice(0, -1) : noun;
  return bare === noun || form.replace(/^و/u, '') === noun || bare === stem || bare === `${stem}ا`;
}
