import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { modelFile } from '../../../src/extract/embedded/tagger/index.ts';
import { readModel, type TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import { readOrTrainClasses } from './classes-cache.ts';
import { addClasses, addVotes, createKnowledge, type Knowledge, toFeatureModel } from './knowledge.ts';
import { foldCount, makeInstances } from './make-instances.ts';
import { measureModel } from './measure.ts';
import { packModel } from './pack-model.ts';
import { listTemplates, withoutVotes } from './templates.ts';
import { type DenseWeights, trainChain } from './train-chain.ts';
import { readTrainingData, splitData } from './training-data.ts';
import { averageCounts, countTags, type TagCounts } from './votes.ts';
import { createWordStream, cutClitics } from './word-stream.ts';
import { buildWordTable } from './word-table-builder.ts';

/**
 * Trains the tagger: `npm run train:tagger`. Takes some 12 minutes on one core, most of it for the word classes, which are kept in `--cache`.
 * With `--measure 0|1|2` the last fifth of ANERcorp and that third of the articles stay out and are scored.
 */
const { values: flags } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    cache: { type: 'string', default: '.scratch/tagger' },
    out: { type: 'string' },
    measure: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
/** 0.05 would save 95 KB and cost 0.2 to 0.4 F1. */
const prune = 0.03;
const seed = Number(flags.seed);
const started = Date.now();
mkdirSync(flags.cache, { recursive: true });
const data = readTrainingData(flags.shared, say);
const { train, slice, held } = splitData(data, flags.measure === undefined ? null : Number(flags.measure));
say(`${train.length} documents to train on`);
const knowledge = learnWords();
const folds = learnVotes(knowledge);
const known = addVotes(knowledge, averageCounts(folds));
const bytes = learnTags(known, folds);
const out = flags.out ?? (flags.measure === undefined ? 'src/languages/ar/model' : flags.cache);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, modelFile), bytes);
say(`${join(out, modelFile)}: ${bytes.length} bytes, compressed ${gzipSync(bytes, { level: 9 }).length}`);

/** Frequencies and classes of words, from unlabelled news, with the lists. */
function learnWords(): Knowledge {
  const text = createWordStream(sentencesOf());
  const base = createKnowledge({ text, lexicon: data.lexicon, names: data.names });
  const stems = cutClitics(text, buildWordTable(base.words).table);
  const classes = readOrTrainClasses(stems, join(flags.cache, 'classes.json'));
  say('word classes are there');
  return addClasses(base, stems, classes);
}

function* sentencesOf(): Generator<readonly string[]> {
  for (const document of data.raw(1)) yield* document.sentences;
}

/** Three models, each without one fold, tag raw news; a sentence then learns from votes that have not seen it. */
function learnVotes(words: Knowledge): TagCounts[] {
  const templates = withoutVotes(listTemplates());
  const model = toFeatureModel(words, templates);
  return Array.from({ length: foldCount }, (_, fold) => {
    const instances = makeInstances(train, { models: [model], names: data.names, skip: fold });
    const weights = trainChain(instances, { epochs: 5, seed: seed + fold, averageFrom: 3 });
    const packed = pack({ words, templates, weights });
    say(`fold ${fold}: ${measureModel(packed, [slice])}`);
    return countTags(readModel(packed), data.raw(2));
  });
}

function learnTags(words: Knowledge, counts: readonly TagCounts[]): Uint8Array {
  const templates = listTemplates();
  const models: TaggerModel[] = counts.map((own) => toFeatureModel(addVotes(knowledge, own), templates));
  const instances = makeInstances(train, { models, names: data.names });
  say(`${instances.length} sentences, changed copies included`);
  const weights = trainChain(instances, { epochs: 6, seed, averageFrom: 3 });
  const packed = pack({ words, templates, weights });
  report(packed);
  return packed;
}

function pack(parts: {
  readonly words: Knowledge;
  readonly templates: readonly string[];
  readonly weights: DenseWeights;
}): Uint8Array {
  const { words, ...rest } = parts;
  return packModel({ ...words, ...buildWordTable(words.words), ...rest, prune });
}

function report(packed: Uint8Array): void {
  say(`ANERcorp ${measureModel(packed, [slice])}`);
  say(`articles ${measureModel(packed, held)}`);
}

function say(text: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
}
