import type { EventDate } from '../../../contract/article-graph.ts';
import type { Relation } from '../../../contract/relations.ts';
import { performativeRelations } from '../../../contract/relations.ts';
import type { Chunk, VerbChunk } from '../clauses/chunk.ts';
import { isMark, isWall } from '../clauses/marks.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import { addDays, compareToDay, findDates, isBareWeekday } from '../dates.ts';
import { type Document, formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { EventDraft } from './event-draft.ts';
import { offsetDate } from './offset-dates.ts';

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
  const headline = headlineSentences(document);
  const dated = drafts.map((draft) => {
    const sentence = sentences[draft.sentence];
    const dates = read(draft.sentence);
    if (!sentence || !dates) return draft;
    const at = sentence.chunks.findIndex(
      (chunk) => chunk.first <= draft.trigger.first && draft.trigger.first < chunk.end,
    );
    const own =
      dates.byChunk.get(at) ??
      countedDate(document, { read: sentence, at, dates }) ??
      sharedDate(document, dates, { read: sentence, at, relation: draft.frame.relation });
    if (own) return ahead(document, { ...draft, date: own }, { read: sentence, at });
    const lead =
      draft.sentence < headline ? (read(headline)?.firstDay ?? read(headline + 1)?.firstDay ?? null) : null;
    return lead && isDayOfNews(document, lead, draft.status) ? { ...draft, date: lead } : draft;
  });
  const news = newsDay(document, [0, 1, 2, 3, 4].map(read));
  const withDay = dated.filter(({ date }) => date?.value?.length === 10);
  return dated.map((draft) => {
    // 'قبل توقيعها اتفاقا في 2016': before something, but long done
    if (draft.status === 'planned' && isBygone(document, draft.date))
      return { ...draft, status: 'actual' as const };
    if (draft.date) return { ...draft, date: narrowed(draft, draft.date, withDay) };
    const told = sameActDate(draft, withDay) ?? sameMeetingDate(draft, withDay);
    if (told) return { ...draft, date: told };
    return news && isNews(draft, news, { sentences, drafts: dated, lead: headline + leadSentences })
      ? { ...draft, date: news }
      : draft;
  });
}

/**
 * 'سيزور بيروت الأربعاء', 'يلتقي X الخميس': a bare day of the week is the next one where the act is still to come, and the present tense of
 * a visit or a meeting on another day than today says that it is.
 */
function ahead(
  { article, content, tokens }: Document,
  draft: EventDraft,
  { read, at }: { readonly read: ReadSentence; readonly at: number },
): EventDraft {
  const { published } = article;
  const { date } = draft;
  if (!date?.value || published === null || date.value >= published || !isBareWeekday(date.text))
    return draft;
  const chunk = read.chunks[at];
  const isPresent =
    chunk?.kind === 'verb' && chunk.tense === 'present' && occasions.has(draft.frame.relation);
  if (draft.status !== 'planned' && !(draft.status === 'actual' && isPresent)) return draft;
  if (read.chunks.slice(0, at).some((before) => isMark(before, 'past', 'rel'))) return draft;
  const { first, end } = read.sentence;
  const text = content.slice(tokens[first]?.start, tokens[end - 1]?.end);
  if (text.includes(`منذ ${date.text}`)) return draft;
  return { ...draft, status: 'planned', date: { ...date, value: addDays(date.value, 7) } };
}

/** The date of a noun that a count leads to, or the eve or the morrow, from the day that its sentence names: 'بعد عشرة أيام من القمة', 'عشية قمته'. */
function countedDate(
  document: Document,
  { read, at, dates }: { read: ReadSentence; at: number; dates: SentenceDates },
): EventDate | null {
  const noun = read.chunks[at];
  if (noun?.kind !== 'noun') return null;
  const day = dates.onlyDay?.value?.length === 10 ? dates.onlyDay : null;
  const eve = noun.preposition === 'عشيه' ? 1 : noun.preposition === 'غداه' ? -1 : 0;
  if (eve !== 0) return day?.value ? { ...day, value: addDays(day.value, eve) } : null;
  return offsetDate(document, noun, day?.value ?? document.article.published);
}

/** True for a date whose year, month or day was over when the article appeared. */
function isBygone({ article }: Document, date: EventDate | null): boolean {
  if (!date?.value || article.published === null) return false;
  return compareToDay(date.value, article.published) < 0 && date.value.length < 10;
}

/** The day of which the headline and the first sentences tell: the first that they name within three days before publication. */
function newsDay(document: Document, leads: readonly (SentenceDates | null)[]): EventDate | null {
  const days = leads.map((lead) => lead?.firstDay ?? null);
  return days.find((day) => day && isDayOfNews(document, day, 'actual')) ?? null;
}

/** A day within three before publication; of what is planned also one to come. */
function isDayOfNews({ article }: Document, { value }: EventDate, status: EventDraft['status']): boolean {
  if (value === null || article.published === null) return false;
  const age = (Date.parse(article.published) - Date.parse(value)) / 86_400_000;
  return age <= 3 && (age >= 0 || status === 'planned');
}

/** Sentences after the headline in which a news text tells its news. */
const leadSentences = 2;

/** A first paragraph of more sentences than this is no headline. */
const longestHeadline = 3;

/** How many sentences the headline takes: 'أوروبا واليابان.. اتفاق' two; one where the text has none apart. */
function headlineSentences({ content, sentences, tokens }: Document): number {
  const end = content.indexOf('\n\n');
  const body = sentences.findIndex(({ first }) => (tokens[first]?.start ?? 0) > end);
  return body > longestHeadline ? 1 : Math.max(1, body);
}

/**
 * True for an act of the day that the article is about: told by a main verb without كان in headline or lead, or further down
 * one that is done by speaking, by somebody who acts or speaks in the lead.
 */
function isNews(
  draft: EventDraft,
  news: EventDate,
  {
    sentences,
    drafts,
    lead,
  }: { sentences: readonly ReadSentence[]; drafts: readonly EventDraft[]; lead: number },
): boolean {
  const read = sentences[draft.sentence];
  if (!read || draft.status !== 'actual') return false;
  const at = read.chunks.findIndex(
    (chunk) => chunk.first <= draft.trigger.first && draft.trigger.first < chunk.end,
  );
  const chunk = read.chunks[at];
  // 'الاتفاق المبرم بين X وY' may be years old
  if (chunk?.kind !== 'verb' && !(chunk?.kind === 'participle' && chunk.adverbial)) return false;
  if (read.chunks.slice(0, at).some((before) => isMark(before, 'past', 'rel'))) return false;
  if (draft.sentence < lead) return true;
  const previous = drafts.find(
    (other) =>
      draft.sentence - other.sentence <= 1 &&
      draft.sentence >= other.sentence &&
      other !== draft &&
      other.date?.value === news.value &&
      draft.sources.some((source) => other.sources.includes(source)),
  );
  if (previous && chunk.kind === 'verb' && chunk.tense === 'past') return true;
  if (!performativeRelations.has(draft.frame.relation)) return false;
  const inLead = (entity: EntityDraft) =>
    drafts.some((other) => other.sentence < lead && other.sources.includes(entity)) ||
    sentences
      .slice(0, lead)
      .some(({ clauses }) => clauses.some(({ subject }) => subject.refs.includes(entity)));
  return draft.sources.some(inLead);
}

/** The day of an act of the same people that is one occasion with it: what they agreed on when they met. */
function sameMeetingDate(draft: EventDraft, withDay: readonly EventDraft[]): EventDate | null {
  const all = new Set([...draft.sources, ...draft.targets]);
  const twin = withDay.find((other) => {
    const others = new Set([...other.sources, ...other.targets]);
    const same =
      draft.frame.relation === 'signed'
        ? draft.sources.length > 1 && draft.sources.every((entity) => others.has(entity))
        : others.size === all.size && [...others].every((entity) => all.has(entity));
    return (
      same &&
      // one signing does not date another: sameActDate has looked at those of the same agreement
      other.frame.relation !== 'signed' &&
      other.status === draft.status &&
      Math.abs(other.sentence - draft.sentence) <= 4 &&
      occasions.has(other.frame.relation) &&
      occasions.has(draft.frame.relation)
    );
  });
  return twin?.date ?? null;
}

const occasions: ReadonlySet<string> = new Set([
  'met',
  'called',
  'agreed',
  'negotiated',
  'visited',
  'signed',
]);

/** A month or year that another telling of the same act narrows to a day in it. */
function narrowed(draft: EventDraft, date: EventDate, withDay: readonly EventDraft[]): EventDate {
  if (date.value === null || date.value.length === 10) return date;
  const other = sameActDate(draft, withDay);
  return other?.value?.startsWith(date.value) ? other : date;
}

/** The day of another telling of what is plainly the same act: the same relation, a participant in common, near in the text. */
function sameActDate(draft: EventDraft, withDay: readonly EventDraft[]): EventDate | null {
  const twin = withDay.find(
    (other) =>
      other.frame.relation === draft.frame.relation &&
      other.status === draft.status &&
      Math.abs(other.sentence - draft.sentence) <= 4 &&
      draft.sources.some((source) => other.sources.includes(source)) &&
      // who signed an agreement in 1997 signed another one since
      (draft.frame.relation !== 'signed' || draft.targets.some((target) => other.targets.includes(target))) &&
      other.frame.id === draft.frame.id,
  );
  return twin?.date ?? null;
}

interface SentenceDates {
  /** By the index of the chunk of the trigger that a date belongs to. */
  readonly byChunk: ReadonlyMap<number, EventDate>;
  /** The day, month or year that a sentence names, if it names just one date; a day near publication. */
  readonly onlyDay: EventDate | null;
  /** Index of the chunk in which that day stands. */
  readonly onlyDayAt: number;
  /** The first day near publication that it names. */
  readonly firstDay: EventDate | null;
}

/** An act under a verb has the verb's date, a verb that of a noun under it, either the one day of the sentence. */
function sharedDate(
  document: Document,
  { byChunk, onlyDay, onlyDayAt }: SentenceDates,
  { read, at, relation }: { read: ReadSentence; at: number; relation: Relation },
): EventDate | null {
  const chunk = read.chunks[at];
  if (!chunk) return null;
  const near = chunk.kind === 'verb' ? dateUnder(read, at, byChunk) : byChunk.get(governingVerb(read, at));
  // 'يلتقون الجمعة لأول مرة منذ انسحاب X'
  if (near && !(chunk.kind === 'noun' && chunk.preposition === 'منذ')) return near;
  const isElsewhen = isOtherTime(chunk) || isOfAnother(read, { at, onlyDayAt, relation, byChunk });
  const isFuture = chunk.kind === 'verb' && chunk.tense === 'future';
  const isPast =
    onlyDay?.value != null &&
    document.article.published !== null &&
    onlyDay.value < document.article.published;
  return isElsewhen || (isFuture && isPast) || isReported(read, { at, onlyDayAt, relation }) ? null : onlyDay;
}

const otherTimes: ReadonlySet<string> = new Set(['بعد', 'قبل', 'منذ', 'عقب', 'اثر', 'غداه']);

function isOtherTime(chunk: Chunk): boolean {
  return chunk.kind === 'noun' && otherTimes.has(chunk.preposition);
}

/**
 * 'زار X الهند تزامنا مع تظاهرات الأول من مايو', 'أدان هجوم السبت', 'ندد بالهجوم الذي وقع الجمعة': the day is that of another act, which the
 * sentence only speaks of.
 */
function isOfAnother(
  { chunks }: ReadSentence,
  {
    at,
    onlyDayAt,
    relation,
    byChunk,
  }: { at: number; onlyDayAt: number; relation: Relation; byChunk: ReadonlyMap<number, EventDate> },
): boolean {
  if (at >= onlyDayAt) return false;
  const between = chunks.slice(at, onlyDayAt);
  // 'قصف X المدينة، فيما بدأ المجلس، الخميس، جلسة'
  if (between.some(opensOtherClause)) return true;
  const relative = between.findLastIndex((chunk) => isMark(chunk, 'rel'));
  // 'استقبل X الذي وصل الثلاثاء' is one occasion
  if (
    relative >= 0 &&
    !occasions.has(relation) &&
    !between.slice(relative).some((chunk) => isMark(chunk, 'comma'))
  )
    return true;
  const [owner = -1] = byChunk.keys();
  const noun = owner > at ? chunks[owner] : undefined;
  // 'توصل X إلى اتفاق، حسبما قال مصدر الاثنين'
  if (noun?.kind === 'verb' && noun.verbs.some(({ speech }) => speech !== null)) return true;
  // 'يتوجه X، الذي تولى الجمعة الرئاسة، إلى Y'
  if (noun?.kind === 'verb' && isInRelative(chunks, owner) && !isOccasion(noun)) return true;
  if (noun?.kind === 'verb') return isAtOnce(noun);
  // 'خلال اتصال مساء الأربعاء': at the same time
  if (noun?.kind !== 'noun' || ['خلال', 'في', 'لدي', 'اثناء'].includes(noun.preposition)) return false;
  const isBeside = noun.preposition === 'مع' && isAtOnce(chunks[owner - 1]);
  return isOtherTime(noun) || isBeside || spokenOf.has(relation);
}

/** 'فيما', 'بينما': another clause beside. */
function opensOtherClause(chunk: Chunk): boolean {
  return chunk.kind === 'mark' && (chunk.base === 'فيما' || chunk.base === 'بينما');
}

/** Relations in which what somebody speaks of has a time of its own. */
const spokenOf: ReadonlySet<string> = new Set([
  'condemned',
  'rejected',
  'accused',
  'warned',
  'urged',
  'supported',
]);

function isOccasion({ verbs }: VerbChunk): boolean {
  return verbs.some(({ frames }) => frames.some(({ relation }) => occasions.has(relation)));
}

/** 'تزامنا', whose letters spell a verb and a noun: what follows goes on beside the act. */
function isAtOnce(chunk: Chunk | undefined): boolean {
  if (chunk?.kind === 'verb') return chunk.verbs.every(({ lemma }) => lemma === 'تزامن');
  return chunk?.kind === 'noun' && /^(?:ال)?تزامنا?$/u.test(chunk.head);
}

/**
 * 'أعلن الجمعة أنهما اتفقا', 'ندد بها، مؤكدا أن الهجوم لم يقع السبت': the day stands on the other side of أن, so that it is that of
 * saying so, or of what is said. Only what one does by speaking has the day on which one spoke.
 */
function isReported(
  read: ReadSentence,
  { at, onlyDayAt, relation }: { at: number; onlyDayAt: number; relation: Relation },
): boolean {
  const [from, to] = at < onlyDayAt ? [at, onlyDayAt] : [onlyDayAt, at];
  const between = read.chunks.slice(from, to);
  // 'القمة التي جمعت': a relative clause tells of another time
  if (at > onlyDayAt && between.some((chunk) => isMark(chunk, 'rel'))) return true;
  if (!between.some(opensReport)) return false;
  return at < onlyDayAt || !performativeRelations.has(relation);
}

/** أن and إن, with or without a pronoun; حيث and عندما leave the time as it is. */
function opensReport(chunk: Chunk): boolean {
  return chunk.kind === 'mark' && chunk.class === 'sub' && /^ان(?:ه|ها|هم|هما)?$/u.test(chunk.base);
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
  const dates = findDates(document, read.sentence)
    .map(({ first, date }) => ({ first, date, at: chunkAt(chunks, first) }))
    .filter(
      ({ first, at }) =>
        !isBound(document, first, read.sentence.first) &&
        !isUpTo(chunks, at) &&
        !isOfCharge(chunks, at) &&
        !isOfOpener(document, read, at),
    );
  for (const { date, at } of dates) {
    const trigger = triggerOfDate(chunks, at);
    if (trigger === null) continue;
    if (date.value?.length === 4 && isOfThing(chunks, trigger, at)) continue;
    if (!byChunk.has(trigger) || (date.value && !byChunk.get(trigger)?.value)) byChunk.set(trigger, date);
  }
  const [only] = dates;
  const [holder] = byChunk.keys();
  const ofDocument = holder !== undefined && chunks[holder]?.kind === 'participle';
  const isDay =
    only?.date.value != null &&
    (only.date.value.length < 10 || isNear(only.date.value, document.article.published));
  const firstDay = dates.find(
    ({ date }) => date.value?.length === 10 && isNear(date.value, document.article.published),
  );
  return {
    byChunk,
    onlyDay: only && dates.length === 1 && isDay && !ofDocument ? only.date : null,
    onlyDayAt: only?.at ?? -1,
    firstDay: firstDay?.date ?? null,
  };
}

/** 'حتى الجلسة المقبلة في 7 أيار' */
function isUpTo(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before?.kind === 'noun' && before.preposition === 'حتي';
}

/** 'حتى فبراير 2018', 'المرة الأولى … منذ عام 2007': up to when or since when something has been so. */
function isBound(document: Document, first: number, from: number): boolean {
  const before = formAt(document, first - 1);
  if (before === 'حتي') return true;
  if (before !== 'منذ') return false;
  for (let at = Math.max(from, first - 14); at < first; at++)
    if (/^(?:ال)?اولي?$/u.test(formAt(document, at).replace(/^[لك]ل?/u, 'ال'))) return true;
  return false;
}

/** 'الذي كان له دور في الانتخابات الرئاسية عام 2016': a year right after a thing far from the trigger is the thing's. */
function isOfThing(chunks: readonly Chunk[], trigger: number, at: number): boolean {
  const before = chunks[at - 1];
  if (at < trigger || before?.kind !== 'noun' || at - trigger < 4) return false;
  return before.refs.length === 0 && before.preposition !== '';
}

/** Index of the chunk in which a token stands, or of the one after it: a number after a preposition is in none. */
function chunkAt(chunks: readonly Chunk[], token: number): number {
  const at = chunks.findLastIndex((chunk) => chunk.first <= token);
  return (chunks[at]?.end ?? 0) <= token ? at + 1 : at;
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
    return isContent(chunks, index, at) ? null : index;
  }
  for (let index = at + 1; index < chunks.length; index++) {
    const chunk = chunks[index];
    if (chunk && isTrigger(chunk) && chunk.kind !== 'noun') return index;
  }
  return null;
}

/** 'وبعد أيام من تسميم X في الرابع من آذار، وجهت': the date is that of what came before, not of the verb behind the comma. */
function isOfOpener(document: Document, { chunks, sentence }: ReadSentence, at: number): boolean {
  if (at > openerReach || !otherTimes.has(formAt(document, sentence.first).replace(/^و/u, ''))) return false;
  const before = chunks.slice(0, at);
  return (
    !before.some((chunk) => isMark(chunk, 'comma') || chunk.kind === 'verb') &&
    before.some(
      (chunk) => chunk.kind === 'noun' && (chunk.preposition === 'من' || chunk.preposition === 'علي'),
    )
  );
}

/** Chunks within which a sentence's opening phrase ends. */
const openerReach = 24;
/** Chunks before a date in which the charge is looked for whose crime it dates. */
const chargeReach = 12;

/** 'اتهم X بإجراء الانتخابات في آذار': the date is that of what somebody is accused of. */
function isContent(chunks: readonly Chunk[], trigger: number, at: number): boolean {
  const verb = chunks[trigger];
  if (
    verb?.kind !== 'verb' ||
    !verb.verbs.some((known) => known.frames.some(({ relation }) => contentful.has(relation)))
  )
    return false;
  return chunks
    .slice(trigger, at)
    .some((chunk) => chunk.kind === 'noun' && chunk.preposition === 'ب' && chunk.refs.length === 0);
}

/** 'أمرت باعتقال X بتهمة اغتصاب امرأة عام 2009': the date is that of the crime. */
function isOfCharge(chunks: readonly Chunk[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - chargeReach); index--) {
    const chunk = chunks[index];
    if (!chunk || chunk.kind === 'verb' || isMark(chunk, 'comma', 'sub', 'rel')) return false;
    if (chunk.kind === 'noun' && chunk.classes.includes('charge')) return true;
  }
  return false;
}

const contentful: ReadonlySet<string> = new Set(['accused', 'urged', 'warned']);

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
