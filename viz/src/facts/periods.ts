import { startOfMonth, startOfNextMonth, startOfYear } from './days.ts';
import type { Bar, Unit } from './histogram.ts';

/** Months of bars that are days, years of bars that are months: what a reader asks for by name. */
export interface Period {
  /** The first day, and the last. */
  readonly from: number;
  readonly to: number;
  /** Its first bar, and how many there are. */
  readonly at: number;
  readonly bars: number;
}

export function toPeriods(bars: readonly Bar[], unit: Unit): Period[] {
  if (unit === 'year') return [];
  const periods: Period[] = [];
  bars.forEach((bar, at) => {
    // the outer bars also hold what lies far outside: their inner ends tell which they are
    const day = at === 0 ? bar.to : bar.from;
    const from = unit === 'day' ? startOfMonth(day) : startOfYear(day);
    const last = periods.at(-1);
    if (last?.from === from) periods[periods.length - 1] = { ...last, bars: last.bars + 1 };
    else {
      const next = unit === 'day' ? startOfNextMonth(from) : startOfYear(from + 366);
      periods.push({ from, to: next - 1, at, bars: 1 });
    }
  });
  return periods;
}
