import { performativeRelations } from '../../../../contract/relations.ts';
import type { EntityDraft } from '../../entities/entity-table.ts';
import { isAssociates, isFigurative, isFigurativeAfter, isInterview, isOthers } from '../exceptions.ts';
import type { Judge } from '../find-events.ts';
import { push } from '../push-event.ts';
import type { SentenceState } from '../sentence-state.ts';
import { type Proposal, type Proposals, proposalsFor } from './proposals.ts';
import type { Trigger } from './trigger.ts';
import { type RoleWeights, Score } from './weights.ts';

/**
 * Probability from which the participants that the weights choose make an event where no rule found any, by kind of trigger: about four in five
 * of these are right (`npm run train:roles -- --measure`).
 */
const accept: Readonly<Record<Trigger['kind'], number>> = { noun: 0.65, verb: 0.7, participle: 0.85 };

/**
 * Lets the weights speak of a trigger: where no rule found both participants, they choose them or leave it; an event that a rule told gets
 * the confidence that they give it. Dropping what they doubt was measured too: of what goes, too much is right.
 */
export function createJudge(weights: RoleWeights): Judge {
  return (state, trigger, told) => {
    if (weights.size === 0 || (told.length === 0 && isSilent(state, trigger))) return;
    const ranked = rank(proposalsFor(state, trigger, () => new Score(weights)));
    if (!ranked) return;
    if (told.length > 0) {
      const weighed = told.map((event) => ({ ...event, confidence: trust(ranked.any) }));
      state.events.splice(state.events.length - told.length, told.length, ...weighed);
      return;
    }
    if (ranked.probability < accept[trigger.kind]) return;
    const { source, target } = ranked.best;
    if (isAtHome(state, trigger, { sources: source.fillers, targets: target.fillers })) return;
    push(state, {
      frame: trigger.frame,
      status: trigger.status,
      trigger: trigger.tokens,
      sources: source.fillers,
      targets: target.fillers,
      rule: `learned.${trigger.kind}`,
      confidence: Number(ranked.probability.toFixed(2)),
    });
  };
}

/** A visit to one's own state, or a state's attack on a place of its own that stands for it: the weights have taken somebody's adjective or seat. */
function isAtHome(
  { document }: SentenceState,
  { frame }: Trigger,
  {
    sources,
    targets,
  }: { readonly sources: readonly EntityDraft[]; readonly targets: readonly EntityDraft[] },
): boolean {
  const [source] = sources;
  if (!source || source.country === null || !['visited', 'attacked'].includes(frame.relation)) return false;
  const isCapital = ({ type, key }: EntityDraft) =>
    type === 'place' && key !== null && document.pack.known(key)?.capitalOf != null;
  return targets.every(
    (target) =>
      target.country === source.country &&
      (frame.relation === 'visited'
        ? target.type === 'country'
        : source.type === 'country' && isCapital(target)),
  );
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
  if (isFigurative(state, trigger.tokens.first, frame)) return true;
  if (frame.relation === 'attacked' && isFigurativeAfter(state, trigger.at + 1, frame)) return true;
  const noun = state.chunks[trigger.at];
  if (noun?.kind === 'noun' && (isAssociates(state, noun) || isOthers(state, noun, frame))) return true;
  return state.chunks.some(
    (_, at) => at > trigger.at && at < trigger.at + 3 && isInterview(state, at, frame),
  );
}

interface Ranked {
  readonly best: Proposal<Score>;
  /** Of the best proposal. */
  readonly probability: number;
  /** That any proposal holds. */
  readonly any: number;
}

/** Softmax over the proposals and 'none of them', whose score is 0; null where there is no proposal. */
function rank({ own, proposals }: Proposals<Score>): Ranked | null {
  const [first] = proposals;
  if (!first) return null;
  const scores = proposals.map(
    ({ source, target, bag }) => own.total + source.bag.total + target.bag.total + bag.total,
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
