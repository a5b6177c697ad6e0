import { shapes } from '../../src/corpus/names/edit-model.ts';
import type { Units } from './expectation-maximisation.ts';
import { createRandom, type NamePair } from './pairs.ts';

/**
 * Artificial pairs of Arabic spellings of one name, drawn by the pivot: each piece of the Latin spelling has several
 * Arabic ones in the trained units (g: غ ج ق ك), and each piece is replaced now and then by another of its own.
 */
export function drawVariants(pairs: readonly NamePair[], units: Units): [string, string][] {
  const random = createRandom(5);
  const spellings = spellingsByPiece(units);
  const drawn: [string, string][] = [];
  for (const { latin, arabic } of pairs) {
    const pieces = alignPieces(latin, arabic, units);
    for (let copy = 0; copy < 2; copy++) {
      let variant = '';
      for (const [left, right] of pieces) {
        const other = random() < 0.3 ? draw(spellings.get(left), random) : null;
        variant += other ?? right;
      }
      if (variant.length > 1 && variant !== arabic) drawn.push([arabic, variant]);
      else if (copy === 0) drawn.push([arabic, arabic]);
    }
  }
  return drawn;
}

function spellingsByPiece(units: Units): Map<string, { readonly right: string; readonly share: number }[]> {
  const totals = new Map<string, number>();
  for (const [unit, probability] of units) {
    const [left = ''] = unit.split('|');
    totals.set(left, (totals.get(left) ?? 0) + probability);
  }
  const spellings = new Map<string, { right: string; share: number }[]>();
  for (const [unit, probability] of units) {
    const [left = '', right = ''] = unit.split('|');
    const share = probability / (totals.get(left) ?? 1);
    const list = spellings.get(left);
    if (list) list.push({ right, share });
    else spellings.set(left, [{ right, share }]);
  }
  return spellings;
}

function draw(
  spellings: readonly { readonly right: string; readonly share: number }[] | undefined,
  random: () => number,
): string | null {
  let rest = random();
  for (const { right, share } of spellings ?? []) {
    rest -= share;
    if (rest <= 0) return right;
  }
  return spellings?.[0]?.right ?? null;
}

/** The likeliest alignment as pieces; empty where there is none. */
export function alignPieces(left: string, right: string, units: Units): [string, string][] {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width).fill(-Infinity);
  const by = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let i = 0; i <= left.length; i++)
    for (let j = 0; j < width; j++)
      shapes.forEach(([a, b], shape) => {
        if (i < a || j < b) return;
        const probability = units.get(`${left.slice(i - a, i)}|${right.slice(j - b, j)}`);
        if (probability === undefined) return;
        const value = (best[(i - a) * width + j - b] ?? -Infinity) + Math.log(probability);
        if (value > (best[i * width + j] ?? -Infinity)) {
          best[i * width + j] = value;
          by[i * width + j] = shape;
        }
      });
  const pieces: [string, string][] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0; ) {
    const shape = shapes[by[i * width + j] ?? -1];
    if (!shape) return [];
    pieces.unshift([left.slice(i - shape[0], i), right.slice(j - shape[1], j)]);
    i -= shape[0];
    j -= shape[1];
  }
  return pieces;
}
