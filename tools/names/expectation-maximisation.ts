/** How many letters of each side a unit may take. */
export type Shape = readonly [number, number];

/** Probability by unit; a unit is `left|right`. */
export type Units = Map<string, number>;

export interface TrainingOptions {
  readonly shapes: readonly Shape[];
  readonly rounds: number;
  /** Units of more than two letters that are expected less often are dropped. */
  readonly minCount: number;
}

/**
 * Learns how letters of one side become letters of the other: a memoryless many-to-many transducer, trained by expectation
 * maximisation over all alignments of each pair.
 * @see Ristad and Yianilos 1998; Jiampojamarn, Kondrak and Sherif 2007 for many-to-many units
 */
export function trainUnits(
  pairs: readonly (readonly [string, string])[],
  { shapes, rounds, minCount }: TrainingOptions,
): Units {
  const ids = new Map<string, number>();
  const names: string[] = [];
  const idOf = (unit: string): number => {
    const known = ids.get(unit);
    if (known !== undefined) return known;
    ids.set(unit, names.length);
    names.push(unit);
    return names.length - 1;
  };
  const lattices = pairs.map(([left, right]) => layOut(left, right, { shapes, idOf }));
  let probabilities = initialise(names, lattices, minCount);
  for (let round = 0; round < rounds; round++) {
    const counts = new Float64Array(names.length);
    for (const lattice of lattices) expect(lattice, { shapes, probabilities, counts });
    probabilities = normalise(counts, { names, minCount: round === 0 ? 0 : minCount });
  }
  const units: Units = new Map();
  names.forEach((name, unit) => {
    const probability = probabilities[unit] ?? 0;
    if (probability > 0) units.set(name, probability);
  });
  return units;
}

/** The unit that ends in each cell by each shape, or -1. */
interface Lattice {
  readonly rows: number;
  readonly columns: number;
  readonly units: Int32Array;
}

function layOut(
  left: string,
  right: string,
  { shapes, idOf }: { readonly shapes: readonly Shape[]; readonly idOf: (unit: string) => number },
): Lattice {
  const [rows, columns] = [left.length + 1, right.length + 1];
  const units = new Int32Array(rows * columns * shapes.length).fill(-1);
  let place = 0;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (const [a, b] of shapes) {
        if (i >= a && j >= b) units[place] = idOf(`${left.slice(i - a, i)}|${right.slice(j - b, j)}`);
        place++;
      }
  return { rows, columns, units };
}

/** Starts from how often two pieces stand in one pair, with long units and one-sided ones made dear. */
function initialise(names: readonly string[], lattices: readonly Lattice[], minCount: number): Float64Array {
  const counts = new Float64Array(names.length);
  for (const { units } of lattices)
    for (const unit of units) if (unit >= 0) counts[unit] = (counts[unit] ?? 0) + 1;
  let total = 0;
  names.forEach((name, unit) => {
    const [left, right] = lengthsOf(name);
    const count = counts[unit] ?? 0;
    const prior = left === 0 || right === 0 ? 0.15 : 0.12 ** (left + right - 2);
    counts[unit] = count * prior * (count < minCount ? 1e-4 : 1);
    total += counts[unit] ?? 0;
  });
  return counts.map((count) => count / total);
}

/** Adds the expected uses of each unit in one pair; a pair that is all but impossible is noise and counts nothing. */
function expect(
  { rows, columns, units }: Lattice,
  {
    shapes,
    probabilities,
    counts,
  }: {
    readonly shapes: readonly Shape[];
    readonly probabilities: Float64Array;
    readonly counts: Float64Array;
  },
): void {
  const forward = new Float64Array(rows * columns);
  forward[0] = 1;
  const each = (visit: (cell: number, from: number, unit: number) => void, cell: number) =>
    shapes.forEach(([a, b], shape) => {
      const unit = units[cell * shapes.length + shape] ?? -1;
      if (unit >= 0) visit(cell, cell - a * columns - b, unit);
    });
  for (let cell = 0; cell < forward.length; cell++)
    each((to, from, unit) => {
      forward[to] = (forward[to] ?? 0) + (forward[from] ?? 0) * (probabilities[unit] ?? 0);
    }, cell);
  const total = forward[forward.length - 1] ?? 0;
  if (!(total > 1e-12 * 1e-2 ** (rows + columns - 2))) return;
  const backward = new Float64Array(rows * columns);
  backward[backward.length - 1] = 1;
  for (let cell = backward.length - 1; cell >= 0; cell--) {
    const here = backward[cell] ?? 0;
    if (here === 0) continue;
    each((_, from, unit) => {
      const through = (probabilities[unit] ?? 0) * here;
      backward[from] = (backward[from] ?? 0) + through;
      counts[unit] = (counts[unit] ?? 0) + ((forward[from] ?? 0) * through) / total;
    }, cell);
  }
}

function normalise(
  counts: Float64Array,
  { names, minCount }: { readonly names: readonly string[]; readonly minCount: number },
): Float64Array {
  let total = 0;
  const kept = counts.map((count, unit) => {
    const [left, right] = lengthsOf(names[unit] ?? '|');
    const stays = count >= 0.05 && (left + right <= 2 || count >= minCount);
    if (stays) total += count;
    return stays ? count : 0;
  });
  return kept.map((count) => count / total);
}

function lengthsOf(unit: string): [number, number] {
  const bar = unit.indexOf('|');
  return [bar, unit.length - bar - 1];
}
