import { splitClitics, withoutArticle } from './clitics.ts';
import { addUnit, finishHash, fnvBasis, hashWord } from './hash.ts';
import type { TaggerModel } from './model.ts';
import { slotOf, wordSlotCount } from './slots.ts';
import { toShape, toWordForm } from './word-form.ts';
import { listBits } from './word-table.ts';

/**
 * Computes the feature values of a token that hang on nothing but itself.
 * @param values  all 0; gets `wordSlotCount` slots, then the clues
 */
export function fillValues(token: string, model: TaggerModel, values: Int32Array): void {
  const { words } = model;
  const form = toWordForm(token);
  const { proclitics, stem } = splitClitics(form, words);
  const bare = withoutArticle(stem);
  values[slotOf.w] = hashWord(form);
  values[slotOf.raw] = hashWord(token);
  values[slotOf.st] = hashWord(stem);
  values[slotOf.al] = hashWord(bare);
  values[slotOf.cl] = hashWord(proclitics) ^ (stem.startsWith('ال') ? 1 : 0);
  fillAffixes(form, bare, values);
  values[slotOf.sh] = hashWord(toShape(token));
  values[slotOf.len] = Math.min(stem.length, 9);
  fillTableValues({ form, stem, bare }, model, values);
}

function fillAffixes(form: string, bare: string, values: Int32Array): void {
  let hash = fnvBasis;
  for (let at = 0; at < 4 && at + 1 < form.length; at++) {
    hash = addUnit(hash, form.charCodeAt(at));
    values[slotOf.p1 + at] = finishHash(hash);
  }
  hash = fnvBasis;
  for (let at = 0; at < 4 && at + 1 < form.length; at++) {
    hash = addUnit(hash, form.charCodeAt(form.length - 1 - at));
    values[slotOf.s1 + at] = finishHash(hash);
  }
  if (bare.length > 2) values[slotOf.q2] = hashWord(bare.slice(0, 2));
  if (bare.length > 3) values[slotOf.q3] = hashWord(bare.slice(0, 3));
}

function fillTableValues(
  word: { form: string; stem: string; bare: string },
  model: TaggerModel,
  values: Int32Array,
): void {
  const { words } = model;
  const columns = words.columns;
  const formRow = words.rowOf(word.form);
  const stemRow = word.stem === word.form ? formRow : words.rowOf(word.stem);
  const bareRow = word.bare === word.stem ? stemRow : words.rowOf(word.bare);
  const lists = listsOf({ formRow, stemRow, bareRow }, columns.lists);
  const stemCount = words.countOf(stemRow);
  const name = columns.name[stemRow] ?? 0;
  values[slotOf.nm] = name;
  values[slotOf.nmw] = columns.name[formRow] ?? 0;
  values[slotOf.li] = lists;
  // 1.6: buckets that grow threefold, up to some 7,000 occurrences
  values[slotOf.fr] = 1 + Math.min(8, Math.floor(Math.log2(1 + stemCount) / 1.6));
  values[slotOf.oov] = stemCount < 2 && words.countOf(formRow) < 2 ? 1 : 0;
  const near = columns.nearClass[stemRow] || columns.nearClass[formRow] || 0;
  values[slotOf.a1024] = near;
  values[slotOf.a256] = model.nearParents.middle[near] ?? 0;
  values[slotOf.a64] = model.nearParents.coarse[near] ?? 0;
  const place = columns.placeClass[stemRow] || columns.placeClass[formRow] || 0;
  values[slotOf.b1024] = place;
  values[slotOf.b256] = model.placeParents.middle[place] ?? 0;
  values[slotOf.b64] = model.placeParents.coarse[place] ?? 0;
  columns.votes.forEach((column, at) => {
    values[slotOf.vp + at] = column[stemRow] ?? 0;
  });
  values[clueSlot] = cluesOf({ lists, name, stem: word.stem, stemCount });
}

/** A country or a demonym is known without its article as well; the other lists hold words as they stand. */
function listsOf(rows: { formRow: number; stemRow: number; bareRow: number }, lists: Uint16Array): number {
  const whole = (lists[rows.formRow] ?? 0) | (lists[rows.stemRow] ?? 0);
  const bare = lists[rows.bareRow] ?? 0;
  const demonymWithArticle = rows.bareRow !== rows.stemRow && (bare & listBits.demonym) !== 0 ? 512 : 0;
  return whole | (bare & (listBits.demonym | listBits.country | listBits.city)) | demonymWithArticle;
}

const inHash = hashWord('في');

function cluesOf(word: { lists: number; name: number; stem: string; stemCount: number }): number {
  const { lists, name, stem, stemCount } = word;
  let clues = 0;
  if (lists & listBits.title) clues |= clueBits.title;
  if (lists & listBits.speech) clues |= clueBits.speech;
  if (lists & listBits.organisationHead) clues |= clueBits.organisation;
  if (lists & listBits.placeHead || hashWord(stem) === inHash) clues |= clueBits.place;
  if (name >= 2) clues |= clueBits.name;
  if (name >= 2 && stemCount < 800 && stem.length > 2) clues |= clueBits.likelyName;
  if (stem.length >= 3 && stemCount <= 3000) clues |= clueBits.traceable;
  return clues;
}

/** What a word says about its neighbours. */
export const clueBits = {
  title: 1,
  name: 2,
  likelyName: 4,
  speech: 8,
  place: 16,
  organisation: 32,
  /** Rare and long enough for its other occurrences to say something about it. */
  traceable: 64,
} as const;

export const clueSlot: number = wordSlotCount;
