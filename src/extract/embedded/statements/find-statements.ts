import type { Span } from '../../../contract/span.ts';
import type { SpeechVerb } from '../../../languages/language.ts';
import { quoteRole } from '../../../text/sentences.ts';
import type { Chunk, VerbChunk } from '../clauses/chunks.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import type { Document } from '../document.ts';
import { findLexeme, formAt } from '../document.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';

export interface StatementDraft extends Span {
  readonly speaker: EntityDraft;
  readonly direct: boolean;
  readonly cue: Span;
  readonly rule: string;
  readonly confidence: number;
}

interface Cue {
  /** Token of the verb, participle or noun. */
  readonly at: number;
  readonly speech: SpeechVerb;
  readonly speakers: readonly EntityDraft[];
  /** True where the text says that somebody speaks whom it does not name. */
  readonly unnamed: boolean;
  readonly rule: string;
}

/** Who spoke last, for clauses that only go on. */
interface Floor {
  readonly speakers: readonly EntityDraft[];
}

/** Most tokens between a cue and what it opens. */
const cueReach = 45;
/** Quotations shorter than this, in words, are names and quoted words, no statements. */
const shortest = 4;

/**
 * Finds who said what: a verb of speech and its clause or quotation, participles that go on ('adding that'), the words of a body
 * that quotes a person, quotations before their cue.
 */
export function findStatements(
  document: Document,
  sentences: readonly ReadSentence[],
  table: EntityTable,
): StatementDraft[] {
  const statements: StatementDraft[] = [];
  let floor: Floor = { speakers: [] };
  for (const read of sentences) {
    const cues = findCues(read, { document, table, floor });
    let busyUntil = 0;
    cues.forEach((cue, index) => {
      // a verb of speech inside what somebody says is part of what is said
      if (cue.at < busyUntil) return;
      const end = read.sentence.end;
      const later = cues.slice(index + 1);
      const content = findContent(document, cue, {
        opener: later[0]?.at ?? end,
        limit: later.find((other) => goesOn(document, other))?.at ?? end,
        end,
      });
      if (content) busyUntil = content.end;
      const [speaker] = cue.speakers;
      if (content && speaker && !cue.unnamed) {
        const span = toSpan(document, content.first, content.end);
        const last = statements.at(-1);
        if (span && !(last && overlaps(last, span)))
          statements.push({
            ...span,
            speaker,
            direct: content.direct,
            cue: spanOfToken(document, cue.at),
            rule: cue.rule,
            confidence: content.direct ? 0.9 : 0.8,
          });
      }
      if (cue.rule === 'statement.document' && !content) return;
      floor = { speakers: cue.unnamed ? [] : cue.speakers.length > 0 ? cue.speakers : floor.speakers };
    });
  }
  return statements;
}

/** A cue that opens a new clause of the reporter's: 'and added', 'adding'. */
function goesOn(document: Document, cue: Cue): boolean {
  const before = document.tokens[cue.at - 1];
  if (cue.rule === 'statement.participle') return before?.kind !== 'open';
  const opens =
    before?.kind === 'comma' || before?.kind === 'quote' || formAt(document, cue.at - 1) === 'كما';
  return opens && /^[وف]/u.test(formAt(document, cue.at));
}

function spanOfToken(document: Document, at: number): Span {
  const token = document.tokens[at];
  return { start: token?.start ?? 0, end: token?.end ?? 0 };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface CueContext {
  readonly document: Document;
  readonly table: EntityTable;
  readonly floor: Floor;
}

/** Cues of a sentence in order, each with its speaker. */
function findCues(read: ReadSentence, context: CueContext): Cue[] {
  const cues: Cue[] = [];
  let { floor } = context;
  read.chunks.forEach((chunk, index) => {
    const isCue =
      chunk.kind === 'verb' ? chunk.verbs.some((verb) => verb.speech !== null) : chunk.kind !== 'mark';
    if (!isCue || (chunk.kind === 'noun' && chunk.head !== 'قول')) return;
    const place = { ...context, floor, read, index };
    let cue: Cue | null = null;
    if (chunk.kind === 'verb') cue = verbCue(place);
    else if (chunk.kind === 'participle') cue = participleCue(place);
    else if (chunk.kind === 'noun') cue = nounCue(place);
    if (!cue) return;
    cues.push(cue);
    // 'جاء ذلك في بيان للوزارة، حيث قال': the one who spoke before goes on
    if (cue.rule === 'statement.document') return;
    if (cue.unnamed) floor = { speakers: [] };
    else if (cue.speakers.length > 0) floor = { speakers: cue.speakers };
  });
  return cues;
}

type CuePlace = CueContext & { readonly read: ReadSentence; readonly index: number };

function verbCue(place: CuePlace): Cue | null {
  const { read, index, floor, table, document } = place;
  const chunk = read.chunks[index];
  if (chunk?.kind !== 'verb') return null;
  const speech = chunk.verbs.map((known) => known.speech).find((kind) => kind !== null);
  const subject = read.clauses.find((other) => other.verbAt === index)?.subject;
  if (!speech || !subject) return null;
  const base = { at: chunk.first, speech };
  if (speech.lemma === 'جاء' || speech.lemma === 'ورد') {
    // 'جاء في بيان للوزارة أن': the document speaks for its author
    const author = authorOf(read.chunks, index + 1, floor);
    return author
      ? { ...base, speakers: author, unnamed: author.length === 0, rule: 'statement.document' }
      : null;
  }
  if (subject.how === 'carried' || (subject.how === 'unnamed' && subject.chunk === null)) {
    const speakers = carriedSpeakers(place, chunk);
    return { ...base, speakers, unnamed: false, rule: 'statement.carried' };
  }
  let speakers = subject.refs.map((ref) => asSpeaker(ref, table, document)).filter((ref) => ref !== null);
  if (speakers.length === 0 && subject.chunk && documents.has(subject.chunk.head.replace(/ا$/u, '')))
    speakers = [...(authorOf(read.chunks, read.chunks.indexOf(subject.chunk), floor) ?? [])];
  return { ...base, speakers, unnamed: speakers.length === 0, rule: `statement.${subject.how}` };
}

/** Whoever a clause of the same sentence names as its subject, else who spoke last; in either case agreeing with the verb. */
function carriedSpeakers({ read, index, floor }: CuePlace, verb: VerbChunk): readonly EntityDraft[] {
  const near = read.clauses
    .filter((other) => other.verbAt < index && other.subject.how !== 'relative' && !other.isEmbedded)
    .at(-1);
  const named = near && (near.subject.how === 'vso' || near.subject.how === 'svo') ? near.subject.refs : [];
  for (const speakers of [named, floor.speakers, read.carried.subject]) {
    const [first] = speakers;
    if (!first || first.type === 'agreement' || first.type === 'place') continue;
    if (verb.number !== 'singular') {
      if (speakers.length > 1) return speakers;
    } else if (agrees(first, verb.gender)) return speakers.slice(0, 1);
  }
  return [];
}

/** Nouns that speak for whoever wrote them. */
const documents: ReadonlySet<string> = new Set(
  'بيان تقرير رساله تغريده كلمه خطاب مقابله تصريح تصريحات نسخه'.split(' '),
);

/** The author of a document named at or after a chunk: 'بيان للوزارة', 'البيان' (whoever spoke last); null where no document is named. */
function authorOf(chunks: readonly Chunk[], from: number, floor: Floor): readonly EntityDraft[] | null {
  for (let at = from; at < chunks.length && at < from + 4; at++) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'noun' || !documents.has(chunk.head.replace(/ا$/u, ''))) continue;
    if (chunk.genitives.length > 0) return chunk.genitives.slice(0, 1);
    const next = chunks[at + 1];
    if (next?.kind === 'noun' && ['ل', 'من', 'عن'].includes(next.preposition) && next.refs.length > 0)
      return next.refs.slice(0, 1);
    return chunk.definite ? floor.speakers : [];
  }
  return null;
}

function participleCue(place: CuePlace): Cue | null {
  const chunk = place.read.chunks[place.index];
  if (
    chunk?.kind !== 'participle' ||
    chunk.article ||
    chunk.verb.speech === null ||
    chunk.voice === 'passive'
  )
    return null;
  if (!chunk.adverbial) return null;
  return goingOn(place, {
    at: chunk.first,
    speech: chunk.verb.speech,
    gender: chunk.gender,
    rule: 'statement.participle',
  });
}

/** 'اكتفى بالقول', 'قوله' */
function nounCue(place: CuePlace): Cue | null {
  const chunk = place.read.chunks[place.index];
  if (chunk?.kind !== 'noun' || !(chunk.preposition === 'ب' || chunk.suffix !== '' || chunk.conjunction))
    return null;
  const at = chunk.end - 1;
  return goingOn(place, {
    at,
    speech: { lemma: 'قال', kind: 'say', openers: ['ان'] },
    gender: null,
    rule: 'statement.noun',
  });
}

/** A cue without a subject of its own goes with the verb of speech before it, else with the sentence's first clause. */
function goingOn(
  { read, index, floor }: CuePlace,
  { at, speech, gender, rule }: { at: number; speech: SpeechVerb; gender: 'm' | 'f' | null; rule: string },
): Cue | null {
  const before = read.clauses.filter((clause) => clause.verbAt < index && clause.subject.how !== 'relative');
  const speaking = before.filter((clause) => clause.isSpeech && !clause.isEmbedded);
  for (const { subject } of [...speaking.slice(-1), ...before.slice(0, 1)]) {
    const isCarried = subject.how === 'carried' || (subject.how === 'unnamed' && subject.chunk === null);
    if (subject.how === 'unnamed' && !isCarried && !documents.has(subject.chunk?.head ?? ''))
      return { at, speech, speakers: [], unnamed: true, rule };
    const speakers = isCarried || subject.refs.length === 0 ? floor.speakers : subject.refs;
    const [ref] = speakers;
    if (ref && (gender === null || ref.type !== 'person' || agrees(ref, gender)))
      return { at, speech, speakers, unnamed: false, rule };
  }
  const [ref] = floor.speakers;
  return ref && (gender === null || agrees(ref, gender))
    ? { at, speech, speakers: floor.speakers, unnamed: false, rule }
    : null;
}

function agrees(speaker: EntityDraft, gender: 'm' | 'f'): boolean {
  if (speaker.type === 'person') return speaker.gender === null || speaker.gender === gender;
  return speaker.type !== 'country' || gender === 'f' || speaker.gender === 'm';
}

function asSpeaker(ref: EntityDraft, table: EntityTable, document: Document): EntityDraft | null {
  if (ref.type === 'agreement') return null;
  if (ref.type !== 'place') return ref;
  const capitalOf = ref.key === null ? null : (document.pack.known(ref.key)?.capitalOf ?? null);
  const state = capitalOf === null ? null : table.mergeKnown(`country:${capitalOf}`);
  const [mention] = ref.mentions;
  if (state && state.mentions.length === 0 && mention)
    table.addDescription(state, { ...mention, kind: 'nominal' });
  return state;
}

interface Content {
  readonly first: number;
  readonly end: number;
  readonly direct: boolean;
}

interface Reach {
  /** Token before which the content must open: the next cue. */
  readonly opener: number;
  /** Token before which the content ends at the latest: the next cue of the reporter's. */
  readonly limit: number;
  /** End of the sentence. */
  readonly end: number;
}

/** What a cue opens: the clause after أن or إن, the words after a colon, the quotation after it or before it. */
function findContent(document: Document, cue: Cue, { opener, limit, end }: Reach): Content | null {
  const { tokens } = document;
  const { speech } = cue;
  const reach = Math.min(opener, cue.at + cueReach);
  for (let at = cue.at + 1; at < reach; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isThat(token.form) && token.kind === 'word' && !isTimeClause(document, at)) {
      if (speech.kind === 'order' && !speech.openers.includes('ان') && !token.form.startsWith('ب'))
        return null;
      return clauseFrom(document, at, limit, end);
    }
    if (token.kind === 'colon') return afterColon(document, at + 1, limit, end);
    if (token.kind === 'quote' && quoteRole(tokens, at) === 'open') {
      const close = closingQuote(document, at, end);
      const words = countWords(document, at + 1, close);
      if (words >= shortest && speech.kind !== 'order' && !findLexeme(document, at - 1, 'head'))
        return { first: at + 1, end: close, direct: true };
      at = close;
    }
    if (token.kind === 'stop') break;
  }
  return quotationBefore(document, cue);
}

/** أن and إن with what may be written onto them. */
function isThat(form: string): boolean {
  return /^[وفبل]?ان(?:ه|ها|هم|هما|نا|ني|ك|كم)?$/u.test(form) || form === 'باننا' || form === 'اننا';
}

/** 'بعد أن', 'قبل أن', 'منذ أن' open times, not words. */
function isTimeClause(document: Document, at: number): boolean {
  return ['بعد', 'قبل', 'منذ', 'الا', 'دون', 'رغم', 'حتي', 'شرط', 'كما', 'غير', 'لولا', 'علما'].includes(
    formAt(document, at - 1),
  );
}

function clauseFrom(document: Document, at: number, limit: number, sentenceEnd: number): Content {
  const { tokens } = document;
  const first = at + 1;
  for (let next = first; next <= first + 5 && next < limit; next++) {
    if (tokens[next]?.kind !== 'quote' || quoteRole(tokens, next) !== 'open') continue;
    const close = closingQuote(document, next, sentenceEnd);
    const long = countWords(document, next + 1, close);
    // quoted to the end of the clause: the quotation is the statement; a quoted name inside it is not
    if (long >= 4 && endsClause(document, close + 1, sentenceEnd))
      return { first: next + 1, end: close, direct: true };
    break;
  }
  return { first, end: clauseEnd(document, first, limit, sentenceEnd), direct: false };
}

function endsClause(document: Document, at: number, sentenceEnd: number): boolean {
  if (at >= sentenceEnd) return true;
  const kind = document.tokens[at]?.kind;
  return kind === 'comma' || kind === 'stop';
}

/** End of an indirect statement: where the next cue's clause begins, at an attribution after the fact, or with the sentence. */
function clauseEnd(document: Document, first: number, limit: number, sentenceEnd: number): number {
  let end = Math.min(limit, sentenceEnd);
  for (let at = first; at < end; at++) {
    if (document.tokens[at]?.kind !== 'comma') continue;
    const next = formAt(document, at + 1);
    if (afterthoughts.has(next) || (next === 'علي' && ['حد', 'الرغم'].includes(formAt(document, at + 2)))) {
      end = at;
      break;
    }
  }
  if (
    formAt(document, end - 1) === 'و' ||
    formAt(document, end - 1) === 'كما' ||
    formAt(document, end - 1) === 'كان'
  )
    end--;
  return end;
}

/** What a comma and one of these bring in is the reporter's again. */
const afterthoughts: ReadonlySet<string> = new Set('بحسب حسب وفق وفقا بالرغم رغم فيما بينما وذلك'.split(' '));

function afterColon(document: Document, first: number, limit: number, sentenceEnd: number): Content | null {
  const { tokens } = document;
  if (tokens[first]?.kind === 'quote') {
    const close = closingQuote(document, first, sentenceEnd);
    return { first: first + 1, end: close, direct: true };
  }
  const end = Math.min(limit, sentenceEnd);
  return end - first >= shortest ? { first, end, direct: true } : null;
}

/** A quotation that ends right before its cue: '"…"، قال X'. */
function quotationBefore(document: Document, cue: Cue): Content | null {
  const { tokens } = document;
  let at = cue.at - 1;
  while (
    at > 0 &&
    (tokens[at]?.kind === 'comma' || ['كما', 'هكذا', 'بهذه', 'الكلمات'].includes(formAt(document, at)))
  )
    at--;
  if (tokens[at]?.kind !== 'quote' || quoteRole(tokens, at) !== 'close') return null;
  const close = at;
  let depth = 1;
  const block = document.sentenceOf[cue.at];
  for (at--; at >= 0 && document.sentenceOf[at] === block; at--) {
    if (tokens[at]?.kind !== 'quote') continue;
    depth += quoteRole(tokens, at) === 'close' ? 1 : -1;
    if (depth === 0)
      return countWords(document, at + 1, close) >= 4 ? { first: at + 1, end: close, direct: true } : null;
  }
  return null;
}

/** The mark that closes a quotation, inner quotations left out; the end of the sentence where none does. */
function closingQuote(document: Document, open: number, end: number): number {
  let depth = 1;
  for (let at = open + 1; at < end; at++) {
    if (document.tokens[at]?.kind !== 'quote') continue;
    depth += quoteRole(document.tokens, at) === 'open' ? 1 : -1;
    if (depth === 0) return at;
  }
  // an inner mark that never closed: the last mark of the sentence is the outer one
  for (let at = end - 1; at > open; at--) if (document.tokens[at]?.kind === 'quote') return at;
  return end;
}

function countWords(document: Document, first: number, end: number): number {
  let words = 0;
  for (let at = first; at < end; at++) if (document.tokens[at]?.kind === 'word') words++;
  return words;
}

/** Offsets of a stretch of tokens, punctuation at its edges off; null for an empty one. */
function toSpan(document: Document, first: number, end: number): Span | null {
  const { tokens } = document;
  let from = first;
  let to = end;
  const isEdge = (at: number) => {
    const kind = tokens[at]?.kind;
    return kind === 'comma' || kind === 'stop' || kind === 'colon' || kind === 'dash';
  };
  while (from < to && isEdge(from)) from++;
  while (to > from && isEdge(to - 1)) to--;
  const open = tokens[from];
  const close = tokens[to - 1];
  if (!open || !close || to - from < 2) return null;
  return { start: open.start, end: close.end };
}
