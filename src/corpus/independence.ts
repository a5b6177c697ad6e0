import { append } from './append.ts';
import { createUnionFind } from './identity/union-find.ts';
import { foldName } from './names/fold-name.ts';
import type { Sources } from './sources.ts';
import type { Telling } from './tellings.ts';

/**
 * Parts the tellings of an event into independent ones: articles of one text are one source, and so are articles that
 * hand the same sentence on.
 */
export function groupIndependent(tellings: readonly Telling[], sources: Sources): Telling[][] {
  const sets = createUnionFind(tellings.length);
  const firstWith = new Map<string, number>();
  const join = (key: string, at: number) => {
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, at);
    else sets.union(first, at);
  };
  const words = tellings.map(({ event }) => foldName(event.evidence.text));
  tellings.forEach(({ article }, at) => {
    join(`article ${sources.originOf(article.info.id)}`, at);
    const sentence = words[at] ?? [];
    if (sentence.length >= shortestSentence) join(`text ${sentence.join(' ')}`, at);
  });
  if (tellings.length <= mostCompared) joinAlike(words, sets.union);
  const groups = new Map<number, Telling[]>();
  tellings.forEach((telling, at) => {
    append(groups, sets.find(at), telling);
  });
  return [...groups.values()];
}

/** Joins sentences that share nearly all their words: one retouched the other. */
function joinAlike(sentences: readonly (readonly string[])[], union: (a: number, b: number) => void): void {
  const sets = sentences.map((sentence) => new Set(sentence));
  sets.forEach((a, at) => {
    for (let other = at + 1; other < sets.length; other++) {
      const b = sets[other];
      if (!b || Math.min(a.size, b.size) < shortestSentence) continue;
      let shared = 0;
      for (const word of a) if (b.has(word)) shared++;
      if (shared / (a.size + b.size - shared) >= sameSentence) union(at, other);
    }
  });
}

// short sentences come out alike by themselves: 'met his counterpart on Monday'
const shortestSentence = 8;
const sameSentence = 0.7;
const mostCompared = 60;
