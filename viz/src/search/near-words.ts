/**
 * Finds what a misspelt word may have meant: words within one change of it, from seven letters on within two; a change
 * is a letter more, less or other, or two swapped. A word may also be the beginning of a longer one, and the Arabic article does
 * not count.
 * @param words  each word with where it stands
 * @returns where near words stand, with the number of changes
 */
export function findNear(words: ReadonlyMap<string, readonly number[]>, sought: string): Map<number, number> {
  const word = withoutArticle(sought).slice(0, rowLength / 2);
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const found = new Map<number, number>();
  for (const [candidate, places] of words) {
    const bare = withoutArticle(candidate);
    if (bare.length < word.length - most || !sharesBeginning(word, bare)) continue;
    const cost = changesToBegin(word, bare, most);
    if (cost > most) continue;
    for (const place of places) if ((found.get(place) ?? 9) > cost) found.set(place, cost);
  }
  return found;
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/** Of the first two letters one must be among the first three of the other: who errs in both means another word. */
function sharesBeginning(word: string, candidate: string): boolean {
  const [one, two] = [word.charCodeAt(0), word.charCodeAt(1)];
  for (let at = 0; at < 3; at++) {
    const letter = candidate.charCodeAt(at);
    if (letter === one || letter === two) return true;
  }
  return false;
}

/** Changes that make the word the beginning of the candidate, up to one more than `most`. */
function changesToBegin(word: string, candidate: string, most: number): number {
  const width = Math.min(candidate.length, word.length + most, rowLength - 1);
  // three rows in turn; new arrays for each of a hundred thousand words would cost more than the comparing
  let [before, last, row] = [new Uint8Array(0), first(width), new Uint8Array(rowLength)];
  for (let i = 1; i <= word.length; i++) {
    const letter = word.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const isSame = letter === candidate.charCodeAt(j - 1);
      let cost = Math.min((last[j - 1] ?? 0) + (isSame ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap =
        i > 1 &&
        j > 1 &&
        letter === candidate.charCodeAt(j - 2) &&
        word.charCodeAt(i - 2) === candidate.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before.length === 0 ? new Uint8Array(rowLength) : before];
  }
  // a word within may stop anywhere after nearly its own length
  let best = most + 1;
  for (let j = Math.max(0, word.length - most); j <= width; j++) best = Math.min(best, last[j] ?? best);
  return best;
}

const rowLength = 64;

function first(width: number): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(rowLength);
  for (let at = 0; at <= width; at++) row[at] = at;
  return row;
}
