import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parseFragment, toFragment } from '../../viz/src/view/fragment.ts';
import { firstView, type View } from '../../viz/src/view/view.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1 });
const ids = fc.uniqueArray(id, { maxLength: 3 });
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const isoDay = fc.option(day.map((date) => date.toISOString().slice(0, 10)));

const views: fc.Arbitrary<View> = fc.record({
  language: fc.option(fc.constantFrom('ar', 'en')),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  selected: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('node' as const), id }),
      fc.record({ kind: fc.constant('pair' as const), a: id, b: id }),
      fc.record({ kind: fc.constant('fact' as const), id }),
    ),
  ),
  facets: fc.record({
    types: ids,
    relations: ids,
    statuses: ids,
    publishers: ids,
    minSources: fc.integer({ min: 1, max: 50 }),
    derived: fc.constantFrom('with', 'without', 'only'),
    from: isoDay,
    to: isoDay,
    undated: fc.boolean(),
  }),
  focus: fc.option(
    fc.record({
      roots: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      depth: fc.integer({ min: 1, max: 6 }),
    }),
  ),
  path: fc.option(fc.tuple(id, id)),
  pinned: ids,
  hidden: ids,
  table: fc.boolean(),
});

property.prop([views])('a link restores the view, whatever the names in it', (view) => {
  expect(parseFragment(`#${toFragment(view)}`)).toEqual(view);
});

property.prop([fc.string({ unit: 'binary' })])('any fragment makes a view', (fragment) => {
  expect(parseFragment(fragment).facets.minSources).toBeGreaterThan(0);
});

test('the first view has an empty address', () => {
  expect(toFragment(firstView)).toBe('');
  expect(parseFragment('')).toEqual(firstView);
});
