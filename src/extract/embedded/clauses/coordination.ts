import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, NounChunk } from './chunk.ts';
import { isMark } from './marks.ts';

export interface Coordination {
  readonly refs: readonly EntityDraft[];
  /** Index after the last chunk. */
  readonly end: number;
}

/** Everything that a noun chunk and those joined to it name: 'أ وب', 'أ، ب وج', a name and its apposition. */
export function coordinate(chunks: readonly Chunk[], at: number): Coordination {
  const head = chunks[at];
  if (head?.kind !== 'noun') return { refs: [], end: at };
  const refs = [...head.refs];
  let end = at + 1;
  if (refs.length === 0) return { refs, end };
  const add = (others: readonly EntityDraft[]) => {
    for (const other of others) if (!refs.includes(other)) refs.push(other);
  };
  for (let next = at + 1; next < chunks.length; next++) {
    const chunk = chunks[next];
    if (isMark(chunk, 'comma', 'dash', 'quote', 'open', 'close')) continue;
    if (isMark(chunk, 'quant', 'dem')) continue;
    if (chunk?.kind !== 'noun') break;
    const afterComma = next > end;
    if (
      chunk.conjunction &&
      (chunk.preposition === '' || chunk.preposition === head.preposition) &&
      chunk.refs.length > 0
    ) {
      const after = chunks[next + 1];
      const opensClause = after?.kind === 'verb' && !after.conjunction && after.number === 'singular';
      if (chunk.frames.length > 0 || opensClause) break;
      add(chunk.refs);
      end = next + 1;
      continue;
    }
    // apposition: the same person under another description, or an office without a name
    if (
      afterComma &&
      chunk.preposition === '' &&
      chunk.refs.length > 0 &&
      chunk.refs.every((ref) => refs.includes(ref))
    ) {
      end = next + 1;
      continue;
    }
    // a list: 'أ، ب، وج'
    if (
      afterComma &&
      !chunk.conjunction &&
      chunk.preposition === '' &&
      chunk.refs.length > 0 &&
      isListed(chunks, next, head)
    ) {
      add(chunk.refs);
      end = next + 1;
      continue;
    }
    break;
  }
  return { refs, end };
}

function isListed(chunks: readonly Chunk[], from: number, head: NounChunk): boolean {
  if (head.refs.length === 0) return false;
  for (let next = from; next < chunks.length && next < from + 8; next++) {
    const chunk = chunks[next];
    if (isMark(chunk, 'comma')) continue;
    if (chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk.refs.length === 0) return false;
    if (chunk.refs[0]?.type !== head.refs[0]?.type) return false;
    if (chunk.conjunction) return true;
  }
  return false;
}
