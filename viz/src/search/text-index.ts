import { fold } from '../text/fold.ts';

/** Finds facts by the words of their evidence. */
export interface TextIndex {
  /** @param line  JSON of `[tag, records]` as it stands in the page; lines come in order */
  add(line: string): void;
  /** Facts whose evidence holds every word, in their order; `total` counts further ones up to a bound. */
  find(query: string, most: number): { readonly facts: number[]; readonly total: number };
}

/**
 * An index that is a text: all evidence folded, a line a fact, in blocks. A search through it by the engine takes
 * milliseconds for millions of letters, finds parts of words, which Arabic needs, and costs no memory besides the text.
 */
export function createTextIndex(): TextIndex {
  const blocks: { readonly first: number; readonly text: string }[] = [];
  let pending: string[] = [];
  let [count, first, units] = [0, 0, 0];
  const close = () => {
    if (pending.length === 0) return;
    blocks.push({ first, text: pending.join('\n') });
    [pending, first, units] = [[], count, 0];
  };
  return {
    add(line) {
      // written by our own builder into our own page
      const [, records] = JSON.parse(line) as [
        string,
        readonly { readonly in: readonly { readonly text: string }[] }[],
      ];
      for (const { in: tellings } of records) {
        const folded = fold([...new Set(tellings.map(({ text }) => text))].join(' ')).replaceAll('\n', ' ');
        pending.push(folded);
        units += folded.length;
        count++;
      }
      if (units > blockUnits) close();
    },
    find(query, most) {
      close();
      const words = fold(query)
        .split(/\s/u)
        .filter((word) => word.length > 1)
        .sort((a, b) => b.length - a.length);
      const [longest, ...others] = words;
      const facts: number[] = [];
      let total = 0;
      if (longest === undefined) return { facts, total };
      for (const block of blocks)
        for (const fact of findIn(block, longest, others)) {
          if (facts.length < most) facts.push(fact);
          if (++total >= mostCounted) return { facts, total };
        }
      return { facts, total };
    },
  };
}

const blockUnits = 1 << 18;
const mostCounted = 1000;

function* findIn(
  { first, text }: { readonly first: number; readonly text: string },
  longest: string,
  others: readonly string[],
): Iterable<number> {
  let [line, counted] = [0, 0];
  for (let at = text.indexOf(longest); at !== -1; at = text.indexOf(longest, at)) {
    for (
      let feed = text.indexOf('\n', counted);
      feed !== -1 && feed < at;
      feed = text.indexOf('\n', feed + 1)
    ) {
      line++;
      counted = feed + 1;
    }
    const end = text.indexOf('\n', at);
    const told = text.slice(counted, end === -1 ? text.length : end);
    if (others.every((word) => told.includes(word))) yield first + line;
    if (end === -1) return;
    at = end;
  }
}
