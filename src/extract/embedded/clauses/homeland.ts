import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, ChunkContext, NounChunk } from './chunk.ts';
import { isMark } from './marks.ts';

const homeland = /^([وف]?)([بلك]?)بلاد(?:ه|ها|هم|هما)$/u;

/** 'بلاده', 'انسحاب بلاده': the state of the one person or body that the text has just spoken of. */
export function withHomeland(
  context: ChunkContext,
  chunks: readonly Chunk[],
  at: number,
  subject: readonly EntityDraft[],
): Chunk | undefined {
  const chunk = chunks[at];
  if (chunk?.kind !== 'noun' || chunk.refs.length + chunk.genitives.length > 0) return chunk;
  const place = findHomeland(context, chunk);
  if (!place) return chunk;
  const declarer = declarerBefore(chunks, at);
  if (declarer) return withState(context, chunk, { ...place, subject: [declarer] });
  return isAnothers(chunks, at, subject) ? chunk : withState(context, chunk, { ...place, subject });
}

/** 'إعلان ترامب | انسحاب بلاده': whose word the noun right before tells of. */
function declarerBefore(chunks: readonly Chunk[], at: number): EntityDraft | null {
  const before = chunks[at - 1];
  if (before?.kind !== 'noun' || !before.classes.includes('declaring')) return null;
  const [only, ...others] = before.genitives;
  return only?.type === 'person' && others.length === 0 ? only : null;
}

function findHomeland(
  { document }: ChunkContext,
  chunk: NounChunk,
): { at: number; match: RegExpExecArray } | null {
  for (let at = chunk.first; at < chunk.end; at++) {
    const match = homeland.exec(formAt(document, at));
    if (match) return { at, match };
  }
  return null;
}

/** 'استضاف ترامب أمير قطر وأثنى على جهود بلاده': somebody else stands nearer, and it may be his. */
function isAnothers(chunks: readonly Chunk[], at: number, subject: readonly EntityDraft[]): boolean {
  for (let before = at - 1; before >= 0 && before > at - 8; before--) {
    const chunk = chunks[before];
    if (chunk?.kind !== 'noun' || isMark(chunks[before + 1], 'rel')) continue;
    const isPerson = chunk.office !== null || chunk.refs[0]?.type === 'person';
    if (isPerson) return !chunk.refs.some((ref) => subject.includes(ref));
  }
  return false;
}

function withState(
  context: ChunkContext,
  chunk: NounChunk,
  { at, match, subject }: { at: number; match: RegExpExecArray; subject: readonly EntityDraft[] },
): NounChunk {
  const { document, table } = context;
  const [only] = subject;
  const state = subject.length === 1 && only ? stateOf(context, only) : null;
  if (!state) return chunk;
  const { start = 0, end = 0 } = document.tokens[at] ?? {};
  table.addDescription(state, { start, end, kind: 'nominal', token: at });
  const isHead = at === chunk.first || chunk.preposition !== '';
  if (at > chunk.first && !(isHead && at === chunk.end - 1 && chunk.end === chunk.first + 2))
    return { ...chunk, genitives: [state], definite: true };
  return {
    ...chunk,
    refs: [state],
    conjunction: chunk.conjunction || match[1] !== '',
    preposition: chunk.preposition === '' ? (match[2] ?? '') : chunk.preposition,
    definite: true,
    gender: 'f',
  };
}

function stateOf({ offices, table }: ChunkContext, draft: EntityDraft): EntityDraft | null {
  if (draft.type === 'country') return draft;
  const held = offices.held.find(({ person, owner }) => person === draft && owner?.type === 'country');
  if (held?.owner) return held.owner;
  const known = draft.country === null ? null : table.mergeKnown(`country:${draft.country}`);
  return known && known.mentions.length > 0 ? known : null;
}
