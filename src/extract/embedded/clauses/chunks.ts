import type { Gender } from '../../../languages/language.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Document } from '../document.ts';
import { findLexeme, formAt } from '../document.ts';
import type { Chunk, ChunkContext, MarkChunk } from './chunk.ts';
import { nameChunk, nounChunk, officeChunk } from './noun-chunks.ts';
import type { Place } from './verb-chunks.ts';
import { isVerbAfterAll, participleChunk, verbChunk } from './verb-chunks.ts';

/** Cuts a sentence into chunks, in order. */
export function chunkSentence(context: ChunkContext, sentence: Sentence): Chunk[] {
  const chunks: Chunk[] = [];
  let pending: { preposition: string; first: number; conjunction: boolean } | null = null;
  let at = sentence.first;
  while (at < sentence.end) {
    const previous = chunks.at(-1) ?? null;
    const chunk = readChunk(context, at, {
      end: sentence.end,
      preposition: pending?.preposition ?? '',
      previous,
    });
    if (chunk.kind === 'mark' && chunk.class === 'prep') {
      pending = {
        preposition: prepositionAt(context.document, at),
        first: at,
        conjunction: chunk.conjunction,
      };
    } else if (chunk.kind === 'noun' && pending) {
      chunks.push({
        ...chunk,
        first: pending.first,
        conjunction: pending.conjunction,
        preposition: pending.preposition,
      });
      pending = null;
    } else if (
      chunk.kind === 'mark' &&
      ['quant', 'dem', 'quote', 'number'].includes(chunk.class) &&
      pending
    ) {
      // 'بين كل من أ وب', 'في هذه المدينة': the preposition waits
    } else {
      if (chunk.kind !== 'mark' || chunk.class !== 'adv') pending = null;
      chunks.push(chunk);
    }
    at = chunk.end;
  }
  return chunks;
}

function prepositionAt(document: Document, at: number): string {
  const form = formAt(document, at);
  return findLexeme(document, at, 'closed')?.reading.base ?? form;
}

function readChunk(context: ChunkContext, at: number, place: Place): Chunk {
  const { document } = context;
  const token = document.tokens[at];
  const kind = token?.kind ?? 'other';
  if (kind !== 'word') return mark(at, kind === 'number' ? 'number' : kind, false);
  const span = context.nameAt.get(at);
  if (span) return nameChunk(context, span);
  const office = context.officeAt.get(at);
  if (office) return officeChunk(context, office);
  const closed = findLexeme(document, at, 'closed');
  if (
    closed &&
    closed.reading.preposition === '' &&
    closed.reading.suffix === '' &&
    !isVerbAfterAll(document, at)
  )
    return mark(at, closed.lexeme.class, closed.reading.conjunction, relativeGender(closed.reading.base));
  const verb = verbChunk(document, at, place);
  if (verb) return verb;
  const participle = participleChunk(document, at, place);
  if (participle) return participle;
  return nounChunk(context, at, place);
}

const mark = (at: number, name: string, conjunction: boolean, gender: Gender | null = null): MarkChunk => ({
  kind: 'mark',
  class: name,
  gender,
  first: at,
  end: at + 1,
  conjunction,
});

/** الذي is masculine, التي feminine or of things; the others do not matter here. */
function relativeGender(base: string): Gender | null {
  return base === 'الذي' ? 'm' : base === 'التي' ? 'f' : null;
}
