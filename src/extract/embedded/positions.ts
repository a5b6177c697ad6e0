import type { Position } from '../../contract/article-graph.ts';
import { entityId } from './entities/entity-table.ts';
import type { Offices } from './entities/resolve-offices.ts';
import { titleOf } from './entities/resolve-offices.ts';
import type { Mentions } from './mentions/index.ts';

/** Every stated office of a named person, once a title and owner. */
export function toPositions(offices: Offices, mentions: Mentions): Position[] {
  const positions = new Map<string, Position>();
  for (const { person, office, owner } of offices.held) {
    if (office.class === 'honorific' || office.class === 'rank' || office.class === 'kin') continue;
    // what somebody does for a living is no office, unless a body gave it
    if (office.class === 'profession' && owner?.type !== 'organisation') continue;
    const key = `${person.index}|${office.key}|${owner?.index ?? ''}`;
    if (positions.has(key)) continue;
    person.used = true;
    if (owner) owner.used = true;
    positions.set(key, {
      person: entityId(person),
      of: owner ? entityId(owner) : null,
      title: office.lemma === 'نظير' ? titleOf(office, mentions.offices) : office.title,
      evidence: { start: office.start, end: office.end },
      rule: 'position.title',
    });
  }
  return [...positions.values()];
}
