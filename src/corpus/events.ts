import type { GraphEvent } from '../contract/news-graph.ts';
import { combineConfidence } from './confidence.ts';
import { granularityOf } from './dates.ts';
import { digestOf } from './digest.ts';
import { groupIndependent } from './independence.ts';
import { mostFrequent } from './nodes.ts';
import { compareUnits, round4, sortedSet } from './order.ts';
import type { Sources } from './sources.ts';
import type { Telling } from './tellings.ts';

/** An event with the tellings that it was merged from, which its edges are projected from. */
export interface MergedEvent {
  readonly event: GraphEvent;
  readonly tellings: readonly Telling[];
}

/** Makes one event of each group of tellings; ids hang on what happened, and on the first telling where two are alike. */
export function buildEvents(groups: readonly (readonly Telling[])[], sources: Sources): MergedEvent[] {
  const merged = groups.flatMap((tellings) => toEvent([...tellings].sort(compareTellings), sources));
  merged.sort((a, b) => compareUnits(a.event.id, b.event.id) || compareEvidence(a, b));
  const counts = new Map<string, number>();
  return merged
    .map(({ event, tellings }) => {
      const count = (counts.get(event.id) ?? 0) + 1;
      counts.set(event.id, count);
      return { event: count === 1 ? event : { ...event, id: `${event.id}~${count}` }, tellings };
    })
    .sort((a, b) => compareUnits(a.event.id, b.event.id));
}

function toEvent(tellings: readonly Telling[], sources: Sources): MergedEvent[] {
  const [first] = tellings;
  if (!first) return [];
  const { relation, status } = first.event;
  const date = chooseDate(tellings);
  const args = [
    ...sortedSet(tellings.flatMap((telling) => telling.sources)).map(
      (node) => ({ role: 'source', node }) as const,
    ),
    ...sortedSet(tellings.flatMap((telling) => telling.targets)).map(
      (node) => ({ role: 'target', node }) as const,
    ),
  ];
  const articles = new Set(tellings.map(({ article }) => article.info.id));
  const { weight, confidence } = weighTellings(tellings, sources);
  const what = args.map(({ role, node }) => `${role} ${node}`);
  const event: GraphEvent = {
    id: `${relation}:${date ?? 'undated'}:${digestOf(relation, status, date ?? '', ...what)}`,
    relation,
    plover: mostFrequent(tellings.flatMap(({ event }) => event.plover ?? [])),
    cameo: mostFrequent(tellings.flatMap(({ event }) => event.cameo ?? [])),
    status,
    date,
    dateGranularity: granularityOf(date),
    place: mostFrequent(tellings.flatMap(({ place }) => place ?? [])),
    confidence,
    arguments: args,
    sources: weight,
    copies: articles.size - weight,
    contradictedBy: [],
    in: tellings.map(({ event: { id, evidence, trigger } }) => ({
      article: evidence.article,
      event: id,
      start: evidence.start,
      end: evidence.end,
      text: evidence.text,
      trigger,
    })),
  };
  return [{ event, tellings }];
}

/** Of the finest dates the one most told. */
function chooseDate(tellings: readonly Telling[]): string | null {
  const dates = tellings.flatMap(({ event }) => event.date ?? []);
  const finest = Math.max(0, ...dates.map((date) => date.length));
  return mostFrequent(dates.filter((date) => date.length === finest));
}

/** Number of independent tellings, and the confidence that they give together. */
export function weighTellings(
  tellings: readonly Telling[],
  sources: Sources,
): { readonly weight: number; readonly confidence: number } {
  const groups = groupIndependent(tellings, sources);
  const best = groups.map((group) => Math.max(...group.map(({ event }) => event.confidence)));
  return { weight: groups.length, confidence: round4(combineConfidence(best)) };
}

function compareTellings(a: Telling, b: Telling): number {
  return compareUnits(a.article.info.id, b.article.info.id) || compareUnits(a.event.id, b.event.id);
}

function compareEvidence(a: MergedEvent, b: MergedEvent): number {
  const [first, second] = [a.tellings[0], b.tellings[0]];
  return first && second ? compareTellings(first, second) : 0;
}
