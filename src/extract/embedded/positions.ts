import type { Position } from '../../contract/article-graph.ts';
import { entityId } from './entities/entity-table.ts';
import type { HeldOffice, Offices } from './entities/resolve-offices.ts';
import { titleOf } from './entities/resolve-offices.ts';
import type { Mentions } from './mentions/index.ts';

/** Every stated office of a named person, once a title and owner. */
export function toPositions(offices: Offices, mentions: Mentions): Position[] {
  const positions = new Map<string, Position>();
  for (const { person, office, owner } of offices.held) {
    if (!isPosition({ office, owner })) continue;
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

/** Whether it is an office that somebody holds: no rank and no honour; what somebody does for a living only where a body gave it. */
export function isPosition({ office, owner }: Pick<HeldOffice, 'office' | 'owner'>): boolean {
  // 'أمير قطر' reigns; 'الأمير محمد' is a prince
  if (office.class === 'honorific') return office.lemma === 'امير' && office.owners[0]?.span != null;
  if (office.class === 'rank' || office.class === 'kin') return false;
  return office.class !== 'profession' || owner?.type === 'organisation';
}
