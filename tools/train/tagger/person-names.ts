import { readFileSync } from 'node:fs';
import { toWordForm } from '../../../src/extract/embedded/tagger/word-form.ts';
import type { Random } from './random.ts';

/** Reads the CC0 list of name tokens: folded form to count. */
export function readPersonNames(file: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, letters, count] = line.split('\t');
    if (letters === undefined || count === undefined) continue;
    const form = toWordForm(letters.replaceAll(' ', ''));
    counts.set(form, (counts.get(form) ?? 0) + Number(count));
  }
  return counts;
}

/** 0 for a word that is no name, else 1 + floor(log3 count), at most 7. */
export function toNameBucket(count: number): number {
  return count <= 0 ? 0 : 1 + Math.min(6, Math.floor(Math.log(count) / Math.log(3) + 1e-9));
}

/** Draws names, the square root of their count (at most 30) as weight, so that rare ones come up. */
export function createNamePicker(counts: ReadonlyMap<string, number>, random: Random): () => string {
  const names = [...counts.keys()].sort();
  const sums: number[] = [];
  let total = 0;
  for (const name of names) {
    total += Math.sqrt(Math.min(counts.get(name) ?? 0, 30));
    sums.push(total);
  }
  return () => names[findFirstAbove(sums, random.fraction() * total)] ?? '';
}

function findFirstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
