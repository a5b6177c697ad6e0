import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { toMoves } from '../../src/extract/embedded/tagger/chain.ts';
import { fillBuckets } from '../../src/extract/embedded/tagger/features.ts';
import { Kernel } from '../../src/extract/embedded/tagger/kernel.ts';
import { slotCount, slotOf, wordSlotCount } from '../../src/extract/embedded/tagger/slots.ts';
import { tagCount } from '../../src/extract/embedded/tagger/tags.ts';
import { bucketCount, compileTemplates } from '../../src/extract/embedded/tagger/templates.ts';

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

// any will do that differ from bucket to bucket
const codes = Int8Array.from({ length: bucketCount * tagCount }, (_, at) => Math.imul(at, 0x9e3779b1) >>> 24);
const scale = 1 / 1024;
const moves = toMoves(new Float32Array((tagCount + 1) * tagCount));
const kernel = new Kernel({ templates, weights: { codes, scale, moves } });

/** Five rows, the token's in the middle; words are never absent, all else is now and then. */
const rows = fc.array(fc.oneof(fc.constant(0), fc.integer()), {
  minLength: 5 * slotCount,
  maxLength: 5 * slotCount,
});

property.prop([rows])(
  'the kernel adds the weights of the features that the templates give one by one',
  (numbers) => {
    const values = Int32Array.from(numbers, (value, at) =>
      at % slotCount === slotOf.w ? value || 1 : value,
    );
    const wordRows = Int32Array.of(0, 1, 2, 3, 4);
    for (const row of wordRows)
      kernel.scoreWord(row, values.subarray(row * slotCount, row * slotCount + wordSlotCount));
    const buckets = new Int32Array(templates.all.count);
    const count = fillBuckets(values, { base: 2 * slotCount, templates: templates.all, target: buckets });
    const wanted = new Array<number>(tagCount).fill(0);
    for (const bucket of buckets.subarray(0, count))
      for (let tag = 0; tag < tagCount; tag++) {
        const code = codes[bucket * tagCount + tag] ?? 0;
        wanted[tag] = (wanted[tag] ?? 0) + code * Math.abs(code) * scale;
      }
    expect([...kernel.scoreTokens({ values, wordRows }, 2, 1)]).toEqual(wanted.map((sum) => sum + 0));
  },
);

const compiler = 'node_modules/assemblyscript/bin/asc.js';

test.skipIf(!existsSync(compiler))('the compiled kernel is that of its source', () => {
  const folder = 'tools/tagger-kernel';
  const target = join(mkdtempSync(join(tmpdir(), 'rawabit-kernel-')), 'kernel.wasm');
  execFileSync('node', [
    compiler,
    `${folder}/kernel.ts`,
    '--config',
    `${folder}/asconfig.json`,
    '--outFile',
    target,
  ]);
  const kept = readFileSync('src/extract/embedded/tagger/data/kernel.wasm');
  expect(readFileSync(target).equals(kept)).toBe(true);
});
