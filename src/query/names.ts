import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import { foldName } from '../corpus/names/fold-name.ts';
import type { ResolvedName } from './answer.ts';
import { findNearest } from './nearest.ts';
import { UnknownNameError } from './unknown-name.ts';

/** Finds nodes by what people call them. */
export interface NameIndex {
  /**
   * All bearers of a name: by node id, by any label or alias in either language (folded), else by some of a name's
   * words in order ("Shoigu" for Sergei Shoigu).
   * @throws {UnknownNameError} with the nearest names
   */
  resolve(asked: string): ResolvedName;
}

export function createNameIndex(graph: NewsGraph): NameIndex {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const byKey = new Map<string, GraphNode[]>();
  const byWord = new Map<string, Set<string>>();
  for (const node of graph.nodes)
    for (const key of keysOf(node)) {
      const bearers = byKey.get(key);
      if (bearers) bearers.push(node);
      else byKey.set(key, [node]);
      for (const word of key.split(' ')) {
        const keys = byWord.get(word);
        if (keys) keys.add(key);
        else byWord.set(word, new Set([key]));
      }
    }
  const resolve = (asked: string): ResolvedName => {
    const node = byId.get(asked);
    if (node) return { asked, nodes: [toRef(node)] };
    const words = foldName(asked);
    const exact = byKey.get(words.join(' ')) ?? [];
    const nodes =
      exact.length > 0 ? exact : findByWords(words, byWord).flatMap((key) => byKey.get(key) ?? []);
    if (nodes.length === 0) throw new UnknownNameError(asked, nearestLabels(words.join(' '), byKey));
    const distinct = [...new Set(nodes)];
    return {
      asked,
      nodes: distinct.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)).map(toRef),
    };
  };
  return { resolve };
}

export function toRef({ id, type, label }: GraphNode): ResolvedName['nodes'][number] {
  return { id, type, label };
}

function keysOf({ label, labels, aliases }: GraphNode): Set<string> {
  const keys = [label, ...Object.values(labels), ...aliases].map((name) => foldName(name).join(' '));
  return new Set(keys.filter((key) => key !== ''));
}

/** The keys that hold all the words, one after the other. */
function findByWords(words: readonly string[], byWord: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const [first] = words;
  if (first === undefined) return [];
  const phrase = ` ${words.join(' ')} `;
  return [...(byWord.get(first) ?? [])].filter((key) => ` ${key} `.includes(phrase));
}

function nearestLabels(key: string, byKey: ReadonlyMap<string, readonly GraphNode[]>): string[] {
  const nearest = key === '' ? [] : findNearest(key, byKey.keys(), nearestLimit);
  return [...new Set(nearest.flatMap((near) => (byKey.get(near) ?? []).map(({ label }) => label)))];
}

const nearestLimit = 5;
