import { type SlotName, slotOf, wordSlotCount } from './slots.ts';

/** An input of the network: the values of a slot, each with an embedding of its own, or hashed into so many. */
interface InputSlot {
  readonly slot: number;
  readonly size: number;
  readonly hashed: boolean;
  /** The embedding of the slot's value 0, which is never used. */
  readonly first: number;
}

/** Embedding 0 is the bias that every word has. */
const biasRow = 0;

const countedSlots: readonly (readonly [SlotName, number])[] = [
  ['a1024', 1025],
  ['b1024', 1025],
  ['a256', 257],
  ['b256', 257],
  ['a64', 65],
  ['b64', 65],
  ['li', 1024],
  ['nm', 8],
  ['nmw', 8],
  ['fr', 10],
  ['oov', 2],
  ['len', 10],
  ['vp', 32],
  ['vl', 32],
  ['vo', 32],
  ['vm', 32],
  ['vb', 80],
  ['vi', 8],
  ['gz', 4],
  ['pg', 10],
  ['wa', 5],
  ['wb', 4],
  ['wc', 4],
  ['wd', 4],
  ['we', 5],
  ['own', 2],
];

const hashedSlots: readonly (readonly [SlotName, number])[] = [
  ['cl', 64],
  ['sh', 128],
  ['p1', 64],
  ['s1', 64],
  ['p2', 512],
  ['s2', 512],
  ['s3', 1024],
  ['st', 2048],
];

/** Stems rarer than this `fr` bucket, some 100 occurrences, are known by their other properties only. */
const commonStem = 5;

const inputSlots: readonly InputSlot[] = layOut();

/** How many embeddings there are. */
export const embeddingCount: number = inputSlots.reduce((sum, { size }) => sum + size, biasRow + 1);

const wordInputs = inputSlots.filter(({ slot }) => slot < wordSlotCount);
const tokenInputs = inputSlots.filter(({ slot }) => slot >= wordSlotCount);

/** The most inputs that a word, with its place in a document, can have. */
export const maxInputs: number = inputSlots.length + 1;

/** Writes the embeddings of a word, from its slots alone, to `target`; returns how many. */
export function fillWordInputs(values: Int32Array, base: number, target: Int32Array): number {
  target[0] = biasRow;
  return fill(wordInputs, { values, base, target, filled: 1 });
}

/** Adds the embeddings of what a token has from its sentence and document; returns how many there are then. */
export function fillTokenInputs(
  values: Int32Array,
  base: number,
  to: { readonly target: Int32Array; readonly filled: number },
): number {
  return fill(tokenInputs, { values, base, ...to });
}

function fill(
  slots: readonly InputSlot[],
  from: {
    readonly values: Int32Array;
    readonly base: number;
    readonly target: Int32Array;
    readonly filled: number;
  },
): number {
  const { values, base, target } = from;
  let { filled } = from;
  const rare = (values[base + slotOf.fr] ?? 0) < commonStem;
  for (const { slot, size, hashed, first } of slots) {
    const value = values[base + slot] ?? 0;
    if (value === 0 || (rare && slot === slotOf.st)) continue;
    const place = hashed ? (Math.imul(value, 0x9e3779b1) >>> 8) % size : Math.min(value, size - 1);
    target[filled++] = first + place;
  }
  return filled;
}

function layOut(): InputSlot[] {
  let first = biasRow + 1;
  const toInput = ([name, size]: readonly [SlotName, number], hashed: boolean): InputSlot => {
    const input = { slot: slotOf[name], size, hashed, first };
    first += size;
    return input;
  };
  return [
    ...countedSlots.map((slot) => toInput(slot, false)),
    ...hashedSlots.map((slot) => toInput(slot, true)),
  ];
}
