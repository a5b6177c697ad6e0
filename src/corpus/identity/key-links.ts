import { append } from '../append.ts';
import type { NameMatcher } from '../names/compare-names.ts';
import { isNearlySame } from '../names/edit-distance.ts';
import { parseName } from '../names/parse-name.ts';
import type { Sources } from '../sources.ts';
import type { Occurrence } from './group.ts';
import type { KeyTable } from './key-table.ts';
import { blockLimits } from './weights.ts';

/** Two keys that may be of one thing. */
export interface KeyLink {
  readonly a: number;
  readonly b: number;
  /** Independent articles that name one thing both ways; 1 where spelling alone suggests it. */
  readonly together: number;
  /** Articles that name both, as two things. */
  readonly apart: number;
  readonly rule: 'alias' | 'region' | 'spelling';
}

/** All links worth a decision, the strongest first. */
export function findKeyLinks(
  table: KeyTable,
  {
    occurrences,
    sources,
    matcher,
  }: {
    readonly occurrences: readonly Occurrence[];
    readonly sources: Sources;
    readonly matcher: NameMatcher;
  },
): KeyLink[] {
  const together = new Map<string, Set<string>>();
  const add = (a: number, b: number, article: string) => {
    if (a === b) return;
    const pair = pairKey(a, b);
    const articles = together.get(pair);
    if (articles) articles.add(article);
    else together.set(pair, new Set([article]));
  };
  occurrences.forEach(({ article }, at) => {
    const [primary = 0, ...rest] = table.ofOccurrence[at] ?? [];
    for (const other of rest)
      if (mayBeAliases(table.keys[primary]?.key, table.keys[other]?.key))
        add(primary, other, sources.originOf(article.info.id));
  });
  const rules = new Map<string, KeyLink['rule']>();
  const suggest = (rule: KeyLink['rule'], pairs: readonly (readonly [number, number])[]) => {
    for (const [a, b] of pairs) {
      if (!together.has(pairKey(a, b))) rules.set(pairKey(a, b), rule);
      add(a, b, '');
    }
  };
  suggest('region', findRegions(table));
  suggest('spelling', findSpellings(table, matcher));
  const apart = countApart(table, { occurrences, pairs: together });
  return [...together]
    .map(([pair, articles]) => {
      const [a = 0, b = 0] = pair.split(' ').map(Number);
      const rule = rules.get(pair) ?? 'alias';
      return { a, b, together: articles.size, apart: apart.get(pair) ?? 0, rule };
    })
    .sort((x, y) => y.together - x.together || x.apart - y.apart || x.a - y.a || x.b - y.b);
}

/**
 * What an article calls an agreement is often another one's name, so that two of its names must share a word; the names of
 * other things need not.
 */
function mayBeAliases(a = '', b = ''): boolean {
  if (!a.startsWith('agreement')) return true;
  const words = new Set(a.split(/[ |=@+]+/u).slice(2));
  return (
    a.includes('=') ||
    b.includes('=') ||
    b
      .split(/[ |=@+]+/u)
      .slice(2)
      .some((word) => words.has(word))
  );
}

/** محافظة درعا and درعا: one name for both is usual, and where it is not, some article names both. */
function findRegions({ keys }: KeyTable): [number, number][] {
  const numbers = new Map(keys.map((key, at) => [key?.key ?? '', at]));
  return keys.flatMap((key, at): [number, number][] => {
    const [, head, rest] = /^place \| (محافظه|اقليم|ولايه|مقاطعه|مديريه) (.+)$/u.exec(key?.key ?? '') ?? [];
    const bare = rest === undefined ? undefined : numbers.get(`place | ${rest}`);
    return head === undefined || bare === undefined ? [] : [[at, bare]];
  });
}

/** Proper names of one kind whose words are spellings of each other. */
function findSpellings({ keys }: KeyTable, matcher: NameMatcher): [number, number][] {
  const blocks = new Map<string, number[]>();
  const words = keys.map((key) => (key?.proper ? parseName(key.proper) : []));
  words.forEach((name, at) => {
    const [first] = name;
    if (!first) return;
    const frame = keys[at]?.key.replace(keys[at]?.proper ?? '', '#') ?? '';
    for (const skeleton of matcher.keysOf(first)) {
      const block = `${frame} ${skeleton} ${name.length}`;
      append(blocks, block, at);
    }
  });
  const found = new Map<string, [number, number]>();
  for (const members of blocks.values()) {
    if (members.length > blockLimits.byLastWord) continue;
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        const [nameA = [], nameB = []] = [words[a], words[b]];
        const [wordA, wordB] = [nameA[0]?.letters ?? '', nameB[0]?.letters ?? ''];
        if (nameA.length === 1 && !isNearlySame(wordA, wordB)) continue;
        const { likeness, extent } = matcher.compareNames(nameA, nameB);
        if (extent === 'whole' && (likeness === 'same' || likeness === 'equal'))
          found.set(pairKey(a, b), [a, b]);
      }
    });
  }
  return [...found.values()];
}

/** In how many articles the two keys of a pair are the first names of two things. */
function countApart(
  table: KeyTable,
  {
    occurrences,
    pairs,
  }: { readonly occurrences: readonly Occurrence[]; readonly pairs: ReadonlyMap<string, unknown> },
): Map<string, number> {
  const partners = new Map<number, number[]>();
  for (const pair of pairs.keys()) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    append(partners, a, b);
  }
  const primaries = new Map<string, Set<number>>();
  occurrences.forEach(({ article }, at) => {
    const keys = primaries.get(article.info.id) ?? new Set<number>();
    primaries.set(article.info.id, keys.add(table.ofOccurrence[at]?.[0] ?? 0));
  });
  const apart = new Map<string, number>();
  for (const keys of primaries.values())
    for (const a of keys)
      for (const b of partners.get(a) ?? []) {
        if (!keys.has(b)) continue;
        const pair = pairKey(a, b);
        apart.set(pair, (apart.get(pair) ?? 0) + 1);
      }
  return apart;
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
