import type { EntityDraft } from '../entities/entity-table.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunks.ts';

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

export interface Subject {
  readonly refs: readonly EntityDraft[];
  /** The subject's own noun chunk; null for one carried over from before. */
  readonly chunk: NounChunk | null;
  /** Index from which the other slots are looked for. */
  readonly after: number;
  readonly how: 'vso' | 'svo' | 'relative' | 'carried' | 'speaker' | 'unnamed';
}

/** Who the discourse has just spoken of, for clauses without a subject of their own. */
export interface Discourse {
  readonly subject: readonly EntityDraft[];
  readonly gender: 'm' | 'f';
  readonly plural: boolean;
}

/**
 * Finds the subject of a verb: right of it (verb first), left of it (noun first, by agreement), the antecedent of a relative
 * clause, or the subject carried over.
 * @param needsObject true where the verb is empty without an object, so that a lone noun right of it may be that object
 */
export function findSubject(
  chunks: readonly Chunk[],
  at: number,
  options: { readonly discourse: Discourse; readonly needsObject: boolean },
): Subject {
  const verb = chunks[at];
  const none: Subject = { refs: [], chunk: null, after: at + 1, how: 'unnamed' };
  if (verb?.kind !== 'verb') return none;
  const relative = relativeAntecedent(chunks, at);
  if (relative && verb.suffix === '' && !hasResumptive(chunks, at))
    return { refs: relative.refs, chunk: relative.chunk, after: at + 1, how: 'relative' };
  const left = leftSubject(chunks, at, verb);
  if (left) return { ...left, after: at + 1, how: 'svo' };
  const right = rightNoun(chunks, at);
  if (verb.number === 'singular' && right !== null) {
    const chunk = chunks[right];
    if (chunk?.kind === 'noun') {
      const lone = options.needsObject && !hasObjectAfter(chunks, coordinate(chunks, right).end);
      const carried = carriedSubject(verb, options.discourse);
      if (
        lone &&
        carried &&
        mayBeCarried(chunks, at, verb) &&
        (verb.suffix === '' || chunk.refs.length === 0)
      )
        return { refs: carried, chunk: null, after: at + 1, how: 'carried' };
      const { refs, end } = coordinate(chunks, right);
      return { refs, chunk, after: end, how: refs.length > 0 ? 'vso' : 'unnamed' };
    }
  }
  const carried = carriedSubject(verb, options.discourse);
  if (carried) return { refs: carried, chunk: null, after: at + 1, how: 'carried' };
  return none;
}

function carriedSubject(verb: VerbChunk, discourse: Discourse): readonly EntityDraft[] | null {
  if (discourse.subject.length === 0) return null;
  if (verb.number === 'singular' && verb.gender !== discourse.gender) return null;
  if (verb.number === 'singular' && discourse.subject.length > 1) return null;
  if (verb.number !== 'singular' && discourse.subject.length < 2 && !discourse.plural) return null;
  return discourse.subject;
}

/** A clause that goes on from the last one: 'and', 'as', a comma before the verb. */
function mayBeCarried(chunks: readonly Chunk[], at: number, verb: VerbChunk): boolean {
  if (verb.conjunction) return true;
  return isMark(chunks[at - 1], 'comma', 'sub', 'adv', 'conj') && at > 0;
}

const timeNouns: ReadonlySet<string> = new Set(
  'يوم صباح مساء ليله ظهر فجر شهر عام سنه اسبوع وقت ساعه مره لحظه فتره مطلع منتصف نهايه اواخر اوايل'.split(
    ' ',
  ),
);

/** 'الشهر الماضي', 'مطلع الأسبوع': a noun that says when, and is neither subject nor object. */
export function isTimeNoun(chunk: NounChunk): boolean {
  return (
    chunk.refs.length === 0 && chunk.genitives.length === 0 && timeNouns.has(chunk.head.replace(/^ال/u, ''))
  );
}

/** The first bare noun right of a verb, over adverbs, times, commas and prepositional phrases. */
function rightNoun(chunks: readonly Chunk[], at: number): number | null {
  for (let next = at + 1; next < chunks.length && next < at + 9; next++) {
    const chunk = chunks[next];
    if (chunk?.kind === 'noun') {
      if (isTimeNoun(chunk)) continue;
      if (chunk.preposition === '' && !(chunk.conjunction && next > at + 1)) return next;
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
        'quant',
        'dem',
        'open',
        'close',
        'dash',
        'quote',
        'other',
      )
    )
      continue;
    return null;
  }
  return null;
}

function hasObjectAfter(chunks: readonly Chunk[], from: number): boolean {
  for (let next = from; next < chunks.length && next < from + 9; next++) {
    const chunk = chunks[next];
    if (chunk?.kind === 'noun') {
      if (chunk.preposition === '' && !chunk.conjunction) return true;
      continue;
    }
    // two verbs do not follow each other bare: the second is a noun that is written like one (مضي)
    if (chunk?.kind === 'verb') return chunk.tense === 'past' && !chunk.conjunction;
    if (isMark(chunk, 'rel')) {
      const after = skipRelative(chunks, next);
      if (after < 0) return false;
      next = after - 1;
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
        'quant',
        'dem',
        'open',
        'close',
        'dash',
        'quote',
        'other',
      )
    )
      continue;
    return false;
  }
  return false;
}

/** A noun that stands before the verb as its subject: at the start of its clause, agreeing, no object of a verb before. */
function leftSubject(
  chunks: readonly Chunk[],
  at: number,
  verb: VerbChunk,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  if (verb.conjunction) return null;
  let found: number | null = null;
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index];
    if (chunk?.kind === 'noun') {
      if (chunk.preposition === '') found = index;
      // 'و' before the noun of a singular verb opens a clause of its own
      if (found === index && chunk.conjunction && verb.number === 'singular') break;
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
    if (isMark(chunk, 'past') && found !== null) break;
    if (chunk?.kind === 'verb' || chunk?.kind === 'participle') {
      // 'قال X إن' has a wall between; a verb in the same clause takes the noun for itself
      if (relativeEndsBefore(chunks, index, at)) {
        index = relativeEndsBefore(chunks, index, at) ?? index;
        continue;
      }
      return null;
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
      'other',
    );
  if (!opens) return null;
  const { refs, end } = coordinate(chunks, found);
  if (end > at) return null;
  const rightAfter = chunks[at + 1];
  // after a comma the noun may belong to what came before; then the verb must stand right by it
  if (isMark(opener, 'comma') && end < at - 1) return null;
  if (
    refs.length === 0 &&
    rightAfter?.kind === 'noun' &&
    rightAfter.preposition === '' &&
    rightAfter.refs.length > 0
  )
    return null;
  if (
    refs.length === 1 &&
    verb.number === 'singular' &&
    chunk.gender !== verb.gender &&
    refs[0]?.type === 'person'
  )
    return null;
  return { refs, chunk };
}

/** 'التي قطعت السعودية علاقاتها معها': a pronoun stands for the antecedent, and the verb has a subject of its own. */
function hasResumptive(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (next?.kind !== 'noun' || next.preposition !== '' || next.refs.length === 0) return false;
  for (let index = at + 2; index < chunks.length && index < at + 7; index++) {
    const chunk = chunks[index];
    if (isMark(chunk, 'comma', 'stop')) return false;
    if (chunk?.kind === 'noun' && resumptives.has(chunk.head)) return true;
  }
  return false;
}

const resumptives: ReadonlySet<string> = new Set(
  'معها معه معهم عليها عليه عليهم لها له لهم بها به بهم اليها اليه اليهم ضدها ضده'.split(' '),
);

/** For a verb inside 'X، الذي V …، V2': the index of the relative pronoun, so that the search for V2's subject goes on before it. */
function relativeEndsBefore(chunks: readonly Chunk[], verbIndex: number, limit: number): number | null {
  for (let index = verbIndex - 1; index >= 0 && index > verbIndex - 4; index--) {
    if (isMark(chunks[index], 'rel')) {
      const after = skipRelative(chunks, index);
      return after > 0 && after <= limit ? index : null;
    }
    if (!isMark(chunks[index], 'adv', 'neg', 'past', 'future', 'time')) return null;
  }
  return null;
}

function relativeAntecedent(
  chunks: readonly Chunk[],
  at: number,
): { refs: readonly EntityDraft[]; chunk: NounChunk } | null {
  let index = at - 1;
  while (index >= 0 && isMark(chunks[index], 'adv', 'neg', 'past', 'future', 'time')) index--;
  const relative = chunks[index];
  if (relative?.kind !== 'mark' || relative.class !== 'rel') return null;
  const verb = chunks[at];
  for (index--; index >= 0; index--) {
    const chunk = chunks[index];
    if (isMark(chunk, 'comma', 'close', 'quote', 'open')) continue;
    if (chunk?.kind !== 'noun') return null;
    // 'النزاع الدائر في أوكرانيا الذي …': the antecedent agrees with the verb
    const own = relative.gender ?? (verb?.kind === 'verb' ? verb.gender : null);
    const agrees =
      verb?.kind !== 'verb' ||
      verb.number !== 'singular' ||
      chunk.plural ||
      own === null ||
      (genderOf(chunk) === own && own === verb.gender);
    if (agrees) return { refs: coordinateBack(chunks, index), chunk };
    if (chunk.preposition === '') return { refs: [], chunk };
  }
  return null;
}

function genderOf(chunk: NounChunk): 'm' | 'f' {
  const [only] = chunk.refs;
  return chunk.refs.length === 1 && only?.gender ? only.gender : chunk.gender;
}

/** The names that end in the chunk at `index`. */
function coordinateBack(chunks: readonly Chunk[], index: number): readonly EntityDraft[] {
  const chunk = chunks[index];
  if (chunk?.kind !== 'noun') return [];
  return chunk.refs.length > 0 ? chunk.refs : chunk.genitives;
}
