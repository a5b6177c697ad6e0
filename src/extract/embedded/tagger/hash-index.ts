/**
 * Finds the row of a hash: open addressing over typed arrays, quicker to build and to ask than a Map of tens of thousands of numbers. Rows
 * count from 1; 0 means that the hash is not there. Keys are hashes cut to `keyBits` bits, so that a hash which is not there gets a row by mistake
 * once in thousands of times.
 */
export class HashIndex {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** @param keys  `toKey` of each hash, in the order of the rows */
  constructor(keys: ArrayLike<number>) {
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size).fill(-1);
    this.#rows = new Int32Array(size);
    for (let at = 0; at < keys.length; at++) this.#add(keys[at] ?? 0, at + 1);
  }

  rowOf(hash: number): number {
    const key = toKey(hash);
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#keys[slot];
      if (found === key) return this.#rows[slot] ?? 0;
      if (found === -1) return 0;
      slot = (slot + 1) & this.#mask;
    }
  }

  #add(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#rows[slot] = row;
  }
}

/** 28 bits of a hash. */
export function toKey(hash: number): number {
  return hash >>> 4;
}
