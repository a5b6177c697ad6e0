import type { EventStatus } from '../../../contract/article-graph.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { NounChunk, VerbChunk } from '../clauses/chunk.ts';
import { isMark } from '../clauses/marks.ts';
import type { Subject } from '../clauses/subject.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { agentPhrase } from './participants.ts';
import { push } from './push-event.ts';
import type { SentenceState } from './sentence-state.ts';
import { isNeededIn } from './slots.ts';
import { fillersOf } from './targets.ts';

/** A verb with one of its frames, to be filled. */
export interface Filling {
  readonly frame: Frame;
  readonly subject: Subject;
  readonly verb: VerbChunk;
  readonly at: number;
  readonly status: EventStatus;
}

/** Relations whose verb, unvocalised, is as often passive: 'قتل 70 عنصرا من الجماعة في غارات للتحالف'. */
const passives: ReadonlySet<string> = new Set(['attacked', 'detained', 'released']);

/** Frames of 'لقي مصرعه', 'استشهد', 'أصيب', whose subject is who is hit. */
export const deaths: ReadonlySet<string> = new Set(
  'لقي استشهد أصيب سقط'.split(' ').map((lemma) => `attacked:${lemma}`),
);

/** The subject suffers what a phrase after it says who did; nothing where an object shows that the verb is active. */
export function readPassive(state: SentenceState, { frame, subject, verb, at, status }: Filling): boolean {
  if (!passives.has(frame.relation) || !frame.slots.includes('obj') || verb.suffix !== '') return false;
  const { chunks, table, document } = state;
  const type = relationTypes[frame.relation];
  const named = subject.how === 'unnamed' ? subject.chunk : null;
  let from = named ? chunks.indexOf(named) + 1 : subject.after;
  // 'لقي خمسة من المسلحين مصرعهم'
  if (named && isNeededIn(state, frame, named)) from = at + 1;
  if (isMark(chunks[from], 'quant', 'number')) from++;
  // 'سقط قتلى وجرحى من الحركة'
  for (let dead = chunks[from]; dead?.kind === 'noun' && isNeededIn(state, frame, dead); dead = chunks[from])
    from++;
  const after = chunks[from];
  if (after?.kind === 'noun' && after.preposition === '') return false;
  const ofBody = after?.kind === 'noun' && after.preposition === 'من' ? bodyOf(after) : [];
  const own = subject.chunk ? [...subject.chunk.genitives, ...subject.chunk.nisbas] : [];
  const patients = subject.refs.length > 0 ? subject.refs : ofBody.length > 0 ? ofBody : own;
  return push(state, {
    frame,
    status,
    trigger: { first: verb.first, end: verb.end },
    sources: fillersOf(agentPhrase(state, subject.after), type.source, table, document),
    targets: fillersOf(patients, type.target, table, document),
    rule: 'verb.passive',
  });
}

/** 'من عناصر الحركة': of whom they are. */
function bodyOf({ refs, genitives, classes }: NounChunk): readonly EntityDraft[] {
  return refs.length > 0 || !classes.includes('force') ? refs : genitives;
}
