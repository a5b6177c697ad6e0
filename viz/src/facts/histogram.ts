import type { RelationClass } from '../../../src/contract/relations.ts';
import { type Model, undated } from '../data/model.ts';
import { startOfMonth, startOfNextMonth, startOfYear, toDay } from './days.ts';

/** Dated events over time, in bars of one length; the first and the last also hold the few that lie far outside. */
export interface Histogram {
  readonly bars: readonly Bar[];
  readonly unit: Unit;
}

export type Unit = 'day' | 'month' | 'year';

export interface Bar {
  /** The first day, and the last. */
  readonly from: number;
  readonly to: number;
  readonly cooperation: number;
  readonly neutral: number;
  readonly conflict: number;
}

/**
 * Counts events by day, or by month or year where that would be too many bars. Facts known to a month or a year only
 * are counted on its first day.
 */
export function toHistogram(model: Model, counted: (fact: number) => boolean): Histogram {
  const perDay = countPerDay(model, counted);
  const days = [...perDay.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { bars: [], unit: 'day' };
  const [low, high] = reportedDays(model, days) ?? withoutOutliers(days, perDay);
  const unit = high - low < mostDays ? 'day' : high - low < mostMonths * 31 ? 'month' : 'year';
  const bars = toBars(low, high, unit);
  const [opening, closing] = [bars[0], bars.at(-1)];
  if (opening) opening.from = Math.min(opening.from, first);
  if (closing) closing.to = Math.max(closing.to, last);
  let at = 0;
  for (const day of days) {
    while (at < bars.length - 1 && day > (bars[at]?.to ?? 0)) at++;
    const bar = bars[at];
    const [cooperation, neutral, conflict] = perDay.get(day) ?? [0, 0, 0];
    if (bar === undefined) continue;
    bar.cooperation += cooperation;
    bar.neutral += neutral;
    bar.conflict += conflict;
  }
  return { unit, bars };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function countPerDay({ facts, header }: Model, counted: (fact: number) => boolean) {
  const perDay = new Map<number, [number, number, number]>();
  for (let fact = 0; fact < facts.count; fact++) {
    const day = facts.day[fact] ?? undated;
    const relation = header.relations[facts.relation[fact] ?? 0];
    if (day === undated || !counted(fact) || relation?.name === 'said' || relation?.name === 'holds_office')
      continue;
    const counts = perDay.get(day) ?? [0, 0, 0];
    counts[sideOf(relation?.class ?? 'neutral')]++;
    perDay.set(day, counts);
  }
  return perDay;
}

/** The time that the articles report on as it happens, where most dated events are in it; null where not. */
function reportedDays({ articles }: Model, days: readonly number[]): [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { published } of articles) {
    if (published === null) continue;
    first = Math.min(first, toDay(published.slice(0, 10)));
    last = Math.max(last, toDay(published.slice(0, 10)));
  }
  const inside = days.filter((day) => day >= first - aroundDays && day <= last + aroundDays);
  if (!(last - first >= shortestDays) || inside.length < days.length / 4) return null;
  return [
    Math.max(first - aroundDays, inside[0] ?? first),
    Math.min(last + aroundDays, inside.at(-1) ?? last),
  ];
}

/** A war of 1948 that one article recalls must not press this month into one bar. */
function withoutOutliers(
  days: readonly number[],
  perDay: ReadonlyMap<number, readonly number[]>,
): [number, number] {
  const counts = days.map((day) => (perDay.get(day) ?? []).reduce((sum, count) => sum + count, 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mayDrop = total * outlierShare;
  let [low, high, dropped] = [0, days.length - 1, 0];
  for (; low < high && dropped + (counts[low] ?? 0) <= mayDrop; low++) dropped += counts[low] ?? 0;
  for (dropped = 0; high > low && dropped + (counts[high] ?? 0) <= mayDrop; high--)
    dropped += counts[high] ?? 0;
  return [days[low] ?? 0, days[high] ?? 0];
}

function toBars(first: number, last: number, unit: Unit): Mutable<Bar>[] {
  const bars: Mutable<Bar>[] = [];
  const start = unit === 'day' ? first : unit === 'month' ? startOfMonth(first) : startOfYear(first);
  for (let from = start; from <= last; ) {
    const next =
      unit === 'day' ? from + 1 : unit === 'month' ? startOfNextMonth(from) : startOfYear(from + 366);
    bars.push({ from, to: next - 1, cooperation: 0, neutral: 0, conflict: 0 });
    from = next;
  }
  return bars;
}

function sideOf(relationClass: RelationClass): 0 | 1 | 2 {
  return relationClass.endsWith('cooperation') ? 0 : relationClass === 'neutral' ? 1 : 2;
}

const mostDays = 120;
const mostMonths = 150;
const outlierShare = 0.04;
const aroundDays = 7;
const shortestDays = 5;
