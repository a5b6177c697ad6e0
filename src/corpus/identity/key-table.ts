import type { EntityFacts } from '../facts.ts';
import { nameKey } from '../names/fold-name.ts';
import type { Sources } from '../sources.ts';
import type { Occurrence } from './group.ts';
import type { ThingKey, ThingKeys } from './thing-keys.ts';

/** The keys of all occurrences, numbered in code-unit order. */
export interface KeyTable {
  readonly keys: readonly (ThingKey | null)[];
  /** For each occurrence the numbers of its keys, the primary one first; never empty. */
  readonly ofOccurrence: readonly (readonly number[])[];
}

/**
 * Numbers the keys. An occurrence without a specific key gets one of its own article, which copies of the article share.
 */
export function numberKeys(
  occurrences: readonly Occurrence[],
  { keys, sources }: { readonly keys: readonly ThingKeys[]; readonly sources: Sources },
): KeyTable {
  const localNames = countLocalNames(occurrences, keys);
  const named = occurrences.map((occurrence, at): readonly (readonly [string, ThingKey | null])[] => {
    const { primary, all = [] } = keys[at] ?? { primary: null };
    if (primary === null) return [[localKey(occurrence, { localNames, sources }), null]];
    return [primary, ...all.filter((key) => key !== primary)].map((key) => [key.key, key] as const);
  });
  const byName = new Map(named.flat());
  const sorted = [...byName.keys()].sort();
  const numbers = new Map(sorted.map((name, number) => [name, number]));
  return {
    keys: sorted.map((name) => byName.get(name) ?? null),
    ofOccurrence: named.map((list) => list.map(([name]) => numbers.get(name) ?? 0)),
  };
}

function localKey(
  { article, entity }: Occurrence,
  { localNames, sources }: { readonly localNames: ReadonlyMap<string, number>; readonly sources: Sources },
): string {
  const name = localName(article.info.id, entity);
  const shared = (localNames.get(name) ?? 0) > 1;
  return `local | ${sources.originOf(article.info.id)} | ${nameKey(entity.name)}${shared ? ` | ${article.info.id} ${entity.id}` : ''}`;
}

/** How many things of an article go by one name that only the article completes. */
function countLocalNames(
  occurrences: readonly Occurrence[],
  keys: readonly ThingKeys[],
): Map<string, number> {
  const counts = new Map<string, number>();
  occurrences.forEach(({ article, entity }, at) => {
    if (keys[at]?.primary) return;
    const name = localName(article.info.id, entity);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return counts;
}

function localName(article: string, entity: EntityFacts): string {
  return `${article} ${nameKey(entity.name)}`;
}
