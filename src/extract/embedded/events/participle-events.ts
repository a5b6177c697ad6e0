import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { Chunk, ParticipleChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { isMark } from '../clauses/marks.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { EventBase } from './event-draft.ts';
import { subjectOfSentence } from './participants.ts';
import { push } from './push-event.ts';
import { reachOf } from './reach.ts';
import type { Trigger } from './roles/trigger.ts';
import type { SentenceState } from './sentence-state.ts';
import { findSlot } from './slots.ts';
import { fillersOf } from './targets.ts';
import { framesHere } from './verb-events.ts';

/** Participles: 'متهما X' goes with the subject of its sentence, 'الموقعة بين أ وب' with the noun before it. */
export function readParticiple(
  state: SentenceState,
  participle: ParticipleChunk,
  at: number,
): Trigger | null {
  const frames = framesHere(state, [participle.verb], participle.first);
  fillParticiple(state, participle, at, frames);
  const [frame] = frames;
  if (!frame) return null;
  return {
    kind: 'participle',
    at,
    frame,
    status: 'actual',
    tokens: { first: participle.first, end: participle.end },
    subject: participle.adverbial && !participle.article ? subjectOfSentence(state, at, participle) : [],
    how: participle.adverbial && !participle.article ? 'adverbial' : participle.voice,
  };
}

function fillParticiple(
  state: SentenceState,
  participle: ParticipleChunk,
  at: number,
  frames: readonly Frame[],
): void {
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
    if (participle.voice === 'passive' && frame.relation === 'supported') {
      if (readBackedParticiple(state, at, base)) return;
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

/** 'القوات المدعومة من X', 'القوات، مدعومة من X', 'المدعومة أميركيا' left aside: X backs what the noun right before names. */
function readBackedParticiple(state: SentenceState, at: number, base: EventBase): boolean {
  const { chunks, table, document } = state;
  let before = at - 1;
  while (isMark(chunks[before], 'quote', 'close', 'comma')) before--;
  const [backed, backer] = [chunks[before], chunks[at + 1]];
  if (backed?.kind !== 'noun' || backer?.kind !== 'noun' || !['من', 'ب'].includes(backer.preposition))
    return false;
  const { source, target } = relationTypes[base.frame.relation];
  return push(state, {
    ...base,
    sources: fillersOf(backersOf(chunks, at + 1), source, table, document),
    // 'فصائل الحشد الشعبي المدعومة من X'
    targets: fillersOf(backed.refs.length > 0 ? backed.refs : backed.genitives, target, table, document),
    rule: 'participle.backed',
  });
}

/** Whom a noun phrase names, or whose the forces in it are: 'من قيادة قوات التحالف'. */
function backersOf(chunks: readonly Chunk[], at: number): readonly EntityDraft[] {
  const { refs } = coordinate(chunks, at);
  const chunk = chunks[at];
  return refs.length > 0 || chunk?.kind !== 'noun' ? refs : chunk.genitives;
}

function isAfterAgreement(state: SentenceState, at: number): boolean {
  const before = state.chunks[at - 1];
  return before?.kind === 'noun' && before.refs.some((ref) => ref.type === 'agreement');
}

function readSignedParticiple(state: SentenceState, at: number, base: EventBase): boolean {
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
