import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { fillBuckets, fillBucketsOfRuns } from '../../src/extract/embedded/tagger/features.ts';
import { slotCount, slotOf } from '../../src/extract/embedded/tagger/slots.ts';
import { compileTemplates, type TemplateRuns } from '../../src/extract/embedded/tagger/templates.ts';

const templates = compileTemplates([
  'w:0',
  'st:-2',
  'nm:1 li:1',
  'w:-1 w:0',
  'gz:-1 gz:0',
  'nm:0 st:-1',
  'xl:0 vb:0',
  'wb:0 wc:0 wd:0',
  'nm:-1 nm:0 nm:1',
  'own:0 gz:0',
  'own:0 st:1',
]);

/** Five rows, the token's in the middle; words are never absent, all else is now and then. */
const rows = fc.array(fc.oneof(fc.constant(0), fc.integer()), {
  minLength: 5 * slotCount,
  maxLength: 5 * slotCount,
});

property.prop([rows])('features in runs are those that the templates give one by one', (numbers) => {
  const values = Int32Array.from(numbers, (value, at) => (at % slotCount === slotOf.w ? value || 1 : value));
  const base = 2 * slotCount;
  const bucketsOf = (runs: TemplateRuns): number[] => {
    const target = new Int32Array(runs.count + 1);
    return [...target.subarray(0, fillBucketsOfRuns(values, { base, runs, target }))];
  };
  const target = new Int32Array(templates.all.count);
  const wanted = [...target.subarray(0, fillBuckets(values, { base, templates: templates.all, target }))];
  const found = [...templates.ofWord, templates.ofContext].flatMap(bucketsOf);
  expect(found.sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b));
});
