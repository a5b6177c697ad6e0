import type { IsoDate } from '../contract/article.ts';
import { toIsoDate } from './iso-date.ts';

/**
 * Finds the publication date in a dateline, where an article begins with one: `موسكو، 3 ديسمبر/كانون الأول 2022 (رويترز) – …`,
 * `MOSCOW, Dec. 3, 2022 (Reuters) - …`, or a short line that is little but a date. A date inside a sentence is none.
 * @returns null where there is no dateline with a whole date
 */
export function findDateline(text: string): IsoDate | null {
  const lines = text
    .slice(0, 2000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines.slice(0, 3)) {
    const head = toHead(line);
    const date = head === null ? null : parseDate(head.text);
    if (date !== null && date.otherWords <= (head?.isWholeLine ? 4 : 8)) return date.value;
  }
  return null;
}

/** What stands before the dash that ends a dateline, or the whole of a short line. */
function toHead(line: string): { readonly text: string; readonly isWholeLine: boolean } | null {
  const dash = line.slice(0, 100).search(/\s[-–—]+\s|\)\s?[-–—:]/u);
  if (dash !== -1) return { text: line.slice(0, dash + 1), isWholeLine: false };
  return line.length <= 80 ? { text: line, isWholeLine: true } : null;
}

function parseDate(head: string): { readonly value: IsoDate; readonly otherWords: number } | null {
  const words = head.match(/[\p{L}\p{M}]+|\p{Nd}+/gu)?.map(toAsciiDigits) ?? [];
  const years = words.filter((word) => /^(?:19|20)\d\d$/u.test(word));
  const days = words.filter((word) => /^\d{1,2}$/u.test(word));
  const named = findMonths(words);
  const [year] = years;
  const [day] = days;
  // two numbers that could be the day, or two months that differ, leave it open
  if (year === undefined || day === undefined || years.length > 1 || days.length > 1) return null;
  if (named.months.size !== 1) return null;
  const [month = 0] = named.months;
  const value = toIsoDate(Number(year), month, Number(day));
  return value === null ? null : { value, otherWords: words.length - 2 - named.words };
}

/** Months may be named twice, in both Arabic traditions: ديسمبر/كانون الأول. */
function findMonths(words: readonly string[]): {
  readonly months: ReadonlySet<number>;
  readonly words: number;
} {
  const months = new Set<number>();
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const two = monthOfName.get(foldMonth(`${words[at]} ${words[at + 1] ?? ''}`));
    const month = two ?? monthOfName.get(foldMonth(words[at] ?? ''));
    if (month === undefined) continue;
    months.add(month);
    count += two === undefined ? 1 : 2;
    if (two !== undefined) at++;
  }
  return { months, words: count };
}

const monthOfName: ReadonlyMap<string, number> = new Map(
  ['ar-EG', 'ar-LB', 'ar-MA', 'ar-DZ', 'en'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, month): [string, number] => [
        foldMonth(format.format(Date.UTC(2020, month, 15))),
        month + 1,
      ]);
    }),
  ),
);

/** Hamza on alef is written or not; Sept. has a form of its own. */
function foldMonth(name: string): string {
  return name
    .toLowerCase()
    .replace(/[أإآ]/gu, 'ا')
    .replace(/^sept$/u, 'sep')
    .trim();
}

function toAsciiDigits(word: string): string {
  return word.replace(/[٠-٩۰-۹]/gu, (digit) => String(((digit.charCodeAt(0) - 0x660) % 0x90) % 10));
}
