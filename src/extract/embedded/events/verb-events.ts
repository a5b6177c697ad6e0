import type { EventStatus } from '../../../contract/article-graph.ts';
import { performativeRelations, relationTypes } from '../../../contract/relations.ts';
import type { Frame, Verb } from '../../../languages/language.ts';
import type { NounChunk, VerbChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { statusOf } from '../clauses/status.ts';
import type { Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import {
  actorsOf,
  agentPhrase,
  antecedentChunk,
  antecedentOf,
  attackersBehind,
  officeOwners,
  pronounOf,
} from './participants.ts';
import { push } from './push-event.ts';
import type { SentenceState } from './sentence-state.ts';
import { fillersOf, findSlot, hasNeeded, reachOf } from './slots.ts';

/** Tokens after a trigger in which a needed noun is looked for; an attack's noun is its object and stands near. */
const needReach = { attacked: 9, other: 20 } as const;

export function readVerb(state: SentenceState, verb: VerbChunk, at: number): void {
  if (verb.firstPerson) {
    readPerformative(state, verb, at);
    return;
  }
  const clause = state.clauses.find((other) => other.verbAt === at);
  if (!clause || clause.status === null) return;
  const antecedent = verb.suffix === '' ? null : antecedentChunk(state, at);
  for (const frame of framesHere(state, verb.verbs, verb.first, antecedent))
    if (readFrame(state, { frame, subject: clause.subject, verb, at, status: clause.status })) return;
}

/** 'ندعو روسيا إلى' in somebody's mouth: whoever is quoted does it by saying it. */
function readPerformative(state: SentenceState, verb: VerbChunk, at: number): void {
  const start = state.document.tokens[verb.first]?.start ?? 0;
  const speech = state.statements.find((other) => other.direct && other.start <= start && start < other.end);
  if (!speech || statusOf(state, verb, at) !== 'actual') return;
  const subject: Subject = { refs: [speech.speaker], chunk: null, after: at + 1, how: 'speaker' };
  for (const frame of framesHere(state, verb.verbs, verb.first))
    if (
      performativeRelations.has(frame.relation) &&
      readFrame(state, { frame, subject, verb, at, status: 'actual' })
    )
      return;
}

/** Frames of a verb whose needed nouns stand in the clause or in the noun that its relative clause describes; those that need one go before those that need none. */
export function framesHere(
  state: SentenceState,
  verbs: readonly Verb[],
  first: number,
  antecedent: NounChunk | null = null,
): Frame[] {
  const all = verbs.flatMap((verb) => verb.frames);
  const sentenceEnd = state.document.sentences[state.sentence]?.end ?? first;
  const fitting = all.filter((frame) => {
    if (isSearch(state, frame, first)) return false;
    const reach = frame.relation === 'attacked' ? needReach.attacked : needReach.other;
    return (
      hasNeeded(state.document, frame, first + 1, Math.min(first + reach, sentenceEnd)) ||
      (antecedent !== null && hasNeeded(state.document, frame, antecedent.first, antecedent.end))
    );
  });
  return [
    ...fitting.filter((frame) => frame.needs.length > 0),
    ...fitting.filter((frame) => frame.needs.length === 0),
  ];
}

/** 'يبحث عن مخرج': looking for something is no talk. */
function isSearch({ document }: SentenceState, frame: Frame, first: number): boolean {
  return ['met', 'negotiated'].includes(frame.relation) && formAt(document, first + 1) === 'عن';
}

interface Filling {
  readonly frame: Frame;
  readonly subject: Subject;
  readonly verb: VerbChunk;
  readonly at: number;
  readonly status: EventStatus;
}

function readFrame(state: SentenceState, { frame, subject, verb, at, status }: Filling): boolean {
  const type = relationTypes[frame.relation];
  const { table, document } = state;
  const base = { frame, status, trigger: { first: verb.first, end: verb.end } };
  const actors = actorsOf(subject, frame);
  const attackers =
    actors.length === 0 && frame.relation === 'attacked' ? attackersBehind(state, at) : actors;
  let sources = fillersOf(attackers, type.source, table, document);
  if (verb.suffix !== '' && frame.slots.includes('obj') && !isObjectBefore(state, verb, at, frame)) {
    // 'التي وقعتها روسيا': the antecedent is the object
    const antecedent = antecedentOf(state, at);
    if (antecedent.length > 0 && sources.length > 0 && subject.how === 'vso') {
      const targets = fillersOf(antecedent, type.target, table, document);
      return push(state, { ...base, sources, targets, rule: 'verb.relative_object' });
    }
    // 'X الذي اتهمه', 'واتهمه': the pronoun is whom the sentence spoke of
    const targets = fillersOf(pronounOf(state, verb.suffix, at), type.target, table, document).filter(
      (target) => !sources.includes(target),
    );
    return push(state, { ...base, sources, targets, rule: 'verb.pronoun_object' });
  }
  const slot = findSlot(state, subject.after, frame);
  if (type.symmetric) {
    const partners = slot ? fillersOf(slot.targets, type.target, table, document) : [];
    if (slot?.name === 'with' && sources.length === 0 && partners.length > 1)
      return push(state, { ...base, sources: partners, targets: partners, rule: 'verb.between' });
    if (partners.length > 0)
      return push(state, { ...base, sources, targets: partners, rule: `verb.${subject.how}.${slot?.name}` });
    if (!frame.slots.includes('with')) return false;
    return push(state, { ...base, sources, targets: sources, rule: `verb.${subject.how}.joint` });
  }
  if (!slot && frame.relation === 'resigned_from')
    return push(state, { ...base, sources, targets: officeOwners(state, sources), rule: 'verb.resigned' });
  if (!slot) return readPassive(state, { frame, subject, verb, at, status });
  if (frame.relation === 'signed') {
    // 'وقع X مع Y اتفاقا': both sign
    for (const next of reachOf(state.chunks, subject.after)) {
      const chunk = state.chunks[next];
      if (chunk?.kind === 'noun' && chunk.preposition === 'مع')
        sources = [
          ...sources,
          ...fillersOf(coordinate(state.chunks, next).refs, type.source, table, document).filter(
            (other) => !sources.includes(other),
          ),
        ];
    }
  }
  // 'اعتقل X من قبل Y'
  const agent = agentPhrase(state, subject.after);
  if (agent.length > 0) sources = fillersOf(agent, type.source, table, document);
  return push(state, { ...base, sources, targets: slot.targets, rule: `verb.${subject.how}.${slot.name}` });
}

/** Relations whose verb, unvocalised, is as often passive: 'قتل 70 عنصرا من الجماعة في غارات للتحالف'. */
const passives: ReadonlySet<string> = new Set(['attacked', 'detained', 'released']);

/** The subject suffers what a phrase after it says who did; nothing where an object shows that the verb is active. */
function readPassive(state: SentenceState, { frame, subject, verb, status }: Filling): boolean {
  if (!passives.has(frame.relation) || !frame.slots.includes('obj') || verb.suffix !== '') return false;
  const { chunks, table, document } = state;
  const type = relationTypes[frame.relation];
  const next = chunks[subject.after];
  const after = subject.how === 'unnamed' && subject.chunk ? chunks[chunks.indexOf(subject.chunk) + 1] : next;
  if (after?.kind === 'noun' && after.preposition === '') return false;
  const ofBody = after?.kind === 'noun' && after.preposition === 'من' ? after.refs : [];
  const own = subject.chunk ? [...subject.chunk.genitives, ...subject.chunk.nisbas] : [];
  const patients = subject.refs.length > 0 ? subject.refs : ofBody.length > 0 ? ofBody : own;
  return push(state, {
    frame,
    status,
    trigger: { first: verb.first, end: verb.end },
    sources: fillersOf(agentPhrase(state, subject.after), type.source, table, document),
    targets: fillersOf(patients, type.target, table, document),
    rule: 'verb.passive',
  });
}

/** 'صاروخ أطلقته الجماعة باتجاه': the pronoun is the needed noun, which stands before the verb. */
function isObjectBefore(state: SentenceState, verb: VerbChunk, at: number, frame: Frame): boolean {
  const antecedent = frame.needs.length > 0 && verb.suffix !== '' ? antecedentChunk(state, at) : null;
  return antecedent !== null && hasNeeded(state.document, frame, antecedent.first, antecedent.end);
}
