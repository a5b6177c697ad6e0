import type { ProjectedRelation } from '../../../contract/article-graph.ts';
import type { Relation } from '../../../contract/relations.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { entityId } from '../entities/entity-table.ts';
import type { Offices } from '../entities/resolve-offices.ts';
import { isPosition } from '../positions.ts';
import type { EventDraft } from './event-draft.ts';

/** Relations that bind the state whose office holder acts. */
const binding: ReadonlySet<Relation> = new Set([
  'signed',
  'ratified',
  'joined',
  'withdrew_from',
  'recognised',
  'sanctioned',
]);

/**
 * The binary projection: each source with each target; a symmetric relation once a pair. What binds a state is its too where its
 * office holder did it: such relations are marked as derived, since no sentence states them.
 */
export function projectEvents(drafts: readonly EventDraft[], offices: Offices): ProjectedRelation[] {
  const relations: ProjectedRelation[] = [];
  const seen = new Set<string>();
  const add = (
    source: EntityDraft,
    target: EntityDraft,
    draft: EventDraft,
    link: { event: string; derived: boolean },
  ) => {
    const { relation } = draft.frame;
    const isTurned = relationTypes[relation].symmetric && target.index < source.index;
    const [a, b] = isTurned ? [target, source] : [source, target];
    const key = `${a.index}|${relation}|${b.index}`;
    if (a === b || seen.has(key)) return;
    seen.add(key);
    relations.push({ source: entityId(a), relation, target: entityId(b), ...link });
  };
  drafts.forEach((draft, index) => {
    for (const source of draft.sources)
      for (const target of draft.targets)
        add(source, target, draft, { event: `v${index + 1}`, derived: false });
  });
  const states = statesOf(offices);
  drafts.forEach((draft, index) => {
    if (!binding.has(draft.frame.relation)) return;
    for (const source of draft.sources) {
      const state = states.get(source);
      if (!state) continue;
      for (const target of draft.targets)
        add(state, target, draft, { event: `v${index + 1}`, derived: true });
    }
  });
  return relations;
}

/** The country whose office each person holds. */
function statesOf(offices: Offices): Map<EntityDraft, EntityDraft> {
  const states = new Map<EntityDraft, EntityDraft>();
  for (const held of offices.held)
    if (held.owner?.type === 'country' && isPosition(held) && !states.has(held.person))
      states.set(held.person, held.owner);
  return states;
}
