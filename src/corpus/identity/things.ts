import type { NameMatcher } from '../names/compare-names.ts';
import type { Sources } from '../sources.ts';
import type { Occurrence } from './index.ts';
import { findKeyLinks } from './key-links.ts';
import { type KeyTable, numberKeys } from './key-table.ts';
import { findParties } from './parties.ts';
import { type ActorOf, findSignedAlike } from './signed-agreements.ts';
import { findSoleCountries } from './sole-country.ts';
import { splitByCountry } from './split-by-country.ts';
import { findThingKeys } from './thing-keys.ts';
import { createUnionFind, type UnionFind } from './union-find.ts';
import type { Vocabulary } from './vocabulary.ts';
import { aliasDominance } from './weights.ts';

export interface ThingContext {
  readonly sources: Sources;
  readonly vocabulary: Vocabulary;
  readonly matcher: NameMatcher;
  /** Needed for agreements, which are resolved after their signers. */
  readonly actorOf: ActorOf;
}

/** Groups the organisations, or the places, or the agreements of all articles into things. */
export function resolveThings(occurrences: readonly Occurrence[], context: ThingContext): Occurrence[][] {
  const { sources, vocabulary } = context;
  const parties = findParties(occurrences);
  const countries = findSoleCountries(occurrences);
  const keys = occurrences.map(({ entity }, at) =>
    findThingKeys(entity, { vocabulary, parties: parties[at] ?? [], onlyCountry: countries[at] ?? null }),
  );
  const table = numberKeys(occurrences, { keys, sources });
  const sets = createUnionFind(table.keys.length);
  joinKeys(table, { sets, occurrences, context });
  const describe = (at: number) => keys[at]?.description ?? { kind: '', subject: '' };
  for (const [a, b] of findSignedAlike(occurrences, { table, describe, actorOf: context.actorOf }))
    sets.union(a, b);
  const groups = new Map<number, number[]>();
  occurrences.forEach((_, at) => {
    const root = sets.find(table.ofOccurrence[at]?.[0] ?? 0);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  });
  return [...groups.values()].flatMap((group) => {
    const members = group.flatMap((at) => {
      const occurrence = occurrences[at];
      return occurrence ? [{ occurrence, country: keys[at]?.country ?? null }] : [];
    });
    // what the tables know by name is one thing, whatever country an article sees it in
    const known = group.some((at) => keys[at]?.primary?.known);
    return known ? [members.map(({ occurrence }) => occurrence)] : splitByCountry(members);
  });
}

/** Joins keys that articles, or spelling, say are of one thing, unless articles name both as two. */
function joinKeys(
  table: KeyTable,
  {
    sets,
    occurrences,
    context,
  }: {
    readonly sets: UnionFind;
    readonly occurrences: readonly Occurrence[];
    readonly context: ThingContext;
  },
): void {
  const knownOf = new Map<number, string>();
  table.keys.forEach((key, at) => {
    if (key?.known) knownOf.set(at, key.key);
  });
  for (const { a, b, together, apart } of findKeyLinks(table, { occurrences, ...context })) {
    if (apart * aliasDominance > together) continue;
    const [rootA, rootB] = [sets.find(a), sets.find(b)];
    const [knownA, knownB] = [knownOf.get(rootA), knownOf.get(rootB)];
    if (rootA === rootB || (knownA !== undefined && knownB !== undefined && knownA !== knownB)) continue;
    sets.union(rootA, rootB);
    const known = knownA ?? knownB;
    if (known !== undefined) knownOf.set(sets.find(rootA), known);
  }
}
