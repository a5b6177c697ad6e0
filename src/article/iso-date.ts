import type { IsoDate } from '../contract/article.ts';

/**
 * Reads the calendar date of a time stamp as it is written, in its own time zone: what was published on the evening of the
 * third in Minsk was published on the third. Takes ISO 8601 (`2022-12-03T21:00:00+03:00`, `20221203`, `2022/12/03`) and RFC 822
 * (`Sat, 03 Dec 2022 21:00:00 +0300`).
 * @returns null for anything else, and for days that do not exist
 */
export function parseIsoDate(written: string): IsoDate | null {
  const iso = written.match(/^\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?![\d])/u);
  if (iso) return toIsoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const rfc = written.match(
    /^\s*(?:[a-z]{3,9},?\s)?\s?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{4}|\d{2})(?!\d)/iu,
  );
  if (!rfc) return null;
  const month = englishMonths.indexOf(rfc[2]?.toLowerCase() ?? '') + 1;
  const year = Number(rfc[3]);
  // RFC 822 knows years of two digits; RFC 2822 §4.3 says what they mean
  return toIsoDate(rfc[3]?.length === 2 ? year + (year < 50 ? 2000 : 1900) : year, month, Number(rfc[1]));
}

/** @returns null where the calendar has no such day */
export function toIsoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
