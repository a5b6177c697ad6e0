import { relationTypes } from '../contract/relations.ts';
import { append } from './append.ts';
import { toDays } from './dates.ts';
import { windowOf } from './event-windows.ts';
import { createUnionFind } from './identity/union-find.ts';
import { compareUnits } from './order.ts';
import type { Telling } from './tellings.ts';
import { clusterInTime, type Timed } from './time-clusters.ts';

/**
 * Puts the tellings of one happening together: same relation and status, a pair of participants in common, dates and
 * places that may be the same.
 */
export function groupTellings(unordered: readonly Telling[]): Telling[][] {
  const tellings = [...unordered].sort(compareTellings);
  const sets = createUnionFind(tellings.length);
  const byPair = new Map<string, number[]>();
  tellings.forEach((telling, at) => {
    for (const key of pairKeys(telling)) {
      append(byPair, key, at);
    }
  });
  const timed = tellings.map(toTimed);
  for (const list of byPair.values()) {
    if (list.length < 2) continue;
    const [first = 0] = list;
    const window = windowOf(tellings[first]?.event.relation ?? 'met');
    for (const [head, ...rest] of clusterInTime(list, { timed, window }))
      for (const at of rest) sets.union(head ?? at, at);
  }
  const groups = new Map<number, number[]>();
  tellings.forEach((_, at) => {
    append(groups, sets.find(at), at);
  });
  // pairs may chain what time parts: A with B on Monday, B with C on Friday, all three in an article without a date
  return [...groups.values()].flatMap((group) =>
    clusterInTime(group, { timed, window: windowOf(tellings[group[0] ?? 0]?.event.relation ?? 'met') }).map(
      (cluster) => cluster.flatMap((at) => tellings[at] ?? []),
    ),
  );
}

/** What two tellings must share: relation, status, a pair of participants and, of acts at a place, the place. */
function pairKeys({ event, sources, targets, place }: Telling): string[] {
  const { symmetric } = relationTypes[event.relation];
  const frame = `${event.relation} ${event.status} ${placedRelations.has(event.relation) ? (place ?? '') : ''}`;
  const pairs = symmetric
    ? sources.flatMap((a, at) => sources.slice(at + 1).map((b) => `${a} ${b}`))
    : sources.flatMap((a) => (targets.length > 0 ? targets.map((b) => `${a} ${b}`) : [a]));
  const keys = (pairs.length > 0 ? pairs : [`${sources.join(' ')} > ${targets.join(' ')}`]).slice(
    0,
    mostPairs,
  );
  return keys.map((pair) => `${frame} ${pair}`);
}

function toTimed({ event, article }: Telling): Timed {
  const date = event.date === null ? null : toDays(event.date);
  const published = article.info.published === null ? null : toDays(article.info.published);
  return { first: date?.first ?? null, last: date?.last ?? null, published: published?.first ?? null };
}

function compareTellings(a: Telling, b: Telling): number {
  return compareUnits(a.article.info.id, b.article.info.id) || compareUnits(a.event.id, b.event.id);
}

/** Acts of one day that different places make different acts. */
const placedRelations = new Set(['attacked', 'protested']);
const mostPairs = 40;
