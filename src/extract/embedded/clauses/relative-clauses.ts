import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, NounChunk } from './chunk.ts';
import { isMark, skipRelative } from './marks.ts';
import { isLedBody } from './noun-chunks.ts';

/** 'التي قطعت السعودية علاقاتها معها': a pronoun stands for the antecedent, and the verb has a subject of its own. */
export function hasResumptive(chunks: readonly Chunk[], at: number): boolean {
  let first = at + 1;
  const pronoun = chunks[first];
  const early = pronoun?.kind === 'mark' && isResumptive(pronoun) && !pronoun.base.startsWith('في');
  // 'اليوم الذي وصل فيه الرئيس'
  const inIt = pronoun?.kind === 'mark' && /^في(?:ه|ها|هم|هما)$/u.test(pronoun.base);
  const named = chunks[first + 1];
  if (inIt && named?.kind === 'noun' && named.preposition === '') return named.refs.length > 0;
  while (isMark(chunks[first], 'adv', 'time', 'day')) first++;
  const next = chunks[first];
  if (next?.kind !== 'noun' || next.preposition !== '') return false;
  // 'التي يشن عليها الجيش': right after the verb, so that the noun that follows acts
  if (early) return next.refs.length > 0 || next.definite;
  if (next.refs.length === 0) return false;
  for (let index = at + 2; index < chunks.length && index < at + 7; index++) {
    const chunk = chunks[index];
    if (isMark(chunk, 'comma', 'stop')) return false;
    if (isResumptive(chunk)) return true;
  }
  return false;
}

/** A preposition with a pronoun: 'عليها', 'ضدهم'. */
export function isResumptive(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'mark' && /^(?:مع|علي|ل|ب|الي|ضد|من|عن|في|بين|حول)(?:ها|هم|هما|ه)$/u.test(chunk.base)
  );
}

/** For a verb inside 'X، الذي V …، V2': the index of the relative pronoun, so that the search for V2's subject goes on before it. */
export function relativeEndsBefore(
  chunks: readonly Chunk[],
  verbIndex: number,
  limit: number,
): number | null {
  for (let index = verbIndex - 1; index >= 0 && index > verbIndex - 4; index--) {
    if (isMark(chunks[index], 'rel')) {
      const after = skipRelative(chunks, index);
      return after > 0 && after <= limit ? index : null;
    }
    if (!isMark(chunks[index], 'adv', 'neg', 'past', 'future', 'time')) return null;
  }
  return null;
}

/** Chunks before a verb in which its relative pronoun is looked for. */
const clauseReach = 24;

/** For a further verb inside 'X، التي تقود تحالفا يتدخل في Y، V2': the index of the relative pronoun, where a comma closes its clause. */
export function relativeAround(chunks: readonly Chunk[], verbIndex: number, limit: number): number | null {
  for (let index = verbIndex - 1; index >= 0 && index >= verbIndex - clauseReach; index--) {
    const chunk = chunks[index];
    if (isMark(chunk, 'rel')) {
      let end = verbIndex + 1;
      while (end < limit && !isMark(chunks[end], 'comma', 'stop')) end++;
      return end < limit && isMark(chunks[end], 'comma') ? index : null;
    }
    if (isMark(chunk, 'comma', 'stop', 'sub', 'colon', 'quote')) return null;
  }
  return null;
}

export function relativeAntecedent(
  chunks: readonly Chunk[],
  at: number,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  let index = at - 1;
  while (index >= 0 && isMark(chunks[index], 'adv', 'neg', 'past', 'future', 'time')) index--;
  const relative = chunks[index];
  if (relative?.kind !== 'mark' || relative.class !== 'rel') return null;
  const verb = chunks[at];
  for (index--; index >= 0; index--) {
    const chunk = chunks[index];
    if (isMark(chunk, 'comma', 'close', 'quote', 'open')) continue;
    if (chunk?.kind !== 'noun') return null;
    // 'النزاع الدائر في أوكرانيا الذي …': the antecedent agrees with the verb
    const own = relative.gender ?? (verb?.kind === 'verb' ? verb.gender : null);
    const agrees =
      verb?.kind !== 'verb' ||
      verb.number !== 'singular' ||
      chunk.plural ||
      own === null ||
      (genderOf(chunk) === own && own === verb.gender);
    if (agrees) return { refs: coordinateBack(chunks, index), chunk };
    if (chunk.preposition === '') return { refs: [], chunk };
  }
  return null;
}

/** Gender of what a chunk names, else of its head. */
export function genderOf(chunk: NounChunk): 'm' | 'f' {
  const [only] = chunk.refs;
  return chunk.refs.length === 1 && only?.gender && !isLedBody(chunk) ? only.gender : chunk.gender;
}

/** The names that end in the chunk at `index`. */
function coordinateBack(chunks: readonly Chunk[], index: number): readonly EntityDraft[] {
  const chunk = chunks[index];
  if (chunk?.kind !== 'noun') return [];
  return chunk.refs.length > 0 ? chunk.refs : chunk.genitives;
}
