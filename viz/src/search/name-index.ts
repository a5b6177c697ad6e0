import type { Model } from '../data/model.ts';
import { fold } from '../text/fold.ts';
import { findNear } from './near-words.ts';

/** Finds nodes by their names, in any script, folded, with small misspellings. */
export interface NameIndex {
  /** The best first. */
  find(query: string, most: number): number[];
  /** The node that is named exactly so, or the best known whose name begins so; null where there is none. */
  resolve(name: string): number | null;
}

export function createNameIndex(model: Model): NameIndex {
  const { nodes } = model;
  // one long text with one name a line: the engine's own search through it beats any loop of ours
  const names: string[] = [];
  const ofName: number[] = [];
  for (let node = 0; node < nodes.count; node++) {
    const own = [
      nodes.label[node] ?? '',
      ...Object.values(nodes.labels[node] ?? {}),
      ...(nodes.aliases[node] ?? []),
    ];
    for (const name of new Set(
      own.map((form) => fold(form).replaceAll('\n', ' ').trim().slice(0, longestName)),
    )) {
      if (name === '') continue;
      names.push(name);
      ofName.push(node);
    }
  }
  const text = `\n${names.join('\n')}\n`;
  const starts = new Uint32Array(names.length);
  let offset = 1;
  names.forEach((name, at) => {
    starts[at] = offset;
    offset += name.length + 1;
  });
  const words = indexWords(names);

  const rank = (query: string): Map<number, number> => {
    const found = new Map<number, number>();
    const isFew = query.length < 2;
    for (
      let at = text.indexOf(query, 1);
      at !== -1 && found.size < mostHits;
      at = text.indexOf(query, at + 1)
    ) {
      const before = text[at - 1];
      const after = text[at + query.length];
      if (isFew && before !== '\n') continue;
      const place = before === '\n' ? (after === '\n' ? 4 : 3) : before === ' ' ? 2 : 1;
      const node = ofName[lineAt(starts, at)] ?? 0;
      found.set(node, Math.max(found.get(node) ?? 0, place));
    }
    return found;
  };

  const addNear = (query: string, found: Map<number, number>) => {
    const parts = query.split(' ').filter((part) => part.length > 0);
    const perPart = parts.map((part) => findNear(words, part));
    for (const [name, cost] of perPart[0] ?? []) {
      const costs = perPart.map((near) => near.get(name));
      if (costs.some((other) => other === undefined)) continue;
      const node = ofName[name] ?? 0;
      found.set(node, Math.max(found.get(node) ?? 0, 0.9 - cost * 0.2));
    }
  };

  const known = (node: number) => Math.min(0.95, Math.log1p(nodes.edges.sizeOf(node)) / 8);

  const find = (query: string, most: number): number[] => {
    const folded = fold(query).trim();
    if (folded === '') return [];
    const found = rank(folded);
    if (found.size < fewHits && folded.length > 2) addNear(folded, found);
    return [...found]
      .map(([node, place]) => ({ node, score: place + known(node) }))
      .sort((a, b) => b.score - a.score || a.node - b.node)
      .slice(0, most)
      .map(({ node }) => node);
  };

  return {
    find,
    resolve(name) {
      const folded = fold(name).trim();
      if (folded.length < 2) return null;
      let [best, most] = [null as number | null, 3];
      for (const [node, place] of rank(folded)) {
        const score = place + known(node);
        if (score >= most) [best, most] = [node, score];
      }
      return best;
    },
  };
}

const longestName = 300;
const mostHits = 400;
const fewHits = 3;

/** The line that an offset is in: the last start that is not after it. */
function lineAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function indexWords(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, number[]>();
  names.forEach((name, at) => {
    for (const word of name.split(' ')) {
      const own = words.get(word);
      if (own) own.push(at);
      else words.set(word, [at]);
    }
  });
  return words;
}
