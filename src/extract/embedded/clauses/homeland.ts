import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { ChunkContext, NounChunk } from './chunk.ts';

const homeland = /^([وف]?)([بلك]?)بلاد(?:ه|ها|هم|هما)$/u;

/** 'بلاده', 'انسحاب بلاده': the state of the one person or body that the text has just spoken of. */
export function withHomeland(
  context: ChunkContext,
  chunk: NounChunk,
  subject: readonly EntityDraft[],
): NounChunk {
  if (chunk.refs.length + chunk.genitives.length > 0) return chunk;
  const { document, table } = context;
  for (let at = chunk.first; at < chunk.end; at++) {
    const match = homeland.exec(formAt(document, at));
    if (!match) continue;
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
  return chunk;
}

function stateOf({ offices, table }: ChunkContext, draft: EntityDraft): EntityDraft | null {
  if (draft.type === 'country') return draft;
  const held = offices.held.find(({ person, owner }) => person === draft && owner?.type === 'country');
  if (held?.owner) return held.owner;
  const known = draft.country === null ? null : table.mergeKnown(`country:${draft.country}`);
  return known && known.mentions.length > 0 ? known : null;
}
