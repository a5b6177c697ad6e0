import type { EntityType } from '../../../../contract/article-graph.ts';
import type { RelationType } from '../../../../contract/relations.ts';
import { relationTypes } from '../../../../contract/relations.ts';
import type { Chunk, NounChunk } from '../../clauses/chunk.ts';
import { genderOf } from '../../clauses/relative-clauses.ts';
import { formAt } from '../../document.ts';
import type { EntityDraft } from '../../entities/entity-table.ts';
import type { SentenceState } from '../sentence-state.ts';
import { fillersOf, fitsSlot, reachOf } from '../slots.ts';
import type { Candidate } from './candidates.ts';
import type { Trigger } from './trigger.ts';

/** A candidate as filler of one role: whom it offers there, and what speaks for and against it. */
export interface RoleFiller {
  readonly candidate: Candidate;
  /** Its place among the candidates. */
  readonly index: number;
  readonly fillers: readonly EntityDraft[];
  /** Names of the features that hold. */
  readonly features: readonly string[];
}

export type Role = 'source' | 'target';

/** The candidates that may fill a role by type, each with its features. */
export function fillersFor(
  state: SentenceState,
  trigger: Trigger,
  candidates: readonly Candidate[],
  role: Role,
): RoleFiller[] {
  const type = relationTypes[trigger.frame.relation];
  const types = role === 'source' ? sourceTypes(trigger, type) : type.target;
  const view = viewOf(state, trigger);
  const fillers: RoleFiller[] = [];
  candidates.forEach((candidate, index) => {
    const offered = fillersOf(candidate.refs, types, state.table, state.document).filter(
      ({ mentions }) => mentions.length > 0,
    );
    if (offered.length === 0) return;
    fillers.push({
      candidate,
      index,
      fillers: offered,
      features: featuresOf(view, { candidate, index, candidates, offered, role }),
    });
  });
  return fillers;
}

function sourceTypes(trigger: Trigger, type: RelationType): readonly EntityType[] {
  return trigger.frame.sources.length > 0 ? trigger.frame.sources : type.source;
}

/** A sentence seen from one trigger. */
interface View {
  readonly state: SentenceState;
  readonly trigger: Trigger;
  readonly kind: string;
  readonly type: RelationType;
  /** Chunk indexes that the trigger's own clause reaches to the right. */
  readonly reach: ReadonlySet<number>;
  readonly subjectChunk: NounChunk | null;
}

function viewOf(state: SentenceState, trigger: Trigger): View {
  return {
    state,
    trigger,
    kind: trigger.kind[0] ?? '',
    type: relationTypes[trigger.frame.relation],
    reach: new Set(reachOf(state.chunks, trigger.at + 1)),
    subjectChunk: state.clauses.find(({ verbAt }) => verbAt === trigger.at)?.subject.chunk ?? null,
  };
}

interface Seat {
  readonly candidate: Candidate;
  readonly index: number;
  readonly candidates: readonly Candidate[];
  readonly offered: readonly EntityDraft[];
  readonly role: Role;
}

function featuresOf(view: View, { candidate, index, candidates, offered, role }: Seat): string[] {
  const { trigger, kind, type, state } = view;
  const { chunks } = state;
  const side = sideOf(candidate, trigger);
  const entity = offered[0]?.type ?? '';
  const features: string[] = [];
  const prefix = `${role[0]}${kind}`;
  const add = (name: string) => features.push(`${prefix} ${name}`);
  const isSubject = candidate.refs.some((ref) => trigger.subject.includes(ref));
  add('bias');
  add(`type ${entity} ${type.class}`);
  features.push(`${role[0]} relation ${trigger.frame.relation} ${entity}`);
  const mentions = offered[0]?.mentions ?? [];
  add(`mentions ${Math.min(mentions.length, 5)}`);
  if (mentions.some(({ token }) => state.document.sentenceOf[token] === 0)) add('in first sentence');
  add(`source ${candidate.source} ${side}`);
  if (isSubject) add(`subject ${trigger.how}`);
  add(isSubject ? 'is subject' : trigger.subject.length > 0 ? 'other subject' : 'no subject');
  if (candidate.at < 0) return features;
  const chunk = chunks[candidate.at];
  if (chunk?.kind !== 'noun') return features;
  const inner = innerOf(chunks, trigger.at, candidate.at);
  add(`${side} ${near(candidates, index, trigger)} ${candidate.source}`);
  add(`${side} verbs ${Math.min(inner.verbs, 2)}`);
  for (const mark of inner.marks) add(`${side} ${mark}`);
  add(`${side} chunks ${bucket(inner.nouns)}`);
  add(`${side} preposition ${chunk.preposition} ${candidate.source}`);
  if (chunk.conjunction) add(`${side} and`);
  if (chunk.office) add(`${side} office`);
  if (candidate.source !== 'name')
    for (const noun of chunk.classes) add(`${candidate.source} ${noun} ${type.class}`);
  if (candidate.source !== 'name' && chunk.classes.length === 0) add(`${candidate.source} plain`);
  if (candidate.source !== 'name' && chunk.frames.length > 0) add(`${candidate.source} of act`);
  if (side === 'right') {
    const slot = slotOf(view, chunk);
    add(`slot ${slot} ${view.reach.has(candidate.at) ? 'reached' : 'out'}`);
    features.push(`${role[0]} slot ${slot} ${trigger.frame.relation}`);
  }
  if (trigger.kind !== 'noun' && chunk.preposition === '') add(`${side} ${agreement(view, chunk)}`);
  if (candidate.at === firstNamed(chunks)) add(`first ${side}`);
  const before = chunks[candidate.at - 1];
  if (before?.kind === 'mark') add(`${side} after ${before.class}`);
  else if (before === undefined) add(`${side} opens`);
  return features;
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
  return count > 6 ? '7+' : count > 3 ? '4-6' : String(count);
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
  return String(Math.min(nearer, 4));
}

/** The slot of the frame that a chunk right of the trigger fits, and its place in the frame's order. */
function slotOf({ trigger }: View, chunk: NounChunk): string {
  const at = trigger.frame.slots.findIndex((slot) =>
    slot === 'obj' ? chunk.preposition === '' : fitsSlot(chunk, slot),
  );
  return at < 0 ? 'none' : trigger.frame.slots[at] === 'obj' ? 'obj' : `${Math.min(at, 1)}`;
}

function agreement({ state, trigger }: View, chunk: NounChunk): string {
  const word = state.chunks[trigger.at];
  if (word?.kind !== 'verb' && word?.kind !== 'participle') return '';
  const gender = genderOf(chunk) === word.gender ? 'agrees' : 'differs';
  return `${gender} ${word.number === 'singular' ? '' : word.number}`;
}

function firstNamed(chunks: readonly Chunk[]): number {
  return chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.refs.length > 0);
}

/** What a trigger says by itself: its frame, its form, the words beside it. */
export function triggerFeatures(state: SentenceState, trigger: Trigger): string[] {
  const { document, chunks } = state;
  const { first, end } = trigger.tokens;
  const kind = trigger.kind[0] ?? '';
  const chunk = chunks[trigger.at];
  const features = [
    `t ${trigger.frame.id} ${kind}`,
    `t form ${formAt(document, first)}`,
    `t${kind} status ${trigger.status}`,
    `t${kind} how ${trigger.how}`,
    `t${kind} before ${wordAt(state, first - 1)}`,
    `t${kind} after ${wordAt(state, end)}`,
  ];
  for (let at = Math.max(0, trigger.at - 6); at < trigger.at; at++) {
    const mark = chunks[at];
    if (mark?.kind === 'mark' && ['maybe', 'cond', 'neg', 'future'].includes(mark.class))
      features.push(`t ${mark.class} before`);
  }
  if (chunks.some((other) => other.kind === 'mark' && other.base === 'هل')) features.push('t question');
  const [before, after] = [chunks[trigger.at - 1], chunks[trigger.at + 1]];
  features.push(`t${kind} left ${kindOf(before)}`, `t${kind} right ${kindOf(after)}`);
  if (chunk?.kind === 'noun') {
    features.push(`tn preposition ${chunk.preposition}`, `tn ${chunk.definite ? 'definite' : 'indefinite'}`);
    features.push(
      `tn has ${chunk.genitives.length > 0 ? 'genitive' : chunk.nisbas.length > 0 ? 'nisba' : chunk.suffix !== '' ? 'pronoun' : 'nothing'}`,
    );
    if (chunk.plural) features.push('tn plural');
  }
  if (chunk?.kind === 'verb')
    features.push(`tv ${chunk.tense} ${chunk.number}`, chunk.suffix === '' ? 'tv bare' : 'tv object');
  return features;
}

/** Where a candidate stands, in one word: its side, how many nouns and verbs lie between, its preposition. */
function placeOf(state: SentenceState, trigger: Trigger, candidate: Candidate): string {
  if (candidate.at < 0) return candidate.source;
  const chunk = state.chunks[candidate.at];
  const { verbs, nouns } = innerOf(state.chunks, trigger.at, candidate.at);
  const preposition = chunk?.kind === 'noun' ? chunk.preposition : '';
  return `${sideOf(candidate, trigger)}${Math.min(nouns, 2)}${Math.min(verbs, 1)}${preposition}/${candidate.source[0]}`;
}

function wordAt({ document, sentence }: SentenceState, at: number): string {
  if (document.sentenceOf[at] !== sentence) return 'edge';
  const kind = document.tokens[at]?.kind;
  return kind === 'word' ? formAt(document, at) : (kind ?? 'edge');
}

function kindOf(chunk: Chunk | undefined): string {
  if (!chunk) return 'edge';
  if (chunk.kind === 'mark') return chunk.class;
  if (chunk.kind !== 'noun') return chunk.kind;
  const named =
    chunk.refs[0]?.type ??
    (chunk.genitives.length > 0 ? 'owned' : chunk.nisbas.length > 0 ? 'national' : 'noun');
  return `${chunk.preposition} ${named}`;
}

/** What two fillers say together: their order about the trigger, and whether they go together. */
export function pairFeatures(
  state: SentenceState,
  trigger: Trigger,
  source: RoleFiller,
  target: RoleFiller,
): string[] {
  const [a, b] = [source.candidate, target.candidate];
  const features = [
    `p${trigger.kind[0]} ${sideOf(a, trigger)} ${sideOf(b, trigger)} ${a.at < b.at ? '<' : a.at > b.at ? '>' : '='}`,
  ];
  features.push(`p${trigger.kind[0]} ${a.source} ${b.source}`);
  features.push(`p ${trigger.frame.relation} ${sideOf(a, trigger)} ${sideOf(b, trigger)}`);
  const [one, two] = [source.fillers[0], target.fillers[0]];
  features.push(`p${trigger.kind[0]} path ${placeOf(state, trigger, a)} ${placeOf(state, trigger, b)}`);
  features.push(`p ${one?.type} ${two?.type} ${relationTypes[trigger.frame.relation].class}`);
  if (one && two && one.country !== null && one.country === two.country)
    features.push(`p${trigger.kind[0]} compatriots`);
  return features;
}
