import { append } from './append.ts';
import { toDays } from './dates.ts';
import type { ArticleFacts, StatementFacts } from './facts.ts';
import { createUnionFind } from './identity/union-find.ts';
import { foldName } from './names/fold-name.ts';
import { compareDates, compareUnits } from './order.ts';

/** One article's report of words. */
export interface Report {
  readonly article: ArticleFacts;
  readonly statement: StatementFacts;
  /** Folded words of what is said. */
  readonly words: readonly string[];
}

/**
 * Puts the reports of one speaker's same words together: the same once folded, or within days nearly the same, as when
 * one article cuts a quotation that another gives in full. The first report of each group is its fullest.
 */
export function groupReports(unordered: readonly Report[]): Report[][] {
  const reports = [...unordered].sort(compareReports);
  const sets = createUnionFind(reports.length);
  const firstWith = new Map<string, number>();
  const holders = new Map<string, number[]>();
  reports.forEach(({ words }, at) => {
    const text = words.join(' ');
    const first = firstWith.get(text);
    if (first === undefined) firstWith.set(text, at);
    else {
      sets.union(first, at);
      return;
    }
    if (words.length < shortestAlike) return;
    for (const [other, shared] of countShared(shinglesOf(words), { holders, at })) {
      const fewest = Math.min(words.length, reports[other]?.words.length ?? 0) - shingleWords + 1;
      if (shared >= fewest * sameWords && areNear(reports[at], reports[other])) sets.union(other, at);
    }
  });
  const groups = new Map<number, Report[]>();
  reports.forEach((report, at) => {
    append(groups, sets.find(at), report);
  });
  return [...groups.values()];
}

/** How many shingles each earlier report shares; adds the new one to the holders of its shingles. */
function countShared(
  shingles: ReadonlySet<string>,
  { holders, at }: { readonly holders: Map<string, number[]>; readonly at: number },
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const shingle of shingles) {
    const earlier = holders.get(shingle);
    // a phrase that a speaker says all the time tells no two statements apart
    for (const other of earlier && earlier.length <= mostHolders ? earlier : [])
      shared.set(other, (shared.get(other) ?? 0) + 1);
    if (earlier) earlier.push(at);
    else holders.set(shingle, [at]);
  }
  return shared;
}

function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + shingleWords <= words.length; at++)
    shingles.add(words.slice(at, at + shingleWords).join(' '));
  return shingles;
}

/** The fullest first, then the earliest. */
function compareReports(a: Report, b: Report): number {
  return (
    b.words.length - a.words.length ||
    compareDates(a.article.info.published, b.article.info.published) ||
    compareUnits(a.article.info.id, b.article.info.id) ||
    compareUnits(a.statement.id, b.statement.id)
  );
}

function areNear(a: Report | undefined, b: Report | undefined): boolean {
  const [dayA, dayB] = [a, b].map((report) => toDays(report?.article.info.published ?? '')?.first);
  return dayA === undefined || dayB === undefined || Math.abs(dayA - dayB) <= nearDays;
}

export function toReport(article: ArticleFacts, statement: StatementFacts): Report {
  return { article, statement, words: foldName(statement.evidence.text) };
}

const shingleWords = 3;
const shortestAlike = 7;
const sameWords = 0.7;
const nearDays = 5;
const mostHolders = 40;
