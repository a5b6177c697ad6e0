import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { createTagger } from '../../../src/extract/embedded/tagger/index.ts';
import { readModel, type TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import { tags } from '../../../src/extract/embedded/tagger/tags.ts';
import { hasPerson, replaceNames } from './augment.ts';
import { readOrTrainClasses } from './classes-cache.ts';
import { parseConll } from './conll.ts';
import { readGoldDocuments } from './gold-documents.ts';
import { type Instance, InstanceMaker } from './instances.ts';
import { addClasses, addVotes, createKnowledge, type Knowledge, toFeatureModel } from './knowledge.ts';
import type { LabelledDocument } from './labelled.ts';
import { readLexicon } from './lexicon.ts';
import { packModel } from './pack-model.ts';
import { createNamePicker, readPersonNames } from './person-names.ts';
import { createRandom } from './random.ts';
import { readRawNews } from './raw-news.ts';
import { countNames, formatScore } from './score-names.ts';
import { listTemplates } from './templates.ts';
import { type DenseWeights, trainChain } from './train-chain.ts';
import { averageCounts, countTags, type TagCounts } from './votes.ts';
import { createWordStream, cutClitics } from './word-stream.ts';
import { buildWordTable } from './word-table-builder.ts';

const { values: flags } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    cache: { type: 'string', default: '.scratch/tagger' },
    out: { type: 'string' },
    slice: { type: 'boolean', default: false },
    gold: { type: 'boolean', default: false },
    votes: { type: 'boolean', default: false },
    epochs: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    prune: { type: 'string', default: '0.05' },
    off: { type: 'string', default: '' },
    augment: { type: 'boolean', default: true },
  },
});

const started = Date.now();
const say = (text: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
mkdirSync(flags.cache, { recursive: true });
const off = new Set(flags.off.split(',').filter((x) => x !== ''));
const templates = listTemplates().filter((line) => !line.split(' ').some((part) => off.has(part.replace(/:.*/u, ''))));

const gold = readGoldDocuments(`${flags.shared}/eval/dev`);
const goldIds = new Set(gold.map((document) => document.id));
const rawFile = `${flags.shared}/data/raw/ant-2018.jsonl.gz`;
function* rawDocuments(step: number) {
  let at = 0;
  for (const document of readRawNews(rawFile)) if (!goldIds.has(document.id) && at++ % step === 0) yield document;
}
function* rawSentences() {
  for (const document of rawDocuments(1)) yield* document.sentences;
}
const names = readPersonNames(`${flags.shared}/data/names/wd_arabic_64.tsv`);
const text = createWordStream(rawSentences());
const base = createKnowledge({ text, lexicon: readLexicon(), names });
const cut = cutClitics(text, buildWordTable(base.words).table);
say(`${text.words.length} words, ${cut.words.length} stems`);
const knowledge = addClasses(base, cut, readOrTrainClasses(cut, `${flags.cache}/classes.json`));
say('word classes');

const anercorp: LabelledDocument = {
  id: 'anercorp',
  guideline: 'anercorp',
  sentences: parseConll(readFileSync(`${flags.shared}/data/anercorp/train.conll`, 'utf8')),
};
const tokens = anercorp.sentences.reduce((sum, s) => sum + s.tokens.length, 0);
let seen = 0;
let cutAt = 0;
while (seen < tokens * 0.8) seen += anercorp.sentences[cutAt++]?.tokens.length ?? 0;
const train: LabelledDocument[] = [
  flags.slice ? { ...anercorp, sentences: anercorp.sentences.slice(0, cutAt) } : anercorp,
  ...(flags.gold ? gold : []),
];
const slice: LabelledDocument = { ...anercorp, sentences: anercorp.sentences.slice(cutAt) };
say(`train ${train.reduce((s, d) => s + d.sentences.length, 0)} sentences, slice ${slice.sentences.length}`);

const foldBlock = 200;
const foldOf = (document: number, sentence: number): number => (document + Math.floor(sentence / foldBlock)) % 3;

/** Instances with their augmented copies; `models[fold]` computes the features of a sentence of that fold. */
function makeInstances(models: readonly TaggerModel[], keep: (fold: number) => boolean): Instance[] {
  const random = createRandom(7);
  const pickName = createNamePicker(names, random);
  const makers = models.map((model) => new InstanceMaker(model));
  const instances: Instance[] = [];
  train.forEach((document, at) => {
    const matrices = makers.map((maker) => maker.matrixOf(document));
    document.sentences.forEach((sentence, number) => {
      const fold = foldOf(at, number);
      const maker = makers[fold % makers.length];
      const matrix = matrices[fold % makers.length];
      const model = models[fold % makers.length];
      const copies = flags.augment && hasPerson(sentence) ? [0, 1].map(() => replaceNames(sentence, { table: model!.words, pickName, random })) : [];
      if (maker === undefined || matrix === undefined || !keep(fold)) return;
      instances.push(maker.instanceOf(matrix, number, { tags: sentence.tags, weight: copies.length > 0 ? 0.5 : 1 }));
      for (const copy of copies) instances.push(maker.changedInstance({ matrix, at: number, document }, copy, 0.25));
    });
  });
  return instances;
}

function finish(known: Knowledge, weights: DenseWeights, prune: number): Uint8Array {
  const { keys, columns } = buildWordTable(known.words);
  return packModel({ keys, columns, nearParents: known.nearParents, placeParents: known.placeParents, places: known.places, taggedPhrases: known.taggedPhrases, templates, weights, prune });
}

function scoreOn(bytes: Uint8Array, documents: readonly LabelledDocument[], guideline?: 'anercorp' | 'rawabit'): string {
  const tagger = createTagger(readModel(bytes));
  return formatScore(
    countNames(
      documents.flatMap((document) => {
        const tagged = tagger.tag(document.sentences.map((s) => s.tokens), { guideline: guideline ?? document.guideline });
        return document.sentences.map((s, at) => ({ gold: s.tags, found: (tagged[at]?.tags ?? []).map((t) => tags.indexOf(t)) }));
      }),
    ),
  );
}
function report(known: Knowledge) {
  return (epoch: number, weights: DenseWeights): void => {
    const bytes = finish(known, weights, Number(flags.prune));
    say(`epoch ${epoch} slice ${scoreOn(bytes, [slice])}`);
    say(`        gold ${scoreOn(bytes, gold)} | as anercorp ${scoreOn(bytes, gold, 'anercorp')}`);
  };
}
const seed = Number(flags.seed);
const options = { epochs: Number(flags.epochs), seed, averageFrom: 3, l1: 1e-5 };
let final = knowledge;
let models = [toFeatureModel(knowledge, templates)];
if (flags.votes) {
  const plain = templates.filter((line) => !/(?:^| )(?:v.|pg):/u.test(line));
  const folds: TagCounts[] = [0, 1, 2].map((fold) => {
    const instances = makeInstances([toFeatureModel(knowledge, plain)], (other) => other !== fold);
    const weights = trainChain(instances, { ...options, epochs: 5, seed: seed + fold });
    const { keys, columns } = buildWordTable(knowledge.words);
    const bytes = packModel({ keys, columns, nearParents: knowledge.nearParents, placeParents: knowledge.placeParents, places: knowledge.places, taggedPhrases: new Map(), templates: plain, weights, prune: 0.03 });
    say(`fold ${fold}: ${scoreOn(bytes, [slice])} | gold ${scoreOn(bytes, gold)}`);
    const counts = countTags(readModel(bytes), rawDocuments(2));
    say(`fold ${fold}: tagged`);
    return counts;
  });
  final = addVotes(knowledge, averageCounts(folds));
  models = folds.map((counts) => toFeatureModel(addVotes(knowledge, counts), templates));
}
const instances = makeInstances(models, () => true);
say(`${instances.length} instances`);
const weights = trainChain(instances, { ...options, report: report(final) });
for (const prune of [0.03, 0.05, 0.1]) {
  const bytes = finish(final, weights, prune);
  say(`prune ${prune}: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}; slice ${scoreOn(bytes, [slice])}`);
}
if (flags.out !== undefined) writeFileSync(flags.out, finish(final, weights, Number(flags.prune)));
