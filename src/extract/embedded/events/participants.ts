import type { Frame } from '../../../languages/language.ts';
import { isMark } from '../clauses/marks.ts';
import { groupOf } from '../clauses/read-sentences.ts';
import type { Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { SentenceState } from './sentence-state.ts';
import { reachOf } from './slots.ts';

/** Who acts: what the subject names; for acts of force also whose the unnamed forces are ('مقاتلات التحالف', 'طائرات إسرائيلية'). */
export function actorsOf(subject: Subject, frame: Frame): readonly EntityDraft[] {
  if (subject.refs.length > 0) return subject.refs;
  const { chunk } = subject;
  if (!chunk) return [];
  const group = groupOf(chunk);
  if (group.length > 0) return group;
  if (['attacked', 'detained', 'deployed', 'released', 'sanctioned', 'cooperated'].includes(frame.relation)) {
    if (forceNouns.has(chunk.head.replace(/^ال/u, '')))
      return (chunk.genitives.length > 0 ? chunk.genitives : chunk.nisbas).slice(0, 1);
  }
  return [];
}

const weapons: ReadonlySet<string> = new Set([
  'رصاص',
  'نيران',
  'قصف',
  'غاره',
  'غارات',
  'ضربه',
  'صاروخ',
  'صواريخ',
]);

/** What a person resigns from where only the office is said: its owner. */
export function officeOwners(state: SentenceState, people: readonly EntityDraft[]): EntityDraft[] {
  const [person] = people;
  const held = state.offices.held.find((office) => office.person === person && office.owner !== null);
  return held?.owner ? [held.owner] : [];
}

export function agentPhrase(state: SentenceState, from: number): readonly EntityDraft[] {
  const { chunks, document } = state;
  for (const at of reachOf(chunks, from)) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'noun') continue;
    const before = formAt(document, chunk.first);
    const two = `${formAt(document, chunk.first - 1)} ${before}`;
    const weapon = chunk.preposition === 'ب' && weapons.has(chunk.head);
    if (weapon) return [...chunk.genitives, ...chunk.nisbas];
    if (two === 'من قبل' || two === 'من جانب' || formAt(document, chunk.first - 1) === 'يد')
      return chunk.refs;
  }
  return [];
}

/** Nouns whose adjective says who used force: 'طائرات إسرائيلية', not '123 فلسطينيا'. */
const forceNouns: ReadonlySet<string> = new Set(
  'قوات طايرات طايره مقاتلات مقاتله مروحيات مروحيه صواريخ دبابات جيش شرطه سلطات سلطه وحدات وحده جنود عناصر مدفعيه طيران سفن سفينه بوارج غواصه اجهزه محكمه قضاء بحريه استخبارات مخابرات حكومه نظام سلاح غارات زوارق مسيرات مسيره حرس كوماندوز'.split(
    ' ',
  ),
);

export function antecedentOf(state: SentenceState, at: number): readonly EntityDraft[] {
  const { chunks } = state;
  let index = at - 1;
  while (index >= 0 && isMark(chunks[index], 'adv', 'neg', 'past', 'time')) index--;
  if (!isMark(chunks[index], 'rel')) return [];
  index--;
  while (index >= 0 && isMark(chunks[index], 'comma', 'close', 'quote')) index--;
  const chunk = chunks[index];
  return chunk?.kind === 'noun' ? (chunk.refs.length > 0 ? chunk.refs : chunk.genitives) : [];
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

/** Whom a pronoun on a noun means: the subject of the sentence so far, else of the one before. */
export function pronounOf(state: SentenceState, suffix: string, at: number): readonly EntityDraft[] {
  const feminine = suffix === 'ها';
  const plural = suffix === 'هم' || suffix === 'هما';
  for (const clause of [...state.clauses].reverse()) {
    if (clause.verbAt > at) continue;
    const { refs, chunk } = clause.subject;
    if (refs.length === 0) return [];
    if (plural) return refs.length > 1 ? refs : [];
    const [only] = refs;
    const gender = only?.type === 'person' ? (only.gender ?? chunk?.gender ?? 'm') : (chunk?.gender ?? 'f');
    return refs.length === 1 && (gender === 'f') === feminine ? refs : [];
  }
  if (plural) return state.carried.subject.length > 1 ? state.carried.subject : [];
  return state.carried.subject.length === 1 && (state.carried.gender === 'f') === feminine
    ? state.carried.subject
    : [];
}
