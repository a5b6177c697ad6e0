import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { coordinate } from './coordination.ts';
import { isMark } from './marks.ts';
import { relativeEndsBefore } from './relative-clauses.ts';

/** A noun that stands before the verb as its subject: at the start of its clause, agreeing, no object of a verb before. */
export function leftSubject(
  chunks: readonly Chunk[],
  at: number,
  verb: VerbChunk,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  if (verb.conjunction) return null;
  let found: number | null = null;
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (chunk?.kind === 'noun') {
      if (chunk.preposition === '') found = index;
      // 'و' before the noun of a singular verb opens a clause of its own
      if (found === index && chunk.conjunction && verb.number === 'singular') break;
      continue;
    }
    if (
      isMark(
        chunk,
        'adv',
        'time',
        'day',
        'comma',
        'number',
        'neg',
        'dash',
        'open',
        'close',
        'quant',
        'quote',
        'dem',
        'future',
      )
    )
      continue;
    if (isMark(chunk, 'past')) {
      // 'X كان قد زار'
      if (found === null) continue;
      break;
    }
    // 'القوات المدعومة من X | أعلنت': what completes the participle is no subject
    if (chunk?.kind === 'participle' && chunk.article && chunk.voice === 'passive') {
      found = null;
      continue;
    }
    if (chunk?.kind === 'verb' || chunk?.kind === 'participle') {
      // 'قال X إن' has a wall between; a verb in the same clause takes the noun for itself
      if (relativeEndsBefore(chunks, index, at)) {
        index = relativeEndsBefore(chunks, index, at) ?? index;
        continue;
      }
      return null;
    }
    break;
  }
  if (found === null) return null;
  const chunk = chunks[found];
  if (chunk?.kind !== 'noun') return null;
  const opener = chunks[found - 1];
  const opens =
    found === 0 ||
    chunk.conjunction ||
    isMark(
      opener,
      'sub',
      'past',
      'colon',
      'quote',
      'stop',
      'comma',
      'adv',
      'time',
      'conj',
      'dash',
      'neg',
      'quant',
      'aux',
      'other',
    );
  if (!opens) return null;
  const { refs, end } = coordinate(chunks, found);
  if (end > at) return null;
  const rightAfter = chunks[at + 1];
  // after a comma the noun may belong to what came before; then the verb must stand right by it
  if (isMark(opener, 'comma') && end < at - 1) return null;
  if (
    refs.length === 0 &&
    rightAfter?.kind === 'noun' &&
    rightAfter.preposition === '' &&
    rightAfter.refs.length > 0
  )
    return null;
  if (
    refs.length === 1 &&
    verb.number === 'singular' &&
    chunk.gender !== verb.gender &&
    refs[0]?.type === 'person'
  )
    return null;
  return { refs, chunk };
}
