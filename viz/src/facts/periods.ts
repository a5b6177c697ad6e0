import { startOfDecade, startOfMonth, startOfYear } from './days.ts';
import type { Bar, Unit } from './histogram.ts';

/** Months of bars that are days, years of months, decades of years: what a reader asks for by name. */
export interface Period {
  /** The first day, and the last. */
  readonly from: number;
  readonly to: number;
  /** Its first bar, and how many there are. */
  readonly at: number;
  readonly bars: number;
}

export function toPeriods(bars: readonly Bar[], unit: Unit): Period[] {
  const { startOf, longest } = steps[unit];
  const periods: Period[] = [];
  bars.forEach((bar, at) => {
    // the outer bars also hold what lies far outside: their inner ends tell which they are
    const day = at === 0 ? bar.to : bar.from;
    const from = startOf(day);
    const last = periods.at(-1);
    if (last?.from === from) periods[periods.length - 1] = { ...last, bars: last.bars + 1 };
    else periods.push({ from, to: startOf(from + longest) - 1, at, bars: 1 });
  });
  return periods;
}

/** `longest`: as many days later it is the next period, and not yet the one after it. */
const steps: Readonly<Record<Unit, { readonly startOf: (day: number) => number; readonly longest: number }>> =
  {
    day: { startOf: startOfMonth, longest: 31 },
    month: { startOf: startOfYear, longest: 366 },
    year: { startOf: startOfDecade, longest: 3653 },
  };
