import type { EventStatus } from '../../../contract/article-graph.ts';
import type { Relation } from '../../../contract/relations.ts';
import type { Control } from '../../../languages/language.ts';
import type { Sentence } from '../../../text/sentences.ts';
import { quoteRole } from '../../../text/sentences.ts';
import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, ChunkContext, NounChunk, VerbChunk } from './chunk.ts';
import { chunkSentence } from './chunks.ts';
import { withHomeland } from './homeland.ts';
import { isLedBody } from './noun-chunks.ts';
import { statusOf } from './status.ts';
import { findSubject, type Subject } from './subject.ts';

/** A verb of a sentence with its subject and what it does to the acts that it governs. */
export interface Clause {
  /** Index of the verb among the chunks. */
  readonly verbAt: number;
  readonly subject: Subject;
  readonly control: Control | null;
  readonly isSpeech: boolean;
  /** True inside words that somebody is reported to have said. */
  readonly isEmbedded: boolean;
  /** Null where the clause asserts nothing (a condition, a wish). */
  readonly status: EventStatus | null;
}

/** Whom the text speaks of when a clause names no subject. */
export interface Carried {
  readonly subject: readonly EntityDraft[];
  /** True where one name stands for several people ('EU leaders'). */
  readonly plural: boolean;
  /** Null where nothing shows it. */
  readonly gender: 'm' | 'f' | null;
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
  let carried: Carried = { subject: [], gender: 'm', plural: false };
  return context.document.sentences.map((sentence, index) => {
    const before = carried;
    const chunks = chunkSentence(context, sentence);
    const clauses: Clause[] = [];
    const embedded = embeddedChunks(chunks, context.document);
    let inner: Carried = carried;
    chunks.forEach((chunk, at) => {
      chunks[at] = withHomeland(context, chunks, at, inner.subject) ?? chunk;
      if (chunk.kind !== 'verb' || chunk.firstPerson) return;
      const isEmbedded = embedded[at] ?? false;
      if (!isEmbedded) inner = carried;
      const clause = {
        ...readClause(context, { chunks, verb: chunk, at, carried: isEmbedded ? inner : carried }),
        isEmbedded,
      };
      clauses.push(clause);
      inner = carryOn(context, inner, clause.subject);
      // what is said inside words reported does not change whom the reporter speaks of
      if (!isEmbedded) carried = inner;
    });
    const unread = clauses.length === 0 ? headOf(chunks) : null;
    if (unread) carried = unread;
    // the first name of a headline speaks for the lead that follows
    const first = chunks.find((chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.refs.length > 0);
    if (index === 0 && carried.subject.length === 0 && first) carried = toCarried(first.refs, first);
    return { index, sentence, chunks, clauses, carried: before };
  });
}

/** 'رسم الأمين العام، أنطونيو غوتيريس، صورة': the person of the first noun of a sentence whose verb is not known. */
function headOf(chunks: readonly Chunk[]): Carried | null {
  const chunk = chunks.find((other): other is NounChunk => other.kind === 'noun' && other.preposition === '');
  if (!chunk || chunk.frames.length > 0 || chunk.classes.length > 0) return null;
  const named = chunk.refs.length > 0 ? chunk.refs : chunk.genitives;
  return named.length === 1 && named[0]?.type === 'person' ? toCarried(named, null) : null;
}

/** For each chunk, whether it stands inside reported words: after a verb of speech and its أن, or in quotation marks. */
function embeddedChunks(chunks: readonly Chunk[], document: Document): boolean[] {
  let spoke = false;
  let inside = false;
  let depth = 0;
  return chunks.map((chunk, at) => {
    if (chunk.kind === 'mark') {
      if (chunk.class === 'quote')
        depth = Math.max(0, depth + (quoteRole(document.tokens, chunk.first) === 'open' ? 1 : -1));
      if (spoke && (chunk.class === 'sub' || chunk.class === 'colon')) inside = true;
    }
    if (chunk.kind === 'noun' && spoke && /^(?:بان|بانه|بانها|بانهم)$/u.test(formAt(document, chunk.first)))
      inside = true;
    if (chunk.kind === 'verb' && depth === 0) {
      const isSpeech = chunk.verbs.some((verb) => verb.speech !== null);
      if (isSpeech && (!inside || (chunk.conjunction && chunks[at - 1]?.kind === 'mark'))) {
        spoke = true;
        inside = false;
        return false;
      }
    }
    return inside || depth > 0;
  });
}

/** Prepositions, folded, with which a verb that may take an object does without one. */
const partnersOf: Readonly<Partial<Record<Relation, readonly string[]>>> = {
  met: ['ب', 'مع'],
  visited: ['الي', 'ل'],
};

/** And those whose phrase says what the verb is about, so that the noun before it is the subject: 'هدد X بفرض رسوم'. */
const contentsOf: Readonly<Partial<Record<Relation, readonly string[]>>> = { warned: ['ب', 'من'] };

function readClause(
  context: ChunkContext,
  { chunks, verb, at, carried }: { chunks: readonly Chunk[]; verb: VerbChunk; at: number; carried: Carried },
): Omit<Clause, 'isEmbedded'> {
  const frames = verb.verbs.flatMap((known) => known.frames);
  const transitive = frames.some((frame) => frame.slots[0] === 'obj' || frame.slots[1] === 'obj');
  const isSpeech = verb.verbs.some((known) => known.speech !== null);
  const quoted = verb.verbs.some((known) => known.lemma === 'نقل') ? quotedPerson(chunks, at) : null;
  // what 'جاء' and 'ورد' bring is a document, nobody who could go on speaking
  const isDocument = verb.verbs.every((known) => known.lemma === 'جاء' || known.lemma === 'ورد');
  const said = verb.verbs.some((known) => known.speech !== null && known.speech.kind !== 'order');
  return {
    verbAt: at,
    isSpeech,
    subject: isDocument
      ? { refs: [], chunk: null, after: at + 1, how: 'unnamed' }
      : (quoted ??
        findSubject(chunks, at, {
          discourse: carried,
          needsObject: transitive && !said,
          partners: frames.flatMap(({ relation }) => partnersOf[relation] ?? []),
          contents: frames.flatMap(({ relation }) => contentsOf[relation] ?? []),
        })),
    control: verb.verbs.map((known) => known.control).find((kind) => kind !== null) ?? null,
    status: statusOf({ document: context.document, chunks }, verb, at),
  };
}

/** 'نقلت الوكالة عن X قوله': X is the one who speaks. */
function quotedPerson(chunks: readonly Chunk[], at: number): Subject | null {
  for (let next = at + 1; next < chunks.length && next < at + 10; next++) {
    const chunk = chunks[next];
    // 'على لسان X' is 'عن X'
    if (chunk?.kind === 'noun' && chunk.preposition === 'علي' && chunk.head === 'لسان')
      return {
        refs: chunk.genitives.slice(0, 1),
        chunk,
        after: next + 1,
        how: chunk.genitives.length > 0 ? 'vso' : 'unnamed',
      };
    if (chunk?.kind === 'noun' && chunk.preposition === 'عن') {
      const refs = chunk.refs.length > 0 ? chunk.refs.slice(0, 1) : bodyOfSource(chunk, chunks[next + 1]);
      return { refs, chunk, after: next + 1, how: refs.length > 0 ? 'vso' : 'unnamed' };
    }
    if (chunk?.kind === 'verb') return null;
  }
  return null;
}

/** 'عن مصدر في الخارجية': somebody unnamed speaks for the body that he is of. */
function bodyOfSource(source: NounChunk, next: Chunk | undefined): readonly EntityDraft[] {
  const isSource = /^(?:مصدر|مصادر|بيان|مسوول)/u.test(source.head);
  if (!isSource || next?.kind !== 'noun' || !['في', 'من', 'ل', 'ب'].includes(next.preposition)) return [];
  return next.refs.filter(({ type }) => type === 'organisation').slice(0, 1);
}

function carryOn({ document }: ChunkContext, carried: Carried, subject: Subject): Carried {
  if (subject.how === 'relative') return carried;
  // a place does nothing, unless it is a capital, which stands for its government
  const isPlace = ({ type, key }: EntityDraft) =>
    type === 'place' && (key === null || document.pack.known(key)?.capitalOf == null);
  if (subject.refs.length > 0 && subject.refs.every(isPlace)) return carried;
  if (subject.how === 'unnamed')
    return subject.chunk ? { subject: groupOf(subject.chunk), gender: 'm', plural: true } : carried;
  return toCarried(subject.refs, subject.chunk);
}

/** 'EU leaders', 'British officials': nobody is named, but their body or country acts. */
export function groupOf(chunk: NounChunk): readonly EntityDraft[] {
  if (chunk.office?.class !== 'office' || !chunk.plural || chunk.refs.length > 0) return [];
  // 'وزراء خارجية الجزائر ومصر وتونس'
  return chunk.office.owners.length > 1 ? chunk.nisbas : chunk.nisbas.slice(0, 1);
}

function toCarried(refs: readonly EntityDraft[], chunk: NounChunk | null): Carried {
  const [only] = refs;
  const plural = chunk?.plural ?? false;
  if (refs.length === 1 && only?.type === 'person' && !(chunk && isLedBody(chunk)))
    return { subject: refs, gender: only.gender ?? (chunk?.office ? chunk.gender : null), plural };
  return { subject: refs, gender: chunk?.gender ?? only?.gender ?? 'm', plural };
}
