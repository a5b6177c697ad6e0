import type { DocumentMatrix } from './document-matrix.ts';
import type { TaggerModel } from './model.ts';
import { type PhraseTable, phraseKinds } from './phrase-table.ts';
import { slotCount, slotOf } from './slots.ts';
import { listBits } from './word-table.ts';

/** Fills the slots `gz` and `pg`: tokens that stand in a known geographical name or in a phrase that tagged news often has. */
export function markPhrases(document: DocumentMatrix, model: TaggerModel): void {
  for (let sentence = 0; sentence < document.lengths.length; sentence++) {
    const start = document.firstRow[sentence] ?? 0;
    const end = start + (document.lengths[sentence] ?? 0);
    markPlaces(document, { start, end }, model.places);
    markTagged(document, { start, end }, model.taggedPhrases);
  }
}

type Rows = { readonly start: number; readonly end: number };

function markPlaces(document: DocumentMatrix, rows: Rows, table: PhraseTable): void {
  const { values } = document;
  for (let row = rows.start; row < rows.end; ) {
    const words = findPhrase(document, { row, end: rows.end, table }) >> 3;
    const base = row * slotCount;
    if (words > 0) {
      values[base + slotOf.gz] = 1;
      for (let next = row + 1; next < row + words; next++) values[next * slotCount + slotOf.gz] = 2;
      row += words;
    } else {
      if ((values[base + slotOf.li] ?? 0) & (listBits.country | listBits.city)) values[base + slotOf.gz] = 3;
      row++;
    }
  }
}

function markTagged(document: DocumentMatrix, rows: Rows, table: PhraseTable): void {
  const { values } = document;
  for (let row = rows.start; row < rows.end; ) {
    const phrase = findPhrase(document, { row, end: rows.end, table });
    const words = phrase >> 3;
    if (words === 0) {
      row++;
      continue;
    }
    const type = 2 * ((phrase & 7) - phraseKinds.PERS) + 1;
    values[row * slotCount + slotOf.pg] = type;
    for (let next = row + 1; next < row + words; next++) values[next * slotCount + slotOf.pg] = type + 1;
    row += words;
  }
}

/** The longest phrase at a row, as the table gives it, its first word read as stem or as it stands. */
function findPhrase(
  document: DocumentMatrix,
  at: { readonly row: number; readonly end: number; readonly table: PhraseTable },
): number {
  const { values } = document;
  const base = at.row * slotCount;
  const rest = {
    values,
    from: base + slotCount + slotOf.w,
    step: slotCount,
    words: at.end - at.row,
  };
  const stem = values[base + slotOf.st] ?? 0;
  const form = values[base + slotOf.w] ?? 0;
  const byStem = at.table.findLongest(stem, rest);
  if (stem === form) return byStem;
  const byForm = at.table.findLongest(form, rest);
  return byForm >> 3 > byStem >> 3 ? byForm : byStem;
}
