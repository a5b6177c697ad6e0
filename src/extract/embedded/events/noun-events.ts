import type { EventStatus } from '../../../contract/article-graph.ts';
import { performativeRelations, relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { isMark } from '../clauses/marks.ts';
import { findLexeme, formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { giversOf, isBackingUnsaid, readBacking } from './backing.ts';
import type { EventBase } from './event-draft.ts';
import { headToken, isAssociates, isFigurative, isOnCharge, isOthers } from './exceptions.ts';
import type { Governor } from './governor.ts';
import { governorOf } from './governor.ts';
import { readAttack } from './noun-attack.ts';
import { nounSlot } from './noun-slot.ts';
import {
  actorsOf,
  agentPhrase,
  antecedentOf,
  attackOwners,
  nearAgent,
  officeOwners,
  pronounOf,
} from './participants.ts';
import { push } from './push-event.ts';
import { reachOf } from './reach.ts';
import type { Trigger } from './roles/trigger.ts';
import type { SentenceState } from './sentence-state.ts';
import { findSlot, hasNeeded } from './slots.ts';
import { fillersOf, placeOfTarget, verbalStances } from './targets.ts';

/** Verbal nouns: 'زيارة بوتين إلى أنقرة', 'أجرى محادثات مع', 'اعتقال X', 'الغارات الإسرائيلية على'. */
export function readVerbalNoun(state: SentenceState, noun: NounChunk, at: number): Trigger | null {
  const { document } = state;
  if (noun.frames.some((frame) => frame.relation === 'amends')) readAmendment(state, noun, at);
  const governor = governorOf(state, at, noun);
  if (governor.status === null) return null;
  const end = Math.min(noun.first + 8, document.sentences[state.sentence]?.end ?? noun.first);
  const seen = new Set<string>();
  const frames = noun.frames.filter((frame) => {
    if (seen.has(frame.relation) || !nounNeedsMet(state, frame, noun, end)) return false;
    if (frame.relation === 'attacked' && isAttackInWords(state)) return false;
    seen.add(frame.relation);
    return true;
  });
  if (readReception(state, noun, at)) return null;
  if (readBacking(state, noun, at) || isBackingUnsaid(noun)) return null;
  fillNoun(state, noun, at, frames, governor);
  const frame = frames.find((other) => !isOnCharge(state, at + 1, other));
  if (!frame) return null;
  const first = headToken(document, noun);
  const own = noun.suffix === '' ? [] : pronounOf(state, noun.suffix, at);
  const agent = governor.subject ? actorsOf(governor.subject, frame) : governor.agent;
  return {
    kind: 'noun',
    at,
    frame,
    status: governor.status,
    tokens: { first, end: first + 1 },
    subject: own.length > 0 ? own : agent.length > 0 ? agent : governor.adjunct,
    how: own.length > 0 ? 'pronoun' : agent.length > 0 ? 'governor' : 'adjunct',
  };
}

function fillNoun(
  state: SentenceState,
  noun: NounChunk,
  at: number,
  frames: readonly Frame[],
  governor: Governor,
): void {
  const { table, document } = state;
  const { status } = governor;
  if (status === null) return;
  for (const frame of frames) {
    // 'ألغت العقوبات': they had been there
    if (isOnCharge(state, at + 1, frame)) continue;
    if (frame.relation === 'sanctioned' && frame.slots[0] !== 'obj' && governor.status === 'denied') continue;
    // 'تنفي الاتهامات': what is denied is what others say
    if (status === 'denied' && performativeRelations.has(frame.relation)) continue;
    if (isFigurative(state, noun.first, frame) || isOthers(state, noun, frame)) continue;
    const type = relationTypes[frame.relation];
    // 'أعلن الجيش مقتل X': who tells of a death need not have brought it about
    const isDeath = resultNouns.has(noun.head);
    const doing = isDeath ? [] : governor.subject ? actorsOf(governor.subject, frame) : governor.agent;
    const base = {
      frame,
      status,
      trigger: { first: headToken(document, noun), end: headToken(document, noun) + 1 },
    };
    const own = [...noun.genitives, ...noun.nisbas];
    const pronoun = noun.suffix === '' ? hostOf(state, noun, at, frame) : pronounOf(state, noun.suffix, at);
    if (readDone(state, at, base) || readMutual(state, governor, base)) continue;
    const slot = nounSlot(state, at, frame);
    if (type.symmetric) {
      // 'واشنطن وسيول … مناوراتهما': those of the clause, before whom the text named together
      const isTheirs = /هما?$/u.test(noun.suffix);
      const isJoint = isTheirs && pronoun.length > 1;
      const parts = fillersOf(isJoint ? pronoun : [...own, ...pronoun], type.source, table, document);
      const partners = slot ? slot.targets : [];
      // 'قمتهما في المنطقة المنزوعة السلاح بين البلدين': the pronoun is the two who met
      if (slot?.between && partners.length > 1 && !isTheirs) {
        push(state, { ...base, sources: partners, targets: partners, rule: 'noun.between' });
        continue;
      }
      // 'اجتماعهما بشأن الطيران بين البلدين': the two met each other
      if (isTheirs && parts.length > 1) {
        push(state, { ...base, sources: parts, targets: parts, rule: 'noun.joint' });
        continue;
      }
      if (partners.length > 0) {
        // 'تعمل بالتعاون مع X': who acts in the clause does it together
        const withSubject =
          frame.relation === 'cooperated' && noun.preposition === 'ب'
            ? subjectOf(state, governor.verbAt)
            : governor.adjunct;
        const doers = doing.length > 0 ? doing : withSubject;
        const named = doers.length > 0 ? doers : nominalSubject(state, noun, at);
        const sources = parts.length > 0 ? parts : fillersOf(named, type.source, table, document);
        // one meeting brings all of them together
        const all = frame.relation === 'met' && partners.length > 1 ? [...sources, ...partners] : sources;
        if (push(state, { ...base, sources: all, targets: partners, rule: 'noun.with' })) continue;
      }
      // 'هنأ X Y في اتصال هاتفي': those whom the verb brings together spoke
      const together =
        frame.relation === 'called' && governor.adjunct.length > 0
          ? targetsOfVerb(state, governor.verbAt)
          : [];
      if (
        together.length > 0 &&
        push(state, { ...base, sources: governor.adjunct, targets: together, rule: 'noun.adjunct' })
      )
        continue;
      // 'استأنفت واشنطن وطهران المحادثات'
      const both =
        parts.length > 0 || noun.preposition !== '' ? parts : fillersOf(doing, type.source, table, document);
      if (both.length > 1) push(state, { ...base, sources: both, targets: both, rule: 'noun.joint' });
      continue;
    }
    if (slot && slot.targets.length > 0) {
      // 'تسميم ضابط المخابرات X': whoever is described is not who did it
      // 'تعيين مدير الوكالة الحالي X': nor the body that he is of
      const secondAt = headToken(document, noun) + 1;
      const second = formAt(document, secondAt).replace(/^ال/u, '');
      const isPerson =
        document.pack.nounClasses(second).includes('civilian') ||
        findLexeme(document, secondAt, 'title') !== null;
      const isDescribed = slot.name === 'obj' && isPerson;
      const owners = pronoun.length > 0 ? pronoun : isDescribed ? [] : own;
      const agent = agentPhrase(state, at + 1, false);
      const named = owners.length > 0 ? owners : agent;
      // 'إدانة X لاستهداف المدنيين من قبل Y': what is condemned has its own doer
      const isBlamed = frame.relation === 'condemned' && owners.length > 0 && agent.length > 0;
      const targets = isBlamed ? fillersOf(agent, type.target, table, document) : slot.targets;
      const sources = fillersOf(named, type.source, table, document).filter(
        (source) => !targets.includes(source),
      );
      const doers = doing.length > 0 || frame.relation !== 'visited' ? doing : governor.adjunct;
      const told = sources.length > 0 ? sources : fillersOf(doers, type.source, table, document);
      const agents =
        told.length > 0 ? told : fillersOf(nominalSubject(state, noun, at), type.source, table, document);
      if (push(state, { ...base, sources: agents, targets, rule: `noun.${slot.name}` })) continue;
    }
    if (frame.relation === 'resigned_from') {
      // 'استقالة محامي ترامب'
      if (isAssociates(state, noun)) continue;
      const own = [...noun.genitives, ...pronoun];
      // 'إعلان الحريري استقالته'
      const people = fillersOf(own.length > 0 ? own : doing, type.source, table, document);
      push(state, { ...base, sources: people, targets: officeOwners(state, people), rule: 'noun.resigned' });
      continue;
    }
    if (isReceived(state, governor.verbAt) && noun.preposition !== 'من') {
      // 'حظيت بدعم الحلف': the genitive gives, the subject receives
      const receiver = receiverOf(state, governor.verbAt, frame);
      const own = giversOf(state, noun, at);
      const given = own.length === 0 && frame.relation === 'attacked' ? attackOwners(state, at) : own;
      const givers = fillersOf(given, type.source, table, document);
      push(state, {
        ...base,
        sources: givers,
        targets: fillersOf(receiver, type.target, table, document),
        status: receivedStatus(state, governor.verbAt),
        rule: 'noun.received',
      });
      continue;
    }
    if (readAttack(state, noun, at, { ...base, doing, adjunct: governor.adjunct })) continue;
    if (!frame.slots.includes('obj')) continue;
    // 'رفضها التدخل التركي': whose pronoun it has does it, and the adjective is the object's
    if (
      pronoun.length > 0 &&
      noun.suffix !== '' &&
      noun.nisbas.length > 0 &&
      verbalStances.has(frame.relation)
    ) {
      const sources = fillersOf(pronoun, type.source, table, document);
      const targets = fillersOf(noun.nisbas.slice(0, 1), type.target, table, document);
      push(state, { ...base, sources, targets, rule: 'noun.object' });
      continue;
    }
    // 'انتقادات X', 'تمويل ليبيا لحملة': the genitive does it
    if (noun.genitives.length > 0 && (isWordOf(noun, frame) || isDative(state, at))) continue;
    // 'الذي أعلن X عن تعيينه': the pronoun is the antecedent
    const object =
      noun.suffix === '' || noun.genitives.length > 0 ? [] : antecedentOf(state, governor.verbAt);
    const agent = agentPhrase(state, at + 1);
    // 'مقتل فلسطينيين برصاص الجيش', 'استهداف تجمعات حوثية': the adjective is the object's
    const ofObject = noun.nisbasOfObject || nearAgent(state, at + 1).length > 0;
    const objects = noun.genitives.length > 0 || !ofObject ? noun.genitives : noun.nisbas;
    const named = objects.length > 0 ? objects : countedNationals(state, at);
    const patients = fillersOf(object.length > 0 ? object : named, type.target, table, document);
    if (object.length > 0) {
      // 'الاتفاق الذي تم توقيعه بين أ وب'
      const parties = frame.relation === 'signed' && doing.length === 0 ? partiesAfter(state, at) : doing;
      const sources = fillersOf(parties, type.source, table, document);
      push(state, { ...base, sources, targets: patients, rule: 'noun.pronoun_object' });
      continue;
    }
    if (patients.length === 0 || isAssociates(state, noun)) continue;
    if (readThreat(state, governor, patients)) continue;
    const doer = agent.length > 0 ? agent : pronoun.length > 0 ? pronoun : doing;
    const sources = fillersOf(doer, type.source, table, document).filter(
      (source) => !patients.includes(source),
    );
    if (
      frame.relation === 'visited' &&
      patients.every((patient) => patient.type === 'country') &&
      noun.genitives.length > 1
    )
      continue;
    push(state, { ...base, sources, targets: patients, rule: 'noun.genitive' });
  }
}

/** Between whom something was signed. */
function partiesAfter({ chunks }: SentenceState, at: number): readonly EntityDraft[] {
  for (const next of reachOf(chunks, at + 1)) {
    const chunk = chunks[next];
    if (chunk?.kind === 'noun' && chunk.preposition === 'بين') return coordinate(chunks, next).refs;
  }
  return [];
}

/** Nouns of a death, not of the act. */
const resultNouns: ReadonlySet<string> = new Set(['مقتل', 'مصرع', 'استشهاد', 'وفاه']);

/** Sound plurals of what is said: 'انتقادات', 'اتهامات', 'تحذيرات'. */
function isWordOf({ head }: NounChunk, { relation }: Frame): boolean {
  return /ات(?:ه|ها|هم|هما)?$/u.test(head) && performativeRelations.has(relation);
}

/** A phrase with ل right after the noun's genitive, which holds the object. */
function isDative({ chunks }: SentenceState, at: number): boolean {
  const next = chunks[at + 1];
  return next?.kind === 'noun' && next.preposition === 'ل' && next.frames.length === 0;
}

/** Relations, told by a noun, that two can do to each other. */
const mutual: ReadonlySet<string> = new Set(['accused', 'condemned', 'warned', 'attacked']);

/** 'تبادلت طهران وواشنطن الاتهامات': each does it to the other. */
function readMutual(state: SentenceState, { verbAt, subject }: Governor, base: EventBase): boolean {
  const verb = state.chunks[verbAt];
  if (verb?.kind !== 'verb' || !subject || !mutual.has(base.frame.relation)) return false;
  if (!verb.verbs.some(({ lemma }) => lemma === 'تبادل')) return false;
  const [one, other, ...rest] = actorsOf(subject, base.frame);
  const { source } = relationTypes[base.frame.relation];
  if (!one || !other || rest.length > 0) return false;
  const [a, b] = fillersOf([one, other], source, state.table, state.document);
  if (!a || !b) return false;
  push(state, { ...base, sources: [a], targets: [b], rule: 'noun.mutual' });
  return push(state, { ...base, sources: [b], targets: [a], rule: 'noun.mutual' });
}

/** 'زيارة قام بها كوشنر إلى قطر': a verb that only says who did it. */
function readDone(state: SentenceState, at: number, base: EventBase): boolean {
  const { chunks, table, document } = state;
  let verbAt = at + 1;
  while (isMark(chunks[verbAt], 'rel', 'adv', 'past')) verbAt++;
  const [verb, pronoun] = [chunks[verbAt], chunks[verbAt + 1]];
  const isLight = verb?.kind === 'verb' && verb.verbs.some(({ lemma }) => lemma === 'قام');
  if (!isLight || pronoun?.kind !== 'mark' || !/^ب(?:ه|ها|هم|هما)$/u.test(pronoun.base)) return false;
  const subject = state.clauses.find((clause) => clause.verbAt === verbAt)?.subject;
  const slot = subject ? findSlot(state, subject.after, base.frame) : null;
  if (!subject || !slot) return false;
  return push(state, {
    ...base,
    sources: fillersOf(subject.refs, relationTypes[base.frame.relation].source, table, document),
    targets: slot.targets,
    rule: 'noun.done',
  });
}

/** 'البشير في زيارة إلى مصر', 'إنه كان في اجتماع مع X': whom a clause without a verb speaks of. */
function nominalSubject(state: SentenceState, noun: NounChunk, at: number): readonly EntityDraft[] {
  const { chunks } = state;
  if (noun.preposition !== 'في' && noun.preposition !== 'ب') return [];
  let before = at - 1;
  while (isMark(chunks[before], 'adv', 'time', 'day', 'past')) before--;
  const chunk = chunks[before];
  if (chunk?.kind === 'mark' && chunk.class === 'sub' && /ان(?:ه|ها|هم)$/u.test(chunk.base))
    return subjectSoFar(state, at);
  if (chunk?.kind !== 'noun' || chunk.preposition !== '' || noun.preposition !== 'في') return [];
  const opener = chunks[before - 1];
  return opener === undefined || isMark(opener, 'sub', 'stop', 'colon', 'quote', 'past') ? chunk.refs : [];
}

/** What is received happened where the verb did, whatever preposition stands before it. */
function receivedStatus(state: SentenceState, verbAt: number): EventStatus {
  return state.clauses.find((clause) => clause.verbAt === verbAt)?.status ?? 'actual';
}

/** 'طرد 60 دبلوماسيا روسيا': whose nationals are counted right after a verbal noun; 'قصف 166 هدفا في X': where the things stand. */
function countedNationals(state: SentenceState, at: number): readonly EntityDraft[] {
  const { chunks } = state;
  const noun = chunks[at];
  let next = at + 1;
  while (isMark(chunks[next], 'number', 'quant')) next++;
  const counted = chunks[next];
  const isCounted = next > at + 1 || (noun?.kind === 'noun' && noun.nisbas.length === 0);
  if (!isCounted || counted?.kind !== 'noun' || counted.preposition !== '' || counted.conjunction) return [];
  if (counted.refs.length > 0 || counted.frames.length > 0) return [];
  if (counted.nisbas.length > 0 || !counted.classes.includes('target')) return counted.nisbas.slice(0, 1);
  const isAttack = noun?.kind === 'noun' && noun.classes.includes('attack');
  return isAttack ? placeOfTarget(state, next) : [];
}

/** 'كان في استقباله X', 'وكان في استقبال Y في المطار X': whoever was there to receive. */
function readReception(state: SentenceState, noun: NounChunk, at: number): boolean {
  const frame = noun.frames.find(({ relation, slots }) => relation === 'met' && slots.includes('obj'));
  const { chunks, table, document } = state;
  if (!frame || noun.preposition !== 'في' || !isMark(chunks[at - 1], 'past')) return false;
  const { source, target } = relationTypes.met;
  // 'في استقبالهم' counts those who came with him
  const own = noun.suffix === 'هم' ? subjectSoFar(state, at) : pronounOf(state, noun.suffix, at);
  const received = noun.suffix === '' ? noun.genitives : own;
  const first = headToken(document, noun);
  for (const next of reachOf(chunks, at + 1)) {
    const chunk = chunks[next];
    if (chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk.conjunction) continue;
    return push(state, {
      frame,
      status: 'actual',
      trigger: { first, end: first + 1 },
      sources: fillersOf(coordinate(chunks, next).refs, source, table, document),
      targets: fillersOf(received, target, table, document),
      rule: 'noun.reception',
    });
  }
  return false;
}

/** Whom the clause before a token speaks of. */
function subjectSoFar(state: SentenceState, at: number): readonly EntityDraft[] {
  const clause = state.clauses.findLast(({ verbAt }) => verbAt < at);
  return clause ? clause.subject.refs : state.carried.subject;
}

/** 'مؤتمر مشترك لتيلرسون مع نظيره': whose the meeting is. */
function hostOf(
  { chunks }: SentenceState,
  noun: NounChunk,
  at: number,
  frame: Frame,
): readonly EntityDraft[] {
  const next =
    chunks[at + 1]?.kind === 'noun' && chunks[at + 1]?.first === noun.end ? chunks[at + 1] : chunks[at + 2];
  const { relation } = frame;
  if (noun.genitives.length > 0 || next?.kind !== 'noun' || next.preposition !== 'ل') return [];
  // 'الزيارة المرتقبة لولي العهد إلى لندن'
  if (relation === 'visited') return next.refs.filter(({ type }) => type === 'person');
  return relation === 'met' ? next.refs : [];
}

/** 'هدد بمهاجمة X': a threat warns X. */
function readThreat(state: SentenceState, governor: Governor, patients: readonly EntityDraft[]): boolean {
  const verb = state.chunks[governor.verbAt];
  const frame =
    verb?.kind === 'verb'
      ? verb.verbs
          .flatMap(({ frames }) => frames)
          .find(({ relation, needs }) => relation === 'warned' && needs.length === 0)
      : undefined;
  if (!frame || verb?.kind !== 'verb') return false;
  const { source, target } = relationTypes.warned;
  return push(state, {
    frame,
    status: state.clauses.find(({ verbAt }) => verbAt === governor.verbAt)?.status ?? 'actual',
    trigger: { first: verb.first, end: verb.end },
    sources: fillersOf(governor.agent, source, state.table, state.document),
    targets: fillersOf(patients, target, state.table, state.document),
    rule: 'noun.threat',
  });
}

/** Who receives: what the subject names; of stances, also whose the subject is ('قوبل القرار الأميركي برفض'). */
function receiverOf(state: SentenceState, verbAt: number, { relation }: Frame): readonly EntityDraft[] {
  const named = subjectOf(state, verbAt);
  const chunk = state.clauses.find((clause) => clause.verbAt === verbAt)?.subject.chunk;
  if (named.length > 0 || !chunk || !verbalStances.has(relation)) return named;
  return [...chunk.genitives, ...chunk.nisbas].slice(0, 1);
}

/** What the subject of a verb names. */
function subjectOf(state: SentenceState, verbAt: number): readonly EntityDraft[] {
  return state.clauses.find((clause) => clause.verbAt === verbAt)?.subject.refs ?? [];
}

function isReceived(state: SentenceState, verbAt: number): boolean {
  const verb = state.chunks[verbAt];
  return (
    verb?.kind === 'verb' &&
    verb.verbs.some(({ lemma }) =>
      ['حظي', 'نال', 'لقي', 'تلقى', 'تعرض', 'تصدى', 'صد', 'أحبط', 'أفشل', 'قوبل', 'لاقى', 'جوبه'].includes(
        lemma,
      ),
    )
  );
}

/** Whom the event of a verb is done to. */
function targetsOfVerb(state: SentenceState, verbAt: number): readonly EntityDraft[] {
  const verb = state.chunks[verbAt];
  return (
    state.events.findLast((event) => event.sentence === state.sentence && event.trigger.first === verb?.first)
      ?.targets ?? []
  );
}

/** 'بروتوكول بشأن تعديل الاتفاقية': one document amends another. */
function readAmendment(state: SentenceState, noun: NounChunk, at: number): void {
  const frame = noun.frames.find((other) => other.relation === 'amends');
  const before = state.chunks[at - 1];
  if (!frame || before?.kind !== 'noun') return;
  const isAgreement = (draft: EntityDraft) => draft.type === 'agreement';
  const sources = [...before.refs, ...before.genitives].filter(isAgreement);
  const targets = noun.genitives.filter(isAgreement);
  const first = headToken(state.document, noun);
  push(state, {
    frame,
    status: 'actual',
    trigger: { first, end: first + 1 },
    sources,
    targets,
    rule: 'noun.amendment',
  });
}

/** 'شن هجوما عنيفا على X' has just been told as words. */
function isAttackInWords({ events, sentence }: SentenceState): boolean {
  const last = events.at(-1);
  return last?.sentence === sentence && last.frame.id === 'condemned:شن';
}

function nounNeedsMet(state: SentenceState, frame: Frame, noun: NounChunk, end: number): boolean {
  return hasNeeded(state.document, frame, noun.first, end);
}
