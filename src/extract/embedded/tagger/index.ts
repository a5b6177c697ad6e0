import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChainDecoder } from './chain.ts';
import { createDocumentMatrix, type Guideline } from './document-matrix.ts';
import { dropJoiners, restoreJoiners } from './joiners.ts';
import { Kernel } from './kernel.ts';
import { readModel, type TaggerModel } from './model.ts';
import { type Tag, tags } from './tags.ts';
import { trimNames } from './trim-names.ts';
import { type TaggedWord, toWords, WordAttributes } from './word-attributes.ts';
import { toWordForm } from './word-form.ts';
import { WordScores } from './word-scores.ts';

export type { Guideline } from './document-matrix.ts';
export type { Tag } from './tags.ts';
export { type TaggedWord, unknownRow } from './word-attributes.ts';

/** The tags of one sentence, one a token, always legal BIO (`I-` only after its own type), and how sure each is, 0–1. */
export interface TaggedSentence {
  readonly tags: readonly Tag[];
  readonly confidences: Float32Array;
}

export interface TaggerOptions {
  readonly guideline?: Guideline;
}

/** Finds names by a trained sequence model. */
export interface Tagger {
  /**
   * Tags one whole document, since a name's other occurrences count as evidence.
   * @param sentences  surface tokens, split at white space and punctuation, clitics still attached
   * @returns as many sentences, each with as many tags as tokens
   */
  tag(sentences: readonly (readonly string[])[], options?: TaggerOptions): readonly TaggedSentence[];
  /** The same for words that are kept from document to document, which know their place in the tagger's tables: faster. */
  tagWords(sentences: readonly (readonly TaggedWord[])[], options?: TaggerOptions): readonly TaggedSentence[];
  /** Natural logarithm of how often a word stands in 4 million words of news; 0 = at most once. */
  logFrequency(word: string): number;
  /** The class of a word among 1,024 that stand near the same words (1 …); 0 = unknown. */
  wordClass(word: string): number;
}

export const modelFile = 'tagger.bin';

/**
 * Loads the tagger from its model's bytes or from the folder that holds `tagger.bin`.
 * @throws {RawabitError} MODEL_INVALID where the file is damaged or of another version
 */
export function loadTagger(source: Uint8Array | string): Tagger {
  const bytes = typeof source === 'string' ? readFileSync(join(source, modelFile)) : source;
  return createTagger(readModel(bytes));
}

/** A tagger over a model in memory. */
export function createTagger(model: TaggerModel): Tagger {
  const kernel = new Kernel(model);
  const chain = new ChainDecoder(model.weights.moves);
  const attributes = new WordAttributes(model);
  const wordScores = new WordScores(kernel, attributes);
  const { words } = model;
  return {
    tag(sentences, options) {
      return this.tagWords(toWords(sentences), options);
    },
    tagWords(sentences, options = {}) {
      const guideline = options.guideline ?? 'rawabit';
      const plain = sentences.map(dropJoiners);
      const document = createDocumentMatrix(plain, { model, attributes, guideline });
      wordScores.requireAll(document.wordRows);
      return sentences.map((sentence, at) => {
        const length = document.lengths[at] ?? 0;
        const emissions = kernel.scoreTokens(document, document.firstRow[at] ?? 0, length);
        const { tags: numbers, confidences } = chain.decode(emissions, length);
        trimNames(plain[at] ?? [], numbers);
        return restoreJoiners(sentence, {
          tags: Array.from(numbers, (number) => tags[number] ?? 'O'),
          confidences,
        });
      });
    },
    logFrequency: (word) => Math.log(Math.max(1, words.countOf(words.rowOf(toWordForm(word))))),
    wordClass: (word) => words.columns.nearClass[words.rowOf(toWordForm(word))] ?? 0,
  };
}
