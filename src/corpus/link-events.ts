import type { GraphEvent } from '../contract/news-graph.ts';
import { relationTypes } from '../contract/relations.ts';
import { append } from './append.ts';
import { toDays } from './dates.ts';
import { windowOf } from './event-windows.ts';
import type { MergedEvent } from './events.ts';
import { sortedSet } from './order.ts';

/**
 * Links events that speak of one happening in different ways: what one denies contradicts what another states, and what
 * was planned is carried out by what happened. Neither is merged: the reader decides.
 */
export function linkEvents(merged: readonly MergedEvent[]): MergedEvent[] {
  const contradicted = new Map<string, string[]>();
  const fulfilled = new Map<string, string[]>();
  for (const group of groupByPair(merged)) {
    const withStatus = (status: GraphEvent['status']) => group.filter(({ event }) => event.status === status);
    const actual = withStatus('actual');
    for (const denial of withStatus('denied'))
      for (const claim of actual)
        if (mayBeOneTime(claim, denial)) {
          push(contradicted, { from: claim.event.id, to: denial.event.id });
          push(contradicted, { from: denial.event.id, to: claim.event.id });
        }
    for (const plan of withStatus('planned'))
      for (const act of actual)
        if (carriesOut(act, plan)) push(fulfilled, { from: plan.event.id, to: act.event.id });
  }
  return merged.map(({ event, tellings }) => {
    const fulfilledBy = sortedSet(fulfilled.get(event.id) ?? []);
    const { in: evidence, ...rest } = event;
    const contradictedBy = sortedSet(contradicted.get(event.id) ?? []);
    const linked = {
      ...rest,
      contradictedBy,
      ...(fulfilledBy.length > 0 ? { fulfilledBy } : {}),
      in: evidence,
    };
    return { event: linked, tellings };
  });
}

/** Events of one relation that share a pair of participants; only groups in which something may be linked. */
function groupByPair(merged: readonly MergedEvent[]): MergedEvent[][] {
  const groups = new Map<string, MergedEvent[]>();
  for (const one of merged)
    for (const pair of pairsOf(one.event)) {
      const key = `${one.event.relation} ${pair}`;
      append(groups, key, one);
    }
  return [...groups.values()].filter((group) => new Set(group.map(({ event }) => event.status)).size > 1);
}

function pairsOf({ relation, arguments: args }: GraphEvent): string[] {
  const nodes = (role: string) => args.filter((argument) => argument.role === role).map(({ node }) => node);
  const [sources, targets] = [nodes('source'), nodes('target')];
  const pairs = relationTypes[relation].symmetric
    ? sources.flatMap((a, at) => sources.slice(at + 1).map((b) => `${a} ${b}`))
    : sources.flatMap((a) => (targets.length > 0 ? targets.map((b) => `${a} ${b}`) : [a]));
  return pairs.slice(0, mostPairs);
}

/** True where the days of two events, or those on which they were told, lie within the window of their relation. */
function mayBeOneTime(a: MergedEvent, b: MergedEvent): boolean {
  const { slack, echo } = windowOf(a.event.relation);
  const [dateA, dateB] = [spanOf(a.event.date), spanOf(b.event.date)];
  if (dateA && dateB) return gap(dateA, dateB) <= slack;
  const [toldA, toldB] = [toldSpan(a), toldSpan(b)];
  return toldA === null || toldB === null || gap(dateA ?? toldA, dateB ?? toldB) <= echo;
}

/** True for an act on the planned day, or within two months of when the plan was told where no day was given. */
function carriesOut(act: MergedEvent, plan: MergedEvent): boolean {
  const [done, planned, told] = [
    spanOf(act.event.date) ?? toldSpan(act),
    spanOf(plan.event.date),
    toldSpan(plan),
  ];
  if (done === null) return false;
  if (planned) return gap(done, planned) <= planSlack;
  return told !== null && done.last >= told.first && done.first - told.last <= planReach;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function spanOf(date: string | null): Span | null {
  return date === null ? null : toDays(date);
}

/** From the first to the last article that tells an event. */
function toldSpan({ tellings }: MergedEvent): Span | null {
  const days = tellings.flatMap(({ article }) => spanOf(article.info.published) ?? []);
  return days.length === 0
    ? null
    : { first: Math.min(...days.map(({ first }) => first)), last: Math.max(...days.map(({ last }) => last)) };
}

/** Days between two spans, 0 where they touch. */
function gap(a: Span, b: Span): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

function push(
  links: Map<string, string[]>,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  append(links, from, to);
}

const planSlack = 3;
const planReach = 60;
const mostPairs = 40;
