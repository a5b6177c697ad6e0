import type { ArticleFacts } from '../facts.ts';
import { compareUnits } from '../order.ts';
import type { Occurrence } from './group.ts';

/** For each agreement the ISO codes of the countries that its article makes party to it, sorted; of other things none. */
export function findParties(occurrences: readonly Occurrence[]): string[][] {
  let current: ArticleFacts | null = null;
  let byEntity = new Map<string, Set<string>>();
  return occurrences.map(({ article, entity }) => {
    if (entity.type !== 'agreement') return [];
    if (article !== current) {
      current = article;
      byEntity = partiesIn(article);
    }
    return [...(byEntity.get(entity.id) ?? [])].sort(compareUnits);
  });
}

function partiesIn(article: ArticleFacts): Map<string, Set<string>> {
  const codes = new Map(
    article.entities.map(({ id, type, country }) => [id, type === 'country' ? country : null]),
  );
  const parties = new Map<string, Set<string>>();
  for (const { relation, projections } of article.events) {
    if (!partyRelations.has(relation)) continue;
    for (const { source, target } of projections) {
      const code = codes.get(source);
      if (code == null) continue;
      const known = parties.get(target);
      if (known) known.add(code);
      else parties.set(target, new Set([code]));
    }
  }
  return parties;
}

const partyRelations = new Set(['signed', 'ratified', 'joined']);
