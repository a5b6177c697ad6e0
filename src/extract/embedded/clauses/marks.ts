import type { Chunk } from './chunk.ts';

/** Marks that end the reach of a verb or noun. */
const walls: ReadonlySet<string> = new Set(['sub', 'stop', 'colon', 'cond', 'purpose', 'maybe', 'or']);

export function isWall(chunk: Chunk): boolean {
  return chunk.kind === 'mark' && walls.has(chunk.class);
}

export function isMark(chunk: Chunk | undefined, ...classes: readonly string[]): boolean {
  return chunk?.kind === 'mark' && classes.includes(chunk.class);
}

/** Index after a relative clause that starts at `at` (الذي …), up to its closing comma, or -1 where no comma closes it. */
export function skipRelative(chunks: readonly Chunk[], at: number): number {
  for (let next = at + 1; next < chunks.length; next++) {
    if (isMark(chunks[next], 'comma')) return next + 1;
    if (isMark(chunks[next], 'stop')) return -1;
  }
  return -1;
}
