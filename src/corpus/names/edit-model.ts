/**
 * How dear it is to write the letters of one side as letters of the other, in sixteenths of a nat (natural logarithm of
 * a probability), with a letter model of each side to compare with chance.
 */
export interface EditModel {
  /** Log likelihood ratio of two spellings against chance, in nats: above 0 they are more alike than chance makes them. */
  score(left: Spelling, right: Spelling): number;
  /** Prepares a word in the letters of the left or the right side, once for many comparisons. */
  spell(word: string, side: Side): Spelling;
}

export type Side = 'left' | 'right';

/** A word made ready: the chunks that end at each letter, and its cost under the letter model of its side. */
export interface Spelling {
  readonly word: string;
  /** Chunk ids: `chunks[end * longest + length]`, -1 where no unit has the chunk. */
  readonly chunks: Int32Array;
  readonly chance: number;
}

/** The tables that tools/names writes. */
export interface EditTables {
  /** Cost of each unit `left|right`. */
  readonly units: ReadonlyMap<string, number>;
  readonly left: LetterModel;
  readonly right: LetterModel;
}

/** Cost of each letter after each: by first letter (`^` before a word), those of the alphabet in its order and of the end. */
export interface LetterModel {
  readonly alphabet: string;
  readonly costs: ReadonlyMap<string, readonly number[]>;
}

export function createEditModel({ units, left: leftLetters, right: rightLetters }: EditTables): EditModel {
  const left = numberChunks(units, 0);
  const right = numberChunks(units, 1);
  const costs = new Int32Array(left.size * right.size).fill(absent);
  for (const [unit, cost] of units) {
    const [a = '', b = ''] = unit.split('|');
    costs[(left.get(a) ?? 0) * right.size + (right.get(b) ?? 0)] = cost;
  }
  const distance = new Int32Array((wordLimit + 1) * (wordLimit + 1));
  return {
    spell: (word, side) =>
      side === 'left' ? spell(word, left, leftLetters) : spell(word, right, rightLetters),
    score(a, b) {
      const joint = align(a, b, { costs, columns: right.size, distance });
      return (a.chance + b.chance - joint) / unitsPerNat;
    },
  };
}

function numberChunks(units: ReadonlyMap<string, number>, side: 0 | 1): Map<string, number> {
  const ids = new Map<string, number>([['', 0]]);
  for (const unit of units.keys()) {
    const chunk = unit.split('|')[side] ?? '';
    if (!ids.has(chunk)) ids.set(chunk, ids.size);
  }
  return ids;
}

function spell(whole: string, ids: ReadonlyMap<string, number>, { alphabet, costs }: LetterModel): Spelling {
  const word = whole.slice(0, wordLimit);
  const chunks = new Int32Array((word.length + 1) * stride).fill(-1);
  for (let end = 0; end <= word.length; end++)
    for (let length = 0; length <= Math.min(longestChunk, end); length++)
      chunks[end * stride + length] = ids.get(word.slice(end - length, end)) ?? -1;
  let chance = 0;
  let before = '^';
  for (const letter of word) {
    chance += costs.get(before)?.[alphabet.indexOf(letter)] ?? unseen;
    before = letter;
  }
  chance += costs.get(before)?.[alphabet.length] ?? unseen;
  return { word, chunks, chance };
}

/** The cost of the cheapest alignment. @see Viterbi 1967 */
function align(
  a: Spelling,
  b: Spelling,
  {
    costs,
    columns,
    distance,
  }: { readonly costs: Int32Array; readonly columns: number; readonly distance: Int32Array },
): number {
  const width = b.word.length + 1;
  for (let i = 0; i <= a.word.length; i++)
    for (let j = 0; j < width; j++) {
      if (i === 0 && j === 0) {
        distance[0] = 0;
        continue;
      }
      let best = absent * 64;
      for (let shape = 0; shape < shapes.length; shape++) {
        const takeA = leftLetters[shape] as number; // as, here and below: in range by construction
        const takeB = rightLetters[shape] as number;
        if (i < takeA || j < takeB) continue;
        const from = distance[(i - takeA) * width + j - takeB] as number;
        if (from >= best) continue;
        const chunkA = a.chunks[i * stride + takeA] as number;
        const chunkB = b.chunks[j * stride + takeB] as number;
        let cost = chunkA < 0 || chunkB < 0 ? absent : (costs[chunkA * columns + chunkB] as number);
        if (cost === absent) {
          // an unseen change of single letters is dear, not impossible
          if (takeA > 1 || takeB > 1) continue;
          cost = unseen;
        }
        if (from + cost < best) best = from + cost;
      }
      distance[i * width + j] = best;
    }
  return distance[a.word.length * width + b.word.length] ?? 0;
}

export const unitsPerNat = 16;
/** Letters taken from left and right by one unit. */
export const shapes: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 1],
  [3, 2],
  [2, 0],
];
const leftLetters = Int8Array.from(shapes, ([take]) => take);
const rightLetters = Int8Array.from(shapes, ([, take]) => take);
const longestChunk = 3;
const stride = longestChunk + 1;
const wordLimit = 40;
const absent = 1 << 20;
// ln 1e-7
const unseen = 258;
