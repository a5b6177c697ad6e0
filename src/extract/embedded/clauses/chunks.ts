import type { ClosedWord, Control, Gender, Reading } from '../../../languages/language.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Document } from '../document.ts';
import { findLexeme, formAt, isHyphenated } from '../document.ts';
import type { Chunk, ChunkContext, MarkChunk } from './chunk.ts';
import { isMark, isWall } from './marks.ts';
import { isLonePreposition, nameChunk, nounChunk, officeChunk } from './noun-chunks.ts';
import type { Place } from './verb-chunks.ts';
import { isVerbAfterAll, participleChunk, verbChunk } from './verb-chunks.ts';

/** Cuts a sentence into chunks, in order. */
export function chunkSentence(context: ChunkContext, sentence: Sentence): Chunk[] {
  const chunks: Chunk[] = [];
  let pending: { preposition: string; first: number; conjunction: boolean } | null = null;
  let joined = false;
  let isGoverned = false;
  let awaitsAct = false;
  let at = sentence.first;
  while (at < sentence.end) {
    const previous = chunks.at(-1) ?? null;
    const read = readChunk(context, at, {
      end: sentence.end,
      preposition: pending?.preposition ?? '',
      previous,
      isGoverned,
      awaitsAct,
    });
    const chunk: Chunk = joined && !isHash(context.document, at) ? { ...read, conjunction: true } : read;
    if (chunk !== read) joined = false;
    if (chunk.kind === 'verb')
      awaitsAct = chunk.verbs.some(({ control }) => control !== null && awaiting.has(control));
    else if (
      (chunk.kind === 'noun' && chunk.frames.length > 0) ||
      isMark(chunk, 'sub', 'rel', 'colon', 'quote')
    )
      awaitsAct = false;
    if (chunk.kind === 'verb') isGoverned = true;
    else if (isWall(chunk) || isMark(chunk, 'comma', 'rel', 'quote', 'past', 'conj')) isGoverned = false;
    // a hashtag's sign says nothing, and 'و' before it stands alone: 'بريطانيا و #فرنسا'
    if (isHash(context.document, at)) {
      at = chunk.end;
      continue;
    }
    if (chunk.kind === 'mark' && chunk.class === 'conj' && isLoneAnd(context, at)) {
      joined = true;
      at = chunk.end;
      continue;
    }
    if (chunk.kind === 'mark' && chunk.class === 'prep') {
      pending = {
        preposition: prepositionAt(context.document, at),
        first: at,
        conjunction: chunk.conjunction,
      };
    } else if (isTimeAdjective(chunk, previous, context.document)) {
      chunks.push(mark(at, 'time', chunk.conjunction));
    } else if (chunk.kind === 'noun' && pending) {
      chunks.push({
        ...chunk,
        first: pending.first,
        conjunction: pending.conjunction,
        preposition: pending.preposition,
      });
      pending = null;
    } else if (isMark(chunk, 'dem') && pending && !/^ال/u.test(formAt(context.document, chunk.end))) {
      // 'وبعد ذلك قال': the demonstrative alone is what the preposition governs
      pending = null;
      chunks.push(mark(at, 'time', chunk.conjunction));
    } else if (
      chunk.kind === 'mark' &&
      ['quant', 'dem', 'quote', 'number'].includes(chunk.class) &&
      pending
    ) {
      // 'بين كل من أ وب', 'في هذه المدينة': the preposition waits
    } else {
      if (chunk.kind === 'verb' && pending)
        chunks.push(mark(pending.first, 'rel', pending.conjunction, 'من'));
      if (chunk.kind !== 'mark' || chunk.class !== 'adv') pending = null;
      chunks.push(chunk);
    }
    at = chunk.end;
  }
  return chunks;
}

const awaiting: ReadonlySet<Control> = new Set(['plan', 'announce', 'passive', 'deny', 'block']);

function isHash(document: Document, at: number): boolean {
  return document.tokens[at]?.kind === 'other' && formAt(document, at) === '#';
}

/** 'و' as a word of its own, before a name. */
function isLoneAnd({ document, nameAt, officeAt }: ChunkContext, at: number): boolean {
  if (formAt(document, at) !== 'و') return false;
  const next = isHash(document, at + 1) ? at + 2 : at + 1;
  return nameAt.has(next) || officeAt.has(next);
}

/** 'اليوم الثالث', 'العام الدراسي': an adjective that goes on with a time. */
function isTimeAdjective(chunk: Chunk, previous: Chunk | null, document: Document): boolean {
  return (
    chunk.kind === 'noun' &&
    isMark(previous ?? undefined, 'time') &&
    /^و?ال/u.test(formAt(document, chunk.first)) &&
    chunk.end === chunk.first + 1 &&
    chunk.refs.length + chunk.genitives.length + chunk.nisbas.length + chunk.frames.length === 0 &&
    /^ال/u.test(formAt(document, chunk.first - 1))
  );
}

function prepositionAt(document: Document, at: number): string {
  const form = formAt(document, at);
  if (isLonePreposition(document, at)) return form.slice(-1);
  return findLexeme(document, at, 'closed')?.reading.base ?? form;
}

function readChunk(context: ChunkContext, at: number, place: Place): Chunk {
  const { document } = context;
  const token = document.tokens[at];
  const kind = token?.kind ?? 'other';
  if (kind !== 'word') return mark(at, kind === 'number' ? 'number' : kind, false);
  if (isLonePreposition(document, at)) return mark(at, 'prep', formAt(document, at).length > 1);
  const span = context.nameAt.get(at);
  if (span) return nameChunk(context, span);
  const office = context.officeAt.get(at);
  if (office) return officeChunk(context, office);
  // 'آذار/مارس': a month, whatever else its letters spell
  const before = document.tokens[at - 1];
  if (
    document.pack.months.has(token?.form ?? '') &&
    (before?.kind === 'number' || formAt(document, at - 1) === '/')
  )
    return mark(at, 'month', false, token?.form);
  const closed = findLexeme(document, at, 'closed');
  // 'مون جاي-إن'
  if (closed && isHyphenated(document, at)) return mark(at, 'dash', false);
  if (
    closed &&
    closed.reading.preposition === '' &&
    closed.reading.suffix === '' &&
    !isVerbAfterAll(document, at)
  )
    return mark(at, markClass(closed, place), closed.reading.conjunction, closed.reading.base);
  const verb = verbChunk(document, at, place);
  if (verb) return verb;
  const participle = participleChunk(document, at, place);
  if (participle) return participle;
  return nounChunk(context, at, place);
}

/** 'أما X، فقد قال': at the head of a sentence أما brings in whom it is about; elsewhere its letters spell 'or'. */
function markClass(
  { lexeme, reading }: { lexeme: ClosedWord; reading: Reading },
  { previous }: Place,
): string {
  const opens = previous === null || isMark(previous, 'stop');
  return opens && reading.base === 'اما' ? 'topic' : lexeme.class;
}

const mark = (at: number, name: string, conjunction: boolean, base = ''): MarkChunk => ({
  kind: 'mark',
  class: name,
  base,
  gender: relativeGender(base),
  first: at,
  end: at + 1,
  conjunction,
});

/** الذي is masculine, التي feminine or of things; the others do not matter here. */
function relativeGender(base: string): Gender | null {
  return base === 'الذي' ? 'm' : base === 'التي' ? 'f' : null;
}
