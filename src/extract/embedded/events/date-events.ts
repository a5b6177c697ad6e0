import type { EventDate } from '../../../contract/article-graph.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { isMark, isWall } from '../clauses/marks.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import { findDates } from '../dates.ts';
import type { Document } from '../document.ts';
import type { EventDraft } from './event-draft.ts';

/**
 * Gives each event the date that its clause states. A date belongs to the nearest trigger before it, relative clauses that a comma
 * has closed left out, or to the first one after it where it opens the sentence; acts that a verb governs share its date, and so
 * do the acts of a sentence that names just one day. A headline has the day of its lead.
 */
export function dateEvents(
  document: Document,
  drafts: readonly EventDraft[],
  sentences: readonly ReadSentence[],
): EventDraft[] {
  const datesOf = new Map<number, SentenceDates>();
  const read = (index: number): SentenceDates | null => {
    const sentence = sentences[index];
    if (!sentence) return null;
    let dates = datesOf.get(index);
    if (!dates) {
      dates = readSentenceDates(document, sentence);
      datesOf.set(index, dates);
    }
    return dates;
  };
  const dated = drafts.map((draft) => {
    const sentence = sentences[draft.sentence];
    const dates = read(draft.sentence);
    if (!sentence || !dates) return draft;
    const at = sentence.chunks.findIndex(
      (chunk) => chunk.first <= draft.trigger.first && draft.trigger.first < chunk.end,
    );
    const own = dates.byChunk.get(at) ?? sharedDate(document, dates, { read: sentence, at });
    if (own) return { ...draft, date: own };
    const lead = draft.sentence === 0 ? (read(1)?.firstDay ?? read(2)?.firstDay ?? null) : null;
    return lead ? { ...draft, date: lead } : draft;
  });
  return dated.map((draft) => (draft.date ? draft : { ...draft, date: sameActDate(draft, dated) }));
}

/** The day of another telling of what is plainly the same act: the same relation, a participant in common, near in the text. */
function sameActDate(draft: EventDraft, drafts: readonly EventDraft[]): EventDate | null {
  const twin = drafts.find(
    (other) =>
      other.date?.value?.length === 10 &&
      other.frame.relation === draft.frame.relation &&
      other.status === draft.status &&
      Math.abs(other.sentence - draft.sentence) <= 4 &&
      draft.sources.some((source) => other.sources.includes(source)) &&
      other.frame.id === draft.frame.id,
  );
  return twin?.date ?? null;
}

interface SentenceDates {
  /** By the index of the chunk of the trigger that a date belongs to. */
  readonly byChunk: ReadonlyMap<number, EventDate>;
  /** The day that a sentence names, if it names just one date and that is a day. */
  readonly onlyDay: EventDate | null;
  /** The first day near publication that it names. */
  readonly firstDay: EventDate | null;
}

/** An act under a verb has the verb's date, a verb that of a noun under it, either the one day of the sentence. */
function sharedDate(
  document: Document,
  { byChunk, onlyDay }: SentenceDates,
  { read, at }: { read: ReadSentence; at: number },
): EventDate | null {
  const chunk = read.chunks[at];
  if (!chunk) return null;
  const near = chunk.kind === 'verb' ? dateUnder(read, at, byChunk) : byChunk.get(governingVerb(read, at));
  if (near) return near;
  const isElsewhen = chunk.kind === 'noun' && ['بعد', 'قبل', 'منذ', 'عقب', 'اثر'].includes(chunk.preposition);
  const isFuture = chunk.kind === 'verb' && chunk.tense === 'future';
  const isPast =
    onlyDay?.value != null &&
    document.article.published !== null &&
    onlyDay.value < document.article.published;
  return isElsewhen || (isFuture && isPast) ? null : onlyDay;
}

/** 'هنأه في اتصال هاتفي اليوم': the date of a verbal noun in the verb's own clause. */
function dateUnder(
  read: ReadSentence,
  at: number,
  byChunk: ReadonlyMap<number, EventDate>,
): EventDate | undefined {
  for (let index = at + 1; index < read.chunks.length && index < at + 6; index++) {
    const chunk = read.chunks[index];
    if (!chunk || isWall(chunk) || chunk.kind === 'verb' || isMark(chunk, 'comma', 'rel')) return undefined;
    const date = byChunk.get(index);
    if (date?.value?.length === 10) return date;
  }
  return undefined;
}

function readSentenceDates(document: Document, read: ReadSentence): SentenceDates {
  const { chunks } = read;
  const byChunk = new Map<number, EventDate>();
  const dates = findDates(document, read.sentence);
  for (const { first, date } of dates) {
    const at = chunks.findIndex((chunk) => chunk.first <= first && first < chunk.end);
    const trigger = triggerOfDate(chunks, at < 0 ? chunks.length - 1 : at);
    if (trigger === null) continue;
    if (!byChunk.has(trigger) || (date.value && !byChunk.get(trigger)?.value)) byChunk.set(trigger, date);
  }
  const [only] = dates;
  const [holder] = byChunk.keys();
  const ofDocument = holder !== undefined && chunks[holder]?.kind === 'participle';
  const isDay = only?.date.value?.length === 10 && isNear(only.date.value, document.article.published);
  const firstDay = dates.find(
    ({ date }) => date.value?.length === 10 && isNear(date.value, document.article.published),
  );
  return {
    byChunk,
    onlyDay: only && dates.length === 1 && isDay && !ofDocument ? only.date : null,
    firstDay: firstDay?.date ?? null,
  };
}

/** Days further from publication than this belong to what the sentence tells of the past, not to its news. */
const newsDays = 45;

function isNear(day: string, published: string | null): boolean {
  return published !== null && Math.abs(Date.parse(day) - Date.parse(published)) <= newsDays * 86_400_000;
}

function triggerOfDate(chunks: readonly Chunk[], at: number): number | null {
  let commas = 0;
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (!chunk) break;
    if (isMark(chunk, 'comma')) commas++;
    if (isMark(chunk, 'stop')) break;
    if (!isTrigger(chunk)) continue;
    if (chunk.kind !== 'noun' && commas > 0 && isInRelative(chunks, index)) continue;
    if (chunk.kind === 'noun' && commas > 0) continue;
    return index;
  }
  for (let index = at + 1; index < chunks.length; index++) {
    const chunk = chunks[index];
    if (chunk && isTrigger(chunk) && chunk.kind !== 'noun') return index;
  }
  return null;
}

function isTrigger(chunk: Chunk): boolean {
  return (
    chunk.kind === 'verb' || chunk.kind === 'participle' || (chunk.kind === 'noun' && chunk.frames.length > 0)
  );
}

function isInRelative(chunks: readonly Chunk[], at: number): boolean {
  return (
    isMark(chunks[at - 1], 'rel') ||
    (isMark(chunks[at - 1], 'adv', 'neg', 'past', 'time') && isMark(chunks[at - 2], 'rel'))
  );
}

/** The verb before a verbal noun or participle, up to a wall. */
function governingVerb(read: ReadSentence, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const chunk = read.chunks[index];
    if (!chunk || isWall(chunk)) return -1;
    if (chunk.kind === 'verb') return index;
  }
  return -1;
}
