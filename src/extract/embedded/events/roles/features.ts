import type { EntityType } from '../../../../contract/article-graph.ts';
import type { RelationType } from '../../../../contract/relations.ts';
import { relationTypes } from '../../../../contract/relations.ts';
import type { Chunk, NounChunk } from '../../clauses/chunk.ts';
import { genderOf } from '../../clauses/relative-clauses.ts';
import { formAt } from '../../document.ts';
import type { EntityDraft } from '../../entities/entity-table.ts';
import { reachOf } from '../reach.ts';
import type { SentenceState } from '../sentence-state.ts';
import { fitsSlot } from '../slots.ts';
import { fillersOf } from '../targets.ts';
import type { Candidate } from './candidates.ts';
import type { Trigger } from './trigger.ts';

/**
 * Takes the features that hold, each named by up to four words. The trainer keeps the names; the extractor adds up their weights, which is why
 * the words are never put together.
 */
export interface FeatureBag {
  add(a: string, b?: string, c?: string, d?: string): void;
}

/** A candidate as filler of one role: whom it offers there, and what speaks for and against it. */
export interface RoleFiller<Bag extends FeatureBag> {
  readonly candidate: Candidate;
  /** Its place among the candidates. */
  readonly index: number;
  readonly fillers: readonly EntityDraft[];
  /** Where it stands, in one word. */
  readonly place: string;
  readonly bag: Bag;
}

export type Role = 'source' | 'target';

/** The candidates that may fill a role by type, each with its features. */
export function fillersFor<Bag extends FeatureBag>(
  view: View,
  candidates: readonly Candidate[],
  role: Role,
  makeBag: () => Bag,
): RoleFiller<Bag>[] {
  const { state, trigger, type } = view;
  const types = role === 'source' ? sourceTypes(trigger, type) : type.target;
  const fillers: RoleFiller<Bag>[] = [];
  candidates.forEach((candidate, index) => {
    const offered = fillersOf(candidate.refs, types, state.table, state.document).filter(
      ({ mentions }) => mentions.length > 0,
    );
    if (offered.length === 0) return;
    const bag = makeBag();
    const inner = candidate.at < 0 ? null : innerOf(state.chunks, trigger.at, candidate.at);
    addFeatures(bag, view, { candidate, index, candidates, offered, role, inner });
    fillers.push({ candidate, index, fillers: offered, place: placeOf(view, candidate, inner), bag });
  });
  return fillers;
}

function sourceTypes(trigger: Trigger, type: RelationType): readonly EntityType[] {
  return trigger.frame.sources.length > 0 ? trigger.frame.sources : type.source;
}

/** A sentence seen from one trigger. */
export interface View {
  readonly state: SentenceState;
  readonly trigger: Trigger;
  readonly type: RelationType;
  /** Chunk indexes that the trigger's own clause reaches to the right. */
  readonly reach: ReadonlySet<number>;
  /** Index of the first chunk that names somebody. */
  readonly firstNamed: number;
}

export function viewOf(state: SentenceState, trigger: Trigger): View {
  return {
    state,
    trigger,
    type: relationTypes[trigger.frame.relation],
    reach: new Set(reachOf(state.chunks, trigger.at + 1)),
    firstNamed: state.chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.refs.length > 0),
  };
}

interface Seat {
  readonly candidate: Candidate;
  readonly index: number;
  readonly candidates: readonly Candidate[];
  readonly offered: readonly EntityDraft[];
  readonly role: Role;
  readonly inner: Inner | null;
}

/** First words of the features of a role, by kind of trigger. */
const prefixes = {
  source: { verb: 'source/verb', noun: 'source/noun', participle: 'source/participle' },
  target: { verb: 'target/verb', noun: 'target/noun', participle: 'target/participle' },
} as const;
const digits = ['0', '1', '2', '3', '4', '5', '6'] as const;

function digit(count: number, most: number): string {
  return digits[Math.min(count, most)] ?? '';
}

function addFeatures(
  bag: FeatureBag,
  view: View,
  { candidate, index, candidates, offered, role, inner }: Seat,
): void {
  const { trigger, type, state } = view;
  const { relation, id } = trigger.frame;
  const { source } = candidate;
  const prefix = prefixes[role][trigger.kind];
  const side = sideOf(candidate, trigger);
  const [first] = offered;
  const entity = first?.type ?? '';
  const mentions = first?.mentions ?? [];
  const isSubject = candidate.refs.some((ref) => trigger.subject.includes(ref));
  bag.add(prefix, 'bias');
  bag.add(prefix, 'type', entity, type.class);
  bag.add(role, 'relation', relation, entity);
  bag.add(role, id, 'type', entity);
  bag.add(role, id, source, side);
  bag.add(prefix, 'mentions', digit(mentions.length, 5));
  if (mentions.some(({ token }) => state.document.sentenceOf[token] === 0))
    bag.add(prefix, 'in first sentence');
  bag.add(prefix, 'source', source, side);
  if (isSubject) bag.add(prefix, 'subject', trigger.how);
  bag.add(prefix, isSubject ? 'is subject' : trigger.subject.length > 0 ? 'other subject' : 'no subject');
  const chunk = state.chunks[candidate.at];
  if (chunk?.kind !== 'noun' || !inner) return;
  bag.add(prefix, side, near(candidates, index, trigger), source);
  bag.add(prefix, side, 'verbs', digit(inner.verbs, 2));
  for (const mark of inner.marks) bag.add(prefix, side, 'over', mark);
  bag.add(prefix, side, 'nouns', bucket(inner.nouns));
  bag.add(prefix, side, chunk.preposition, source);
  bag.add(role, id, side, chunk.preposition);
  if (chunk.conjunction) bag.add(prefix, side, 'and');
  if (chunk.office) bag.add(prefix, side, 'office');
  if (source !== 'name') {
    for (const noun of chunk.classes) bag.add(prefix, source, noun, type.class);
    if (chunk.classes.length === 0) bag.add(prefix, source, 'plain');
    if (chunk.frames.length > 0) bag.add(prefix, source, 'of act');
  }
  if (side === 'right') {
    const slot = slotOf(view, chunk);
    bag.add(prefix, 'slot', slot, view.reach.has(candidate.at) ? 'reached' : 'out');
    bag.add(role, 'slot', slot, relation);
    bag.add(role, id, 'slot', slot);
  }
  if (trigger.kind !== 'noun' && chunk.preposition === '') addAgreement(bag, view, { chunk, prefix, side });
  if (candidate.at === view.firstNamed) bag.add(prefix, 'first', side);
  const before = state.chunks[candidate.at - 1];
  if (before?.kind === 'mark') bag.add(prefix, side, 'after', before.class);
  else if (before === undefined) bag.add(prefix, side, 'opens');
}

function sideOf({ at }: Candidate, trigger: Trigger): string {
  if (at < 0) return 'before';
  return at === trigger.at ? 'own' : at < trigger.at ? 'left' : 'right';
}

interface Inner {
  readonly verbs: number;
  readonly nouns: number;
  readonly marks: readonly string[];
}

const telling: ReadonlySet<string> = new Set([
  'comma',
  'sub',
  'rel',
  'quote',
  'colon',
  'stop',
  'neg',
  'cond',
  'or',
  'pron',
]);

/** What stands between a trigger and a candidate. */
function innerOf(chunks: readonly Chunk[], from: number, to: number): Inner {
  const [first, last] = from < to ? [from + 1, to] : [to + 1, from];
  let verbs = 0;
  let nouns = 0;
  const marks = new Set<string>();
  for (let at = first; at < last; at++) {
    const chunk = chunks[at];
    if (chunk?.kind === 'verb') verbs++;
    else if (chunk?.kind === 'noun') nouns++;
    else if (chunk?.kind === 'participle') marks.add('participle');
    else if (chunk && telling.has(chunk.class)) marks.add(chunk.class);
  }
  return { verbs, nouns, marks: [...marks] };
}

function bucket(count: number): string {
  return count > 6 ? '7+' : count > 3 ? '4-6' : digit(count, 3);
}

/** How many candidates stand nearer on the same side. */
function near(candidates: readonly Candidate[], index: number, { at }: Trigger): string {
  const own = candidates[index];
  if (!own) return '';
  let nearer = 0;
  for (const other of candidates) {
    if (other === own || other.at < 0 || other.at === own.at) continue;
    if (own.at < at ? other.at > own.at && other.at < at : other.at < own.at && other.at > at) nearer++;
  }
  return digit(nearer, 4);
}

/** The slot of the frame that a chunk right of the trigger fits, and its place in the frame's order. */
function slotOf({ trigger }: View, chunk: NounChunk): string {
  const at = trigger.frame.slots.findIndex((slot) =>
    slot === 'obj' ? chunk.preposition === '' : fitsSlot(chunk, slot),
  );
  return at < 0 ? 'none' : trigger.frame.slots[at] === 'obj' ? 'obj' : digit(at, 1);
}

function addAgreement(
  bag: FeatureBag,
  { state, trigger }: View,
  { chunk, prefix, side }: { chunk: NounChunk; prefix: string; side: string },
): void {
  const word = state.chunks[trigger.at];
  if (word?.kind !== 'verb' && word?.kind !== 'participle') return;
  bag.add(prefix, side, genderOf(chunk) === word.gender ? 'agrees' : 'differs', word.number);
}

/** What a trigger says by itself: its frame, its form, the words beside it. */
export function addTriggerFeatures(bag: FeatureBag, { state, trigger }: View): void {
  const { document, chunks } = state;
  const { kind, tokens, frame } = trigger;
  bag.add(kind, 'frame', frame.id);
  bag.add('form', formAt(document, tokens.first));
  bag.add(kind, 'status', trigger.status);
  bag.add(kind, 'how', trigger.how);
  bag.add(kind, 'before', wordAt(state, tokens.first - 1));
  bag.add(kind, 'after', wordAt(state, tokens.end));
  for (let at = Math.max(0, trigger.at - 6); at < trigger.at; at++) {
    const mark = chunks[at];
    if (mark?.kind === 'mark' && doubting.has(mark.class)) bag.add('doubt', mark.class);
  }
  if (chunks.some((other) => other.kind === 'mark' && other.base === 'هل')) bag.add('doubt', 'question');
  addNeighbour(bag, { kind, side: 'left' }, chunks[trigger.at - 1]);
  addNeighbour(bag, { kind, side: 'right' }, chunks[trigger.at + 1]);
  const chunk = chunks[trigger.at];
  if (chunk?.kind === 'noun') {
    bag.add(kind, 'preposition', chunk.preposition);
    bag.add(kind, chunk.definite ? 'definite' : 'indefinite');
    bag.add(kind, 'has', complementOf(chunk));
    if (chunk.plural) bag.add(kind, 'plural');
  }
  if (chunk?.kind === 'verb') {
    bag.add(kind, chunk.tense, chunk.number);
    bag.add(kind, chunk.suffix === '' ? 'bare' : 'object');
  }
}

const doubting: ReadonlySet<string> = new Set(['maybe', 'cond', 'neg', 'future']);

function complementOf(chunk: NounChunk): string {
  if (chunk.genitives.length > 0) return 'genitive';
  if (chunk.nisbas.length > 0) return 'nisba';
  return chunk.suffix === '' ? 'nothing' : 'pronoun';
}

function addNeighbour(
  bag: FeatureBag,
  { kind, side }: { kind: string; side: string },
  chunk: Chunk | undefined,
): void {
  if (!chunk) bag.add(kind, side, 'edge');
  else if (chunk.kind === 'mark') bag.add(kind, side, chunk.class);
  else if (chunk.kind !== 'noun') bag.add(kind, side, chunk.kind);
  else bag.add(kind, side, chunk.preposition, chunk.refs[0]?.type ?? complementOf(chunk));
}

/** Where a candidate stands, in one word: its side, how many nouns and verbs lie between, its preposition. */
function placeOf({ state, trigger }: View, candidate: Candidate, inner: Inner | null): string {
  const chunk = state.chunks[candidate.at];
  if (chunk?.kind !== 'noun' || !inner) return candidate.source;
  return `${sideOf(candidate, trigger)}${digit(inner.nouns, 2)}${digit(inner.verbs, 1)}${chunk.preposition}/${candidate.source}`;
}

function wordAt({ document, sentence }: SentenceState, at: number): string {
  if (document.sentenceOf[at] !== sentence) return 'edge';
  const kind = document.tokens[at]?.kind;
  return kind === 'word' ? formAt(document, at) : (kind ?? 'edge');
}

const pairs = { verb: 'pair/verb', noun: 'pair/noun', participle: 'pair/participle' } as const;

/** What two fillers say together: their order about the trigger, and whether they go together. */
export function addPairFeatures(
  bag: FeatureBag,
  { trigger, type }: View,
  source: RoleFiller<FeatureBag>,
  target: RoleFiller<FeatureBag>,
): void {
  const { kind, frame } = trigger;
  const [a, b] = [source.candidate, target.candidate];
  const [sideA, sideB] = [sideOf(a, trigger), sideOf(b, trigger)];
  const [one, two] = [source.fillers[0], target.fillers[0]];
  bag.add(pairs[kind], sideA, sideB, a.at < b.at ? 'in order' : a.at > b.at ? 'turned' : 'at once');
  bag.add(pairs[kind], a.source, b.source);
  bag.add('pair', frame.relation, sideA, sideB);
  bag.add(pairs[kind], 'path', source.place, target.place);
  bag.add('pair', one?.type ?? '', two?.type ?? '', type.class);
  if (one && two && one.country !== null && one.country === two.country) bag.add(pairs[kind], 'compatriots');
}
