/** Repeatable pseudo-random numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A 32-bit integer, unsigned. */
  bits(): number;
  /** At least 0, less than 1. */
  fraction(): number;
  /** An integer from 0 to `count` − 1. */
  below(count: number): number;
}

/** xorshift32 (Marsaglia 2003), seeded through a multiplicative hash so that near seeds give far sequences. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const bits = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let warm = 0; warm < 16; warm++) bits();
  return {
    bits,
    fraction: () => bits() / 2 ** 32,
    below: (count) => Math.floor((bits() / 2 ** 32) * count),
  };
}

/** Puts an array into random order, in place (Fisher and Yates). */
export function shuffle(array: Int32Array, random: Random): void {
  for (let at = array.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    const kept = array[at] ?? 0;
    array[at] = array[other] ?? 0;
    array[other] = kept;
  }
}
