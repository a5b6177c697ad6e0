import type { Document } from '../document.ts';
import type { Tagger } from '../tagger/index.ts';

export type TaggedType = 'person' | 'place' | 'organisation';

/** A name that the trained tagger found. */
export interface TaggedName {
  readonly first: number;
  readonly endToken: number;
  readonly type: TaggedType;
  /** 0 to 1: that of its least sure token. */
  readonly confidence: number;
}

/** What the trained tagger says of an article: the third witness beside lexicon and grammar. */
export interface Witness {
  readonly names: readonly TaggedName[];
  /** The tagged name that covers a token. */
  covering(at: number): TaggedName | null;
  /** How sure the tagger is that a token is no part of a name, 0 to 1; 0.5 where there is no tagger. */
  outside(at: number): number;
  /** Natural logarithm of how often a word stands in the news that the tagger was made from; 0 for an unseen one. */
  logFrequency(word: string): number;
}

const silent: Witness = { names: [], covering: () => null, outside: () => 0.5, logFrequency: () => 0 };

/** Asks the tagger once about the whole article; without a tagger the witness is silent. */
export function askTagger(document: Document, tagger: Tagger | null): Witness {
  if (tagger === null) return silent;
  const { tokens, sentences } = document;
  const words = tokens.map(({ word }) => word);
  const tagged = tagger.tagWords(sentences.map(({ first, end }) => words.slice(first, end)));
  const names: TaggedName[] = [];
  const cover = new Map<number, TaggedName>();
  const outside = new Float32Array(tokens.length).fill(0.5);
  sentences.forEach((sentence, index) => {
    const answer = tagged[index];
    if (!answer) return;
    for (let at = 0; at < answer.tags.length; at++) {
      const tag = answer.tags[at] ?? 'O';
      if (tag === 'O') {
        outside[sentence.first + at] = answer.confidences[at] ?? 0.5;
        continue;
      }
      let end = at + 1;
      let confidence = answer.confidences[at] ?? 0;
      while (answer.tags[end] === `I-${tag.slice(2)}`) {
        confidence = Math.min(confidence, answer.confidences[end] ?? 0);
        end++;
      }
      for (let inside = at; inside < end; inside++) outside[sentence.first + inside] = 0;
      const type = types.get(tag.slice(2));
      if (type !== undefined) {
        const name: TaggedName = {
          first: sentence.first + at,
          endToken: sentence.first + end,
          type,
          confidence,
        };
        names.push(name);
        for (let token = name.first; token < name.endToken; token++) cover.set(token, name);
      }
      at = end - 1;
    }
  });
  return {
    names,
    covering: (at) => cover.get(at) ?? null,
    outside: (at) => outside[at] ?? 0.5,
    logFrequency: (word) => tagger.logFrequency(word),
  };
}

const types: ReadonlyMap<string, TaggedType> = new Map([
  ['PERS', 'person'],
  ['LOC', 'place'],
  ['ORG', 'organisation'],
]);
