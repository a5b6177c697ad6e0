import { readFileSync } from 'node:fs';
import { listAnnotations, readAnnotations } from './annotations.ts';
import { parseConll } from './conll.ts';
import { readGoldDocuments } from './gold-documents.ts';
import type { LabelledDocument } from './labelled.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { readPersonNames } from './person-names.ts';
import { type RawDocument, readRawContents, readRawNews } from './raw-news.ts';

/** All that the tagger learns from. */
export interface TrainingData {
  readonly lexicon: Lexicon;
  readonly names: ReadonlyMap<string, number>;
  readonly anercorp: LabelledDocument;
  /** Articles under this project's guideline: development gold, then own annotations. */
  readonly articles: readonly LabelledDocument[];
  /** Unlabelled news, every `step`th article, without those of the development gold, which measure. */
  raw(step: number): Generator<RawDocument>;
}

/** @param shared  the folder that holds `data/` and `eval/` */
export function readTrainingData(shared: string, report: (text: string) => void): TrainingData {
  const lexicon = readLexicon();
  const rawFile = `${shared}/data/raw/ant-2018.jsonl.gz`;
  const gold = readGoldDocuments(`${shared}/eval/dev`, lexicon);
  const goldIds = new Set(gold.map(({ id }) => id));
  return {
    lexicon,
    names: readPersonNames(`${shared}/data/names/wd_arabic_64.tsv`),
    anercorp: {
      id: 'anercorp',
      guideline: 'anercorp',
      sentences: parseConll(readFileSync(`${shared}/data/anercorp/train.conll`, 'utf8')),
    },
    articles: [...gold, ...readOwnAnnotations(rawFile, goldIds, report)],
    *raw(step) {
      let at = 0;
      for (const document of readRawNews(rawFile))
        if (!goldIds.has(document.id) && at++ % step === 0) yield document;
    },
  };
}

function readOwnAnnotations(
  rawFile: string,
  goldIds: ReadonlySet<string>,
  report: (text: string) => void,
): LabelledDocument[] {
  const folder = 'tools/train/annotations';
  const ids = new Set(listAnnotations(folder).map(({ id }) => id));
  const contents = ids.size === 0 ? new Map<string, string>() : readRawContents(rawFile, ids);
  return readAnnotations(folder, contents, report).filter(({ id }) => !goldIds.has(id));
}

/** Which documents train and which measure. */
export interface Split {
  readonly train: readonly LabelledDocument[];
  /** The last fifth of ANERcorp. */
  readonly slice: LabelledDocument;
  /** Articles of our own domain that the training has not seen. */
  readonly held: readonly LabelledDocument[];
}

/**
 * Parts the data for measuring: the last fifth of ANERcorp (contiguous: blocks from all over flatter, since they share names with their neighbours) and
 * every third article stay out. Without `third` everything trains, and what is measured is only how well it was learned.
 */
export function splitData(data: TrainingData, third: number | null): Split {
  const { sentences } = data.anercorp;
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  let seen = 0;
  const start = sentences.findIndex((sentence) => {
    const late = seen >= tokens * 0.8;
    seen += sentence.tokens.length;
    return late;
  });
  const slice = { ...data.anercorp, sentences: sentences.slice(start) };
  if (third === null) return { train: [data.anercorp, ...data.articles], slice, held: data.articles };
  return {
    train: [
      { ...data.anercorp, sentences: sentences.slice(0, start) },
      ...data.articles.filter((_, at) => at % 3 !== third),
    ],
    slice,
    held: data.articles.filter((_, at) => at % 3 === third),
  };
}
