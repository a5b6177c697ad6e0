import type { NameMatcher } from '../names/compare-names.ts';
import type { Bearer } from './bearers.ts';
import { blockLimits } from './weights.ts';

/**
 * Pairs of bearers whose names may be spellings of each other: those that share the consonants of the first and the last
 * word, or of one of them where few share it. Cost grows about as the number of bearers does.
 */
export function findCandidatePairs(bearers: readonly Bearer[], matcher: NameMatcher): [number, number][] {
  const byBoth = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const byLast = new Map<string, number[]>();
  const add = (blocks: Map<string, number[]>, key: string, at: number) => {
    const block = blocks.get(key);
    if (!block) blocks.set(key, [at]);
    else if (block.at(-1) !== at) block.push(at);
  };
  bearers.forEach(({ words, otherNames }, at) => {
    for (const name of [words, ...otherNames]) {
      const [first, last] = [name[0], name.at(-1)];
      if (!first || !last) continue;
      const lastKeys = matcher.keysOf(last);
      for (const key of matcher.keysOf(first)) {
        add(byFirst, key, at);
        for (const lastKey of lastKeys) add(byBoth, `${key} ${lastKey}`, at);
      }
      for (const key of lastKeys) add(byLast, key, at);
    }
  });
  const pairs = new Set<number>();
  for (const [blocks, limit] of [
    [byBoth, blockLimits.byBothWords],
    [byLast, blockLimits.byLastWord],
    [byFirst, blockLimits.byFirstWord],
  ] as const)
    for (const block of blocks.values()) {
      if (block.length > limit) continue;
      block.forEach((a, at) => {
        for (const b of block.slice(at + 1)) pairs.add(a * bearers.length + b);
      });
    }
  return [...pairs].map((pair) => [Math.floor(pair / bearers.length), pair % bearers.length]);
}
