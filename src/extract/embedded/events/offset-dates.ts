import type { EventDate } from '../../../contract/article-graph.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import { addDays } from '../dates.ts';
import { type Document, formAt } from '../document.ts';
import { firstNumber, numberStems } from '../number-words.ts';

/** Numbers, folded, that count days and longer. */
const numbers: ReadonlyMap<string, number> = new Map([
  ...numberStems.map((stem, index): [string, number] => [stem, firstNumber + index]),
  ['ثمان', 8],
]);

type Unit = 'day' | 'week' | 'month' | 'year';

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...['يوم', 'ايام', 'يوما'].map((word): [string, Unit] => [word, 'day']),
  ...['اسبوع', 'اسابيع'].map((word): [string, Unit] => [word, 'week']),
  ...['شهر', 'اشهر', 'شهور', 'شهرا'].map((word): [string, Unit] => [word, 'month']),
  ...['عام', 'اعوام', 'سنه', 'سنوات', 'عاما'].map((word): [string, Unit] => [word, 'year']),
]);
/** Those that stand for one without a number. */
const singular: ReadonlySet<string> = new Set(['يوم', 'اسبوع', 'شهر', 'عام', 'سنه']);
const pairs: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['يومين', 'day'],
  ['اسبوعين', 'week'],
  ['شهرين', 'month'],
  ['عامين', 'year'],
  ['سنتين', 'year'],
]);
/** Words that make a count rough. */
const rough: ReadonlySet<string> = new Set(['نحو', 'حوالي', 'قرابه', 'زهاء', 'قليل']);

/** Tokens before a noun in which the count that leads to it is looked for. */
const reach = 6;

/**
 * The date of what a count of days or longer leads to: 'بعد عشرة أيام من القمة', 'بعد نحو عشرة أشهر على زيارة X'. A rough count, or one of
 * months and years, gives no day.
 * @param anchor day of what happened then, ISO 8601
 */
export function offsetDate(document: Document, noun: NounChunk, anchor: string | null): EventDate | null {
  if (noun.preposition !== 'من' && noun.preposition !== 'علي') return null;
  const end = noun.first;
  for (let at = end - 2; at >= 0 && at >= end - reach; at--) {
    const word = formAt(document, at).replace(/^و/u, '');
    if (word !== 'بعد' && word !== 'قبل') continue;
    const count = readCount(document, at + 1, end);
    if (!count) return null;
    const { start = 0 } = document.tokens[at] ?? {};
    const text = document.content.slice(start, document.tokens[end - 1]?.end ?? start);
    return { value: anchor === null ? null : shifted(anchor, word === 'بعد' ? -1 : 1, count), text };
  }
  return null;
}

interface Count {
  readonly count: number;
  readonly unit: Unit;
  readonly isRough: boolean;
}

/** A count that fills the tokens up to an end: 'عشرة أيام فقط', 'نحو عام'. */
function readCount(document: Document, from: number, end: number): Count | null {
  let at = from;
  let isRough = false;
  while (rough.has(formAt(document, at))) {
    isRough = true;
    at++;
  }
  const form = formAt(document, at);
  const two = pairs.get(form);
  const one = singular.has(form) ? units.get(form) : undefined;
  const number = /^\d{1,3}$/.test(form) ? Number(form) : numbers.get(form.replace(/ه$/u, ''));
  const counted = number === undefined ? undefined : units.get(formAt(document, at + 1));
  const unit = two ?? one ?? counted;
  if (unit === undefined) return null;
  let last = counted === undefined || two || one ? at + 1 : at + 2;
  if (formAt(document, last) === 'فقط') last++;
  if (formAt(document, last) === 'تقريبا') {
    isRough = true;
    last++;
  }
  return last === end ? { count: two ? 2 : one ? 1 : (number ?? 1), unit, isRough } : null;
}

function shifted(anchor: string, sign: -1 | 1, { count, unit, isRough }: Count): string | null {
  if (anchor.length < 10) return null;
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'day' ? count : 7 * count;
    const day = addDays(anchor, sign * days);
    if (unit === 'day' && !isRough) return day;
    // a rough week: the month, where its edges lie in one
    const [near, far] = [-3, 3].map((slack) => addDays(day, slack).slice(0, 7));
    return near === far ? (near ?? null) : null;
  }
  const [year = 0, month = 1] = anchor.split('-').map(Number);
  if (unit === 'year') return String(year + sign * count);
  const index = year * 12 + month - 1 + sign * count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
