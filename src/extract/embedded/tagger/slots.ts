/** The properties of a word that features are made of, whatever its sentence. A value of 0 means the property is absent. */
const wordSlots = [
  'w', // the word as the tables know it
  'raw', // the token as written
  'st', // its stem, proclitics cut off
  'al', // its stem without article
  'cl', // its proclitics and whether it has an article
  'p1',
  'p2',
  'p3',
  'p4', // its first letters
  's1',
  's2',
  's3',
  's4', // its last letters
  'q2',
  'q3', // the first letters of `al`
  'sh', // its outline
  'len', // the length of its stem, at most 9
  'nm', // how common the stem is in names
  'nmw', // how common the word is in names
  'li', // the lists it is in
  'fr', // how common the stem is in news
  'oov', // not seen twice in news
  'a64',
  'a256',
  'a1024', // word class by near words, from coarse to fine
  'b64',
  'b256',
  'b1024', // word class by words at fixed places
  'vp',
  'vl',
  'vo',
  'vm', // how often news, tagged, has it as person, place, organisation, other
  'vb',
  'vi', // its commonest tag there; how often it begins a person's name
] as const;

/** The properties of a token that depend on its sentence and document. */
const tokenSlots = [
  'gz', // in a geographical name of the lists: 1 begins, 2 goes on, 3 alone
  'pg', // in a phrase that tagged news often has: 2 × type, + 1 when not the first
  'wa',
  'wb',
  'wc',
  'wd',
  'we', // evidence from the stem's other occurrences nearby: see evidence.ts
  'xl',
  'xr',
  'xb', // what tagged news has after the two stems before, before the two after, between the two beside: see contexts.ts
  'own', // 1 where the guideline of this project is asked for, 0 for that of ANERcorp
] as const;

export const slotNames: readonly SlotName[] = [...wordSlots, ...tokenSlots];

export type SlotName = (typeof wordSlots)[number] | (typeof tokenSlots)[number];

export const slotCount: number = slotNames.length;

export const wordSlotCount: number = wordSlots.length;

export const slotOf: Readonly<Record<SlotName, number>> = Object.fromEntries(
  slotNames.map((name, at) => [name, at]),
) as Record<SlotName, number>; // as: fromEntries forgets which keys it was given
