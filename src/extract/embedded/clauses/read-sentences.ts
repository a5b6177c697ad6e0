import type { EventStatus } from '../../../contract/article-graph.ts';
import type { Control } from '../../../languages/language.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, ChunkContext, NounChunk, VerbChunk } from './chunks.ts';
import { chunkSentence } from './chunks.ts';
import type { Subject } from './clause.ts';
import { findSubject } from './clause.ts';
import { statusOf } from './status.ts';

/** A verb of a sentence with its subject and what it does to the acts that it governs. */
export interface Clause {
  /** Index of the verb among the chunks. */
  readonly verbAt: number;
  readonly subject: Subject;
  readonly control: Control | null;
  /** Null where the clause asserts nothing (a condition, a wish). */
  readonly status: EventStatus | null;
}

/** Whom the text speaks of when a clause names no subject. */
export interface Carried {
  readonly subject: readonly EntityDraft[];
  readonly gender: 'm' | 'f';
}

export interface ReadSentence {
  readonly index: number;
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  /** As it stood before this sentence. */
  readonly carried: Carried;
}

/** Reads the sentences of an article in order, carrying subjects from one to the next. */
export function readSentences(context: ChunkContext): ReadSentence[] {
  let carried: Carried = { subject: [], gender: 'm' };
  return context.document.sentences.map((sentence, index) => {
    const before = carried;
    const chunks = chunkSentence(context, sentence);
    const clauses: Clause[] = [];
    chunks.forEach((chunk, at) => {
      if (chunk.kind !== 'verb') return;
      const clause = readClause(context, { chunks, verb: chunk, at, carried });
      clauses.push(clause);
      carried = carryOn(carried, clause.subject);
    });
    // the first name of a headline speaks for the lead that follows
    const first = chunks.find((chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.refs.length > 0);
    if (index === 0 && carried.subject.length === 0 && first) carried = toCarried(first.refs, first);
    return { index, sentence, chunks, clauses, carried: before };
  });
}

function readClause(
  context: ChunkContext,
  { chunks, verb, at, carried }: { chunks: readonly Chunk[]; verb: VerbChunk; at: number; carried: Carried },
): Clause {
  const frames = verb.verbs.flatMap((known) => known.frames);
  const transitive = frames.some((frame) => frame.slots[0] === 'obj' || frame.slots[1] === 'obj');
  const isSpeech = verb.verbs.some((known) => known.speech !== null);
  return {
    verbAt: at,
    subject: findSubject(chunks, at, { discourse: carried, needsObject: transitive && !isSpeech }),
    control: verb.verbs.map((known) => known.control).find((kind) => kind !== null) ?? null,
    status: statusOf({ document: context.document, chunks }, verb, at),
  };
}

function carryOn(carried: Carried, subject: Subject): Carried {
  if (subject.how === 'relative') return carried;
  if (subject.how === 'unnamed') return subject.chunk ? { subject: [], gender: 'm' } : carried;
  return toCarried(subject.refs, subject.chunk);
}

function toCarried(refs: readonly EntityDraft[], chunk: NounChunk | null): Carried {
  const [only] = refs;
  const gender = refs.length === 1 && only?.type === 'person' ? (only.gender ?? chunk?.gender) : chunk?.gender;
  return { subject: refs, gender: gender ?? only?.gender ?? 'm' };
}
