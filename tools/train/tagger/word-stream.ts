import { splitClitics } from '../../../src/extract/embedded/tagger/clitics.ts';
import { toWordForm } from '../../../src/extract/embedded/tagger/word-form.ts';
import type { WordTable } from '../../../src/extract/embedded/tagger/word-table.ts';

/** Text as numbers: which word stands where, and how often each does. */
export interface WordStream {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** Numbers of words, −1 between sentences. */
  readonly stream: Int32Array;
}

/** Numbers the words of sentences, folded; the commonest first, words of equal count by their letters. */
export function createWordStream(sentences: Iterable<readonly string[]>): WordStream {
  const forms = new Map<string, string>();
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const stream: number[] = [];
  for (const sentence of sentences) {
    for (const token of sentence) {
      let form = forms.get(token);
      if (form === undefined) {
        form = toWordForm(token);
        forms.set(token, form);
      }
      stream.push(numberOf(form, numbers, counts));
    }
    stream.push(-1);
  }
  return sortByCount({ words: [...numbers.keys()], counts, stream: Int32Array.from(stream) });
}

/** The same text with proclitics cut off: ب, ل and ك stand as words of their own (`ب+`), و and ف are left out. */
export function cutClitics(text: WordStream, table: WordTable): WordStream {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const splits = text.words.map((word) => {
    const { proclitics, stem } = splitClitics(word, table);
    return [
      ...[...proclitics].filter((letter) => 'بلك'.includes(letter)).map((letter) => `${letter}+`),
      stem,
    ];
  });
  const stream: number[] = [];
  for (const word of text.stream) {
    if (word < 0) stream.push(-1);
    else for (const part of splits[word] ?? []) stream.push(numberOf(part, numbers, counts));
  }
  return sortByCount({ words: [...numbers.keys()], counts, stream: Int32Array.from(stream) });
}

function numberOf(word: string, numbers: Map<string, number>, counts: number[]): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = counts.length;
    numbers.set(word, number);
    counts.push(0);
  }
  counts[number] = (counts[number] ?? 0) + 1;
  return number;
}

function sortByCount(text: WordStream): WordStream {
  const order = text.words
    .map((word, number) => ({ word, number, count: text.counts[number] ?? 0 }))
    .sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1));
  const places = new Int32Array(order.length);
  order.forEach(({ number }, place) => {
    places[number] = place;
  });
  return {
    words: order.map(({ word }) => word),
    counts: order.map(({ count }) => count),
    stream: text.stream.map((number) => (number < 0 ? -1 : (places[number] ?? 0))),
  };
}
