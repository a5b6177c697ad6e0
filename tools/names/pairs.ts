import { readFileSync } from 'node:fs';
import { toArabicLetters, toLatinLetters } from '../../src/corpus/names/letters.ts';

/** One row of the list: a Latin and an Arabic spelling of a name's word, and how many names hold it. */
export interface NamePair {
  readonly latin: string;
  readonly arabic: string;
  /** The spellings as the list has them. */
  readonly latinForm: string;
  readonly arabicForm: string;
  readonly count: number;
}

/** Reads the list (English, Arabic letters with spaces, count), in its own order; words of one letter are left out. */
export function readPairs(path: string): NamePair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [latinForm = '', spaced = '', count = ''] = line.split('\t');
      const arabicForm = spaced.replaceAll(' ', '');
      const [latin, arabic] = [toLatinLetters(latinForm), toArabicLetters(arabicForm)];
      return latin.length < 2 || arabic.length < 2
        ? []
        : [{ latin, arabic, latinForm, arabicForm, count: Number(count) }];
    });
}

/** A split that keeps all spellings of one Latin word together: tenths 0 to 9 by hash. */
export function tenthOf({ latin }: NamePair): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < latin.length; at++) hash = Math.imul(hash ^ latin.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return ((hash ^ (hash >>> 15)) >>> 0) % 10;
}

/** Mulberry32: the same numbers from the same seed everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
