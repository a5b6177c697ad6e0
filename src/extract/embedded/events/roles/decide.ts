import { performativeRelations } from '../../../../contract/relations.ts';
import type { EventDraft } from '../event-draft.ts';
import { push } from '../push-event.ts';
import type { SentenceState } from '../sentence-state.ts';
import { isInterview } from '../slots.ts';
import type { RoleFiller } from './features.ts';
import { type Proposal, type Proposals, proposalsFor } from './proposals.ts';
import type { Trigger } from './trigger.ts';

/**
 * Probability from which the participants that the weights choose make an event where no rule found any, by kind of trigger: about seven in ten
 * of these are right (`npm run train:roles -- --measure`).
 */
const accept: Readonly<Record<Trigger['kind'], number>> = { noun: 0.65, verb: 0.7, participle: 0.9 };
export type RoleWeights = ReadonlyMap<string, number>;

/**
 * Lets the weights speak of a trigger: where no rule found both participants, they choose them or leave it; an event that a rule told gets
 * the confidence that they give it. Dropping what they doubt was measured too: of what goes, too much is right.
 * @param told the events that the rules have just written for it, the last ones of the sentence
 */
export function decide(state: SentenceState, trigger: Trigger, told: readonly EventDraft[]): void {
  const { roleWeights } = state.document.pack;
  if (roleWeights.size === 0 || (told.length === 0 && isSilent(state, trigger))) return;
  const ranked = rank(roleWeights, proposalsFor(state, trigger));
  if (!ranked) return;
  if (told.length > 0) {
    const weighed = told.map((event) => ({ ...event, confidence: trust(ranked.any) }));
    state.events.splice(state.events.length - told.length, told.length, ...weighed);
    return;
  }
  if (ranked.probability < accept[trigger.kind]) return;
  const { source, target } = ranked.best;
  push(state, {
    frame: trigger.frame,
    status: trigger.status,
    trigger: trigger.tokens,
    sources: source.fillers,
    targets: target.fillers,
    rule: `learned.${trigger.kind}`,
    confidence: Number(ranked.probability.toFixed(2)),
  });
}

/**
 * How likely a rule's event is right, by how likely its trigger tells any: 0.35 where the weights see none, 0.9 where they are sure; a line through
 * the shares that cross-validation gives.
 */
function trust(any: number): number {
  return Number((0.35 + 0.55 * any).toFixed(2));
}

/** What grammar knows to be no event, whoever stands around it. */
function isSilent(state: SentenceState, trigger: Trigger): boolean {
  const { frame, status } = trigger;
  if (status === 'denied' && performativeRelations.has(frame.relation)) return true;
  return state.chunks.some(
    (_, at) => at > trigger.at && at < trigger.at + 3 && isInterview(state, at, frame),
  );
}

export interface Ranked {
  readonly best: Proposal;
  /** Of the best proposal. */
  readonly probability: number;
  /** That any proposal holds. */
  readonly any: number;
}

/** Softmax over the proposals and 'none of them', whose score is 0; null where there is no proposal. */
export function rank(weights: RoleWeights, { own, proposals }: Proposals): Ranked | null {
  const [first] = proposals;
  if (!first) return null;
  const shared = sum(weights, own);
  const sums = new Map<RoleFiller, number>();
  const scoreOf = (filler: RoleFiller): number => {
    let score = sums.get(filler);
    if (score === undefined) {
      score = sum(weights, filler.features);
      sums.set(filler, score);
    }
    return score;
  };
  const scores = proposals.map(
    ({ source, target, features }) => shared + scoreOf(source) + scoreOf(target) + sum(weights, features),
  );
  const highest = Math.max(0, ...scores);
  let all = 0;
  let best = 0;
  scores.forEach((score, index) => {
    all += Math.exp(score - highest);
    if (score > (scores[best] ?? 0)) best = index;
  });
  const whole = all + Math.exp(-highest);
  return {
    best: proposals[best] ?? first,
    probability: Math.exp((scores[best] ?? 0) - highest) / whole,
    any: all / whole,
  };
}

function sum(weights: RoleWeights, features: readonly string[]): number {
  let total = 0;
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}
