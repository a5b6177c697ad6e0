import type { DateGranularity } from '../contract/news-graph.ts';

/** Day, month or year by the length of `2022-12-03`, `2022-12`, `1997`; null for null. */
export function granularityOf(date: string | null): DateGranularity | null {
  if (date === null) return null;
  return date.length >= 10 ? 'day' : date.length >= 7 ? 'month' : 'year';
}

/** First and last day of a date, in days since 1970; null for what is no date. */
export function toDays(date: string): { readonly first: number; readonly last: number } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(date) ?? [];
  if (year === undefined) return null;
  const [y, m] = [Number(year), Number(month ?? 1)];
  const first = Date.UTC(y, m - 1, Number(day ?? 1)) / dayMs;
  if (day !== undefined) return { first, last: first };
  // day 0 is the last of the month before
  const last = (month === undefined ? Date.UTC(y + 1, 0, 0) : Date.UTC(y, m, 0)) / dayMs;
  return { first, last };
}

/** Days since 1970 of the first day of a date. */
export function dayNumber(date: string): number {
  return toDays(date)?.first ?? 0;
}

const dayMs = 86_400_000;
