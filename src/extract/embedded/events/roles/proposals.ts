import { relationTypes } from '../../../../contract/relations.ts';
import type { SentenceState } from '../sentence-state.ts';
import { candidatesFor } from './candidates.ts';
import {
  addPairFeatures,
  addTriggerFeatures,
  type FeatureBag,
  fillersFor,
  type RoleFiller,
  viewOf,
} from './features.ts';
import type { Trigger } from './trigger.ts';

/** One way to fill both roles of a trigger. */
export interface Proposal<Bag extends FeatureBag> {
  readonly source: RoleFiller<Bag>;
  readonly target: RoleFiller<Bag>;
  /** Features that the two have together. */
  readonly bag: Bag;
}

export interface Proposals<Bag extends FeatureBag> {
  /** Features of the trigger itself, which all proposals share. */
  readonly own: Bag;
  readonly proposals: readonly Proposal<Bag>[];
}

/** Every way to fill both roles of a trigger with two different things; a symmetric relation once a pair, or by one phrase that joins several. */
export function proposalsFor<Bag extends FeatureBag>(
  state: SentenceState,
  trigger: Trigger,
  makeBag: () => Bag,
): Proposals<Bag> {
  const view = viewOf(state, trigger);
  const own = makeBag();
  const candidates = candidatesFor(state, trigger);
  const sources = fillersFor(view, candidates, 'source', makeBag);
  const targets = sources.length > 0 ? fillersFor(view, candidates, 'target', makeBag) : [];
  const { symmetric } = relationTypes[trigger.frame.relation];
  const proposals: Proposal<Bag>[] = [];
  for (const source of sources)
    for (const target of targets) {
      if (source.candidate === target.candidate) {
        if (!symmetric || source.fillers.length < 2) continue;
      } else if (source.fillers.some((filler) => target.fillers.includes(filler))) continue;
      if (symmetric && source.index > target.index) continue;
      const bag = makeBag();
      addPairFeatures(bag, view, source, target);
      proposals.push({ source, target, bag });
    }
  if (proposals.length > 0) addTriggerFeatures(own, view);
  return { own, proposals };
}
