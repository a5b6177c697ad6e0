import { toMoves } from '../../../src/extract/embedded/tagger/chain.ts';
import { ContextTable } from '../../../src/extract/embedded/tagger/contexts.ts';
import type { ClassParents, TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import { PhraseTable } from '../../../src/extract/embedded/tagger/phrase-table.ts';
import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';
import { compileTemplates } from '../../../src/extract/embedded/tagger/templates.ts';
import type { ClassFamilies } from './classes-cache.ts';
import { type ContextCounts, toContextValue } from './context-counts.ts';
import type { Lexicon } from './lexicon.ts';
import { toNameBucket } from './person-names.ts';
import { type TagCounts, toPhrases, toVotes } from './votes.ts';
import type { WordClasses } from './word-classes.ts';
import type { WordStream } from './word-stream.ts';
import {
  buildWordTable,
  mergeWord,
  noVotes,
  toFrequencyCode,
  type WordFactsMap,
} from './word-table-builder.ts';

/** What the tagger knows of words and phrases before it has weights. */
export interface Knowledge {
  readonly words: WordFactsMap;
  readonly places: ReadonlyMap<number, number>;
  readonly taggedPhrases: ReadonlyMap<number, number>;
  /** By key of a context, its value: see contexts.ts. */
  readonly contexts: ReadonlyMap<number, number>;
  readonly nearParents: ClassParents;
  readonly placeParents: ClassParents;
}

/** Knowledge without votes, from unlabelled text, lists and names. */
export function createKnowledge(sources: {
  readonly text: WordStream;
  readonly lexicon: Lexicon;
  readonly names: ReadonlyMap<string, number>;
}): Knowledge {
  const words: WordFactsMap = new Map();
  sources.text.words.forEach((word, at) => {
    const frequency = toFrequencyCode(sources.text.counts[at] ?? 0);
    if (frequency > 0) mergeWord(words, word).frequency = frequency;
  });
  for (const [word, count] of sources.names) mergeWord(words, word).name = toNameBucket(count);
  for (const [word, lists] of sources.lexicon.lists) mergeWord(words, word).lists = lists;
  const none = { middle: new Uint16Array(1), coarse: new Uint8Array(1) };
  return {
    words,
    places: sources.lexicon.phrases,
    taggedPhrases: new Map(),
    contexts: new Map(),
    nearParents: none,
    placeParents: none,
  };
}

/** Adds word classes, given for the first words of the text without clitics. */
export function addClasses(knowledge: Knowledge, text: WordStream, families: ClassFamilies): Knowledge {
  const words = copyWords(knowledge.words);
  families.near.fine.forEach((fine, at) => {
    const word = text.words[at] ?? '';
    if (word.endsWith('+')) return;
    const facts = mergeWord(words, word);
    facts.nearClass = fine + 1;
    facts.placeClass = (families.place.fine[at] ?? 0) + 1;
  });
  return {
    ...knowledge,
    words,
    nearParents: toParents(families.near),
    placeParents: toParents(families.place),
  };
}

/** Adds what tagged raw news says. */
export function addVotes(knowledge: Knowledge, counts: TagCounts): Knowledge {
  const words = copyWords(knowledge.words);
  for (const facts of words.values()) facts.votes = noVotes;
  for (const [stem, row] of counts.stems) {
    const votes = toVotes(row);
    if (votes.some((vote) => vote > 0)) mergeWord(words, stem).votes = votes;
  }
  return {
    ...knowledge,
    words,
    taggedPhrases: toPhrases(counts.phrases),
    contexts: toContexts(counts.contexts),
  };
}

/** A model that computes features but has no weights yet. */
export function toFeatureModel(knowledge: Knowledge, templates: readonly string[]): TaggerModel {
  const toTable = (phrases: ReadonlyMap<number, number>): PhraseTable =>
    new PhraseTable(Int32Array.from(phrases.keys()), Uint8Array.from(phrases.values()));
  return {
    words: buildWordTable(knowledge.words).table,
    nearParents: knowledge.nearParents,
    placeParents: knowledge.placeParents,
    places: toTable(knowledge.places),
    taggedPhrases: toTable(knowledge.taggedPhrases),
    contexts: new ContextTable([...knowledge.contexts.keys()], Uint8Array.from(knowledge.contexts.values())),
    templates: compileTemplates(templates),
    weights: {
      codes: new Int8Array(),
      scale: 1,
      moves: toMoves(new Float32Array((tagCount + 1) * tagCount)),
    },
  };
}

function toContexts(counts: ContextCounts): Map<number, number> {
  return new Map(
    [...counts].map(([key, row]) => [key, toContextValue(row)] as const).filter(([, value]) => value > 0),
  );
}

function toParents(classes: WordClasses): ClassParents {
  const middle = new Uint16Array(1025);
  const coarse = new Uint8Array(1025);
  classes.middleOfFine.forEach((parent, fine) => {
    middle[fine + 1] = parent + 1;
    coarse[fine + 1] = (classes.coarseOfFine[fine] ?? 0) + 1;
  });
  return { middle, coarse };
}

function copyWords(words: WordFactsMap): WordFactsMap {
  return new Map([...words].map(([word, facts]) => [word, { ...facts }]));
}
