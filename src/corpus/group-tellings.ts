import type { Telling } from './tellings.ts';

/** Puts the tellings of one happening together: same relation, status, participants and date. */
export function groupTellings(tellings: readonly Telling[]): Telling[][] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { event, sources, targets } = telling;
    const key = JSON.stringify([event.relation, event.status, sources, targets, event.date]);
    const group = groups.get(key);
    if (group) group.push(telling);
    else groups.set(key, [telling]);
  }
  return [...groups.values()];
}
