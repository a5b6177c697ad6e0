import type { Chunk } from './chunk.ts';

/** Marks that end the reach of a verb or noun. */
const walls: ReadonlySet<string> = new Set(['sub', 'stop', 'colon', 'cond', 'purpose', 'maybe', 'or']);

export function isWall(chunk: Chunk): boolean {
  return chunk.kind === 'mark' && walls.has(chunk.class);
}

export function isMark(chunk: Chunk | undefined, ...classes: readonly string[]): boolean {
  return chunk?.kind === 'mark' && classes.includes(chunk.class);
}

/** Index after a relative clause that starts at `at` (الذي …): where its own subject and adverbs end, else its closing comma, else -1. */
export function skipRelative(chunks: readonly Chunk[], at: number): number {
  const own = endOfObjectRelative(chunks, at);
  if (own > 0) return own;
  for (let next = at + 1; next < chunks.length; next++) {
    if (isMark(chunks[next], 'comma')) return next + 1;
    if (isMark(chunks[next], 'stop')) return -1;
  }
  return -1;
}

/** 'الذي تقوده السعودية فجر الخميس | مواقع': the pronoun is the object, so that the clause is whole with its subject; -1 where it goes on. */
function endOfObjectRelative(chunks: readonly Chunk[], at: number): number {
  let next = at + 1;
  while (isMark(chunks[next], 'adv', 'past', 'time')) next++;
  const [verb, subject] = [chunks[next], chunks[next + 1]];
  if (verb?.kind !== 'verb' || verb.suffix === '') return -1;
  if (subject?.kind !== 'noun' || subject.preposition !== '' || subject.refs.length === 0) return -1;
  next += 2;
  for (let joined = chunks[next]; joined?.kind === 'noun' && joined.conjunction; joined = chunks[next]) {
    if (joined.preposition !== '' || joined.refs.length === 0) return -1;
    next++;
  }
  const place = chunks[next];
  if (place?.kind === 'noun' && place.preposition === 'في' && place.refs.length > 0) next++;
  while (isMark(chunks[next], 'adv', 'time', 'day')) next++;
  const after = chunks[next];
  const isNext =
    after?.kind === 'verb' || (after?.kind === 'noun' && after.preposition === '' && after.suffix === '');
  return isNext && !after.conjunction ? next : -1;
}
