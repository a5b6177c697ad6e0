import type { NameComparison } from '../names/align-names.ts';
import type { NameMatcher } from '../names/compare-names.ts';
import type { NameWord } from '../names/parse-name.ts';
import { compareSets, type PersonEvidence } from './person-evidence.ts';
import { personWeights as weights } from './weights.ts';

/** What speaks for and against two being one, part by part. */
export interface Score {
  readonly total: number;
  readonly parts: readonly { readonly reason: keyof typeof weights; readonly value: number }[];
  readonly extent: NameComparison['extent'];
}

export interface Named {
  readonly words: readonly NameWord[];
  readonly otherNames: readonly (readonly NameWord[])[];
  readonly evidence: PersonEvidence;
}

/** Scores two people of full names; null where the names themselves say no. */
export function scorePeople(
  a: Named,
  b: Named,
  {
    matcher,
    isCommon,
    apart,
  }: {
    readonly matcher: NameMatcher;
    readonly isCommon: (words: readonly NameWord[]) => boolean;
    readonly apart: boolean;
  },
): Score | null {
  const name = compareAllNames(a, b, matcher);
  if (name.likeness === 'different' || (name.extent === 'part' && name.likeness === 'perhaps')) return null;
  const parts: { reason: keyof typeof weights; value: number }[] = [];
  const add = (reason: keyof typeof weights) => parts.push({ reason, value: weights[reason] });
  if (name.extent === 'part') {
    add('partOfName');
    const shorter = a.words.length < b.words.length ? a.words : b.words;
    // given name and father's name together are rare
    if (!isCommon(shorter) || shorter.some(({ patronymic }) => patronymic)) add('rareName');
  } else {
    add(name.likeness === 'perhaps' ? 'wholeNamePerhaps' : 'wholeName');
    if (name.likeness === 'same' && isCommon(a.words) && isCommon(b.words)) add('commonName');
  }
  const country = compareSets(a.evidence.countries, b.evidence.countries);
  if (country !== 0) add(country === 1 ? 'sameCountry' : 'otherCountry');
  if (compareSets(a.evidence.offices, b.evidence.offices) === 1) add('sameOffice');
  if (apart) add('apartInOneArticle');
  return { total: parts.reduce((sum, { value }) => sum + value, 0), parts, extent: name.extent };
}

/** The best of the comparisons between the names of two people; of two scripts, the same script says more. */
function compareAllNames(a: Named, b: Named, matcher: NameMatcher): NameComparison {
  const names = (named: Named) => [named.words, ...named.otherNames];
  let best: NameComparison = { likeness: 'different', extent: 'whole' };
  for (const nameA of names(a))
    for (const nameB of names(b)) {
      const comparison = matcher.compareNames(nameA, nameB);
      const sameScript = nameA[0]?.script === nameB[0]?.script;
      // Arabic spellings that say no are not overruled by Latin ones, which have fewer letters
      if (sameScript && nameA[0]?.script === 'arabic' && comparison.likeness === 'different')
        return comparison;
      if (rank(comparison) > rank(best)) best = comparison;
    }
  return best;
}

function rank({ likeness, extent }: NameComparison): number {
  return { different: 0, perhaps: 1, same: 3, equal: 4 }[likeness] - (extent === 'part' ? 0.5 : 0);
}
