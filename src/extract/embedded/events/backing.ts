import { relationTypes } from '../../../contract/relations.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import { coordinate } from '../clauses/coordination.ts';
import { isMark, isWall } from '../clauses/marks.ts';
import type { Subject } from '../clauses/subject.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { headToken } from './exceptions.ts';
import { forcesOf, ownersOf } from './participants.ts';
import { push } from './push-event.ts';
import type { SentenceState } from './sentence-state.ts';
import { fillersOf } from './targets.ts';

/** 'بدعم من X', 'بإسناد التحالف', 'بدعم روسي' beside a verb: X backs whoever acts there. */
export function readBacking(state: SentenceState, noun: NounChunk, at: number): boolean {
  const frame = noun.frames.find(({ relation }) => relation === 'supported' || relation === 'aided');
  if (!frame || noun.preposition !== 'ب' || !noun.classes.includes('backing')) return false;
  // 'أشاد بالدعم' praises it
  if (/^و?بال/u.test(formAt(state.document, noun.first))) return false;
  const { table, document } = state;
  const type = relationTypes[frame.relation];
  // 'وبدعم من X سيطر Y'
  const first = state.chunks.findIndex(({ kind }) => kind === 'verb');
  const opens = first > at && (at === 0 || isMark(state.chunks[at - 1], 'comma', 'stop'));
  const before = verbBefore(state, at);
  const verbAt = before < 0 && opens ? first : before;
  const verb = state.chunks[verbAt];
  // 'تعهد بدعم X', 'اتهمه بمساعدة X': the verb's own complement says whom somebody backs
  const isComplement =
    verb?.kind === 'verb' &&
    verb.verbs.some(
      (known) => known.control !== null || known.frames.some(({ relation }) => relation === 'accused'),
    );
  if (noun.genitives.length > 0 && isComplement) return false;
  const subject = state.clauses.find((clause) => clause.verbAt === verbAt)?.subject;
  const declared = state.chunks
    .slice(0, at)
    .findLast((chunk) => chunk.kind === 'noun' && chunk.classes.includes('declaring'));
  const named = describedBefore(state, at) ?? (subject ? namedOrForces(subject) : firstNamed(state, at));
  // 'إعلان تركيا السيطرة على المدينة بدعم من X'
  const backed = named.length === 0 && declared?.kind === 'noun' ? declared.genitives : named;
  const trigger = headToken(document, noun);
  return push(state, {
    frame,
    status: 'actual',
    trigger: { first: trigger, end: trigger + 1 },
    sources: fillersOf(giversOf(state, noun, at), type.source, table, document),
    targets: fillersOf(backed, type.target, table, document),
    rule: 'noun.backing',
  });
}

function namedOrForces(subject: Subject): readonly EntityDraft[] {
  return subject.refs.length > 0 ? subject.refs : forcesOf(subject);
}

/** 'قوات الحكومة مدعومة بغطاء جوي': what the participle right before is said of. */
function describedBefore({ chunks }: SentenceState, at: number): readonly EntityDraft[] | null {
  const [participle, noun] = [chunks[at - 1], chunks[at - 2]];
  if (participle?.kind !== 'participle' || participle.voice !== 'passive' || noun?.kind !== 'noun')
    return null;
  return noun.refs.length > 0 ? noun.refs : ownersOf(noun);
}

/** 'بدعم من حلفائه': nobody that is named. */
export function isBackingUnsaid(noun: NounChunk): boolean {
  return noun.preposition === 'ب' && noun.classes.includes('backing') && noun.genitives.length === 0;
}

/** Who gives what the subject receives: 'بدعم الحلف', 'الدعم الأميركي', 'الدعم من موسكو'. */
export function giversOf({ chunks }: SentenceState, noun: NounChunk, at: number): readonly EntityDraft[] {
  const own = [...noun.genitives, ...noun.nisbas];
  if (own.length > 0) return own;
  let from = at + 1;
  // 'بإسناد ومشاركة من X'
  for (
    let next = chunks[from];
    next?.kind === 'noun' && next.conjunction && next.refs.length === 0;
    next = chunks[from]
  )
    from++;
  const giver = chunks[from];
  if (giver?.kind !== 'noun' || giver.preposition !== 'من') return [];
  const { refs } = coordinate(chunks, from);
  return refs.length > 0 ? refs : giver.genitives;
}

/** Index of the verb in whose clause a chunk stands, or -1. */
function verbBefore({ chunks }: SentenceState, at: number): number {
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (!chunk || isWall(chunk)) return -1;
    if (chunk.kind === 'verb') return index;
  }
  return -1;
}

/** What the clause without a verb opens with: 'قوات الحكومة بدعم من …'. */
function firstNamed({ chunks }: SentenceState, at: number): readonly EntityDraft[] {
  const before = chunks[at - 1];
  const isHead = before?.kind === 'noun' && before.preposition === '' && chunks[at - 2]?.kind !== 'noun';
  return isHead ? before.refs : [];
}
