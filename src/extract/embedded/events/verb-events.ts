import { performativeRelations, relationTypes } from '../../../contract/relations.ts';
import type { Frame, Verb } from '../../../languages/language.ts';
import type { NounChunk, VerbChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { isMark } from '../clauses/marks.ts';
import { genderOf, isResumptive } from '../clauses/relative-clauses.ts';
import { statusOf } from '../clauses/status.ts';
import { isTimeNoun, type Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { isFigurativeAfter, isOnCharge } from './exceptions.ts';
import {
  actorsOf,
  agentPhrase,
  antecedentChunk,
  antecedentOf,
  attackersBehind,
  attackOwners,
  forcesBelongingTo,
  officeOwners,
  ownersOf,
  pronounOf,
  throughDelegations,
  throughForces,
} from './participants.ts';
import { deaths, type Filling, readPassive } from './passive.ts';
import { push } from './push-event.ts';
import { reachOf } from './reach.ts';
import type { Trigger } from './roles/trigger.ts';
import type { SentenceState } from './sentence-state.ts';
import type { Slot } from './slots.ts';
import { findSlot, hasNeeded, isNeededIn } from './slots.ts';
import { fillersOf, verbalStances } from './targets.ts';

/** Tokens after a trigger in which a needed noun is looked for; an attack's noun is its object and stands near. */
const needReach = { attacked: 9, other: 20 } as const;

/** Reads the relation that a verb tells. Returns the verb as a trigger where it may tell one, filled or not. */
export function readVerb(state: SentenceState, verb: VerbChunk, at: number): Trigger | null {
  if (verb.passive) return null;
  if (verb.firstPerson) {
    readPerformative(state, verb, at);
    return null;
  }
  const clause = state.clauses.find((other) => other.verbAt === at);
  if (!clause || clause.status === null) return null;
  // the needed noun may be what the verb's clause describes: 'غارات شنها', 'القمة التي جمعت'
  const { chunk } = clause.subject;
  const unnamed = chunk && chunk.refs.length === 0 ? chunk : null;
  // 'مناورات تجريها': whoever is carried over need not be who does it
  const isDescribed =
    clause.subject.how !== 'carried' || clause.subject.refs.every(({ type }) => type === 'person');
  const antecedent = verb.suffix === '' ? unnamed : isDescribed ? antecedentChunk(state, at) : null;
  if (readRejoinder(state, verb, at, clause.subject)) return null;
  const isDecided = chunk?.classes.includes('measure') ?? false;
  const frames = framesHere(state, verb.verbs, verb.first, antecedent).filter(
    ({ relation }) => !(isDecided && relation === 'attacked'),
  );
  const status = underFuture(state, verb, at) ? 'planned' : clause.status;
  for (const frame of frames)
    if (readFrame(state, { frame, subject: clause.subject, verb, at, status })) break;
  const frame = frames.find((other) => !isOnCharge(state, at + 1, other) && !isTurn(state, at, other));
  if (!frame) return null;
  return {
    kind: 'verb',
    at,
    frame,
    status,
    tokens: { first: verb.first, end: verb.end },
    subject: actorsOf(clause.subject, frame),
    how: clause.subject.how,
  };
}

/** 'سيمهد الطريق أمام حرب تشنها إسرائيل': what describes a thing of the future has not happened. */
function underFuture({ chunks, clauses }: SentenceState, verb: VerbChunk, at: number): boolean {
  if (verb.tense !== 'present' || verb.suffix === '') return false;
  const over = clauses.findLast(({ verbAt }) => verbAt < at);
  const main = over ? chunks[over.verbAt] : undefined;
  return over?.status === 'planned' && main?.kind === 'verb' && main.tense === 'future';
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
    // 'القمة التي عقدها مع X', 'لقاء جمع X وY': the meeting stands before the verb
    if (frame.relation === 'met' && frame.needs.length > 0)
      return antecedent !== null && isNeededIn(state, frame, antecedent);
    return (
      hasNeeded(state.document, frame, first + 1, Math.min(first + reach, sentenceEnd)) ||
      (antecedent !== null && isNeededIn(state, frame, antecedent))
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

function readFrame(state: SentenceState, { frame, subject, verb, at, status }: Filling): boolean {
  const type = relationTypes[frame.relation];
  const { table, document } = state;
  const base = { frame, status, trigger: { first: verb.first, end: verb.end } };
  if (isOnCharge(state, at + 1, frame)) return false;
  if (frame.relation === 'attacked' && isFigurativeAfter(state, at + 1, frame)) return false;
  if (isTurn(state, at, frame)) return false;
  if (deaths.has(frame.id)) return readPassive(state, { frame, subject, verb, at, status });
  const named = actorsOf(subject, frame);
  const forces = named.length > 0 ? named : unnamedForces(state, subject, frame);
  const actors = forces.length > 0 ? forces : authorOf(state, subject, frame);
  const attackers =
    actors.length === 0 && frame.relation === 'attacked' ? attackersOf(state, subject, at) : actors;
  let sources = fillersOf(attackers, type.source, table, document);
  if (verb.suffix !== '' && frame.slots.includes('obj') && !isObjectBefore(state, verb, at, frame)) {
    // 'التي وقعتها روسيا': the antecedent is the object
    const antecedent = antecedentOf(state, at);
    if (antecedent.length > 0 && sources.length > 0 && ['vso', 'carried'].includes(subject.how)) {
      const targets = fillersOf(antecedent, type.target, table, document);
      return push(state, { ...base, sources, targets, rule: 'verb.relative_object' });
    }
    if (subject.how === 'vso' && isOfThing(state, verb, at)) return false;
    // 'X الذي اتهمه', 'واتهمه': the pronoun is whom the sentence spoke of
    // 'اعتقلت الشرطة X، واتهمته': whom the clause before did it to
    const other = subject.how === 'carried' ? lastOther(state, at, verb.suffix) : [];
    const isGoingOn = other[0]?.type === 'person' && !followsPronoun(state, at);
    const meant = isGoingOn ? other : pronounOf(state, verb.suffix, at);
    const targets = fillersOf(meant, type.target, table, document).filter(
      (target) => !sources.includes(target),
    );
    return push(state, { ...base, sources, targets, rule: 'verb.pronoun_object' });
  }
  const slot =
    findSlot(state, afterRelative(state, subject.after), frame) ??
    slotBeforeSubject(state, at, subject, frame) ??
    resumptiveSlot(state, at, frame);
  if (type.symmetric) {
    if (sources.length === 0 && subject.chunk !== null && isNeededIn(state, frame, subject.chunk)) {
      // 'القمة التي جمعت X بY': the meeting is the subject
      const all = frame.slots.flatMap(
        (name) => findSlot(state, subject.after, { ...frame, slots: [name] })?.targets ?? [],
      );
      const gathered = fillersOf([...new Set(all)], type.source, table, document);
      return push(state, { ...base, sources: gathered, targets: gathered, rule: 'verb.gathered' });
    }
    const isOwn = slot !== null && !(sources.length > 1 && isInPhrase(state, subject.after, slot.at));
    const partners = isOwn ? fillersOf(slot.targets, type.target, table, document) : [];
    if (slot?.name === 'with' && sources.length === 0 && partners.length > 1)
      return push(state, { ...base, sources: partners, targets: partners, rule: 'verb.between' });
    if (partners.length > 0)
      return push(state, { ...base, sources, targets: partners, rule: `verb.${subject.how}.${slot?.name}` });
    if (!frame.slots.includes('with')) return false;
    return push(state, { ...base, sources, targets: sources, rule: `verb.${subject.how}.joint` });
  }
  if (!slot && frame.relation === 'resigned_from')
    return push(state, { ...base, sources, targets: officeOwners(state, sources), rule: 'verb.resigned' });
  const done = slot ? [] : doerOfWhat(state, subject.after, frame);
  if (done.length > 0)
    return push(state, { ...base, sources, targets: done, rule: `verb.${subject.how}.what` });
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
  // 'وقتل الاثنين 60 فلسطينيا برصاص الجيش': not whom the text spoke of before
  const agent = agentPhrase(state, subject.after, sources.length === 0 || subject.how === 'carried');
  if (agent.length > 0) sources = fillersOf(agent, type.source, table, document);
  return push(state, { ...base, sources, targets: slot.targets, rule: `verb.${subject.how}.${slot.name}` });
}

/** 'يصل إلى بيروت غدا الوزير': a phrase with a preposition between a verb and its subject. */
function slotBeforeSubject(state: SentenceState, at: number, subject: Subject, frame: Frame): Slot | null {
  const { chunks } = state;
  const end = subject.chunk && subject.how === 'vso' ? chunks.indexOf(subject.chunk) : -1;
  const slots = frame.slots.filter((name) => name !== 'obj');
  if (end <= at + 1 || slots.length === 0) return null;
  return findSlot({ ...state, chunks: chunks.slice(0, end) }, at + 1, { ...frame, slots });
}

/** 'توجه بالشكر إلى X': he turns to him with words, in a phrase with ب right after the verb and its subject. */
function isTurn({ chunks }: SentenceState, at: number, { id }: Frame): boolean {
  return (
    id === 'visited:توجه' &&
    chunks
      .slice(at + 1, at + 3)
      .some((chunk) => chunk.kind === 'noun' && chunk.preposition === 'ب' && chunk.refs.length === 0)
  );
}

/** 'تقرير لمنظمة العفو يتهم', 'تقرير، صادر عن X، اتهم': a document speaks for who wrote it. */
function authorOf(state: SentenceState, { chunk }: Subject, { relation }: Frame): readonly EntityDraft[] {
  if (!chunk?.classes.includes('document') || !performativeRelations.has(relation)) return [];
  if (chunk.genitives.length > 0) return chunk.genitives.slice(0, 1);
  const from = state.chunks.indexOf(chunk) + 1;
  for (let at = from; at < from + 4; at++) {
    const next = state.chunks[at];
    if (next?.kind === 'verb') return [];
    if (next?.kind === 'noun' && next.refs.length > 0)
      return ['ل', 'عن', 'من'].includes(next.preposition) ? next.refs.slice(0, 1) : [];
  }
  return [];
}

/** 'اتهمت موسكو كييف بالقصف، وهو ما نفته كييف': what was said of somebody in the same sentence is rejected. */
function readRejoinder(state: SentenceState, verb: VerbChunk, at: number, subject: Subject): boolean {
  const { chunks, events, sentence, table, document } = state;
  const what = chunks[at - 1];
  const frame = verb.verbs.flatMap(({ frames }) => frames).find(({ relation }) => relation === 'rejected');
  if (!frame || verb.suffix === '' || what?.kind !== 'mark' || what.base !== 'ما') return false;
  if (!isMark(chunks[at - 2], 'pron', 'dem')) return false;
  const said = events.findLast(
    (event) => event.sentence === sentence && ['accused', 'condemned'].includes(event.frame.relation),
  );
  if (!said || subject.how !== 'vso') return false;
  return push(state, {
    frame,
    status: 'actual',
    trigger: { first: verb.first, end: verb.end },
    sources: fillersOf(subject.refs, relationTypes.rejected.source, table, document),
    targets: said.sources,
    rule: 'verb.rejoinder',
  });
}

/** 'تدين ما قامت به إسرائيل': who did what is spoken of. */
function doerOfWhat(state: SentenceState, from: number, { relation }: Frame): readonly EntityDraft[] {
  if (!verbalStances.has(relation)) return [];
  const [what, verb] = [state.chunks[from], state.chunks[from + 1]];
  if (what?.kind !== 'mark' || !/^ب?ما$/u.test(what.base) || verb?.kind !== 'verb') return [];
  const isDoing = verb.verbs.some(({ lemma }) => ['قام', 'فعل', 'ارتكب', 'اقترف'].includes(lemma));
  const subject = state.clauses.find(({ verbAt }) => verbAt === from + 1)?.subject;
  const type = relationTypes[relation];
  return isDoing && subject ? fillersOf(subject.refs, type.target, state.table, state.document) : [];
}

/** 'تخلت إسرائيل عن خطة دعمتها الأمم المتحدة': the pronoun is the unnamed thing right before. */
function isOfThing({ chunks }: SentenceState, verb: VerbChunk, at: number): boolean {
  const before = chunks[isMark(chunks[at - 1], 'comma') ? at - 2 : at - 1];
  if (verb.conjunction || before?.kind !== 'noun' || before.refs.length > 0 || /^ال/u.test(before.head))
    return false;
  return verb.suffix === 'ها' && before.gender === 'f' && !isTimeNoun(before);
}

/** 'مقاتلاته شنت', 'قوات من التحالف تقدم', 'وفد من الحركة زار': whose the forces or envoys are that only a pronoun or من tells. */
function unnamedForces(state: SentenceState, { chunk }: Subject, frame: Frame): readonly EntityDraft[] {
  const isForce = chunk?.classes.includes('force') && throughForces.has(frame.relation);
  const isSent = chunk?.classes.includes('delegation') && throughDelegations.has(frame.relation);
  if (!chunk || (!isForce && !isSent)) return [];
  const at = state.chunks.indexOf(chunk);
  const senders = isSent ? ownersOf(chunk) : [];
  if (senders.length > 0) return senders;
  if (chunk.suffix !== '') return pronounOf(state, chunk.suffix, at);
  const owners = forcesBelongingTo(state, at);
  if (owners.length > 0) return owners;
  const next = state.chunks[at + 1];
  return !chunk.definite && next?.kind === 'noun' && next.preposition === 'من' ? next.refs : [];
}

/** Whose attack it is, where the attack is the subject: by what goes with its noun, else by the verb over it. */
function attackersOf(state: SentenceState, { chunk }: Subject, at: number): readonly EntityDraft[] {
  const own = chunk?.classes.includes('attack') ? attackOwners(state, state.chunks.indexOf(chunk)) : [];
  return own.length > 0 ? own : attackersBehind(state, at);
}

/** 'هجوم تبناه التنظيم مقر القوات': after a relative clause without pronoun and its subject. */
function afterRelative({ chunks, clauses }: SentenceState, from: number): number {
  const verb = chunks[from];
  if (verb?.kind !== 'verb' || verb.suffix === '') return from;
  const subject = clauses.find((clause) => clause.verbAt === from)?.subject;
  return subject?.how === 'vso' ? subject.after : from;
}

/** 'التي يشن عليها الجيش حملة': the pronoun after the preposition is what the relative clause describes. */
function resumptiveSlot(state: SentenceState, at: number, frame: Frame): Slot | null {
  const isRelative = isMark(state.chunks[at - 1], 'rel');
  const verb = state.chunks[at];
  for (const next of reachOf(state.chunks, at + 1)) {
    const chunk = state.chunks[next];
    if (chunk?.kind !== 'mark' || !isResumptive(chunk)) continue;
    const preposition = chunk.base.replace(/(?:هما|هم|ها|ه)$/u, '');
    const name = frame.slots.find(
      (slot) => slot === preposition || (slot === 'with' && preposition === 'مع'),
    );
    const pronoun = chunk.base.slice(preposition.length);
    // 'العقوبات التي تفرضها عليها': the antecedent is the verb's own pronoun
    const own = verb?.kind === 'verb' && verb.suffix !== '';
    const meant = !isRelative
      ? lastOther(state, at, chunk.base)
      : own
        ? pronounOf(state, pronoun, at)
        : antecedentOf(state, at);
    const targets = fillersOf(meant, relationTypes[frame.relation].target, state.table, state.document);
    if (name !== undefined && targets.length > 0) return { name, at: next, targets };
  }
  return null;
}

/** 'استقطبه ودربه': the verb before has a pronoun of its own. */
function followsPronoun({ chunks }: SentenceState, at: number): boolean {
  const before = chunks[at - 1];
  return before?.kind === 'verb' && before.suffix !== '';
}

/** 'تتعاون X مع Y، وتوفر لها': whom the pronoun means in a clause that goes on: the last one named that is not its subject. */
function lastOther(state: SentenceState, at: number, pronoun: string): readonly EntityDraft[] {
  const verb = state.chunks[at];
  if (verb?.kind !== 'verb' || !verb.conjunction || /(?:هم|هما)$/u.test(pronoun)) return [];
  const subject = state.clauses.find((clause) => clause.verbAt === at)?.subject.refs ?? [];
  const gender = pronoun.endsWith('ها') ? 'f' : 'm';
  for (let index = at - 1; index >= 0; index--) {
    const chunk = state.chunks[index];
    if (chunk?.kind !== 'noun' || chunk.refs.length !== 1) continue;
    const [only] = chunk.refs;
    if (!only || only.type === 'place' || subject.includes(only) || chunk.preposition === 'في') continue;
    return genderOf(chunk) === gender ? chunk.refs : [];
  }
  return [];
}

/** 'اتفقا على تعليق المناورات مع X': the partner belongs to another phrase. */
function isInPhrase({ chunks }: SentenceState, from: number, slotAt: number): boolean {
  return chunks
    .slice(from, slotAt)
    .some((chunk) => chunk.kind === 'noun' && chunk.preposition === 'علي' && chunk.refs.length === 0);
}

/** 'صاروخ أطلقته الجماعة باتجاه': the pronoun is the needed noun, which stands before the verb. */
function isObjectBefore(state: SentenceState, verb: VerbChunk, at: number, frame: Frame): boolean {
  const antecedent = frame.needs.length > 0 && verb.suffix !== '' ? antecedentChunk(state, at) : null;
  return antecedent !== null && isNeededIn(state, frame, antecedent);
}
