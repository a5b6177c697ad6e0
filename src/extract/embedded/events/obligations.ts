import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { isMark } from '../clauses/marks.ts';
import { formAt } from '../document.ts';
import { isOwn } from './claims.ts';
import { push } from './push-event.ts';
import type { SentenceState } from './sentence-state.ts';
import { fillersOf } from './targets.ts';

/** What somebody says that another must do, which urges him to without a verb of urging. */
const obligation: Frame = {
  id: 'urged:obligation',
  relation: 'urged',
  cameo: null,
  needs: [],
  slots: [],
  sources: [],
  targets: [],
};

/** Verbs, folded, after which 'على' tells whose duty it is. */
const duties = /^[وف]?(?:يجب|يتعين|ينبغي|يتوجب|وجب|تعين)$/u;

/** 'قال X إن على إيران أن تتوقف', 'يجب على روسيا أن تضغط': whoever says it urges whose duty it is. */
export function readObligation(state: SentenceState, chunk: Chunk, at: number): void {
  if (chunk.kind !== 'noun' || chunk.preposition !== 'علي' || chunk.refs.length === 0) return;
  const { document, statements, table } = state;
  if (!isDuty(state, chunk, at)) return;
  const start = document.tokens[chunk.first]?.start ?? 0;
  const said = statements.find((other) => other.start <= start && start < other.end);
  if (!said) return;
  const targets = chunk.refs.filter((ref) => !isOwn(said.speaker, ref));
  const { source, target } = relationTypes.urged;
  push(state, {
    frame: obligation,
    status: 'actual',
    trigger: { first: chunk.first, end: chunk.end },
    sources: fillersOf([said.speaker], source, table, document),
    targets: fillersOf(targets, target, table, document),
    rule: 'obligation',
  });
}

function isDuty({ chunks, document }: SentenceState, chunk: NounChunk, at: number): boolean {
  const [before, next] = [chunks[at - 1], chunks[at + 1]];
  const isBare = before === undefined || isMark(before, 'sub', 'quote', 'colon', 'stop') || chunk.conjunction;
  if (!isBare && !duties.test(formAt(document, chunk.first - 1))) return false;
  // 'لا يجب على', 'ليس على'
  if (chunks.slice(Math.max(0, at - 3), at).some((other) => isMark(other, 'neg'))) return false;
  if (next?.kind === 'mark') return next.class === 'sub' && next.base === 'ان';
  // 'يتعين على X التخلي عن'
  return !isBare && next?.kind === 'noun' && next.definite;
}
