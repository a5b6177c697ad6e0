import type { EventDate } from '../../contract/article-graph.ts';
import { foldWord } from '../../text/fold.ts';
import type { Document } from './document.ts';
import { formAt } from './document.ts';
import { firstNumber, numberStems } from './number-words.ts';

/** A date expression: its tokens and what it means. */
export interface DateMention {
  readonly first: number;
  readonly end: number;
  readonly date: EventDate;
}

/** Days of the week, folded, Sunday 0. */
const weekdays: ReadonlyMap<string, number> = new Map([
  ['الاحد', 0],
  ['الاثنين', 1],
  ['الثلاثاء', 2],
  ['الاربعاء', 3],
  ['الخميس', 4],
  ['الجمعه', 5],
  ['السبت', 6],
]);
const past: ReadonlySet<string> = new Set(['الماضي', 'الماضيه', 'الفايت', 'المنصرم', 'الفايته']);
const current: ReadonlySet<string> = new Set(['الجاري', 'الحالي']);
const coming: ReadonlySet<string> = new Set(['المقبل', 'المقبله', 'القادم', 'القادمه']);

/**
 * Finds the dates of a sentence and resolves them against the day of publication, which may be unknown: then relative ones keep
 * `value: null`. Granularity is that of the text: a false day is worse than none.
 */
export function findDates(
  document: Document,
  range: { readonly first: number; readonly end: number },
): DateMention[] {
  const dates: DateMention[] = [];
  for (let at = range.first; at < range.end; at++) {
    const found = readDate(document, at, range.end);
    if (!found) continue;
    dates.push(found);
    at = found.end - 1;
  }
  return dates;
}

function readDate(document: Document, at: number, end: number): DateMention | null {
  const token = document.tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readNumeric(document, at, end);
  if (token.kind !== 'word' || !token.word.opensDate) return null;
  return (
    readOrdinalDay(document, at, end) ??
    readMonthYear(document, at, end) ??
    readYear(document, at, end) ??
    readDaysAway(document, at, end) ??
    readRelative(document, at, end)
  );
}

const units: ReadonlyMap<string, number> = new Map(
  'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** An ordinal from 1 to 31 in words: 'السادس', 'الحادي عشر', 'الثاني والعشرين'. */
function readOrdinal(document: Document, at: number): { value: number; end: number } | null {
  const form = formAt(document, at);
  const next = formAt(document, at + 1);
  const unit = form === 'الحادي' ? 1 : units.get(form);
  if (form === 'العشرين' || form === 'العشرون') return { value: 20, end: at + 1 };
  if (form === 'الثلاثين' || form === 'الثلاثون') return { value: 30, end: at + 1 };
  if (unit === undefined) return null;
  if (next === 'عشر') return { value: unit + 10, end: at + 2 };
  if (next === 'والعشرين' || next === 'والعشرون') return { value: unit + 20, end: at + 2 };
  if (next === 'والثلاثين' || next === 'والثلاثون') return { value: unit + 30, end: at + 2 };
  return form === 'الحادي' ? null : { value: unit, end: at + 1 };
}

/** 'السادس من تموز/يوليو', 'العاشر من الشهر الجاري' */
function readOrdinalDay(document: Document, at: number, end: number): DateMention | null {
  const ordinal = readOrdinal(document, at);
  if (!ordinal || ordinal.value > 31 || formAt(document, ordinal.end) !== 'من') return null;
  return dayOfMonth(document, at, { day: ordinal.value, from: ordinal.end + 1, end });
}

/** A day of the month named from a token on, or of 'this month', 'last month'. */
function dayOfMonth(
  document: Document,
  at: number,
  { day, from, end }: { day: number; from: number; end: number },
): DateMention | null {
  const { published } = document.article;
  if (formAt(document, from) === 'الشهر') {
    const direction = directionOf(formAt(document, from + 1));
    if (direction === null || from + 1 >= end) return null;
    if (published === null) return mention(document, at, from + 2, null);
    const [year = 0, month = 1] = published.split('-').map(Number);
    const index = year * 12 + month - 1 + direction;
    return mention(document, at, from + 2, isoDay(Math.floor(index / 12), (index % 12) + 1, day));
  }
  const next = formAt(document, from) === 'شهر' ? from + 1 : from;
  const month = readMonth(document, next, end);
  if (!month || month.hijri) return null;
  const year = yearAt(document, month.end, end) ?? yearAway(document, month.end, end);
  if (year)
    return mention(
      document,
      at,
      year.end,
      year.value === null ? null : isoDay(year.value, month.number, day),
    );
  const after = directionAt(document, month.end);
  const resolved = nearestYear(document, { month: month.number, day, direction: after.direction });
  return mention(document, at, after.end, resolved === null ? null : isoDay(resolved, month.number, day));
}

const counts: ReadonlyMap<string, number> = new Map(
  numberStems.map((stem, index) => [`${stem}ه`, firstNumber + index]),
);

/** 'قبل عشرة أيام', 'بعد يومين': days before or after publication; not 'قبل عشرة أيام من'. */
function readDaysAway(document: Document, at: number, end: number): DateMention | null {
  const sign = formAt(document, at) === 'قبل' ? -1 : formAt(document, at) === 'بعد' ? 1 : 0;
  if (sign === 0 || at + 1 >= end) return null;
  const form = formAt(document, at + 1);
  const isTwo = form === 'يومين';
  const days = isTwo ? 2 : (counts.get(form) ?? (/^(?:[3-9]|10)$/.test(form) ? Number(form) : null));
  const last = isTwo ? at + 2 : at + 3;
  if (days === null || last > end || (!isTwo && formAt(document, at + 2) !== 'ايام')) return null;
  if (['من', 'فقط'].includes(formAt(document, last))) return null;
  const { published } = document.article;
  return mention(document, at, last, published === null ? null : addDays(published, sign * days));
}

/** Tells whether a date other than a number can begin with a word, folded. */
export function createDateOpeners(months: ReadonlyMap<string, string>): (form: string) => boolean {
  const openers = new Set([
    ...[...months.keys()].map((name) => name.split(' ')[0] ?? ''),
    ...weekdays.keys(),
    ...'عام سنه العام في اليوم امس غدا الشهر السنه الاسبوع قبل بعد الحادي العشرين العشرون الثلاثين الثلاثون'.split(
      ' ',
    ),
    ...units.keys(),
  ]);
  return (form) => openers.has(form) || openers.has(form.replace(/^[بو]/u, ''));
}

function mention(document: Document, first: number, end: number, value: string | null): DateMention {
  const start = document.tokens[first]?.start ?? 0;
  const stop = document.tokens[end - 1]?.end ?? start;
  return { first, end, date: { value, text: document.content.slice(start, stop) } };
}

/** '19 كانون الأول/ديسمبر 1997', '2/3/2018' */
function readNumeric(document: Document, at: number, end: number): DateMention | null {
  const form = formAt(document, at);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)$/.exec(form);
  if (slashed) {
    const [, day = '', month = '', year = ''] = slashed;
    return Number(month) > 12
      ? null
      : mention(document, at, at + 1, isoDay(Number(year), Number(month), Number(day)));
  }
  const day = Number(form);
  if (!Number.isInteger(day) || day < 1 || day > 31 || form.length > 2) return null;
  const from = ['من', 'ل'].includes(formAt(document, at + 1)) ? at + 2 : at + 1;
  // '25 الجاري'
  if (from === at + 1 && current.has(formAt(document, from)) && from < end) {
    const { published } = document.article;
    return mention(
      document,
      at,
      from + 1,
      published === null ? null : `${published.slice(0, 8)}${String(day).padStart(2, '0')}`,
    );
  }
  return dayOfMonth(document, at, { day, from, end });
}

interface Month {
  readonly number: number;
  readonly hijri: boolean;
  readonly end: number;
}

/** A month name, alone or as a pair of calendars (كانون الأول/ديسمبر). */
function readMonth(document: Document, at: number, end: number): Month | null {
  const first = oneMonth(document, at, end);
  if (!first) return null;
  const mark = document.tokens[first.end];
  const isPair = mark?.form === '/' || mark?.kind === 'open' || mark?.kind === 'dash';
  const second = isPair ? oneMonth(document, first.end + 1, end) : null;
  if (!second) return first;
  const close = document.tokens[second.end]?.kind === 'close' ? second.end + 1 : second.end;
  return { ...(first.hijri ? second : first), end: close };
}

function oneMonth(document: Document, at: number, end: number): Month | null {
  const one = formAt(document, at).replace(/^[بو](?=.{4})/u, '');
  for (const [length, form] of [
    [2, `${formAt(document, at)} ${formAt(document, at + 1)}`],
    [1, formAt(document, at)],
    [1, one],
  ] as const) {
    if (at + length > end) continue;
    const number = document.pack.months.get(form);
    if (number !== undefined)
      return { number: Number(number.replace('h', '')), hijri: number.startsWith('h'), end: at + length };
  }
  return null;
}

function yearAt(document: Document, at: number, end: number): { value: number; end: number } | null {
  let from = at;
  if (['من', 'عام', 'سنه', 'العام'].includes(formAt(document, from)) && from < end) from++;
  if (['عام', 'سنه', 'العام'].includes(formAt(document, from)) && from < end) from++;
  const form = formAt(document, from);
  return from < end && /^(?:1[6-9]|20)\d\d$/.test(form) ? { value: Number(form), end: from + 1 } : null;
}

/** 'العام الماضي', 'من العام المقبل': a year told from that of publication; its value is null where that is unknown. */
function yearAway(document: Document, at: number, end: number): { value: number | null; end: number } | null {
  const from = formAt(document, at) === 'من' ? at + 1 : at;
  if (!['العام', 'السنه'].includes(formAt(document, from)) || from + 1 >= end) return null;
  const direction = directionOf(formAt(document, from + 1));
  if (direction === null) return null;
  const { published } = document.article;
  return { value: published === null ? null : Number(published.slice(0, 4)) + direction, end: from + 2 };
}

/** Words before a month alone: 'في يوليو', 'مطلع يوليو', 'نهاية أبريل'. */
const opensMonth: ReadonlySet<string> = new Set(
  'في شهر منذ خلال مطلع مستهل بدايه بدايات اوايل منتصف نهايه اواخر'.split(' '),
);

function readMonthYear(document: Document, at: number, end: number): DateMention | null {
  const month = readMonth(document, at, end);
  if (!month || month.hijri) return null;
  const year = yearAt(document, month.end, end) ?? yearAway(document, month.end, end);
  if (year)
    return mention(document, at, year.end, year.value === null ? null : isoMonth(year.value, month.number));
  const after = directionAt(document, month.end);
  if (after.direction === 0 && !opensMonth.has(formAt(document, at - 1))) return null;
  // some month names are also words (آب, ماي): they count only after a preposition or with a direction
  const resolved = nearestYear(document, { month: month.number, day: 15, direction: after.direction });
  return mention(document, at, after.end, resolved === null ? null : isoMonth(resolved, month.number));
}

function readYear(document: Document, at: number, end: number): DateMention | null {
  const form = formAt(document, at).replace(/^[بو]/u, '');
  if (form === 'عام' || form === 'سنه' || form === 'العام') {
    const year = formAt(document, at + 1);
    if (at + 1 < end && /^(?:1[6-9]|20)\d\d$/.test(year)) return mention(document, at, at + 2, year);
  }
  if (form === 'في' && /^(?:1[89]|20)\d\d$/.test(formAt(document, at + 1)) && at + 1 < end)
    return mention(document, at + 1, at + 2, formAt(document, at + 1));
  return null;
}

function directionAt(document: Document, from: number): { direction: -1 | 0 | 1; end: number } {
  // 'يونيو/الماضي': the second name of the month left out
  const at = formAt(document, from) === '/' && past.has(formAt(document, from + 1)) ? from + 1 : from;
  const direction = directionOf(formAt(document, at));
  return direction === null ? { direction: 0, end: at } : { direction, end: at + 1 };
}

/** 'last' is -1, 'this' 0, 'next' 1; null for any other word. */
function directionOf(form: string): -1 | 0 | 1 | null {
  if (past.has(form)) return -1;
  if (coming.has(form)) return 1;
  return current.has(form) ? 0 : null;
}

/** اليوم, أمس, السبت, الأسبوع الماضي, الشهر المقبل */
function readRelative(document: Document, at: number, end: number): DateMention | null {
  const form = formAt(document, at).replace(/^و(?=ال)/u, '');
  const { published } = document.article;
  const shift = (days: number) => (published === null ? null : addDays(published, days));
  const next = formAt(document, at + 1);
  if (form === 'اليوم' && at < end) {
    const weekday = weekdays.get(next);
    if (weekday !== undefined && at + 1 < end)
      return mention(document, at, at + 2, published === null ? null : nearestWeekday(published, weekday, 0));
    return isAdverbialToday(document, at) ? mention(document, at, at + 1, shift(0)) : null;
  }
  if (form === 'امس') {
    const day = weekdays.get(next);
    // published the day after it was written: the name of the day is surer than 'yesterday'
    if (day !== undefined && published !== null)
      return mention(document, at, at + 2, nearestWeekday(published, day, -1));
    const named = day !== undefined || next === 'الاول' ? 2 : 1;
    return mention(document, at, at + named, shift(next === 'الاول' ? -2 : -1));
  }
  if (form === 'غدا') return mention(document, at, weekdays.has(next) ? at + 2 : at + 1, shift(1));
  const weekday = weekdays.get(form);
  if (weekday !== undefined) {
    if (form === 'الاحد' && findsOrdinal(document, at)) return null;
    const { direction, end: after } = directionAt(document, at + 1);
    return mention(
      document,
      at,
      after,
      published === null ? null : nearestWeekday(published, weekday, direction),
    );
  }
  if (form === 'الشهر' || form === 'العام' || form === 'السنه') {
    const { direction, end: after } = directionAt(document, at + 1);
    if (direction === 0) return null;
    if (published === null) return mention(document, at, after, null);
    const [year = 0, month = 1] = published.split('-').map(Number);
    if (form !== 'الشهر') return mention(document, at, after, String(year + direction));
    const index = year * 12 + month - 1 + direction;
    return mention(document, at, after, isoMonth(Math.floor(index / 12), (index % 12) + 1));
  }
  if (form === 'الاسبوع') {
    const { direction, end: after } = directionAt(document, at + 1);
    return direction === 0 ? null : mention(document, at, after, monthOfWeek(published, direction));
  }
  return null;
}

/** The month of last or next week, where all of it lies in one; weeks begin on other days in other countries, so its edges count for neither. */
function monthOfWeek(published: string | null, direction: -1 | 1): string | null {
  if (published === null) return null;
  const [near, far] = [4, 10].map((days) => addDays(published, direction * days).slice(0, 7));
  return near === far ? (near ?? null) : null;
}

/** 'اليوم' as 'today', not 'the day' of something. */
function isAdverbialToday(document: Document, at: number): boolean {
  const next = document.tokens[at + 1];
  return (
    next === undefined ||
    !/^(?:العالمي|الوطني|الدولي|الاول|الثاني|التالي|الثالث|الاخير|نفسه|الذي|السابق)$/u.test(next.form)
  );
}

function findsOrdinal(document: Document, at: number): boolean {
  return formAt(document, at - 1) === 'حد' || formAt(document, at - 1) === 'جبل';
}

/** True for a date told by the name of a day alone: 'الأربعاء', 'يوم الأربعاء'. */
export function isBareWeekday(text: string): boolean {
  const words = text.split(' ').map(foldWord);
  return words.length <= 2 && words.every((word) => weekdays.has(word) || word === 'يوم');
}

/** The day of that name nearest to publication: the last one, that day included, unless the text says which. */
function nearestWeekday(published: string, weekday: number, direction: -1 | 0 | 1): string {
  const today = new Date(`${published}T00:00:00Z`).getUTCDay();
  const back = (today - weekday + 7) % 7;
  if (direction === 1) return addDays(published, back === 0 ? 7 : 7 - back);
  if (direction === -1) return addDays(published, back === 0 ? -7 : -back);
  return addDays(published, -back);
}

function nearestYear(
  document: Document,
  { month, day, direction }: { month: number; day: number; direction: -1 | 0 | 1 },
): number | null {
  const { published } = document.article;
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const isLater = isoDay(year, month, day) > published;
  if (direction === 1) return isLater ? year : year + 1;
  if (direction === -1) return isLater ? year - 1 : year;
  // without a word for it: the nearest such date, the past one where both are half a year away
  const distance = month - Number(published.slice(5, 7));
  if (distance > 5) return year - 1;
  return distance < -6 ? year + 1 : year;
}

/**
 * Negative where a date is before a day, positive where it is after, 0 where it is or holds it: a month is neither before nor after its days.
 * @param value ISO 8601 year, month or day
 * @param day ISO 8601 day
 */
export function compareToDay(value: string, day: string): number {
  const asPrecise = day.slice(0, value.length);
  if (value === asPrecise) return 0;
  return value < asPrecise ? -1 : 1;
}

export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

function isoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
