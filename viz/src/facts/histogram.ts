import type { RelationClass } from '../../../src/contract/relations.ts';
import { type Model, undated } from '../data/model.ts';
import { startOfMonth, startOfNextMonth, startOfYear } from './days.ts';

/** Dated facts over time, in bars of one length; the first and the last also hold the few that lie far outside. */
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
 * Counts facts by day, or by month or year where that would be too many bars. Facts known to a month or a year only
 * are counted on its first day.
 */
export function toHistogram(model: Model, counted: (fact: number) => boolean): Histogram {
  const perDay = countPerDay(model, counted);
  const days = [...perDay.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { bars: [], unit: 'day' };
  const [low, high] = withoutOutliers(days, perDay);
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
    if (day === undated || !counted(fact)) continue;
    const counts = perDay.get(day) ?? [0, 0, 0];
    counts[sideOf(header.relations[facts.relation[fact] ?? 0]?.class ?? 'neutral')]++;
    perDay.set(day, counts);
  }
  return perDay;
}

/** A war of 1948 that one article recalls must not press this month into one bar. */
function withoutOutliers(
  days: readonly number[],
  perDay: ReadonlyMap<number, readonly number[]>,
): [number, number] {
  const counts = days.map((day) => (perDay.get(day) ?? []).reduce((sum, count) => sum + count, 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let [low, high] = [0, days.length - 1];
  for (let left = total * outlierShare; low < high && (left -= counts[low] ?? 0) >= 0; ) low++;
  for (let left = total * outlierShare; high > low && (left -= counts[high] ?? 0) >= 0; ) high--;
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
