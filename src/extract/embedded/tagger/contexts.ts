import type { DocumentMatrix } from './document-matrix.ts';
import { addWord } from './hash.ts';
import { HashIndex } from './hash-index.ts';
import { slotCount, slotOf } from './slots.ts';

/** What tagged raw news has between or beside two stems: 8 × tag + how often, for the commonest tag of a name; 0 = no name. */
export class ContextTable {
  readonly #index: HashIndex;
  readonly #values: Uint8Array;

  /** @param values  in the order of the keys */
  constructor(keys: ArrayLike<number>, values: Uint8Array) {
    this.#index = new HashIndex(keys);
    this.#values = values;
  }

  valueOf(hash: number): number {
    const row = this.#index.rowOf(hash);
    return row === 0 ? 0 : (this.#values[row - 1] ?? 0);
  }
}

/** The three contexts of a token, each by its own seed: the two stems before, the two after, one before and one after. */
export const contextKinds = ['before', 'after', 'between'] as const;

/** The hash of a token's context, from the stems at −2 to 2 (of the edges: negative numbers). */
export function hashContext(kind: number, stems: readonly [number, number, number, number]): number {
  const [before2, before1, after1, after2] = stems;
  if (kind === 0) return addWord(addWord(0x51ed27, before2), before1);
  if (kind === 1) return addWord(addWord(0x2f6b1d, after1), after2);
  return addWord(addWord(0x7c3a95, before1), after1);
}

/** Fills the slots `xl`, `xr` and `xb` with what news has in the contexts of each token. */
export function fillContexts(document: DocumentMatrix, table: ContextTable): void {
  const { values } = document;
  const stemAt = (row: number): number => values[row * slotCount + slotOf.st] ?? 0;
  for (let sentence = 0; sentence < document.lengths.length; sentence++) {
    const start = document.firstRow[sentence] ?? 0;
    const end = start + (document.lengths[sentence] ?? 0);
    for (let row = start; row < end; row++) {
      const stems = [stemAt(row - 2), stemAt(row - 1), stemAt(row + 1), stemAt(row + 2)] as const;
      for (let kind = 0; kind < contextKinds.length; kind++)
        values[row * slotCount + slotOf.xl + kind] = table.valueOf(hashContext(kind, stems));
    }
  }
}
