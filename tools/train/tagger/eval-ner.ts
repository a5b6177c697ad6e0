import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadTagger } from '../../../src/extract/embedded/tagger/index.ts';
import { type Tag, tags } from '../../../src/extract/embedded/tagger/tags.ts';
import { parseConll } from './conll.ts';
import { countNames, toScore } from './score-names.ts';

const usage =
  'usage: npm run eval:ner -- FILE.conll [--out PREDICTED.conll] [--guideline anercorp|rawabit] [--model FOLDER]';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    guideline: { type: 'string', default: 'anercorp' },
    model: { type: 'string', default: 'src/languages/ar/model' },
  },
});
const [file] = positionals;
const { guideline } = values;
if (file === undefined || (guideline !== 'anercorp' && guideline !== 'rawabit')) {
  console.error(usage);
  process.exit(2);
}

const sentences = parseConll(readText(file));
const tagged = loadTagger(values.model).tag(
  sentences.map(({ tokens }) => tokens),
  { guideline },
);
const found = tagged.map((sentence) => sentence.tags);
if (values.out !== undefined) writeFileSync(values.out, formatConll(found));
printScores();

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    console.error(
      `${path}: cannot be read. Give the path of a file of "token tag" lines, a blank line between sentences.`,
    );
    return process.exit(3);
  }
}

/** As conlleval prints it: counts, then precision, recall and F1 by type and over all. */
function printScores(): void {
  const counts = countNames(
    sentences.map(({ tags: gold }, at) => ({
      gold,
      found: (found[at] ?? []).map((tag: Tag) => tags.indexOf(tag)),
    })),
  );
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const types = [...counts.keys()];
  const all = toScore(counts, types);
  console.log(`processed ${tokens} tokens with ${all.gold} phrases; found: ${all.found} phrases.`);
  for (const [name, score] of [
    ['micro', all] as const,
    ...types.map((type) => [type, toScore(counts, [type])] as const),
  ]) {
    const cells = [score.precision, score.recall, score.f1].map((value) => value.toFixed(2).padStart(6));
    console.log(
      `${name.padStart(6)}: precision: ${cells[0]}%; recall: ${cells[1]}%; FB1: ${cells[2]}  ${score.found}`,
    );
  }
}

/** `token tag` lines, with the tags found, a blank line after each sentence. */
function formatConll(answers: readonly (readonly Tag[])[]): string {
  return sentences
    .map(({ tokens }, at) =>
      tokens.map((token, place) => `${token} ${answers[at]?.[place] ?? 'O'}\n`).join(''),
    )
    .join('\n');
}
