import type { NameMatcher } from '../names/compare-names.ts';
import { type Bearer, groupBearers, type PersonOccurrence, readPerson } from './bearers.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import { createCommonness } from './commonness.ts';
import type { Occurrence } from './index.ts';
import { joinBearers } from './join-bearers.ts';
import { placeShortNames } from './short-names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PeopleContext {
  readonly vocabulary: Vocabulary;
  readonly matcher: NameMatcher;
}

/** People who are decided to be one, with their bearers of full names. */
export interface Person {
  readonly bearers: readonly Bearer[];
  readonly occurrences: readonly PersonOccurrence[];
}

/**
 * Groups the people of all articles: same written name, then spellings and longer and shorter forms of it by score, then
 * those who are called by one word only.
 */
export function resolvePeople(
  occurrences: readonly Occurrence[],
  { vocabulary, matcher }: PeopleContext,
): Occurrence[][] {
  const people = occurrences.map((occurrence) => readPerson(occurrence, vocabulary));
  const bearers = groupBearers(
    people.filter(({ words }) => words.length > 1),
    matcher,
  );
  const isCommon = createCommonness(bearers, matcher);
  const joined = joinBearers(bearers, { pairs: findCandidatePairs(bearers, matcher), matcher, isCommon });
  const short = people.filter(({ words }) => words.length <= 1);
  const { placed, apart } = placeShortNames(short, { people: joined, matcher, isCommon });
  return [...joined.map((person, at) => [...person.occurrences, ...(placed.get(at) ?? [])]), ...apart].map(
    (group) => group.map(({ occurrence }) => occurrence),
  );
}
