// Trains the role model; see README.md in this folder.
// usage: npm run train:roles -- [--measure] [--shared FOLDER]
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createArabicPack } from '../../../src/languages/ar/index.ts';
import { readRawContents } from '../tagger/raw-news.ts';
import { makeExamples, readJudged } from './examples.ts';
import { code, learn } from './learn.ts';
import { measure } from './measure.ts';

/** Features rarer than this say nothing. */
const atLeast = 3;
/** Smaller weights change no decision. */
const smallest = 0.03;

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const { values } = parseArgs({
  options: { measure: { type: 'boolean' }, shared: { type: 'string', default: join(root, '../shared') } },
});
const pack = createArabicPack();
if (pack.taggerModel === null) throw new Error('there is no tagger model: npm run train:tagger');
const judged = readJudged(join(root, 'tools/train/annotations'));
const contents = readRawContents(
  join(values.shared, 'data/raw/ant-2018.jsonl.gz'),
  new Set(judged.map(({ id }) => id)),
);
const examples = makeExamples(judged, contents, pack, {
  taggerFolder: fileURLToPath(pack.taggerModel),
  report: (problem) => console.error(problem),
});
const { coded, names } = code(examples, atLeast);
console.log(`${examples.length} triggers of ${judged.length} articles, ${names.length} features`);
if (values.measure) console.log(measure(coded, names.length));
else {
  const weights = learn(coded, names.length);
  const lines = names.flatMap((name, index) => {
    const weight = weights[index] ?? 0;
    return Math.abs(weight) < smallest ? [] : [`${name}\t${weight.toFixed(2)}\n`];
  });
  writeFileSync(join(root, 'src/languages/ar/model/roles.tsv'), lines.join(''));
  console.log(`${lines.length} weights`);
}
