import type { NameMatcher } from '../names/compare-names.ts';
import { type Bearer, groupBearers, type PersonOccurrence, readPerson } from './bearers.ts';
import { findCandidatePairs } from './candidate-pairs.ts';
import { createCommonness } from './commonness.ts';
import type { Group, Occurrence, Reason } from './group.ts';
import { joinBearers } from './join-bearers.ts';
import { placeShortNames } from './short-names.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PeopleContext {
  readonly vocabulary: Vocabulary;
  readonly matcher: NameMatcher;
}

/** Bearers of full names who are decided to be one. */
export interface Person {
  readonly bearers: readonly Bearer[];
  readonly occurrences: readonly PersonOccurrence[];
  readonly reasons: readonly Reason[];
  /** Places of people who may be the same. */
  readonly perhaps: readonly number[];
}

/**
 * Groups the people of all articles: same written name, then spellings and longer and shorter forms of it by score, then
 * those who are called by one word only.
 */
export function resolvePeople(
  occurrences: readonly Occurrence[],
  { vocabulary, matcher }: PeopleContext,
): Group[] {
  const people = occurrences.map((occurrence) => readPerson(occurrence, vocabulary));
  const full = people.filter(({ words }) => words.length > 1);
  const bearers = groupBearers(full, matcher);
  const isCommon = createCommonness(bearers, matcher);
  const joined = joinBearers(bearers, {
    pairs: findCandidatePairs(bearers, matcher),
    matcher,
    isCommon,
    isCommonWord: (letters) => isCommonWord(letters, vocabulary),
  });
  const short = people.filter(({ words }) => words.length <= 1);
  const { placed, apart } = placeShortNames(short, { people: joined, matcher, isCommon });
  const named = joined.map(({ occurrences: inFull, reasons, perhaps }, at): Group => {
    const called = placed.get(at) ?? [];
    return {
      occurrences: [...inFull, ...called.map(({ person }) => person)].map(({ occurrence }) => occurrence),
      reasons: [...reasons, ...called.map(({ reason }) => reason)],
      perhaps,
    };
  });
  const unnamed = apart.map(
    ({ people: group, perhaps }): Group => ({
      occurrences: group.map(({ occurrence }) => occurrence),
      reasons: [],
      perhaps,
    }),
  );
  return [...named, ...unnamed];
}

/** True for words of the language, also with what is written onto them. */
function isCommonWord(letters: string, { commonWords }: Vocabulary): boolean {
  const [, bare = letters] = /^[وفبلك]?(.{3,}?)ا?$/u.exec(letters) ?? [];
  return letters.length < 2 || commonWords.has(letters) || commonWords.has(bare);
}
