import type { DocumentMatrix } from './document-matrix.ts';
import { slotCount, slotOf } from './slots.ts';
import { clueBits } from './word-values.ts';

/** Other occurrences count when at most this many sentences away. */
const reach = 15;

/**
 * Fills the slots `wa` to `we` of every token with what its stem's other occurrences nearby say: how many there are (wa), how often after a
 * title (wb), after a likely first name (wc), after a verb of speech (wd), after the head of a place or a body (we). A surname alone is
 * recognised by its full form elsewhere in the article. 0 = nothing to say; linear in the number of tokens.
 */
export function fillEvidence(document: DocumentMatrix): void {
  const occurrences = groupByStem(document);
  for (const rows of occurrences.values()) if (rows.length > 1) fillStem(document, rows);
}

function groupByStem(document: DocumentMatrix): Map<number, number[]> {
  const { values, clues, firstRow, lengths } = document;
  const groups = new Map<number, number[]>();
  for (let sentence = 0; sentence < lengths.length; sentence++) {
    const start = firstRow[sentence] ?? 0;
    const end = start + (lengths[sentence] ?? 0);
    for (let row = start; row < end; row++) {
      if (((clues[row] ?? 0) & clueBits.traceable) === 0) continue;
      const stem = values[row * slotCount + slotOf.st] ?? 0;
      const rows = groups.get(stem);
      if (rows === undefined) groups.set(stem, [row]);
      else rows.push(row);
    }
  }
  return groups;
}

/** Two marks move along the occurrences, in step with the sentence in hand; the sums between them are the evidence. */
function fillStem(document: DocumentMatrix, rows: readonly number[]): void {
  const { values, sentenceOf } = document;
  const kinds = rows.map((row) => evidenceAt(document, row));
  const sums = new Int32Array(5);
  let first = 0;
  let last = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const sentence = sentenceOf[row] ?? 0;
    while (last < rows.length && (sentenceOf[rows[last] ?? 0] ?? 0) <= sentence + reach)
      add(sums, kinds[last++] ?? 0, 1);
    while ((sentenceOf[rows[first] ?? 0] ?? 0) < sentence - reach) add(sums, kinds[first++] ?? 0, -1);
    const others = last - first - 1;
    if (others === 0) continue;
    const own = kinds[at] ?? 0;
    const count = (kind: number): number => (sums[kind] ?? 0) - ((own >> kind) & 1);
    const base = row * slotCount;
    values[base + slotOf.wa] = 1 + Math.min(others, 3);
    values[base + slotOf.wb] = 1 + Math.min(count(0), 2);
    values[base + slotOf.wc] = 1 + Math.min(count(1), 2);
    values[base + slotOf.wd] = 1 + Math.min(count(2), 2);
    values[base + slotOf.we] = 1 + (count(3) > 0 ? 1 : 0) + (count(4) > 0 ? 2 : 0);
  }
}

function add(sums: Int32Array, kinds: number, by: number): void {
  for (let kind = 0; kind < 5; kind++) if ((kinds >> kind) & 1) sums[kind] = (sums[kind] ?? 0) + by;
}

/** What the words before one occurrence say: bit 0 title, 1 first name, 2 speech, 3 place, 4 body. */
function evidenceAt(document: DocumentMatrix, row: number): number {
  const before = document.clues[row - 1] ?? 0;
  const earlier = document.clues[row - 2] ?? 0;
  const titleThenName = earlier & clueBits.title && before & clueBits.name && !(before & clueBits.speech);
  return (
    (before & clueBits.title || titleThenName ? 1 : 0) |
    (before & clueBits.likelyName ? 2 : 0) |
    (before & clueBits.speech ? 4 : 0) |
    (before & clueBits.place ? 8 : 0) |
    (before & clueBits.organisation ? 16 : 0)
  );
}
