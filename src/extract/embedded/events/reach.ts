import type { Chunk } from '../clauses/chunk.ts';
import { isMark, isWall, skipRelative } from '../clauses/marks.ts';

/** Indexes of the chunks that a trigger reaches: up to a wall, another verb or an adverbial participle, relative clauses left out. */
export function reachOf(chunks: readonly Chunk[], from: number): number[] {
  const reach: number[] = [];
  for (let at = from; at < chunks.length && reach.length < 24; at++) {
    const chunk = chunks[at];
    if (!chunk || isWall(chunk)) break;
    if (chunk.kind === 'verb' || isMark(chunk, 'pron')) break;
    if (
      chunk.kind === 'participle' &&
      chunk.adverbial &&
      !chunk.article &&
      at > from &&
      isMark(chunks[at - 1], 'comma')
    )
      break;
    if (isMark(chunk, 'rel')) {
      const after = skipRelative(chunks, at);
      if (after < 0) break;
      at = after - 1;
      continue;
    }
    reach.push(at);
    // what follows an attributive participle completes it: 'القوات المدعومة من قطر'
    if (chunk.kind === 'participle' && chunk.article && chunk.voice === 'passive' && isAgent(chunks[at + 1]))
      at++;
  }
  return reach;
}

function isAgent(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.preposition === 'من';
}
