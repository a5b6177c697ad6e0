import type { Span } from '../../../contract/span.ts';
import type { Verb } from '../../../languages/language.ts';
import { quoteRole } from '../../../text/sentences.ts';
import type { Chunk } from '../clauses/chunks.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
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
  readonly verb: Verb;
  readonly speakers: readonly EntityDraft[];
  /** True where the text says that somebody speaks whom it does not name. */
  readonly unnamed: boolean;
  readonly rule: string;
}

/** Most tokens between a cue and what it opens. */
const cueReach = 45;
/** Quotations shorter than this are names and quoted words, no statements. */
const shortest = 3;

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
  let last: { speaker: EntityDraft | null; block: number } = { speaker: null, block: -1 };
  for (const read of sentences) {
    const cues = findCues(document, read, last.speaker, table);
    let busyUntil = 0;
    cues.forEach((cue, index) => {
      // a verb of speech inside what somebody says is part of what is said
      if (cue.at < busyUntil) return;
      const next = cues.find((other, at) => at > index && goesOn(document, other));
      const content = findContent(document, cue, next?.at ?? read.sentence.end, read.sentence.end);
      if (content) busyUntil = content.end;
      const [speaker] = cue.speakers;
      if (content && speaker && !cue.unnamed) {
        const span = toSpan(document, content.first, content.end);
        if (span && !statements.some((other) => overlaps(other, span)))
          statements.push({
            ...span,
            speaker,
            direct: content.direct,
            cue: spanOfToken(document, cue.at),
            rule: cue.rule,
            confidence: content.direct ? 0.9 : 0.8,
          });
      }
      if (cue.unnamed) last = { speaker: null, block: read.sentence.block };
      else if (speaker) last = { speaker, block: read.sentence.block };
    });
  }
  return statements;
}

/** A cue that opens a new clause of the reporter's: 'and added', 'adding'. */
function goesOn(document: Document, cue: Cue): boolean {
  const before = document.tokens[cue.at - 1];
  const opens = before?.kind === 'comma' || before?.kind === 'quote' || formAt(document, cue.at - 1) === 'كما';
  return cue.rule === 'statement.participle' ? before?.kind !== 'open' : opens && /^[وف]/u.test(formAt(document, cue.at));
}

function spanOfToken(document: Document, at: number): Span {
  const token = document.tokens[at];
  return { start: token?.start ?? 0, end: token?.end ?? 0 };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Cues of a sentence in order, each with its speaker. */
function findCues(
  document: Document,
  read: ReadSentence,
  lastSpeaker: EntityDraft | null,
  table: EntityTable,
): Cue[] {
  const cues: Cue[] = [];
  const { chunks, clauses } = read;
  let speaker = lastSpeaker;
  chunks.forEach((chunk, index) => {
    const cue =
      chunk.kind === 'verb'
        ? verbCue(document, { chunks, index, clauses, speaker, table })
        : chunk.kind === 'participle'
          ? participleCue({ chunks, index, clauses, speaker })
          : null;
    if (!cue) return;
    cues.push(cue);
    speaker = cue.unnamed ? null : (cue.speakers[0] ?? speaker);
  });
  return cues;
}

interface CuePlace {
  readonly chunks: readonly Chunk[];
  readonly index: number;
  readonly clauses: ReadSentence['clauses'];
  readonly speaker: EntityDraft | null;
}

function verbCue(document: Document, place: CuePlace & { table: EntityTable }): Cue | null {
  const { chunks, index, clauses, speaker, table } = place;
  const chunk = chunks[index];
  if (chunk?.kind !== 'verb') return null;
  const verb = chunk.verbs.find((known) => known.speech !== null);
  if (!verb) return null;
  const clause = clauses.find((other) => other.verbAt === index);
  const subject = clause?.subject;
  if (!subject) return null;
  if (subject.how === 'carried' || (subject.how === 'unnamed' && subject.chunk === null)) {
    // a clause of the same sentence that names its subject is nearer than the last speaker
    const near = clauses.filter((other) => other.verbAt < index && other.subject.how !== 'relative' && !other.isEmbedded).at(-1);
    const [named] = near && (near.subject.how === 'vso' || near.subject.how === 'svo') ? near.subject.refs : [];
    const who = named && agrees(named, chunk.gender) ? named : speaker;
    const speakers = who && agrees(who, chunk.gender) ? [who] : [];
    return { at: chunk.first, verb, speakers, unnamed: speakers.length === 0, rule: 'statement.carried' };
  }
  let speakers = subject.refs.map((ref) => asSpeaker(ref, table, document)).filter((ref) => ref !== null);
  if (speakers.length === 0 && subject.chunk && documents.has(subject.chunk.head.replace(/ا$/u, '')))
    speakers = [...subject.chunk.genitives];
  return { at: chunk.first, verb, speakers, unnamed: speakers.length === 0, rule: `statement.${subject.how}` };
}

/** Nouns that speak for the body that wrote them. */
const documents: ReadonlySet<string> = new Set(['بيان', 'تقرير', 'البيان']);

function participleCue({ chunks, index, clauses, speaker }: CuePlace): Cue | null {
  const chunk = chunks[index];
  if (chunk?.kind !== 'participle' || chunk.article || chunk.verb.speech === null || chunk.voice === 'passive') return null;
  if (!chunk.adverbial) return null;
  const base = { at: chunk.first, verb: chunk.verb, rule: 'statement.participle' };
  const before = clauses.filter((clause) => clause.verbAt < index && clause.subject.how !== 'relative');
  const speaking = before.filter((clause) => clause.isSpeech);
  for (const clause of [...speaking.slice(-1), ...before.slice(0, 1)]) {
    const { subject } = clause;
    const isCarried = subject.how === 'carried' || (subject.how === 'unnamed' && subject.chunk === null);
    if (subject.how === 'unnamed' && !isCarried) return { ...base, speakers: [], unnamed: true };
    const [ref] = isCarried && speaker ? [speaker] : subject.refs;
    if (ref && (ref.type !== 'person' || agrees(ref, chunk.gender))) return { ...base, speakers: [ref], unnamed: false };
  }
  if (speaker && agrees(speaker, chunk.gender)) return { ...base, speakers: [speaker], unnamed: false };
  return null;
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
  if (state && state.mentions.length === 0 && mention) table.addDescription(state, { ...mention, kind: 'nominal' });
  return state;
}

interface Content {
  readonly first: number;
  readonly end: number;
  readonly direct: boolean;
}

/** What a cue opens: the clause after أن or إن, the words after a colon, the quotation after it or before it. */
function findContent(document: Document, cue: Cue, limit: number, sentenceEnd: number): Content | null {
  const { tokens } = document;
  const { speech } = cue.verb;
  const reach = Math.min(limit, cue.at + cueReach);
  for (let at = cue.at + 1; at < reach; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isThat(token.form) && token.kind === 'word' && !isTimeClause(document, at)) {
      if (speech?.kind === 'order' && !speech.openers.includes('ان')) return null;
      return clauseFrom(document, at, limit, sentenceEnd);
    }
    if (token.kind === 'colon') return afterColon(document, at + 1, limit, sentenceEnd);
    if (token.kind === 'quote' && quoteRole(tokens, at) === 'open') {
      const close = closingQuote(document, at, sentenceEnd);
      const words = countWords(document, at + 1, close);
      if (words >= shortest + (speech?.kind === 'order' ? 99 : 0)) return { first: at + 1, end: close, direct: true };
      at = close;
      if (close >= reach) break;
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
  return ['بعد', 'قبل', 'منذ', 'الا', 'دون', 'رغم', 'حتي', 'شرط', 'كما', 'غير', 'لولا', 'علما'].includes(formAt(document, at - 1));
}

function clauseFrom(document: Document, at: number, limit: number, sentenceEnd: number): Content {
  const { tokens } = document;
  const first = /^[وفبل]?ان$/u.test(formAt(document, at)) ? at + 1 : at + 1;
  for (let next = first; next <= first + 5 && next < limit; next++) {
    if (tokens[next]?.kind !== 'quote' || quoteRole(tokens, next) !== 'open') continue;
    const close = closingQuote(document, next, sentenceEnd);
    const long = countWords(document, next + 1, close);
    // quoted to the end of the clause: the quotation is the statement; a quoted name inside it is not
    if (long >= 4 && (next === first || endsClause(document, close + 1, sentenceEnd)))
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
  let end = limit < sentenceEnd ? limit : sentenceEnd;
  for (let at = first; at < end; at++) {
    if (document.tokens[at]?.kind !== 'comma') continue;
    const next = formAt(document, at + 1);
    if (afterthoughts.has(next) || (next === 'علي' && ['حد', 'الرغم'].includes(formAt(document, at + 2)))) {
      end = at;
      break;
    }
  }
  if (formAt(document, end - 1) === 'و' || formAt(document, end - 1) === 'كما' || formAt(document, end - 1) === 'كان') end--;
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
  const end = limit < sentenceEnd ? limit : sentenceEnd;
  return end - first >= shortest ? { first, end, direct: true } : null;
}

/** A quotation that ends right before its cue: '"…"، قال X'. */
function quotationBefore(document: Document, cue: Cue): Content | null {
  const { tokens } = document;
  let at = cue.at - 1;
  while (at > 0 && (tokens[at]?.kind === 'comma' || ['كما', 'هكذا', 'بهذه', 'الكلمات'].includes(formAt(document, at)))) at--;
  if (tokens[at]?.kind !== 'quote' || quoteRole(tokens, at) !== 'close') return null;
  const close = at;
  let depth = 1;
  const block = document.sentenceOf[cue.at];
  for (at--; at >= 0 && document.sentenceOf[at] === block; at--) {
    if (tokens[at]?.kind !== 'quote') continue;
    depth += quoteRole(tokens, at) === 'close' ? 1 : -1;
    if (depth === 0) return countWords(document, at + 1, close) >= 4 ? { first: at + 1, end: close, direct: true } : null;
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
