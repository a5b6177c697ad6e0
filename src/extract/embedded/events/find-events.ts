import type { EventStatus } from '../../../contract/article-graph.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { Frame, Verb } from '../../../languages/language.ts';
import type { Chunk, ChunkContext, NounChunk, ParticipleChunk, VerbChunk } from '../clauses/chunks.ts';
import type { Subject } from '../clauses/clause.ts';
import { coordinate, isMark, isWall } from '../clauses/clause.ts';
import type { Carried, Clause, ReadSentence } from '../clauses/read-sentences.ts';
import { groupOf } from '../clauses/read-sentences.ts';
import { statusOf, statusUnder } from '../clauses/status.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { StatementDraft } from '../statements/find-statements.ts';
import type { EventDraft } from './event-draft.ts';
import type { SlotContext } from './slots.ts';
import { fillersOf, findSlot, fitsSlot, hasNeeded, reachOf, targetsOf } from './slots.ts';

/** Tokens after a trigger in which a needed noun is looked for; an attack's noun is its object and stands near. */
const needReach = { attacked: 9, other: 20 } as const;

interface SentenceState extends SlotContext {
  readonly sentence: number;
  /** Whom the text spoke of before this sentence. */
  readonly carried: Carried;
  readonly clauses: readonly Clause[];
  readonly statements: readonly StatementDraft[];
  readonly events: EventDraft[];
}

/** Finds events in every sentence: verbs with their slots, verbal nouns with who does them, participles. */
export function findEvents(
  context: ChunkContext,
  sentences: readonly ReadSentence[],
  statements: readonly StatementDraft[],
): EventDraft[] {
  const { document, table, offices } = context;
  const events: EventDraft[] = [];
  for (const { chunks, clauses, carried, index } of sentences) {
    const state: SentenceState = {
      document,
      table,
      offices,
      statements,
      chunks,
      sentence: index,
      carried,
      clauses,
      events,
    };
    chunks.forEach((chunk, at) => {
      if (chunk.kind === 'verb') readVerb(state, chunk, at);
      else if (chunk.kind === 'participle') readParticiple(state, chunk, at);
      else if (chunk.kind === 'noun' && chunk.frames.length > 0) readVerbalNoun(state, chunk, at);
    });
  }
  return events;
}

function readVerb(state: SentenceState, verb: VerbChunk, at: number): void {
  if (verb.firstPerson) {
    readPerformative(state, verb, at);
    return;
  }
  const clause = state.clauses.find((other) => other.verbAt === at);
  if (!clause || clause.status === null) return;
  for (const frame of framesHere(state, verb.verbs, verb.first))
    if (readFrame(state, { frame, subject: clause.subject, verb, at, status: clause.status })) return;
}

/** 'ندعو روسيا إلى' in somebody's mouth: whoever is quoted does it by saying it. */
function readPerformative(state: SentenceState, verb: VerbChunk, at: number): void {
  const start = state.document.tokens[verb.first]?.start ?? 0;
  const speech = state.statements.find((other) => other.direct && other.start <= start && start < other.end);
  if (!speech || statusOf(state, verb, at) !== 'actual') return;
  const subject: Subject = { refs: [speech.speaker], chunk: null, after: at + 1, how: 'speaker' };
  for (const frame of framesHere(state, verb.verbs, verb.first))
    if (performative.has(frame.relation) && readFrame(state, { frame, subject, verb, at, status: 'actual' }))
      return;
}

const performative: ReadonlySet<string> = new Set([
  'supported',
  'condemned',
  'rejected',
  'urged',
  'warned',
  'accused',
  'invited',
]);

/** Frames of a verb whose needed nouns stand in the clause; those that need one go before those that need none. */
function framesHere(state: SentenceState, verbs: readonly Verb[], first: number): Frame[] {
  const all = verbs.flatMap((verb) => verb.frames);
  const sentenceEnd = state.document.sentences[state.sentence]?.end ?? first;
  const fitting = all.filter((frame) => {
    const reach = frame.relation === 'attacked' ? needReach.attacked : needReach.other;
    return hasNeeded(state.document, frame, first + 1, Math.min(first + reach, sentenceEnd));
  });
  return [
    ...fitting.filter((frame) => frame.needs.length > 0),
    ...fitting.filter((frame) => frame.needs.length === 0),
  ];
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
  let sources = fillersOf(actorsOf(subject, frame), type.source, table, document);
  if (verb.suffix !== '' && frame.slots.includes('obj')) {
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
  if (!slot) return false;
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

/** Who acts: what the subject names; for acts of force also the country of unnamed forces. */
function actorsOf(subject: Subject, frame: Frame): readonly EntityDraft[] {
  if (subject.refs.length > 0) return subject.refs;
  const { chunk } = subject;
  if (!chunk) return [];
  const group = groupOf(chunk);
  if (group.length > 0) return group;
  if (['attacked', 'detained', 'deployed', 'released', 'sanctioned', 'cooperated'].includes(frame.relation)) {
    if (chunk.nisbas.length > 0 && forceNouns.has(chunk.head.replace(/^ال/u, '')))
      return chunk.nisbas.slice(0, 1);
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
function officeOwners(state: SentenceState, people: readonly EntityDraft[]): EntityDraft[] {
  const [person] = people;
  const held = state.offices.held.find((office) => office.person === person && office.owner !== null);
  return held?.owner ? [held.owner] : [];
}

function agentPhrase(state: SentenceState, from: number): readonly EntityDraft[] {
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

function antecedentOf(state: SentenceState, at: number): readonly EntityDraft[] {
  const { chunks } = state;
  let index = at - 1;
  while (index >= 0 && isMark(chunks[index], 'adv', 'neg', 'past', 'time')) index--;
  if (!isMark(chunks[index], 'rel')) return [];
  index--;
  while (index >= 0 && isMark(chunks[index], 'comma', 'close', 'quote')) index--;
  const chunk = chunks[index];
  return chunk?.kind === 'noun' ? (chunk.refs.length > 0 ? chunk.refs : chunk.genitives) : [];
}

/** Participles: 'متهما X' goes with the subject of its sentence, 'الموقعة بين أ وب' with the noun before it. */
function readParticiple(state: SentenceState, participle: ParticipleChunk, at: number): void {
  const frames = framesHere(state, [participle.verb], participle.first);
  for (const frame of frames) {
    const type = relationTypes[frame.relation];
    const base = {
      frame,
      status: 'actual' as const,
      trigger: { first: participle.first, end: participle.end },
    };
    if (
      frame.relation === 'signed' &&
      (participle.article || !participle.adverbial || isAfterAgreement(state, at))
    ) {
      if (readSignedParticiple(state, at, base)) return;
      continue;
    }
    if (frame.relation === 'amends') {
      const before = state.chunks[at - 1];
      const slot = findSlot(state, at + 1, frame);
      if (
        before?.kind === 'noun' &&
        slot &&
        push(state, {
          ...base,
          sources: fillersOf(before.refs, type.source, state.table, state.document),
          targets: slot.targets,
          rule: 'participle.amends',
        })
      )
        return;
      continue;
    }
    if (participle.article || !participle.adverbial || participle.voice === 'passive') continue;
    const subject = subjectOfSentence(state, at, participle);
    if (subject.length === 0) continue;
    const slot = findSlot(state, at + 1, frame);
    if (!slot) continue;
    const sources = fillersOf(subject, type.source, state.table, state.document);
    if (push(state, { ...base, sources, targets: slot.targets, rule: `participle.${slot.name}` })) return;
  }
}

function isAfterAgreement(state: SentenceState, at: number): boolean {
  const before = state.chunks[at - 1];
  return before?.kind === 'noun' && before.refs.some((ref) => ref.type === 'agreement');
}

function readSignedParticiple(
  state: SentenceState,
  at: number,
  base: Pick<EventDraft, 'frame' | 'status' | 'trigger'>,
): boolean {
  const { chunks, table, document } = state;
  const participle = chunks[at];
  const feminine = participle?.kind === 'participle' && participle.gender === 'f';
  let index = at - 1;
  while (index >= 0 && !agreementsIn(chunks[index]).some((draft) => isFeminine(draft) === feminine)) index--;
  const noun = chunks[index];
  if (noun?.kind !== 'noun') return false;
  const targets = agreementsIn(noun).filter((draft) => isFeminine(draft) === feminine);
  const agents: EntityDraft[] = [];
  const own = reachOf(chunks, index + 1).filter((next) => next < at);
  for (const next of [...reachOf(chunks, at + 1), ...own]) {
    const chunk = chunks[next];
    if (chunk?.kind !== 'noun' || agents.length > 1) continue;
    if (!['بين', 'مع', 'من'].includes(chunk.preposition)) continue;
    agents.push(...fillersOf(coordinate(chunks, next).refs, relationTypes.signed.source, table, document));
  }
  const parties =
    agents.length > 0 ? agents : fillersOf(noun.parties, relationTypes.signed.source, table, document);
  return push(state, { ...base, sources: parties, targets, rule: 'participle.signed' });
}

function agreementsIn(chunk: Chunk | undefined): EntityDraft[] {
  if (chunk?.kind !== 'noun') return [];
  return [...chunk.refs, ...chunk.genitives].filter((draft) => draft.type === 'agreement');
}

function isFeminine(draft: EntityDraft): boolean {
  return /ه$/u.test(draft.words[0] ?? '');
}

/** Subject of the last clause that is no relative clause, else whom the discourse speaks of. */
function subjectOfSentence(
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

/** Verbal nouns: 'زيارة بوتين إلى أنقرة', 'أجرى محادثات مع', 'اعتقال X', 'الغارات الإسرائيلية على'. */
function readVerbalNoun(state: SentenceState, noun: NounChunk, at: number): void {
  const { table, document } = state;
  if (noun.frames.some((frame) => frame.relation === 'amends')) readAmendment(state, noun, at);
  const governor = governorOf(state, at, noun);
  if (governor.status === null) return;
  const end = Math.min(noun.first + 8, document.sentences[state.sentence]?.end ?? noun.first);
  const seen = new Set<string>();
  const frames = noun.frames.filter((frame) => {
    const first = !seen.has(frame.relation);
    seen.add(frame.relation);
    return first && nounNeedsMet(state, frame, noun, end);
  });
  for (const frame of frames) {
    const type = relationTypes[frame.relation];
    const base = {
      frame,
      status: governor.status,
      trigger: { first: headToken(state, noun), end: headToken(state, noun) + 1 },
    };
    const own = [...noun.genitives, ...noun.nisbas];
    const pronoun = noun.suffix === '' ? [] : pronounOf(state, noun.suffix, at);
    const slot = nounSlot(state, at, frame);
    if (type.symmetric) {
      const parts = fillersOf([...own, ...pronoun], type.source, table, document);
      const partners = slot ? slot.targets : [];
      if (slot?.between && partners.length > 1) {
        push(state, { ...base, sources: partners, targets: partners, rule: 'noun.between' });
        continue;
      }
      if (partners.length > 0) {
        const doers = governor.agent.length > 0 ? governor.agent : governor.adjunct;
        const sources = parts.length > 0 ? parts : fillersOf(doers, type.source, table, document);
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
      if (parts.length > 1) push(state, { ...base, sources: parts, targets: parts, rule: 'noun.joint' });
      continue;
    }
    if (slot && slot.targets.length > 0) {
      const doing = pronoun.length > 0 ? pronoun : [...noun.genitives, ...noun.nisbas];
      const sources = fillersOf(doing, type.source, table, document).filter(
        (source) => !slot.targets.includes(source),
      );
      const doers =
        governor.agent.length > 0 || frame.relation !== 'visited' ? governor.agent : governor.adjunct;
      const agents = sources.length > 0 ? sources : fillersOf(doers, type.source, table, document);
      if (push(state, { ...base, sources: agents, targets: slot.targets, rule: `noun.${slot.name}` }))
        continue;
    }
    if (frame.relation === 'resigned_from') {
      const people = fillersOf([...noun.genitives, ...pronoun], type.source, table, document);
      push(state, { ...base, sources: people, targets: officeOwners(state, people), rule: 'noun.resigned' });
      continue;
    }
    if (frame.slots.includes('obj') && isReceived(state, governor.verbAt)) {
      // 'حظيت بدعم الحلف': the genitive gives, the subject receives
      const receiver = state.clauses.find((clause) => clause.verbAt === governor.verbAt)?.subject.refs ?? [];
      const givers = fillersOf(noun.genitives, type.source, table, document);
      push(state, {
        ...base,
        sources: givers,
        targets: fillersOf(receiver, type.target, table, document),
        rule: 'noun.received',
      });
      continue;
    }
    if (!frame.slots.includes('obj')) continue;
    // 'الذي أعلن X عن تعيينه': the pronoun is the antecedent
    const object =
      noun.suffix === '' || noun.genitives.length > 0 ? [] : antecedentOf(state, governor.verbAt);
    const patients = fillersOf(object.length > 0 ? object : noun.genitives, type.target, table, document);
    if (object.length > 0) {
      const sources = fillersOf(governor.agent, type.source, table, document);
      push(state, { ...base, sources, targets: patients, rule: 'noun.pronoun_object' });
      continue;
    }
    if (patients.length === 0) continue;
    const agent = agentPhrase(state, at + 1);
    const doer =
      agent.length > 0
        ? agent
        : noun.nisbas.length > 0
          ? noun.nisbas
          : pronoun.length > 0
            ? pronoun
            : governor.agent;
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

function isReceived(state: SentenceState, verbAt: number): boolean {
  const verb = state.chunks[verbAt];
  return (
    verb?.kind === 'verb' && verb.verbs.some(({ lemma }) => ['حظي', 'نال', 'لقي', 'تلقى'].includes(lemma))
  );
}

function isThreat(state: SentenceState, verbAt: number): boolean {
  const verb = state.chunks[verbAt];
  return verb?.kind === 'verb' && verb.verbs.some(({ lemma }) => ['هدد', 'توعد', 'لوح'].includes(lemma));
}

/** 'هدد بضرب شمال العراق' warns Iraq; nothing has been struck. */
function readThreat(
  state: SentenceState,
  {
    sources,
    patients,
    trigger,
  }: Pick<EventDraft, 'sources' | 'trigger'> & { patients: readonly EntityDraft[] },
): void {
  const verb = state.chunks.find(
    (chunk) => chunk.kind === 'verb' && isThreat(state, state.chunks.indexOf(chunk)),
  );
  const frame =
    verb?.kind === 'verb'
      ? verb.verbs.flatMap((known) => known.frames).find((known) => known.relation === 'warned')
      : undefined;
  if (!frame) return;
  const targets = patients.map((patient) =>
    patient.type === 'place' && patient.country !== null
      ? state.table.mergeKnown(`country:${patient.country}`)
      : patient,
  );
  const actors = targets.filter(
    (target) => target !== null && target.mentions.length > 0 && target.type !== 'place',
  );
  push(state, {
    frame,
    status: 'actual',
    trigger,
    sources,
    targets: actors.filter((actor) => actor !== null),
    rule: 'noun.threat',
  });
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
  const first = headToken(state, noun);
  push(state, {
    frame,
    status: 'actual',
    trigger: { first, end: first + 1 },
    sources,
    targets,
    rule: 'noun.amendment',
  });
}

function headToken(state: SentenceState, noun: NounChunk): number {
  // a preposition of its own word stands before the head
  for (let at = noun.first; at < noun.end; at++)
    if (
      state.document.words[at]?.readings.some((reading) =>
        reading.lexemes.some((lexeme) => lexeme.kind === 'verbal_noun'),
      )
    )
      return at;
  return noun.first;
}

function nounNeedsMet(state: SentenceState, frame: Frame, noun: NounChunk, end: number): boolean {
  return hasNeeded(state.document, frame, noun.first, end);
}

interface NounSlot {
  readonly name: string;
  readonly targets: readonly EntityDraft[];
  readonly between: boolean;
}

/** The prepositional phrase after a verbal noun that holds its target; for direct objects also ل. */
function nounSlot(state: SentenceState, at: number, frame: Frame): NounSlot | null {
  const { chunks } = state;
  // 'تعيين X خلفا لY': what follows ل is not the one appointed
  const direct = frame.relation === 'appointed' || frame.relation === 'dismissed' ? [] : ['ل'];
  const slots = frame.slots.flatMap((slot) => (slot === 'obj' ? direct : [slot]));
  let bare = 0;
  for (const next of reachOf(chunks, at + 1)) {
    const chunk = chunks[next];
    if (isMark(chunk, 'comma') && next > at + 3) return null;
    if (chunk?.kind !== 'noun') continue;
    if (chunk.preposition === '' && !chunk.conjunction) {
      // the accusative after a genitive agent: توقيع روسيا بروتوكولا
      if (frame.slots.includes('obj') && bare === 0 && next === at + 1) {
        const targets = targetsOf(state, next, frame);
        if (targets.length > 0 && chunk.refs.length > 0) return { name: 'obj', targets, between: false };
      }
      bare++;
      if (bare > 1) return null;
      continue;
    }
    const name = slots.find((slot) => fitsSlot(chunk, slot));
    if (name === undefined) continue;
    const all = targetsOf(state, next, frame);
    // 'لقاء بالبيت الأبيض' is where they met
    const targets =
      name === 'ب' && frame.relation === 'met' ? all.filter((target) => target.type === 'person') : all;
    if (targets.length > 0) return { name, targets, between: chunk.preposition === 'بين' };
  }
  return null;
}

/** Whom a pronoun on a noun means: the subject of the sentence so far, else of the one before. */
function pronounOf(state: SentenceState, suffix: string, at: number): readonly EntityDraft[] {
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

interface Governor {
  readonly agent: readonly EntityDraft[];
  /** Subject of the clause in which the noun is an adjunct ('خلال محادثات مع'): whoever acts there takes part. */
  readonly adjunct: readonly EntityDraft[];
  /** Index of the governing verb, or -1. */
  readonly verbAt: number;
  readonly status: EventStatus | null;
}

const blockingNouns: ReadonlySet<string> = new Set(
  'امكانيه محاوله احتمال احتمالات خطر مخاوف ضروره اهميه مطالب دعوات مقترح اقتراح فكره فرص فرصه مطالبه دعوه منع حق هدف اجل حال رغبه'.split(
    ' ',
  ),
);
const denyingNouns: ReadonlySet<string> = new Set('عدم رفض الغاء نفي دون بدون غياب امتناع'.split(' '));
const actNouns: ReadonlySet<string> = new Set('اعلان قرار عزم نيه تهديد رفض تعهد وعد اعتزام'.split(' '));
const planningNouns: ReadonlySet<string> = new Set(
  'عشيه جدول قرار نيه عزم خطط خطه موعد استعداد تعهد وعد مشروع توقع'.split(' '),
);

/** What stands over a verbal noun: the verb or noun that governs it, who does it then, and whether it happened. */
function governorOf(state: SentenceState, at: number, noun: NounChunk): Governor {
  const { chunks } = state;
  const nothing: Governor = { agent: [], adjunct: [], status: null, verbAt: -1 };
  let status: EventStatus | null = 'actual';
  if (['بشان', 'حول', 'دون', 'بدون', 'بخصوص'].includes(noun.preposition)) return nothing;
  if (['قبل', 'قبيل', 'ل', 'عشيه'].includes(noun.preposition) || isExpected(state, noun)) status = 'planned';
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (!chunk) break;
    if (chunk.kind === 'noun' && index === at - 1) {
      const head =
        chunk.suffix === ''
          ? chunk.head.replace(/ا$/u, '')
          : chunk.head.slice(0, -chunk.suffix.length).replace(/ت$/u, 'ه');
      if (chunk.refs.length === 0 && (blockingNouns.has(chunk.head) || blockingNouns.has(head)))
        return nothing;
      if (denyingNouns.has(head)) status = 'denied';
      if (planningNouns.has(head)) status = 'planned';
      // 'إعلان واشنطن الانسحاب', 'قرار ترامب نقل'
      if (actNouns.has(head) && chunk.genitives.length > 0 && noun.preposition === '')
        return {
          agent: chunk.genitives,
          adjunct: [],
          status: denyingNouns.has(head)
            ? 'denied'
            : head === 'اعلان' || head === 'قرار'
              ? 'actual'
              : 'planned',
          verbAt: -1,
        };
    }
    if (chunk.kind === 'verb') {
      const clause = state.clauses.find((other) => other.verbAt === index);
      if (!clause) break;
      if (clause.status === null) return nothing;
      const { control } = clause;
      const isAdjunct = adjuncts.has(noun.preposition);
      if (control === null || control === 'passive' || isAdjunct)
        return { agent: [], adjunct: isAdjunct ? clause.subject.refs : [], status, verbAt: index };
      if (!isGoverned(state, clause, at, noun)) return { agent: [], adjunct: [], status, verbAt: index };
      const own = clause.status === 'actual' ? status : clause.status;
      // 'نفى تسليح X' does not say by whom
      const agent =
        control === 'deny' && noun.suffix === '' && chunk.verbs.some((verb) => verb.lemma === 'نفى')
          ? []
          : clause.subject.refs;
      return { agent, adjunct: [], status: statusUnder(control, own), verbAt: index };
    }
    if (chunk.kind === 'participle') {
      if (chunk.verb.control === 'block') return nothing;
      break;
    }
    if (isWall(chunk)) break;
  }
  return { agent: [], adjunct: [], status, verbAt: -1 };
}

/** 'قمة مرتقبة', 'زيارته المقبلة' */
function isExpected({ document }: SentenceState, noun: NounChunk): boolean {
  for (let at = noun.first + 1; at < noun.end + 2; at++)
    if (/^(?:ال)?(?:مرتقب|مقرر|مقبل|مزمع|منتظر|متوقع|محتمل|وشيك)ه?$/u.test(formAt(document, at))) return true;
  return false;
}

const adjuncts: ReadonlySet<string> = new Set([
  'خلال',
  'بعد',
  'قبل',
  'عقب',
  'اثر',
  'منذ',
  'اثناء',
  'وسط',
  'قبيل',
  'في',
  'لدي',
  'علي',
]);

/** The verbal noun is the verb's object or prepositional complement, and no other verbal noun stands between. */
function isGoverned(state: SentenceState, clause: Clause, at: number, noun: NounChunk): boolean {
  if (clause.subject.chunk === noun) return false;
  for (let index = clause.verbAt + 1; index < at; index++) {
    const chunk = state.chunks[index];
    if (chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk === clause.subject.chunk) continue;
    if (chunk.frames.length > 0) return noun.conjunction;
  }
  return true;
}

/** A minister does not reject or visit the country that he speaks for: another noun's genitive was read as the target. */
function isAgainstOwnState(
  state: SentenceState,
  { frame, sources, targets }: Pick<EventDraft, 'frame' | 'sources' | 'targets'>,
): boolean {
  const type = relationTypes[frame.relation];
  const isVisit = frame.relation === 'visited';
  if (!isVisit && (!type.class.endsWith('conflict') || frame.relation === 'urged')) return false;
  const [source] = sources;
  const [target] = targets;
  if (sources.length !== 1 || targets.length !== 1 || !source || !target) return false;
  if (source.type === 'country') return isVisit && target.country === source.country;
  if (isVisit || target.type !== 'country') return false;
  if (source.type === 'organisation') return source.country !== null && source.country === target.country;
  return state.offices.held.some((held) => held.person === source && held.owner === target);
}

/** An ambassador who is expelled by name stands for the state that sent him. */
function sentBy(state: SentenceState, frame: Frame, target: EntityDraft): EntityDraft {
  if (frame.relation !== 'sanctioned' || target.type !== 'person') return target;
  const post = state.offices.held.find((held) => held.person === target && held.office.lemma === 'سفير');
  return post?.owner ?? target;
}

/** Writes an event where both sides are filled. */
function push(
  state: SentenceState,
  draft: Pick<EventDraft, 'frame' | 'sources' | 'targets' | 'status' | 'trigger' | 'rule'>,
): boolean {
  const { symmetric } = relationTypes[draft.frame.relation];
  const targeted = draft.targets.map((target) => sentBy(state, draft.frame, target));
  const allowed = draft.frame.sources;
  if (allowed.length > 0 && !draft.sources.every((source) => allowed.includes(source.type))) return false;
  if (draft.sources.length === 0 || targeted.length === 0) return false;
  const pairs = draft.sources.flatMap((source) =>
    targeted.filter((target) => target !== source).map((target) => [source, target]),
  );
  if (pairs.length === 0) return false;
  const targets = symmetric
    ? draft.targets
    : draft.targets.filter((target) => !draft.sources.includes(target));
  if (targets.length === 0 || isAgainstOwnState(state, { ...draft, targets })) return false;
  state.events.push({
    ...draft,
    targets,
    sentence: state.sentence,
    confidence: 0.8,
    date: null,
    place: null,
  });
  return true;
}
