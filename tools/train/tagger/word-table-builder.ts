import { hashWord } from '../../../src/extract/embedded/tagger/hash.ts';
import { toKey } from '../../../src/extract/embedded/tagger/hash-index.ts';
import { type WordColumns, WordTable } from '../../../src/extract/embedded/tagger/word-table.ts';

/** What is known of one word while the table grows; the fields are those of `WordColumns`. */
export interface WordFacts {
  frequency: number;
  name: number;
  lists: number;
  nearClass: number;
  placeClass: number;
  votes: readonly number[];
}

/** Words and what is known of them, by form. */
export type WordFactsMap = Map<string, WordFacts>;

/** The facts of a word, made where there are none. */
export function mergeWord(words: WordFactsMap, form: string): WordFacts {
  let facts = words.get(form);
  if (facts === undefined) {
    facts = { frequency: 0, name: 0, lists: 0, nearClass: 0, placeClass: 0, votes: noVotes };
    words.set(form, facts);
  }
  return facts;
}

export const noVotes: readonly number[] = [0, 0, 0, 0, 0, 0];

/** `1 + 8 log2(count)`; 0 for a word seen at most once. */
export function toFrequencyCode(count: number): number {
  return count < 2 ? 0 : Math.min(255, 1 + Math.round(8 * Math.log2(count)));
}

/** The table's keys and columns, in order of key. Of two words with one key the more frequent stays, whatever their order. */
export function buildWordTable(words: WordFactsMap): {
  keys: Uint32Array;
  columns: WordColumns;
  table: WordTable;
} {
  const byKey = new Map<number, readonly [string, WordFacts]>();
  for (const entry of words) {
    const key = toKey(hashWord(entry[0]));
    const other = byKey.get(key);
    if (other === undefined || isBefore(entry, other)) byKey.set(key, entry);
  }
  const keys = Uint32Array.from(byKey.keys()).sort();
  const facts = Array.from(keys, (key) => byKey.get(key)?.[1]);
  const u8 = (value: (word: WordFacts) => number): Uint8Array =>
    Uint8Array.from([0, ...facts.map((word) => (word === undefined ? 0 : value(word)))]);
  const u16 = (value: (word: WordFacts) => number): Uint16Array =>
    Uint16Array.from([0, ...facts.map((word) => (word === undefined ? 0 : value(word)))]);
  const columns: WordColumns = {
    frequency: u8((word) => word.frequency),
    name: u8((word) => word.name),
    lists: u16((word) => word.lists),
    nearClass: u16((word) => word.nearClass),
    placeClass: u16((word) => word.placeClass),
    votes: noVotes.map((_, at) => u8((word) => word.votes[at] ?? 0)),
  };
  return { keys, columns, table: new WordTable(keys, columns) };
}

function isBefore(one: readonly [string, WordFacts], other: readonly [string, WordFacts]): boolean {
  const difference = one[1].frequency - other[1].frequency;
  return difference === 0 ? one[0] < other[0] : difference > 0;
}
