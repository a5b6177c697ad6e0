// Measures the edit models on a tenth of the list that they are not trained on.
// usage: npx tsx tools/names/evaluate.ts WD_ARABIC_64.tsv
import { createEditModel } from '../../src/corpus/names/edit-model.ts';
import { skeletonKeys } from '../../src/corpus/names/skeleton.ts';
import { createRandom, readPairs, tenthOf } from './pairs.ts';
import { trainModels } from './train.ts';

const [path = ''] = process.argv.slice(2);
const pairs = readPairs(path);
const started = performance.now();
const tables = trainModels(pairs.filter((pair) => tenthOf(pair) < 8));
console.log(`trained in ${Math.round((performance.now() - started) / 1000)} s`);
const test = pairs.filter((pair) => tenthOf(pair) === 9);
const development = pairs.filter((pair) => tenthOf(pair) === 8);

const cross = createEditModel(tables.crossScript);
const crossScore = (latin: string, arabic: string) =>
  cross.score(cross.spell(latin, 'left'), cross.spell(arabic, 'right'));
report('Arabic-Latin', {
  positives: test.map(({ latin, arabic }) => crossScore(latin, arabic)),
  tuning: randomPairs(development, 1).map(([a, b]) => crossScore(a.latin, b.arabic)),
  negatives: randomPairs(test, 2).map(([a, b]) => crossScore(a.latin, b.arabic)),
});

const arabic = createEditModel(tables.arabic);
const arabicScore = (a: string, b: string) => arabic.score(arabic.spell(a, 'left'), arabic.spell(b, 'right'));
const selfRatio = (a: string, b: string) =>
  arabicScore(a, b) / Math.max(1, Math.min(arabicScore(a, a), arabicScore(b, b)));
const sameLatin = new Map<string, string[]>();
for (const { latin, arabic: word } of test) sameLatin.set(latin, [...(sameLatin.get(latin) ?? []), word]);
const collisions = [...sameLatin.values()].flatMap((words) =>
  words.flatMap((a, at) =>
    words
      .slice(at + 1)
      .filter((b) => a !== b)
      .map((b) => [a, b] as const),
  ),
);
report(`Arabic-Arabic (${collisions.length} noisy collisions), self ratio`, {
  positives: collisions.map(([a, b]) => selfRatio(a, b)),
  tuning: randomPairs(development, 1).map(([a, b]) => selfRatio(a.arabic, b.arabic)),
  negatives: randomPairs(test, 2).map(([a, b]) => selfRatio(a.arabic, b.arabic)),
});
for (const [a, b] of [
  ['ترامب', 'ترمب'],
  ['بوتين', 'بوتن'],
  ['غريفيث', 'غريفث'],
  ['غريفيث', 'جريفيث'],
  ['نتانياهو', 'نتنياهو'],
  ['زوكربيرغ', 'زوكربيرج'],
  ['هيلي', 'هايلي'],
  ['جونغ', 'يونغ'],
  ['جينبينغ', 'جينبنغ'],
  ['حسن', 'حسين'],
  ['محمد', 'محمود'],
  ['صالح', 'صلاح'],
  ['سالم', 'سليم'],
  ['موردونت', 'موردانت'],
  ['سكريبال', 'سكريبل'],
] as const)
  console.log(`${a} ${b} ${arabicScore(a, b).toFixed(1)} ${selfRatio(a, b).toFixed(2)}`);

const shared = (keys: readonly string[], others: readonly string[]) =>
  keys.some((key) => others.includes(key));
const blocked = test.filter(({ latin, arabic: word }) =>
  shared(skeletonKeys(latin, 'latin'), skeletonKeys(word, 'arabic')),
);
console.log(`skeleton blocking keeps ${percent(blocked.length, test.length)} of pairs`);

function randomPairs(words: typeof pairs, seed: number) {
  const random = createRandom(seed);
  const pick = () => words[Math.floor(random() * words.length)];
  return Array.from({ length: 100_000 }, () => [pick(), pick()]).flatMap(([a, b]) =>
    a && b && a.arabic !== b.arabic && a.latin !== b.latin ? [[a, b] as const] : [],
  );
}

function report(
  name: string,
  scores: { readonly positives: number[]; readonly tuning: number[]; readonly negatives: number[] },
): void {
  const tuning = Float64Array.from(scores.tuning).sort().reverse();
  for (const rate of [0.01, 0.001]) {
    const threshold = tuning[Math.floor(tuning.length * rate)] ?? 0;
    const above = (values: number[]) => values.filter((value) => value > threshold).length;
    console.log(
      `${name}: threshold ${threshold.toFixed(2)} recall ${percent(above(scores.positives), scores.positives.length)}` +
        ` false ${percent(above(scores.negatives), scores.negatives.length)}`,
    );
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}
