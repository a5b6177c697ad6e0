import type { DateGranularity } from '../contract/news-graph.ts';

/** Day, month or year by the length of `2022-12-03`, `2022-12`, `1997`; null for null. */
export function granularityOf(date: string | null): DateGranularity | null {
  if (date === null) return null;
  return date.length >= 10 ? 'day' : date.length >= 7 ? 'month' : 'year';
}

/** True where one date lies within the other: 2022-12-03 in 2022-12, 2022-12 in 2022. */
export function isWithin(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Days since 1970 of the middle of a date. */
export function dayNumber(date: string): number {
  const full = date.length >= 10 ? date.slice(0, 10) : date.length >= 7 ? `${date}-15` : `${date}-07-01`;
  return Math.round(Date.parse(`${full}T00:00:00Z`) / dayMs);
}

const dayMs = 86_400_000;
