import type { EntityType } from '../../contract/article-graph.ts';
import type { ArticleFacts, EntityFacts } from '../facts.ts';
import { nameKey } from '../names/fold-name.ts';
import { createUnionFind } from './union-find.ts';

/** One entity of one article. */
export interface Occurrence {
  readonly article: ArticleFacts;
  readonly entity: EntityFacts;
}

/** The occurrences that are one thing; never empty, all of one type. */
export interface Identity {
  readonly type: EntityType;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Decides which entities of different articles are one thing.
 * @param articles  in order of their ids
 */
export function resolveEntities(articles: readonly ArticleFacts[]): Identity[] {
  const occurrences = articles.flatMap((article) => article.entities.map((entity) => ({ article, entity })));
  const sets = createUnionFind(occurrences.length);
  const firstWithKey = new Map<string, number>();
  occurrences.forEach(({ entity }, at) => {
    for (const key of keysOf(entity)) {
      const first = firstWithKey.get(key);
      if (first === undefined) firstWithKey.set(key, at);
      else sets.union(first, at);
    }
  });
  const groups = new Map<number, Occurrence[]>();
  occurrences.forEach((occurrence, at) => {
    const root = sets.find(at);
    const group = groups.get(root);
    if (group) group.push(occurrence);
    else groups.set(root, [occurrence]);
  });
  return [...groups.values()].map((group) => ({
    type: group[0]?.entity.type ?? 'place',
    occurrences: group,
  }));
}

function keysOf({ type, name, country, labels, wikidata }: EntityFacts): string[] {
  if (type === 'country' && country !== null) return [`country ${country}`];
  const keys = wikidata === null ? [] : [`${type} ${wikidata}`];
  for (const form of [name, ...Object.values(labels)]) {
    const key = nameKey(form);
    if (key !== '') keys.push(`${type} ${key}`);
  }
  return keys;
}
