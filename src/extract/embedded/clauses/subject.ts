import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { coordinate } from './coordination.ts';
import { isBeforePerson, leftSubject, pastSubject } from './left-subject.ts';
import { isMark, skipRelative } from './marks.ts';
import { hasResumptive, relativeAntecedent } from './relative-clauses.ts';

export interface Subject {
  readonly refs: readonly EntityDraft[];
  /** The subject's own noun chunk; null for one carried over from before. */
  readonly chunk: NounChunk | null;
  /** Index from which the other slots are looked for. */
  readonly after: number;
  readonly how: 'vso' | 'svo' | 'relative' | 'carried' | 'speaker' | 'unnamed';
}

/** Who the discourse has just spoken of, for clauses without a subject of their own. */
export interface Discourse {
  readonly subject: readonly EntityDraft[];
  /** Null where nothing shows it: a foreign name without title. */
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
}

/**
 * Finds the subject of a verb: right of it (verb first), left of it (noun first, by agreement), the antecedent of a relative
 * clause, or the subject carried over.
 * @param needsObject true where the verb is empty without an object, so that a lone noun right of it may be that object
 * @param partners prepositions whose phrase may stand for that object: 'التقى X بY', 'وصل X إلى Y'
 * @param contents those with which the verb does without one: 'هدد X بفرض رسوم'
 */
export function findSubject(
  chunks: readonly Chunk[],
  at: number,
  options: {
    readonly discourse: Discourse;
    readonly needsObject: boolean;
    readonly partners: readonly string[];
    readonly contents: readonly string[];
  },
): Subject {
  const verb = chunks[at];
  const none: Subject = { refs: [], chunk: null, after: at + 1, how: 'unnamed' };
  if (verb?.kind !== 'verb') return none;
  const relative = relativeAntecedent(chunks, at);
  if (relative && verb.suffix === '' && !hasResumptive(chunks, at))
    return { refs: relative.refs, chunk: relative.chunk, after: at + 1, how: 'relative' };
  const left = leftSubject(chunks, at, verb) ?? pastSubject(chunks, at, verb);
  if (left) return { ...left, after: at + 1, how: 'svo' };
  const attack = attackBefore(chunks, at, verb);
  if (attack) return { refs: [], chunk: attack, after: at + 1, how: 'svo' };
  const right = rightNoun(chunks, at);
  if (verb.number === 'singular' && right !== null) {
    const chunk = chunks[right];
    const late = chunk?.kind === 'noun' ? subjectAfterObject(chunks, right, verb) : null;
    if (late) return { ...late, after: at + 1, how: 'vso' };
    if (chunk?.kind === 'noun') {
      const { refs: together, end: afterNoun } = coordinate(chunks, right);
      const lone =
        options.needsObject &&
        !isMeeting(verb, together, options.discourse) &&
        !hasObjectAfter(chunks, afterNoun) &&
        !hasPartnerAfter(chunks, afterNoun, options.partners) &&
        !isPhrase(chunks[afterNoun], options.contents);
      const carried = carriedSubject(verb, options.discourse);
      // 'كما زار الهند تزامنا مع …': a land visits nobody
      const isLand =
        verb.verbs.every(({ frames }) => frames.some(({ id }) => id === 'visited:زار')) &&
        chunk.refs.length > 0 &&
        chunk.refs.every(({ type }) => type === 'country' || type === 'place');
      if (
        (lone || isLand) &&
        carried &&
        !isHappening(verb, chunk) &&
        mayBeCarried(chunks, at, verb) &&
        (verb.suffix === '' || chunk.refs.length === 0)
      )
        return { refs: carried, chunk: null, after: at + 1, how: 'carried' };
      const named = nameAfterPhrases(chunks, right);
      if (named) return { ...named, how: 'vso' };
      const { refs, end } = coordinate(chunks, right);
      return { refs, chunk, after: end, how: refs.length > 0 ? 'vso' : 'unnamed' };
    }
  }
  const carried = carriedSubject(verb, options.discourse);
  if (carried) return { refs: carried, chunk: null, after: at + 1, how: 'carried' };
  return none;
}

/** 'التقى بوتين وترامب': two people meet each other where a body, which meets nobody, was spoken of before. */
function isMeeting({ verbs }: VerbChunk, refs: readonly EntityDraft[], { subject }: Discourse): boolean {
  return (
    refs.length > 1 &&
    refs.every(({ type }) => type === 'person') &&
    !subject.some(({ type }) => type === 'person') &&
    verbs.some(({ frames }) =>
      frames.some(({ relation, slots }) => relation === 'met' && slots.includes('with')),
    )
  );
}

/** 'تبنت الهجوم حركة طالبان': the object, which does not agree with the verb, before a name that does. */
function subjectAfterObject(
  chunks: readonly Chunk[],
  at: number,
  verb: VerbChunk,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  const object = chunks[at];
  if (object?.kind !== 'noun' || object.refs.length > 0 || object.plural || object.gender === verb.gender)
    return null;
  let next = at + 1;
  while (isMark(chunks[next], 'adv', 'time', 'day')) next++;
  const chunk = chunks[next];
  if (chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk.conjunction || chunk.refs.length === 0)
    return null;
  return chunk.gender === verb.gender ? { refs: coordinate(chunks, next).refs, chunk } : null;
}

/** 'الخبير في علم السياسة أوليفييه روكان': a person's name in apposition to a noun, over the phrases that complete it. */
function nameAfterPhrases(
  chunks: readonly Chunk[],
  at: number,
): { refs: readonly EntityDraft[]; chunk: NounChunk; after: number } | null {
  const noun = chunks[at];
  if (noun?.kind !== 'noun' || !noun.definite || noun.plural) return null;
  if (noun.refs.length + noun.genitives.length + noun.frames.length > 0) return null;
  let next = at + 1;
  for (; next < at + 4; next++) {
    const phrase = chunks[next];
    if (phrase?.kind !== 'noun' || !['في', 'ب', 'ل'].includes(phrase.preposition)) break;
    if (phrase.refs.some(({ type }) => type === 'person')) return null;
  }
  const chunk = chunks[next];
  if (next === at + 1 || chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk.conjunction) return null;
  if (chunk.office || chunk.refs[0]?.type !== 'person') return null;
  const { refs, end } = coordinate(chunks, next);
  return { refs, chunk, after: end };
}

/** 'شن X غارات استهدفت': the attack right before a verb of attacking that agrees with it is what hits. */
function attackBefore(chunks: readonly Chunk[], at: number, verb: VerbChunk): NounChunk | null {
  if (verb.conjunction || verb.suffix !== '') return null;
  let before = at - 1;
  while (
    isMark(chunks[before], 'comma', 'quote', 'day', 'month', 'time', 'number', 'other') ||
    isAdjective(chunks[before])
  )
    before--;
  const chunk = chunks[before];
  const isAttack = chunk?.kind === 'noun' && chunk.classes.includes('attack') && chunk.refs.length === 0;
  const attacks = verb.verbs.some(({ frames }) => frames.some(({ relation }) => relation === 'attacked'));
  return isAttack && attacks && !chunk.definite && agreesWith(chunk, verb) ? chunk : null;
}

/** Plurals of things agree in the feminine. */
function agreesWith({ gender, plural }: NounChunk, verb: VerbChunk): boolean {
  return gender === verb.gender || (plural && verb.gender === 'f');
}

/** 'مكثفة': one bare word that names nothing. */
function isAdjective(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'noun' &&
    chunk.preposition === '' &&
    !chunk.conjunction &&
    !chunk.definite &&
    chunk.end === chunk.first + 1 &&
    chunk.refs.length + chunk.genitives.length + chunk.nisbas.length + chunk.classes.length === 0
  );
}

function carriedSubject(verb: VerbChunk, discourse: Discourse): readonly EntityDraft[] | null {
  if (discourse.subject.length === 0) return null;
  if (verb.number === 'singular' && discourse.gender !== null && verb.gender !== discourse.gender)
    return null;
  if (verb.number === 'singular' && discourse.subject.length > 1) return null;
  if (verb.number !== 'singular' && discourse.subject.length < 2 && !discourse.plural) return null;
  return discourse.subject;
}

/** 'وقعت الجريمة': what is no document was not signed, it happened. */
function isHappening({ verbs }: VerbChunk, { refs, genitives }: NounChunk): boolean {
  return (
    verbs.some(({ lemma }) => lemma === 'وقع') &&
    ![...refs, ...genitives].some(({ type }) => type === 'agreement')
  );
}

/** A clause that goes on from the last one: 'and', 'as', a comma before the verb. */
function mayBeCarried(chunks: readonly Chunk[], at: number, verb: VerbChunk): boolean {
  if (verb.conjunction) return true;
  const before = chunks[at - 1];
  if (!isMark(before, 'comma', 'sub', 'adv', 'conj')) return false;
  // 'عندما يلتقي X': only a pronoun says that it is whom the text spoke of
  if (before?.kind === 'mark' && before.class === 'sub')
    return /(?:ان|لكن)(?:ه|ها|هم|هما)$/u.test(before.base) || before.base === 'كما';
  // 'في المقابل، هدد X': nothing stands before the comma that could go on
  return !isMark(chunks[at - 1], 'comma') || chunks.slice(0, at).some(({ kind }) => kind === 'verb');
}

/** 'الشهر الماضي', 'مطلع الأسبوع': a noun that says when, and is neither subject nor object. */
export function isTimeNoun(chunk: NounChunk): boolean {
  return chunk.refs.length === 0 && chunk.genitives.length === 0 && chunk.classes.includes('time');
}

/** Marks over which the nouns of a verb are looked for. */
const passable = [
  'adv',
  'time',
  'day',
  'comma',
  'number',
  'quant',
  'dem',
  'open',
  'close',
  'dash',
  'quote',
  'other',
] as const;

/** The first bare noun right of a verb, over adverbs, times, commas and prepositional phrases. */
function rightNoun(chunks: readonly Chunk[], at: number): number | null {
  const verb = chunks[at];
  const speaks = verb?.kind === 'verb' && verb.verbs.some(({ speech }) => speech !== null);
  for (let next = at + 1; next < chunks.length && next < at + 9; next++) {
    const chunk = chunks[next];
    if (chunk?.kind === 'noun') {
      if (isTimeNoun(chunk)) continue;
      if (chunk.preposition === '' && !(chunk.conjunction && next > at + 1))
        return isBeforePerson(chunks, next) ? next + 1 : next;
      continue;
    }
    // 'وقالت "من المشجع': what is said has no part in who says it
    if (speaks && isMark(chunk, 'quote') && !isQuotedName(chunks, next)) return null;
    // 'قطعت كل من السعودية ومصر'
    const counted = chunks[next + 1];
    if (
      chunk?.kind === 'mark' &&
      chunk.class === 'quant' &&
      counted?.kind === 'noun' &&
      counted.preposition === 'من' &&
      /^كلا?$/u.test(chunk.base)
    )
      return next + 1;
    // 'يأتي هذا بعد': the demonstrative itself is the subject
    if (isMark(chunk, 'dem')) {
      const described = chunks[next + 1];
      if (described?.kind !== 'noun' || described.preposition !== '' || !described.definite) return null;
    }
    if (isMark(chunk, ...passable)) continue;
    return null;
  }
  return null;
}

/** 'قالت "الشرق الأوسط" إن': quotation marks about one name. */
function isQuotedName(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at + 1]?.kind === 'noun' && isMark(chunks[at + 2], 'quote');
}

/** A phrase with ب or مع that names somebody, right after the noun. */
function hasPartnerAfter(chunks: readonly Chunk[], from: number, prepositions: readonly string[]): boolean {
  const chunk = chunks[from];
  return isPhrase(chunk, prepositions) && chunk.refs.length > 0;
}

function isPhrase(chunk: Chunk | undefined, prepositions: readonly string[]): chunk is NounChunk {
  return chunk?.kind === 'noun' && prepositions.includes(chunk.preposition);
}

function hasObjectAfter(chunks: readonly Chunk[], from: number): boolean {
  for (let next = from; next < chunks.length && next < from + 9; next++) {
    const chunk = chunks[next];
    if (chunk?.kind === 'noun') {
      if (chunk.preposition === '' && !chunk.conjunction && !completesPhrase(chunks, next)) return true;
      continue;
    }
    // 'رفض المسؤول أن يؤكد'
    if (chunk?.kind === 'mark' && chunk.class === 'sub' && chunk.base === 'ان') return true;
    // 'دانت X ما كشفه Y': what somebody did is the object
    if (chunk?.kind === 'mark' && chunk.class === 'rel' && chunk.base === 'ما') return true;
    // 'التحالف، المدعوم من الغرب، الحديدة'
    if (chunk?.kind === 'participle' && chunk.article) continue;
    // 'في 23 تشرين الثاني/نوفمبر'
    if (isMark(chunk, 'month')) {
      if (isMark(chunks[next + 2], 'other')) next++;
      continue;
    }
    // two verbs do not follow each other bare: the second is a noun that is written like one (مضي)
    if (chunk?.kind === 'verb')
      return chunk.tense === 'past' && !chunk.conjunction && chunks[next - 1]?.kind === 'noun';
    if (isMark(chunk, 'rel')) {
      const after = skipRelative(chunks, next);
      if (after < 0) return false;
      next = after - 1;
      continue;
    }
    if (isMark(chunk, ...passable)) continue;
    return false;
  }
  return false;
}

/** 'بتوضيح | تعليقاته': the genitive of the indefinite noun right before it, which stands behind a preposition. */
function completesPhrase(chunks: readonly Chunk[], at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]];
  return (
    chunk?.kind === 'noun' &&
    chunk.definite &&
    before?.kind === 'noun' &&
    before.end === chunk.first &&
    before.preposition !== '' &&
    !before.definite &&
    before.nisbas.length === 0 &&
    before.end <= before.first + 2
  );
}
