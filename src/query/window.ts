import { RawabitError } from '../errors.ts';

/** A stretch of time; both ends are inclusive, and an end that is left out is open. */
export interface Window {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** @throws {RawabitError} USAGE where an end is not a date */
export function checkWindow({ since, until }: Window): void {
  for (const date of [since, until])
    if (date !== undefined && !datePattern.test(date))
      throw new RawabitError('USAGE', `"${date}" is not a date. Write 2022, 2022-12 or 2022-12-03.`);
}

/** True where a date of any granularity may lie in the window; an unknown date lies in no window with an end. */
export function isInWindow(date: string | null, { since, until }: Window): boolean {
  if (since === undefined && until === undefined) return true;
  if (date === null) return false;
  // '~' sorts after digits and hyphens: the last moment of a year or month
  return (since === undefined || `${date}~` >= since) && (until === undefined || date <= `${until}~`);
}

const datePattern = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
