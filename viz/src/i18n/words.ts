import type { DateGranularity } from '../../../src/contract/news-graph.ts';
import type { Direction } from '../text/direction.ts';
import type en from './en.json';

export type Key = keyof typeof en;
type Values = Readonly<Record<string, string | number>>;

/** What the page says in one language. */
export interface Words {
  readonly language: string;
  readonly direction: Direction;
  /** @param values  fill `{name}`; of a message that counts, `n` chooses the form */
  say(key: Key, values?: Values): string;
  number(value: number): string;
  /** A date as exact as it is known. */
  date(iso: string | null, granularity?: DateGranularity | null): string;
  period(from: string | null, to: string | null): string;
}

type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A language is a file beside this one; a new file is a new language. */
const messages: ReadonlyMap<string, Messages> = new Map(
  Object.entries(import.meta.glob<Messages>('./*.json', { eager: true, import: 'default' })).map(
    ([file, found]) => [file.slice(2, -5), found],
  ),
);

export const languages: readonly string[] = [...messages.keys()];

/** The wanted language where we speak it; else the browser's; else Arabic. */
export function chooseLanguage(wanted: string | null): string {
  const asked = [wanted ?? [], navigator.languages.map((tag) => tag.split('-')[0] ?? '')].flat();
  return asked.find((language) => messages.has(language)) ?? 'ar';
}

export function createWords(language: string): Words {
  const own = messages.get(language) ?? {};
  const spare = messages.get('en') ?? {};
  // digits as in most Arabic news on the web, so that dates and counts read alike in both languages
  const locale = `${language}-u-nu-latn-ca-gregory`;
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const formats = new Map<DateGranularity, Intl.DateTimeFormat>();
  // made when asked for: each takes some milliseconds of the start
  const formatOf = (granularity: DateGranularity) => {
    const format = formats.get(granularity) ?? new Intl.DateTimeFormat(locale, dateOptions[granularity]);
    formats.set(granularity, format);
    return format;
  };
  const say = (key: Key, values: Values = {}): string => {
    const message = own[key] ?? spare[key] ?? key;
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(values['n'] ?? 0))] ?? message['other'] ?? key);
    return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
  const date = (iso: string | null, granularity: DateGranularity | null = null): string => {
    const time = iso === null ? Number.NaN : Date.parse(iso.slice(0, 10));
    if (iso === null || Number.isNaN(time)) return say('fact.undated');
    return formatOf(granularity ?? (iso.length >= 10 ? 'day' : iso.length >= 7 ? 'month' : 'year')).format(
      time,
    );
  };
  return {
    language,
    direction: own['language.direction'] === 'rtl' ? 'rtl' : 'ltr',
    say,
    number: (value) => numbers.format(value),
    date,
    period: (from, to) => {
      if (from === null || to === null)
        return from === null && to === null ? say('summary.undated') : date(from ?? to);
      if (from === to) return date(from);
      return formatOf('day').formatRange(Date.parse(from.slice(0, 10)), Date.parse(to.slice(0, 10)));
    },
  };
}

const dateOptions: Readonly<Record<DateGranularity, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
};
