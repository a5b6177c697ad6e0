import type { Chunk, NounChunk } from '../../clauses/chunk.ts';
import { coordinate } from '../../clauses/coordination.ts';
import type { EntityDraft } from '../../entities/entity-table.ts';
import type { SentenceState } from '../sentence-state.ts';
import { answers } from '../slots.ts';
import { suffered, verbalStances } from '../targets.ts';
import type { Trigger } from './trigger.ts';

/** Where a candidate comes from: a chunk's own name, what its noun belongs to, or the text before. */
export type CandidateSource = 'name' | 'genitive' | 'nisba' | 'subject' | 'before' | 'speaker';

/** Somebody or something that may fill a role of a trigger. */
export interface Candidate {
  readonly source: CandidateSource;
  /** Index of its chunk, or -1 where the sentence does not name it. */
  readonly at: number;
  readonly refs: readonly EntityDraft[];
}

/** Chunks to each side of a trigger within which its participants are looked for. */
const reach = 40;
const maxCandidates = 24;

/** Everything that may fill a role of a trigger, in the order of the text. */
export function candidatesFor(state: SentenceState, trigger: Trigger): Candidate[] {
  const { chunks, carried } = state;
  const found: Candidate[] = [];
  let joinedUntil = 0;
  const from = Math.max(0, trigger.at - reach);
  for (let at = from; at < Math.min(chunks.length, trigger.at + reach); at++) {
    const chunk = chunks[at];
    // 'شن غارات، ردا على هجوم على X': what the act answers has no part in it
    if (at > trigger.at && chunk?.kind === 'mark' && answers.has(chunk.base)) break;
    if (chunk?.kind !== 'noun' || isOfAssociate(chunks, at)) continue;
    if (chunk.refs.length > 0 && at >= joinedUntil) {
      const { refs, end } = coordinate(chunks, at);
      found.push({ source: 'name', at, refs });
      joinedUntil = end;
    }
    const isPatient = verbalStances.has(trigger.frame.relation) && suffersIn(chunk);
    if (chunk.genitives.length > 0 && !isPatient)
      found.push({ source: 'genitive', at, refs: chunk.genitives });
    if (isDescribed(chunk) && !isApposed(chunks, at)) found.push({ source: 'nisba', at, refs: chunk.nisbas });
  }
  const speaker = state.statements.find(({ start, end }) => isWithin(state, trigger, start, end))?.speaker;
  if (speaker) found.push({ source: 'speaker', at: -1, refs: [speaker] });
  const named = (refs: readonly EntityDraft[]) =>
    refs.every((ref) => found.some((other) => other.refs.includes(ref)));
  if (trigger.subject.length > 0 && !named(trigger.subject))
    found.push({ source: 'subject', at: -1, refs: trigger.subject });
  if (carried.subject.length > 0 && !named(carried.subject))
    found.push({ source: 'before', at: -1, refs: carried.subject });
  return found.length > maxCandidates ? nearest(found, trigger.at) : found;
}

/** 'دانت اعتقال X': a stance on what is done to somebody is none on him. */
function suffersIn({ frames, classes }: NounChunk): boolean {
  return classes.includes('undergone') || frames.some(({ relation }) => suffered.has(relation));
}

/** 'مساعد بارز لكيم': whose man somebody is. */
function isOfAssociate(chunks: readonly Chunk[], at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]];
  return (
    chunk?.kind === 'noun' &&
    chunk.preposition === 'ل' &&
    before?.kind === 'noun' &&
    before.refs.length === 0 &&
    before.classes.includes('associate')
  );
}

/** 'زيد رعد الحسين مفوض الأمم المتحدة': an office right after its holder's name. */
function isApposed(chunks: readonly Chunk[], at: number): boolean {
  const [chunk, before] = [chunks[at], chunks[at - 1]];
  return (
    chunk?.kind === 'noun' &&
    chunk.office !== null &&
    chunk.preposition === '' &&
    !chunk.conjunction &&
    before?.kind === 'noun' &&
    before.refs[0]?.type === 'person'
  );
}

/** A noun that names nobody, with a country's adjective. */
function isDescribed(chunk: NounChunk): boolean {
  // 'مسؤول روسي' is nobody in particular
  if (chunk.office?.generic) return false;
  return chunk.nisbas.length > 0 && chunk.refs.length === 0 && chunk.genitives.length === 0;
}

function isWithin({ document }: SentenceState, { tokens }: Trigger, start: number, end: number): boolean {
  const at = document.tokens[tokens.first]?.start ?? 0;
  return start <= at && at < end;
}

function nearest(candidates: readonly Candidate[], at: number): Candidate[] {
  const distance = (candidate: Candidate) => (candidate.at < 0 ? 0 : Math.abs(candidate.at - at));
  const kept = new Set([...candidates].sort((a, b) => distance(a) - distance(b)).slice(0, maxCandidates));
  return candidates.filter((candidate) => kept.has(candidate));
}
