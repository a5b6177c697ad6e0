import { relationTypes } from '../../../../contract/relations.ts';
import type { EntityDraft } from '../../entities/entity-table.ts';
import type { SentenceState } from '../sentence-state.ts';
import { candidatesFor } from './candidates.ts';
import { fillersFor, pairFeatures, type RoleFiller, triggerFeatures } from './features.ts';
import type { Trigger } from './trigger.ts';

/** One way to fill both roles of a trigger. */
export interface Proposal {
  readonly sources: readonly EntityDraft[];
  readonly targets: readonly EntityDraft[];
  readonly source: RoleFiller;
  readonly target: RoleFiller;
  readonly pair: readonly string[];
}

/** Every way to fill both roles of a trigger with two different things; a symmetric relation once a pair, or by one phrase that joins several. */
export function proposalsFor(state: SentenceState, trigger: Trigger): Proposal[] {
  const candidates = candidatesFor(state, trigger);
  const sources = fillersFor(state, trigger, candidates, 'source');
  const targets = fillersFor(state, trigger, candidates, 'target');
  const own = triggerFeatures(state, trigger);
  const { symmetric } = relationTypes[trigger.frame.relation];
  const proposals: Proposal[] = [];
  for (const source of sources)
    for (const target of targets) {
      if (source.candidate === target.candidate) {
        if (!symmetric || source.fillers.length < 2) continue;
      } else if (source.fillers.some((filler) => target.fillers.includes(filler))) continue;
      if (symmetric && order(source, candidates) > order(target, candidates)) continue;
      proposals.push({
        source,
        target,
        sources: source.fillers,
        targets: target.fillers,
        pair: [...own, ...pairFeatures(trigger, source, target)],
      });
    }
  return proposals;
}

function order({ candidate }: RoleFiller, candidates: readonly unknown[]): number {
  return candidates.indexOf(candidate);
}
