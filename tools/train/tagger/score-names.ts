import { tags } from '../../../src/extract/embedded/tagger/tags.ts';

/** Counts of names by type: in the reference, in the answer, in both with the same span and type. */
export type NameCounts = Map<string, { gold: number; found: number; right: number }>;

/** Counts names as CoNLL's conlleval does: an `I-` that continues nothing begins a name. */
export function countNames(
  pairs: Iterable<{ readonly gold: ArrayLike<number>; readonly found: ArrayLike<number> }>,
): NameCounts {
  const counts: NameCounts = new Map(
    ['PERS', 'LOC', 'ORG', 'MISC'].map((type) => [type, { gold: 0, found: 0, right: 0 }]),
  );
  for (const { gold, found } of pairs) {
    const wanted = new Set(namesOf(gold));
    for (const name of wanted) bump(counts, name, 'gold');
    for (const name of namesOf(found)) {
      bump(counts, name, 'found');
      if (wanted.has(name)) bump(counts, name, 'right');
    }
  }
  return counts;
}

/** Precision, recall and F1 in percent, for one type or, with several, over all their names. */
export function toScore(
  counts: NameCounts,
  types: readonly string[],
): { precision: number; recall: number; f1: number; gold: number; found: number } {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const type of types) {
    const count = counts.get(type);
    sum.gold += count?.gold ?? 0;
    sum.found += count?.found ?? 0;
    sum.right += count?.right ?? 0;
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    precision: share(sum.right, sum.found),
    recall: share(sum.right, sum.gold),
    f1: share(2 * sum.right, sum.gold + sum.found),
    gold: sum.gold,
    found: sum.found,
  };
}

/** Names as `TYPE start end`. */
export function namesOf(numbers: ArrayLike<number>): string[] {
  const names: string[] = [];
  let start = -1;
  let type = '';
  for (let at = 0; at <= numbers.length; at++) {
    const tag = at < numbers.length ? (tags[numbers[at] ?? 0] ?? 'O') : 'O';
    const continues = start >= 0 && tag.startsWith('I-') && tag.slice(2) === type;
    if (continues) continue;
    if (start >= 0) names.push(`${type} ${start} ${at}`);
    start = tag === 'O' ? -1 : at;
    type = tag.slice(2);
  }
  return names;
}

/** One line: micro F1, precision, recall, F1 without MISC and by type. */
export function formatScore(counts: NameCounts): string {
  const all = toScore(counts, ['PERS', 'LOC', 'ORG', 'MISC']);
  const core = toScore(counts, ['PERS', 'LOC', 'ORG']);
  const byType = ['PERS', 'LOC', 'ORG', 'MISC'].map(
    (type) => `${type} ${toScore(counts, [type]).f1.toFixed(1)}`,
  );
  return `F1 ${all.f1.toFixed(2)} (P ${all.precision.toFixed(1)} R ${all.recall.toFixed(1)}; no MISC ${core.f1.toFixed(2)}) ${byType.join(' ')}`;
}

function bump(counts: NameCounts, name: string, what: 'gold' | 'found' | 'right'): void {
  const count = counts.get(name.slice(0, name.indexOf(' ')));
  if (count !== undefined) count[what]++;
}
