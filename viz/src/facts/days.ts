/** Days since 1970-01-01, as the tables count them. */
export function toDay(iso: string): number {
  return Math.floor(Date.parse(iso) / msPerDay);
}

export function toIsoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The first day of the month that a day is in. */
export function startOfMonth(day: number): number {
  return toDay(`${toIsoDay(day).slice(0, 7)}-01`);
}

export function startOfNextMonth(day: number): number {
  return startOfMonth(startOfMonth(day) + 31);
}

/** The first day of the year that a day is in. */
export function startOfYear(day: number): number {
  return toDay(`${toIsoDay(day).slice(0, 4)}-01-01`);
}

export function startOfDecade(day: number): number {
  return toDay(`${toIsoDay(day).slice(0, 3)}0-01-01`);
}

export const msPerDay = 86_400_000;
