// Scores the embedded extractor against gold and lists what it missed and got wrong, with sentence and rule.
// usage: npm run eval -- GOLD_DIR [--quiet]
import { createExtractor } from '../../src/extract/index.ts';
import { readGold } from './gold.ts';
import type { Layer } from './score.ts';
import { layers, scoreArticle } from './score.ts';

const [, , folder, ...flags] = process.argv;
if (folder === undefined) {
  console.error('usage: npm run eval -- GOLD_DIR [--quiet]');
  process.exit(2);
}
const extractor = await createExtractor('embedded');
const totals = Object.fromEntries(
  layers.map((layer) => [layer, { right: 0, missed: 0, wrong: 0 }]),
) as Record<Layer, { right: number; missed: number; wrong: number }>;
const counts = { dated: 0, dateRight: 0, statusRight: 0, matched: 0 };
for (const { gold, article } of await readGold(folder)) {
  const score = scoreArticle(gold, await extractor.extract(article));
  for (const key of ['dated', 'dateRight', 'statusRight', 'matched'] as const) counts[key] += score[key];
  const lines: string[] = [];
  for (const layer of layers) {
    const { right, missed, wrong } = score.layers[layer];
    totals[layer].right += right;
    totals[layer].missed += missed.length;
    totals[layer].wrong += wrong.length;
    lines.push(
      ...missed.map((fact) => `  ${layer} missed: ${fact}`),
      ...wrong.map((fact) => `  ${layer} wrong:  ${fact}`),
    );
  }
  if (lines.length > 0 && !flags.includes('--quiet')) console.log(`${gold.id}\n${lines.join('\n')}\n`);
}
const percent = (part: number, whole: number) =>
  whole === 0 ? '  –  ' : ((100 * part) / whole).toFixed(1).padStart(5);
console.log('layer            P     R    F1');
for (const layer of layers) {
  const { right, missed, wrong } = totals[layer];
  console.log(
    `${layer.padEnd(12)} ${percent(right, right + wrong)} ${percent(right, right + missed)} ${percent(2 * right, 2 * right + missed + wrong)}`,
  );
}
console.log(
  `dates right ${percent(counts.dateRight, counts.dated)} %, status right ${percent(counts.statusRight, counts.matched)} %`,
);
