/**
 * True for words that may be one name without another word to hold on to: the same beginning, and a letter or two of
 * difference in a long one.
 */
export function isNearlySame(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  return shortest >= 5 && a[0] === b[0] && editDistance(a, b, 2) <= (shortest >= 7 ? 2 : 1);
}

/** Levenshtein distance of two words; above the limit it stops counting and returns `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same));
    }
    if (Math.min(...row) > limit) return limit + 1;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}
