import type { EventStatus } from '../../../contract/article-graph.ts';
import type { Control } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
import type { Chunk, VerbChunk } from './chunk.ts';
import { isMark, isWall } from './marks.ts';

export interface StatusContext {
  readonly document: Document;
  readonly chunks: readonly Chunk[];
}

/** Denied, planned or actual by what stands before the verb; null where the clause asserts nothing. */
export function statusOf(state: StatusContext, verb: VerbChunk, at: number): EventStatus | null {
  const { chunks, document } = state;
  let status: EventStatus = verb.tense === 'future' || verb.purpose ? 'planned' : 'actual';
  if (verb.purpose || isIf(state, verb, at) || isConditional(state, at) || isHypothetical(state, at))
    return null;
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const chunk = chunks[index];
    if (isMark(chunk, 'neg')) {
      // 'لا تزال': it goes on
      if (
        isMark(chunks[index + 1], 'aux') &&
        formAt(document, chunks[index + 1]?.first ?? -1).includes('زال')
      )
        break;
      return 'denied';
    }
    // 'لم تعد تتفق'
    if (
      chunk?.kind === 'verb' &&
      chunk.verbs.some(({ lemma }) => lemma === 'عاد') &&
      isMark(chunks[index - 1], 'neg')
    )
      return 'denied';
    if (isMark(chunk, 'maybe', 'cond')) return null;
    if (isMark(chunk, 'future')) status = 'planned';
    if (isMark(chunk, 'purpose')) return null;
    if (isMark(chunk, 'adv') && formAt(document, chunk?.first ?? -1) === 'قد' && verb.tense === 'present')
      return null;
    // 'نفت أنها احتجزت'
    if (isMark(chunk, 'sub') && isDisavowed(state, index)) return 'denied';
    if (isMark(chunk, 'sub') && /^ب?ان$/u.test(formAt(document, chunk?.first ?? -1)) && chunk) {
      const governed = governedBySubjunctive(state, index);
      if (verb.tense === 'present' && governed !== undefined) return governed;
      break;
    }
    if (chunk && (isWall(chunk) || chunk.kind === 'verb' || isMark(chunk, 'rel', 'comma', 'quote'))) break;
  }
  return isQuestion(state, at) ? null : status;
}

/** A verb of denial before أن, its subject between at most. */
function isDisavowed({ chunks }: StatusContext, subAt: number): boolean {
  const sub = chunks[subAt];
  if (sub?.kind !== 'mark' || !/^ب?ان(?:ه|ها|هم|هما)?$/u.test(sub.base)) return false;
  for (let index = subAt - 1; index >= 0 && index >= subAt - 5; index--) {
    const chunk = chunks[index];
    if (chunk?.kind === 'verb')
      return chunk.verbs.some(({ lemma }) => lemma === 'نفى') && !isMark(chunks[index - 1], 'neg');
    if (chunk?.kind !== 'noun' && !isMark(chunk, 'comma', 'day', 'time', 'adv')) return false;
  }
  return false;
}

/** 'إن انسحبت القوات': before a verb in the past إن is 'if'. */
function isIf({ chunks, document }: StatusContext, verb: VerbChunk, at: number): boolean {
  const before = chunks[at - 1];
  if (verb.tense !== 'past' || before?.kind !== 'mark' || before.base !== 'ان') return false;
  return document.content.charAt(document.tokens[before.first]?.start ?? 0) === 'إ';
}

/** 'أي صاروخ يطلق على': whatever 'any' speaks of has not happened. */
function isHypothetical({ chunks, document }: StatusContext, at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - 3; index--) {
    const chunk = chunks[index];
    if (isAny(document, chunk)) return true;
    if (chunk?.kind !== 'noun' && !isMark(chunk, 'adv', 'rel', 'quote')) return false;
  }
  return false;
}

/** 'أي', 'أية' */
export function isAny(document: Document, chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'mark' &&
    isMark(chunk, 'adv', 'quant') &&
    /^اي(?:ه)?$/u.test(formAt(document, chunk.first))
  );
}

const expectation = /^(?:ال)?(?:مقرر|متوقع|منتظر|مزمع|مرتقب|مرجح)$/u;
/** 'من الممكن أن يجتمع' */
const possibility = /^(?:ال)?(?:ممكن|محتمل|مستبعد|جايز)$/u;

/** 'قرر أن يزور', 'رفض أن يوقع': the verb before أن decides; undefined where أن only opens what is said. */
function governedBySubjunctive(state: StatusContext, subAt: number): EventStatus | null | undefined {
  for (let index = subAt - 1; index >= 0 && index >= subAt - 6; index--) {
    const chunk = state.chunks[index];
    if (chunk?.kind === 'verb') {
      const control = chunk.verbs.map((verb) => verb.control).find((kind) => kind !== null);
      // 'يتوقع أن تتهم', 'اقترح أن يتصل': what is expected or proposed, by a verb right after أن
      const isOpen = control === 'plan' || control === 'block' || control === 'deny';
      const isReport = chunk.verbs.some(({ speech }) => speech !== null && speech.kind !== 'order');
      if (isReport && !(isOpen && state.chunks[subAt + 1]?.kind === 'verb')) return undefined;
      if (control === undefined) return undefined;
      return statusUnder(control, 'actual');
    }
    // 'من المقرر أن يلتقي'
    if (chunk?.kind === 'noun' && possibility.test(chunk.head)) return null;
    if (chunk?.kind === 'noun' && expectation.test(chunk.head)) return 'planned';
    if (chunk && isWall(chunk)) return undefined;
  }
  return undefined;
}

/** 'هل تتفق': a question asserts nothing. */
function isQuestion({ chunks }: StatusContext, at: number): boolean {
  return chunks.slice(0, at).some((chunk) => chunk.kind === 'mark' && chunk.base === 'هل');
}

/** 'إذا', 'في حال', 'لو' at the head of the clause. */
function isConditional(state: StatusContext, at: number): boolean {
  const { chunks, document } = state;
  for (let index = at - 1; index >= 0 && index >= at - 6; index--) {
    const chunk = chunks[index];
    if (isMark(chunk, 'cond')) return true;
    if (isMark(chunk, 'comma', 'stop', 'colon')) return false;
    if (chunk?.kind === 'noun' && /^حال(?:ه)?$/u.test(formAt(document, chunk.end - 1))) return true;
  }
  return false;
}

/** Status of an act under the verb that governs it; null where that asserts nothing. */
export function statusUnder(control: Control | null, own: EventStatus): EventStatus | null {
  switch (control) {
    case 'block':
      return null;
    case 'plan':
      return own === 'denied' ? 'denied' : 'planned';
    case 'deny':
      return 'denied';
    default:
      return own;
  }
}
