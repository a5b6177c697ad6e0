import type { Chunk, ChunkContext } from '../clauses/chunk.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import type { StatementDraft } from '../statements/find-statements.ts';
import { readClaim } from './claims.ts';
import type { EventDraft } from './event-draft.ts';
import { readVerbalNoun } from './noun-events.ts';
import { readObligation } from './obligations.ts';
import { readParticiple } from './participle-events.ts';
import type { Trigger } from './roles/trigger.ts';
import type { SentenceState } from './sentence-state.ts';
import { readVerb } from './verb-events.ts';

/** Has the last word on a trigger, knowing the events that the rules have just written for it, the last ones of the list. */
export type Judge = (state: SentenceState, trigger: Trigger, told: readonly EventDraft[]) => void;

/** Finds events in every sentence: verbs with their slots, verbal nouns with who does them, participles. */
export function findEvents(
  context: ChunkContext,
  sentences: readonly ReadSentence[],
  statements: readonly StatementDraft[],
  judge: Judge,
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
      readClaim(state, chunk, at);
      readObligation(state, chunk, at);
      const before = events.length;
      const trigger = readTrigger(state, chunk, at);
      if (!trigger) return;
      judge(state, trigger, events.slice(before));
    });
  }
  return events;
}

function readTrigger(state: SentenceState, chunk: Chunk, at: number): Trigger | null {
  if (chunk.kind === 'verb') return readVerb(state, chunk, at);
  if (chunk.kind === 'participle') return readParticiple(state, chunk, at);
  return chunk.kind === 'noun' && chunk.frames.length > 0 ? readVerbalNoun(state, chunk, at) : null;
}
