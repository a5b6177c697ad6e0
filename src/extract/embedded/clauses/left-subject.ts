import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { coordinate } from './coordination.ts';
import { isMark } from './marks.ts';
import { relativeAround, relativeEndsBefore } from './relative-clauses.ts';

/** Chunks before a verb in which its subject is looked for. */
const reach = 80;

/** A noun that stands before the verb as its subject: at the start of its clause, agreeing, no object of a verb before. */
export function leftSubject(
  chunks: readonly Chunk[],
  at: number,
  verb: VerbChunk,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  // 'أما X فقال': ف takes up whom the sentence is about
  if (verb.conjunction && !isTopical(chunks, at)) return null;
  let found: number | null = null;
  for (let index = at - 1; index >= 0 && index >= at - reach; index--) {
    const chunk = chunks[index];
    if (chunk?.kind === 'noun') {
      if (chunk.preposition === '' && !isJoinedToPhrase(chunks, index)) found = index;
      // 'و' before the noun of a singular verb opens a clause of its own
      if (
        found === index &&
        chunk.conjunction &&
        verb.number === 'singular' &&
        !isJoinedAfterOpener(chunks, index)
      )
        break;
      continue;
    }
    if (
      isMark(
        chunk,
        'adv',
        'time',
        'day',
        'comma',
        'number',
        'neg',
        'dash',
        'open',
        'close',
        'quant',
        'quote',
        'dem',
        'future',
      )
    )
      continue;
    if (isMark(chunk, 'past')) {
      // 'X كان قد زار'
      if (found === null) continue;
      break;
    }
    // 'القوات المدعومة من X | أعلنت': what completes the participle is no subject
    if (chunk?.kind === 'participle' && chunk.article && chunk.voice === 'passive') {
      found = null;
      continue;
    }
    if (chunk?.kind === 'verb' || chunk?.kind === 'participle') {
      // 'قال X إن' has a wall between; a verb in the same clause takes the noun for itself
      const relative = relativeEndsBefore(chunks, index, at) ?? relativeAround(chunks, index, at);
      if (relative === null) return null;
      index = relative;
      continue;
    }
    break;
  }
  if (found === null) return null;
  const chunk = chunks[found];
  if (chunk?.kind !== 'noun') return null;
  const opener = chunks[found - 1];
  const opens =
    found === 0 ||
    chunk.conjunction ||
    isMark(
      opener,
      'sub',
      'topic',
      'past',
      'colon',
      'quote',
      'stop',
      'comma',
      'adv',
      'time',
      'conj',
      'dash',
      'neg',
      'quant',
      'aux',
      'other',
    );
  if (!opens) return null;
  const { refs, end } = coordinate(chunks, isBeforePerson(chunks, found) ? found + 1 : found);
  if (end > at) return null;
  const rightAfter = chunks[at + 1];
  // after a comma the noun may belong to what came before; then the verb must stand right by it
  if (isMark(opener, 'comma') && end < at - 1) return null;
  if (
    refs.length === 0 &&
    !chunk.classes.some((name) => name === 'attack' || name === 'document') &&
    !(chunk.classes.length > 0 && isRightAfterThat(chunks, found)) &&
    (chunk.office === null || chunk.gender !== verb.gender) &&
    rightAfter?.kind === 'noun' &&
    rightAfter.preposition === '' &&
    rightAfter.refs.length > 0
  )
    return null;
  if (
    refs.length === 1 &&
    verb.number === 'singular' &&
    chunk.gender !== verb.gender &&
    refs[0]?.type === 'person' &&
    (refs[0].gender !== null || chunk.office !== null)
  )
    return null;
  return { refs, chunk };
}

/** 'أن طيران التحالف يساند': a noun right after أن is the subject of its clause, named or not. */
function isRightAfterThat(chunks: readonly Chunk[], index: number): boolean {
  const before = chunks[index - 1];
  return before?.kind === 'mark' && before.class === 'sub' && /^(?:ب|ل)?ان$/u.test(before.base);
}

/** True for the first verb after 'أما X'. */
function isTopical(chunks: readonly Chunk[], at: number): boolean {
  return (
    isMark(chunks[0], 'topic') &&
    !chunks.slice(0, at).some(({ kind }, index) => kind === 'verb' && !isMark(chunks[index - 1], 'rel'))
  );
}

/** 'في قطر وتركيا': what 'and' joins to a phrase with a preposition. */
function isJoinedToPhrase(chunks: readonly Chunk[], index: number): boolean {
  const [before, chunk] = [chunks[index - 1], chunks[index]];
  return (
    chunk?.kind === 'noun' &&
    chunk.conjunction &&
    before?.kind === 'noun' &&
    before.preposition !== '' &&
    before.refs.length > 0 &&
    chunk.refs.length > 0 &&
    before.refs[0]?.type === chunk.refs[0]?.type
  );
}

/** 'وكان X، الذي …، أو ما يعرف بY، قال': whom كان at the head of the sentence names, over whatever describes him. */
export function pastSubject(
  chunks: readonly Chunk[],
  at: number,
  verb: VerbChunk,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  const chunk = chunks[1];
  if (!isMark(chunks[0], 'past') || verb.conjunction || verb.tense !== 'past' || verb.number !== 'singular')
    return null;
  if (chunk?.kind !== 'noun' || chunk.preposition !== '' || chunk.refs.length !== 1) return null;
  if (chunk.gender !== verb.gender && (chunk.refs[0]?.gender !== null || chunk.office !== null)) return null;
  for (let index = 2; index < at; index++) {
    const between = chunks[index];
    if (isMark(between, 'sub', 'stop', 'colon')) return null;
    if (between?.kind === 'verb' && !isInRelative(chunks, index)) return null;
  }
  return isInRelative(chunks, at) ? null : { refs: chunk.refs, chunk };
}

/** True for a verb right after a relative pronoun. */
export function isInRelative(chunks: readonly Chunk[], at: number): boolean {
  let index = at - 1;
  while (isMark(chunks[index], 'adv', 'neg', 'past', 'future', 'time')) index--;
  return isMark(chunks[index], 'rel');
}

/** 'أن تركيا وفصائل موالية تشن', 'وكانت أ وب وج قد شنت': subjects joined after the word that opens their clause. */
function isJoinedAfterOpener(chunks: readonly Chunk[], index: number): boolean {
  let first = index;
  while (isJoinable(chunks[first]) && chunks[first]?.conjunction) first--;
  return first < index && isJoinable(chunks[first]) && isMark(chunks[first - 1], 'sub', 'past');
}

function isJoinable(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.preposition === '';
}

/** 'الصومالية هيبو وارديري': an adjective of nationality right before its bearer's name. */
export function isBeforePerson(chunks: readonly Chunk[], at: number): boolean {
  const [chunk, next] = [chunks[at], chunks[at + 1]];
  return (
    chunk?.kind === 'noun' &&
    chunk.refs.length === 0 &&
    chunk.nisbas.length > 0 &&
    chunk.definite &&
    chunk.end === chunk.first + 1 &&
    next?.kind === 'noun' &&
    next.first === chunk.end &&
    next.preposition === '' &&
    !next.conjunction &&
    next.refs[0]?.type === 'person'
  );
}
