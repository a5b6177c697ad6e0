/**
 * Finds what a misspelt word may have meant: words within one change of it, from seven letters on within two; a change
 * is a letter more, less or other, or two swapped. A word may also be the beginning of a longer one, and the Arabic article does
 * not count.
 * @param words  each word with where it stands
 * @returns where near words stand, with the number of changes
 */
export function findNear(words: ReadonlyMap<string, readonly number[]>, sought: string): Map<number, number> {
  const word = withoutArticle(sought);
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const found = new Map<number, number>();
  for (const [candidate, places] of words) {
    const bare = withoutArticle(candidate);
    if (bare.length < word.length - most) continue;
    const cost = changesToBegin(word, bare, most);
    if (cost > most) continue;
    for (const place of places) if ((found.get(place) ?? 9) > cost) found.set(place, cost);
  }
  return found;
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/** Changes that make the word the beginning of the candidate, up to one more than `most`. */
function changesToBegin(word: string, candidate: string, most: number): number {
  const width = Math.min(candidate.length, word.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const isSame = word[i - 1] === candidate[j - 1];
      let cost = Math.min((last[j - 1] ?? 0) + (isSame ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && word[i - 1] === candidate[j - 2] && word[i - 2] === candidate[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  // a word within may stop anywhere after nearly its own length
  return Math.min(...last.slice(Math.max(0, word.length - most)));
}
