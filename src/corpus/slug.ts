import { digestOf } from './digest.ts';
import type { Romanise } from './names/romanise.ts';

/**
 * A name as lower-case ASCII words with hyphens, safe in ids, file names and addresses; a digest where no Latin letter
 * can be made of it.
 */
export function slugOf(name: string, romanise: Romanise): string {
  const latin = romanise(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʼ]/gu, '')
    .toLowerCase();
  const slug = latin
    .replace(/[łøæœßđð]/gu, (letter) => plainLetters.get(letter) ?? letter)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .join('-');
  return slug === '' ? digestOf(name) : slug.slice(0, slugLength).replace(/-$/u, '');
}

// agreements are named by whole sentences now and then
const slugLength = 80;
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd' }),
);
