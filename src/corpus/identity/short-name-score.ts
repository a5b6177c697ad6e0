import { dayNumber } from '../dates.ts';
import type { NameWord } from '../names/parse-name.ts';
import type { PersonOccurrence } from './bearers.ts';
import type { Reason } from './group.ts';
import { compareSets, type PersonEvidence } from './person-evidence.ts';
import { surnameThresholds as limits, surnameWeights as weights } from './weights.ts';

/** A person whom one word may mean. */
export interface Candidate {
  readonly at: number;
  readonly evidence: PersonEvidence;
  readonly days: readonly number[];
  /** Articles that call him so beside his full name, and articles at all. */
  readonly calledSo: number;
  readonly articles: number;
  readonly lastWord: 'equal' | 'spelling' | null;
}

export interface Option extends Candidate {
  readonly score: number;
  readonly parts: Reason['parts'];
}

/** The candidates that fit, the best first. */
export function weigh(
  person: PersonOccurrence,
  {
    word,
    candidates,
    isCommon,
  }: {
    readonly word: NameWord;
    readonly candidates: readonly Candidate[];
    readonly isCommon: (word: NameWord) => boolean;
  },
): Option[] {
  const common = isCommon(word);
  return candidates
    .map((candidate) => {
      const parts = scoreCandidate(person, { candidate, common });
      return { ...candidate, parts, score: parts.reduce((sum, { value }) => sum + value, 0) };
    })
    .filter(({ score }) => score >= limits.accept)
    .sort((x, y) => y.score - x.score || x.at - y.at);
}

/** The one candidate that fits, or null. */
export function choose(options: readonly Option[]): Option | null {
  const [best, second] = options;
  if (!best) return null;
  if (!second || best.score - second.score >= limits.margin) return best;
  return findDominant(options.filter(({ score }) => best.score - score < limits.margin));
}

function scoreCandidate(
  { evidence, occurrence }: PersonOccurrence,
  { candidate, common }: { readonly candidate: Candidate; readonly common: boolean },
): Reason['parts'] {
  const parts: { reason: keyof typeof weights; value: number }[] = [];
  const add = (reason: keyof typeof weights) => parts.push({ reason, value: weights[reason] });
  if (candidate.calledSo > 0) add('calledSo');
  if (candidate.lastWord !== null) add(candidate.lastWord === 'equal' ? 'lastWord' : 'lastWordSpelling');
  if (common) add('commonWord');
  const country = compareSets(evidence.countries, candidate.evidence.countries);
  if (country !== 0) add(country === 1 ? 'sameCountry' : 'otherCountry');
  if (compareSets(evidence.offices, candidate.evidence.offices) === 1) add('sameOffice');
  const gap = gapInDays(daysOf(occurrence.article.info.published), candidate.days);
  if (gap !== null && gap <= 31) add('nearDate');
  if (gap !== null && gap > 731) add('farDate');
  return parts;
}

/** The one whom the bare word nearly always means: called so, or told of, far more often than the others together. */
function findDominant(candidates: readonly Option[]): Option | null {
  for (const measure of [(one: Candidate) => one.calledSo, (one: Candidate) => one.articles]) {
    const total = candidates.reduce((sum, candidate) => sum + measure(candidate), 0);
    const dominant = candidates.find(
      (candidate) => measure(candidate) >= limits.dominance * Math.max(1, total - measure(candidate)),
    );
    if (dominant) return dominant;
  }
  return null;
}

function gapInDays(days: readonly number[], others: readonly number[]): number | null {
  const [day] = days;
  if (day === undefined || others.length === 0) return null;
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return Math.min(Math.abs((others[low] ?? Infinity) - day), Math.abs((others[low - 1] ?? Infinity) - day));
}

/** The day of publication; none where it is not known. */
export function daysOf(published: string | null): number[] {
  return published === null ? [] : [dayNumber(published)];
}
