import { expect, test } from 'vitest';
import { toDay, toIsoDay } from '../../viz/src/facts/days.ts';
import type { Bar } from '../../viz/src/facts/histogram.ts';
import { toPeriods } from '../../viz/src/facts/periods.ts';

const bar = (from: string, to: string): Bar => ({
  from: toDay(from),
  to: toDay(to),
  cooperation: 0,
  neutral: 0,
  conflict: 0,
});
const read = (bars: readonly Bar[], unit: 'day' | 'month' | 'year') =>
  toPeriods(bars, unit).map(({ from, to, at, bars: width }) => [toIsoDay(from), toIsoDay(to), at, width]);

test('days make months; what the outer bars hold of other times does not', () => {
  const bars = [
    bar('1948-05-14', '2024-02-28'),
    bar('2024-02-29', '2024-02-29'),
    bar('2024-03-01', '2024-03-01'),
    bar('2024-03-02', '2030-01-01'),
  ];
  expect(read(bars, 'day')).toEqual([
    ['2024-02-01', '2024-02-29', 0, 2],
    ['2024-03-01', '2024-03-31', 2, 2],
  ]);
});

test('months make years, years make decades', () => {
  expect(read([bar('2023-12-01', '2023-12-31'), bar('2024-01-01', '2024-01-31')], 'month')).toEqual([
    ['2023-01-01', '2023-12-31', 0, 1],
    ['2024-01-01', '2024-12-31', 1, 1],
  ]);
  const years = [1999, 2000, 2001].map((year) => bar(`${year}-01-01`, `${year}-12-31`));
  expect(read(years, 'year')).toEqual([
    ['1990-01-01', '1999-12-31', 0, 1],
    ['2000-01-01', '2009-12-31', 1, 2],
  ]);
});
