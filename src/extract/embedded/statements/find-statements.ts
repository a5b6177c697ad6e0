import type { Span } from '../../../contract/span.ts';
import type { ReadSentence } from '../clauses/read-sentences.ts';
import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { findContent } from './content.ts';
import type { Cue, CueContext, Floor } from './cues.ts';
import { findCues } from './cues.ts';

export interface StatementDraft extends Span {
  readonly speaker: EntityDraft;
  readonly direct: boolean;
  readonly cue: Span;
  readonly rule: string;
  readonly confidence: number;
}

/**
 * Finds who said what: a verb of speech and its clause or quotation, participles that go on ('adding that'), the words of a body
 * that quotes a person, quotations before their cue.
 */
export function findStatements(
  document: Document,
  sentences: readonly ReadSentence[],
  { table, nationsOf }: Pick<CueContext, 'table' | 'nationsOf'>,
): StatementDraft[] {
  const statements: StatementDraft[] = [];
  let floor: Floor = { speakers: [] };
  for (const read of sentences) {
    const cues = findCues(read, { document, table, nationsOf, floor });
    let busyUntil = 0;
    cues.forEach((cue, index) => {
      // a verb of speech inside what somebody says is part of what is said
      if (cue.at < busyUntil) return;
      const end = read.sentence.end;
      const later = cues.slice(index + 1);
      const content = findContent(document, cue, {
        opener: later.find((other) => !isAside(document, other))?.at ?? end,
        limit: (first) => later.find((other) => other.at > first && goesOn(document, other))?.at ?? end,
        end,
        isPhrase: (open) =>
          read.chunks.some(
            (chunk) =>
              chunk.kind === 'noun' &&
              chunk.end > open + 1 &&
              // 'عن "تقديره …"' gives only its preposition away
              chunk.first < (chunk.refs.length > 0 ? open : open - 1),
          ),
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

/** What stands between a verb of speech and its clause: 'قال X منتقدا Y إن', 'قالت المنظمة، التي تنشر قوائم، إن'. */
function isAside(document: Document, cue: Cue): boolean {
  if (cue.rule === 'statement.relative') return true;
  const before = document.tokens[cue.at - 1];
  return cue.rule === 'statement.participle' && before?.kind === 'word';
}

/** A cue that opens a new clause of the reporter's: 'and added', 'adding'. */
function goesOn(document: Document, cue: Cue): boolean {
  const before = document.tokens[cue.at - 1];
  if (cue.rule === 'statement.participle') return before?.kind !== 'open';
  const opens =
    before?.kind === 'comma' || before?.kind === 'quote' || formAt(document, cue.at - 1) === 'كما';
  // 'لكنه أشار', 'إلا أنها لفتت': the reporter turns to what was said next
  const turn = formAt(document, cue.at - 1);
  if (/^و?لكن(?:ه|ها|هم)$/u.test(turn)) return true;
  if (/^ان(?:ه|ها|هم)$/u.test(turn) && turning.has(formAt(document, cue.at - 2))) return true;
  return opens && /^[وف]/u.test(formAt(document, cue.at));
}

/** Words that turn, with أن, from one thing said to the next. */
const turning: ReadonlySet<string> = new Set(['الا', 'غير', 'بيد']);

function spanOfToken(document: Document, at: number): Span {
  const token = document.tokens[at];
  return { start: token?.start ?? 0, end: token?.end ?? 0 };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
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
