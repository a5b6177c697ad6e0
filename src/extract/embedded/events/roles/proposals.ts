import { relationTypes } from '../../../../contract/relations.ts';
import type { SentenceState } from '../sentence-state.ts';
import { candidatesFor } from './candidates.ts';
import { fillersFor, pairFeatures, type RoleFiller, triggerFeatures } from './features.ts';
import type { Trigger } from './trigger.ts';

/** One way to fill both roles of a trigger. */
export interface Proposal {
  readonly source: RoleFiller;
  readonly target: RoleFiller;
  /** Names of the features that the two have together. */
  readonly features: readonly string[];
}

export interface Proposals {
  /** Features of the trigger itself, which all proposals share. */
  readonly own: readonly string[];
  readonly proposals: readonly Proposal[];
}

/** Every way to fill both roles of a trigger with two different things; a symmetric relation once a pair, or by one phrase that joins several. */
export function proposalsFor(state: SentenceState, trigger: Trigger): Proposals {
  const candidates = candidatesFor(state, trigger);
  const sources = fillersFor(state, trigger, candidates, 'source');
  const targets = sources.length > 0 ? fillersFor(state, trigger, candidates, 'target') : [];
  const { symmetric } = relationTypes[trigger.frame.relation];
  const proposals: Proposal[] = [];
  for (const source of sources)
    for (const target of targets) {
      if (source.candidate === target.candidate) {
        if (!symmetric || source.fillers.length < 2) continue;
      } else if (source.fillers.some((filler) => target.fillers.includes(filler))) continue;
      if (symmetric && source.index > target.index) continue;
      proposals.push({ source, target, features: pairFeatures(state, trigger, source, target) });
    }
  return { own: proposals.length > 0 ? triggerFeatures(state, trigger) : [], proposals };
}
