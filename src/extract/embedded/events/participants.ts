import type { Frame } from '../../../languages/language.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { isMark, isWall } from '../clauses/marks.ts';
import { groupOf } from '../clauses/read-sentences.ts';
import { genderOf } from '../clauses/relative-clauses.ts';
import type { Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { reachOf } from './reach.ts';
import type { SentenceState } from './sentence-state.ts';
import { hasNeeded } from './slots.ts';

/** Relations that the unnamed forces of a state or body bring about for it. */
export const throughForces: ReadonlySet<string> = new Set([
  'attacked',
  'detained',
  'deployed',
  'released',
  'sanctioned',
  'cooperated',
  'supported',
  'aided',
  'agreed',
  'negotiated',
]);

/** Relations that those whom a body sends bring about for it. */
export const throughDelegations: ReadonlySet<string> = new Set([
  'visited',
  'met',
  'negotiated',
  'called',
  'agreed',
]);

/** Who acts: what the subject names; for acts of force also whose the unnamed forces are ('مقاتلات التحالف', 'طائرات إسرائيلية'). */
export function actorsOf(subject: Subject, frame: Frame): readonly EntityDraft[] {
  if (subject.refs.length > 0) return subject.refs;
  const { chunk } = subject;
  if (!chunk) return [];
  const group = groupOf(chunk);
  if (group.length > 0) return group;
  // 'الجانبان الروسي والتركي'
  if (chunk.nisbas.length > 1 && sides.test(chunk.head)) return chunk.nisbas;
  // 'المتحدث باسم الجيش': an unnamed spokesman acts for his body
  if (chunk.office !== null && !chunk.plural && spokesmen.has(chunk.office.lemma)) return ownersOf(chunk);
  return throughForces.has(frame.relation) ? forcesOf(subject) : [];
}

const sides = /^(?:جانب|طرف|وفد|بلد|جيش|زعيم|حكومت|دولت)(?:ان|ين)$/u;
const spokesmen: ReadonlySet<string> = new Set(['متحدث', 'متحدثه', 'ناطق', 'ناطقه']);

/** Whose the unnamed forces, or the attack, are that a verb has as its subject. */
export function forcesOf({ chunk }: Subject): readonly EntityDraft[] {
  const isForce = chunk?.classes.some((name) => name === 'force' || name === 'attack' || name === 'weapon');
  return chunk && isForce ? ownersOf(chunk) : [];
}

/** 'الطيران الحربي التابع للنظام', 'قوات تابعة لX': whose the forces are that a participle says. */
export function forcesBelongingTo({ chunks, document }: SentenceState, at: number): readonly EntityDraft[] {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  if (!chunk || next?.kind !== 'noun' || next.preposition !== 'ل') return [];
  const isBelonging = /^(?:ال)?تابع(?:ه|ين|ون)?$/u.test(formAt(document, chunk.end - 1));
  return isBelonging ? (next.refs.length > 0 ? next.refs : ownersOf(next)) : [];
}

/** Whose a noun is that names nobody itself: its genitive, else its adjective. */
export function ownersOf(chunk: NounChunk): readonly EntityDraft[] {
  return (chunk.genitives.length > 0 ? chunk.genitives : chunk.nisbas).slice(0, 1);
}

/**
 * Who attacks where the verb's subject is the attack itself, right before it: 'غارات إسرائيلية استهدفت', 'شن التحالف غارات
 * استهدفت', 'غارة لطيران التحالف أصابت'.
 * @param at index of the verb
 */
export function attackersBehind(state: SentenceState, at: number): readonly EntityDraft[] {
  const { chunks } = state;
  let index = at - 1;
  while (index >= 0 && isMark(chunks[index], 'adv', 'time', 'day', 'month', 'other', 'rel', 'number', 'past'))
    index--;
  const owner = chunks[index];
  if (owner?.kind === 'noun' && owner.preposition === 'ل' && !isAttack(chunks[index])) index--;
  const attack = chunks[index];
  if (attack?.kind !== 'noun' || !isAttack(attack) || attack.refs.length > 0) return [];
  const own = ownersOf(attack);
  if (own.length > 0) return own;
  if (owner !== attack && owner?.kind === 'noun') return owner.refs.length > 0 ? owner.refs : ownersOf(owner);
  for (let before = index - 1; before >= 0; before--) {
    const verb = chunks[before];
    if (verb && isWall(verb)) return [];
    if (verb?.kind !== 'verb') continue;
    const frame = verb.verbs
      .flatMap((known) => known.frames)
      .find(
        (known) =>
          known.relation === 'attacked' && hasNeeded(state.document, known, attack.first, attack.end),
      );
    const clause = state.clauses.find((other) => other.verbAt === before);
    return frame && clause ? actorsOf(clause.subject, frame) : [];
  }
  return [];
}

function isAttack(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && (chunk.classes.includes('attack') || chunk.classes.includes('weapon'));
}

/** What a person resigns from where only the office is said: its owner. */
export function officeOwners(state: SentenceState, people: readonly EntityDraft[]): EntityDraft[] {
  const [person] = people;
  const held = state.offices.held.find((office) => office.person === person && office.owner !== null);
  return held?.owner ? [held.owner] : [];
}

/**
 * Who did it, told after a passive or a verbal noun: 'من قبل X', 'على يد X', 'برصاص الجيش'.
 * @param byWeapon false where a weapon after the trigger is another act's
 */
export function agentPhrase(state: SentenceState, from: number, byWeapon = true): readonly EntityDraft[] {
  const { chunks, document } = state;
  for (const at of reachOf(chunks, from)) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'noun') continue;
    const before = formAt(document, chunk.first);
    const two = `${formAt(document, chunk.first - 1)} ${before}`;
    const isFight = chunk.classes.includes('fight');
    if (byWeapon && (isAttack(chunk) || isFight) && attackPrepositions.has(chunk.preposition))
      return isFight ? opponentsOf(state, at) : attackOwners(state, at);
    if (two === 'من قبل' || two === 'من جانب' || formAt(document, chunk.first - 1) === 'يد')
      return chunk.refs.length > 0 ? chunk.refs : chunk.classes.includes('force') ? ownersOf(chunk) : [];
  }
  return [];
}

/** The same, right after the trigger. */
export function nearAgent(state: SentenceState, from: number): readonly EntityDraft[] {
  const chunk = state.chunks[from];
  return chunk?.kind === 'noun' && isAttack(chunk) && attackPrepositions.has(chunk.preposition)
    ? attackOwners(state, from)
    : [];
}

/** 'في مواجهات مع X' */
function opponentsOf({ chunks }: SentenceState, at: number): readonly EntityDraft[] {
  const next = chunks[at + 1];
  return next?.kind === 'noun' && next.preposition === 'مع' ? next.refs : [];
}

const attackPrepositions: ReadonlySet<string> = new Set(['ب', 'في', 'اثر', 'جراء', 'خلال', 'نتيجه']);

/** Whose an attack is: 'برصاص الجيش', 'في غارة إسرائيلية', 'في غارات لطيران التحالف', 'في هجوم شنه التنظيم'. */
export function attackOwners(state: SentenceState, at: number): readonly EntityDraft[] {
  const { chunks } = state;
  const attack = chunks[at];
  if (attack?.kind !== 'noun') return [];
  // 'تفجير طائرة ماليزية': the adjective is the victim's; 'رصاص جنود إسرائيليين': theirs whose weapon it is
  const isOfVictim = attack.nisbasOfObject && !attack.classes.includes('weapon');
  const adjectives = isOfVictim ? [] : attack.nisbas;
  const own = [...attack.genitives, ...adjectives].filter(({ type }) => type !== 'place');
  if (own.length > 0) return own;
  let next = at + 1;
  while (isMark(chunks[next], 'rel', 'adv', 'time', 'day')) next++;
  const after = chunks[next];
  if (after?.kind === 'noun' && after.preposition === 'ل' && !isTaking(after))
    return after.refs.length > 0 ? after.refs : ownersOf(after);
  if (after?.kind !== 'verb' || after.suffix === '') return [];
  const frame = after.verbs.flatMap((known) => known.frames).find(({ relation }) => relation === 'attacked');
  const clause = state.clauses.find((other) => other.verbAt === next);
  return frame && clause ? actorsOf(clause.subject, frame) : [];
}

/** Verbal nouns, folded, of what an attack is for: its object is what is attacked. */
const taking: ReadonlySet<string> = new Set(['تحرير', 'استعاده', 'طرد', 'اقتحام', 'انتزاع']);

/** 'لتحرير درنة', 'لطرد التنظيم': what an attack is for. */
export function isTaking({ preposition, head }: NounChunk): boolean {
  return preposition === 'ل' && taking.has(head);
}

/** The noun that the relative clause of a verb describes: before الذي, or right before the verb where it is indefinite. */
export function antecedentChunk(state: SentenceState, at: number): NounChunk | null {
  const { chunks } = state;
  let index = at - 1;
  while (index >= 0 && isMark(chunks[index], 'adv', 'neg', 'past', 'time')) index--;
  const isRelative = isMark(chunks[index], 'rel');
  if (isRelative) {
    index--;
    while (
      index >= 0 &&
      (isMark(chunks[index], 'comma', 'close', 'open', 'quote') || isAcronym(chunks[index]))
    )
      index--;
    // 'المقيم في الولايات المتحدة، والذي': the pronoun does not agree with what stands right before it
    const relative = chunks.slice(index + 1, at).find((chunk) => isMark(chunk, 'rel'));
    const own = relative?.kind === 'mark' ? relative.gender : null;
    const near = chunks[index];
    if (own === 'm' && near?.kind === 'noun' && near.refs.length === 1 && genderOf(near) === 'f') return null;
  }
  const chunk = chunks[index];
  if (chunk?.kind !== 'noun') return null;
  return isRelative || (!chunk.definite && chunk.refs.length === 0) ? chunk : null;
}

/** 'حزب الاتحاد الديمقراطي "PYD"، الذي': Latin letters beside a name. */
function isAcronym(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.refs.length === 0 && /^[a-z0-9]+$/u.test(chunk.head);
}

/** What the antecedent of a verb's relative clause names. */
export function antecedentOf(state: SentenceState, at: number): readonly EntityDraft[] {
  const chunk = antecedentChunk(state, at);
  if (!chunk) return [];
  return chunk.refs.length > 0 ? chunk.refs : chunk.genitives;
}

/** Subject of the last clause that is no relative clause, else whom the discourse speaks of. */
export function subjectOfSentence(
  state: SentenceState,
  at: number,
  agreeing: { gender: 'm' | 'f' },
): readonly EntityDraft[] {
  for (const clause of [...state.clauses].reverse()) {
    if (clause.verbAt > at || clause.subject.how === 'relative') continue;
    const { refs, chunk } = clause.subject;
    if (refs.length === 0) {
      if (chunk) return [];
      continue;
    }
    const gender =
      refs.length === 1 && refs[0]?.type === 'person' ? (refs[0].gender ?? chunk?.gender) : chunk?.gender;
    if (gender !== undefined && gender !== agreeing.gender && refs.length === 1) continue;
    return refs;
  }
  return state.clauses.length === 0 && state.carried.gender === agreeing.gender ? state.carried.subject : [];
}

/** 'تحرك ضد إيران بسبب تزويدها': where the subject does not agree, the state or body named right before. */
function nearestFeminine({ chunks }: SentenceState, at: number): readonly EntityDraft[] {
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const chunk = chunks[index];
    if (chunk && isWall(chunk)) return [];
    if (chunk?.kind !== 'noun' || chunk.refs.length !== 1) continue;
    const [only] = chunk.refs;
    const isActor =
      only !== undefined && only.type !== 'place' && !['في', 'من', 'الي'].includes(chunk.preposition);
    return isActor && genderOf(chunk) === 'f' ? chunk.refs : [];
  }
  return [];
}

/** True where a quotation opens between two chunks and has not closed. */
function isQuoted({ chunks }: SentenceState, from: number, to: number): boolean {
  return chunks.slice(from, to).filter((chunk) => isMark(chunk, 'quote')).length % 2 === 1;
}

/** 'تعهد كيم، الثلاثاء، خلال قمته': the person whose act the noun right before tells of. */
function doerBefore({ chunks }: SentenceState, at: number): EntityDraft | null {
  let index = at - 1;
  while (isMark(chunks[index], 'comma', 'day', 'time', 'adv')) index--;
  const act = chunks[index];
  if (act?.kind !== 'noun' || act.genitives.length !== 1 || act.refs.length > 0) return null;
  const isAct =
    act.frames.length > 0 || act.classes.some((name) => name === 'declaring' || name === 'planning');
  const [doer] = act.genitives;
  return isAct && doer?.type === 'person' ? doer : null;
}

/** 'وقبل وصوله إلى X زار Y Z': a phrase of time at the head of a sentence speaks of whom its verb then names. */
function subjectToCome(
  { chunks, clauses }: SentenceState,
  at: number,
  gender: 'm' | 'f',
): EntityDraft | null {
  const phrase = chunks[at];
  if (phrase?.kind !== 'noun' || !openingTimes.has(phrase.preposition)) return null;
  if (chunks.findIndex(({ kind }) => kind !== 'mark') < at) return null;
  const [first] = clauses;
  const [only, ...others] = first?.subject.refs ?? [];
  if (first?.subject.how !== 'vso' || only?.type !== 'person' || others.length > 0) return null;
  return (only.gender ?? first.subject.chunk?.gender ?? 'm') === gender ? only : null;
}

const openingTimes: ReadonlySet<string> = new Set([
  'قبل',
  'قبيل',
  'بعد',
  'عقب',
  'خلال',
  'اثناء',
  'لدي',
  'اثر',
]);

/**
 * Whom a pronoun on a noun means: the doer of the act right before, whom the sentence names after its opening phrase, the subject of the sentence
 * so far, else of the one before.
 */
export function pronounOf(state: SentenceState, suffix: string, at: number): readonly EntityDraft[] {
  const feminine = suffix === 'ها';
  const plural = suffix === 'هم' || suffix === 'هما';
  const doer = plural ? null : doerBefore(state, at);
  if (doer && (doer.gender === 'f') === feminine) return [doer];
  const coming = plural ? null : subjectToCome(state, at, feminine ? 'f' : 'm');
  if (coming) return [coming];
  for (const clause of [...state.clauses].reverse()) {
    if (clause.verbAt > at) continue;
    const { refs, chunk } = clause.subject;
    // whoever is being quoted says 'I' and 'we' of himself
    if (refs.length === 0 || (clause.isSpeech && isQuoted(state, clause.verbAt, at))) return [];
    if (plural) return refs.length > 1 ? refs : [];
    const [only] = refs;
    const gender = only?.type === 'person' ? (only.gender ?? chunk?.gender ?? 'm') : (chunk?.gender ?? 'f');
    if (refs.length === 1 && (gender === 'f') === feminine) return refs;
    return feminine ? nearestFeminine(state, at) : [];
  }
  if (plural) return state.carried.subject.length > 1 ? state.carried.subject : [];
  return state.carried.subject.length === 1 && (state.carried.gender === 'f') === feminine
    ? state.carried.subject
    : [];
}
