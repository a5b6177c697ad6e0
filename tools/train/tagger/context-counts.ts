import { contextKinds, hashContext } from '../../../src/extract/embedded/tagger/contexts.ts';
import { hashWord } from '../../../src/extract/embedded/tagger/hash.ts';
import { toKey } from '../../../src/extract/embedded/tagger/hash-index.ts';
import { tagCount } from '../../../src/extract/embedded/tagger/tags.ts';

/** By key of a context, how often it holds each tag (weighted by how sure the tagger was), and, in the last cell, how often it was seen. */
export type ContextCounts = Map<number, Float64Array>;

/** A tagged text as numbers, sentence after sentence, two edge numbers before and after each. */
export class TaggedText {
  readonly #stems: number[] = [];
  readonly #tags: number[] = [];
  readonly #confidences: number[] = [];
  readonly #hashes = new Map<string, number>();

  add(stems: readonly string[], tags: readonly number[], confidences: Float32Array): void {
    this.#push(-2, 0, 0);
    this.#push(-1, 0, 0);
    stems.forEach((stem, at) => {
      let hash = this.#hashes.get(stem);
      if (hash === undefined) {
        hash = hashWord(stem);
        this.#hashes.set(stem, hash);
      }
      this.#push(hash, tags[at] ?? 0, confidences[at] ?? 0);
    });
    this.#push(-3, 0, 0);
    this.#push(-3, 0, 0);
  }

  /** The contexts seen often enough, and often enough with a name in them. */
  countContexts(): ContextCounts {
    const seen = new Uint8Array(2 ** 24);
    this.#each((key) => {
      const slot = key & (seen.length - 1);
      seen[slot] = Math.min(255, (seen[slot] ?? 0) + 1);
    });
    const counts: ContextCounts = new Map();
    this.#each((key, at) => {
      if ((seen[key & (seen.length - 1)] ?? 0) < leastSeen) return;
      let row = counts.get(key);
      if (row === undefined) {
        row = new Float64Array(tagCount + 1);
        counts.set(key, row);
      }
      const tag = this.#tags[at] ?? 0;
      row[tag] = (row[tag] ?? 0) + (this.#confidences[at] ?? 0);
      row[tagCount] = (row[tagCount] ?? 0) + 1;
    });
    for (const [key, row] of counts) if (toContextValue(row) === 0) counts.delete(key);
    return counts;
  }

  #push(stem: number, tag: number, confidence: number): void {
    this.#stems.push(stem);
    this.#tags.push(tag);
    this.#confidences.push(confidence);
  }

  #each(use: (key: number, at: number) => void): void {
    const stemAt = (at: number): number => this.#stems[at] ?? 0;
    for (let at = 0; at < this.#stems.length; at++) {
      const stem = stemAt(at);
      if (stem < 0 && stem >= -3) continue;
      const stems = [stemAt(at - 2), stemAt(at - 1), stemAt(at + 1), stemAt(at + 2)] as const;
      for (let kind = 0; kind < contextKinds.length; kind++) use(toKey(hashContext(kind, stems)), at);
    }
  }
}

const leastSeen = 4;

const shareLimits = [0.1, 0.25, 0.5, 0.75, 0.9];

/** 8 × the commonest tag of a name + how large its share is (1 … 5); 0 where names are rare in the context or it was seen too seldom. */
export function toContextValue(row: Float64Array): number {
  const seen = row[tagCount] ?? 0;
  if (seen < leastSeen) return 0;
  let best = 1;
  for (let tag = 2; tag < tagCount; tag++) if ((row[tag] ?? 0) > (row[best] ?? 0)) best = tag;
  const level = shareLimits.filter((limit) => (row[best] ?? 0) / seen >= limit).length;
  return level === 0 ? 0 : best * 8 + level;
}
