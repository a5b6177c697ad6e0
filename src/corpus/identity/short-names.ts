import { append } from '../append.ts';
import type { NameMatcher } from '../names/compare-names.ts';
import { isNearlySame } from '../names/edit-distance.ts';
import type { NameWord } from '../names/parse-name.ts';
import { type PersonOccurrence, toNameKey } from './bearers.ts';
import type { Reason } from './group.ts';
import type { Person } from './people.ts';
import { mergeEvidence, type PersonEvidence } from './person-evidence.ts';
import { type Candidate, choose, daysOf, type Option, weigh } from './short-name-score.ts';

interface Context {
  readonly people: readonly Person[];
  readonly matcher: NameMatcher;
  readonly isCommon: (words: readonly NameWord[]) => boolean;
}

/**
 * Gives people of one-word names to the one bearer whom article, office, country and date allow. Who stays open is kept
 * apart, except that one rare word with nothing against it is one person.
 * @returns by place of the person those placed with him, and the groups that stay apart
 */
export function placeShortNames(
  short: readonly PersonOccurrence[],
  context: Context,
): { placed: Map<number, Placed[]>; apart: Apart[] } {
  const index = indexPeople(context);
  const isCommon = (word: NameWord) => context.isCommon([word]) || context.matcher.isListed(word);
  const placed = new Map<number, Placed[]>();
  const open = new Map<string, { readonly people: PersonOccurrence[]; readonly perhaps: Set<number> }>();
  for (const person of short) {
    const [word] = person.words;
    const options = word
      ? weigh(person, { word, candidates: findCandidates(word, index, context), isCommon })
      : [];
    const chosen = choose(options);
    if (chosen) {
      const reason = toReason(person, { ...chosen, people: context.people });
      append(placed, chosen.at, { person, reason });
      continue;
    }
    const key = toOpenKey(person, context);
    const group = open.get(key) ?? { people: [], perhaps: new Set<number>() };
    open.set(key, group);
    group.people.push(person);
    for (const { at } of options) if (group.perhaps.size < mostPerhaps) group.perhaps.add(at);
  }
  const apart = [...open.values()].map(({ people, perhaps }) => ({
    people,
    perhaps: [...perhaps].sort((a, b) => a - b),
  }));
  return { placed, apart };
}

interface Placed {
  readonly person: PersonOccurrence;
  readonly reason: Reason;
}

interface Apart {
  readonly people: readonly PersonOccurrence[];
  readonly perhaps: readonly number[];
}

function toReason(
  { occurrence }: PersonOccurrence,
  { at, score, parts, people }: Option & { readonly people: readonly Person[] },
): Reason {
  const bearer = people[at]?.occurrences[0]?.occurrence.entity.name ?? '';
  return { rule: 'short_name', names: [occurrence.entity.name, bearer], score, parts };
}

interface PeopleIndex {
  /** Places of people by each word that they are called by, or end with, and by its skeletons. */
  readonly byWord: ReadonlyMap<string, ReadonlySet<number>>;
  readonly calls: readonly ReadonlyMap<string, number>[];
  readonly profiles: readonly {
    readonly evidence: PersonEvidence;
    readonly days: readonly number[];
    readonly lasts: readonly NameWord[];
  }[];
}

function indexPeople({ people, matcher }: Context): PeopleIndex {
  const byWord = new Map<string, Set<number>>();
  const add = (word: NameWord, at: number) => {
    for (const key of [toNameKey([word]), ...matcher.keysOf(word).map((skeleton) => `=${skeleton}`)]) {
      const places = byWord.get(key);
      if (places) places.add(at);
      else byWord.set(key, new Set([at]));
    }
  };
  const calls = people.map(({ occurrences }, at) => {
    const counts = new Map<string, number>();
    for (const { shortForms } of occurrences)
      for (const word of shortForms) {
        counts.set(toNameKey([word]), (counts.get(toNameKey([word])) ?? 0) + 1);
        add(word, at);
      }
    return counts;
  });
  const profiles = people.map(({ occurrences, bearers }, at) => {
    const lasts = bearers.flatMap(({ words, otherNames }) =>
      [words, ...otherNames].flatMap((name) => name.at(-1) ?? []),
    );
    for (const last of lasts) add(last, at);
    return {
      evidence: mergeEvidence(occurrences.map(({ evidence }) => evidence)),
      days: occurrences
        .flatMap(({ occurrence }) => daysOf(occurrence.article.info.published))
        .sort((a, b) => a - b),
      lasts,
    };
  });
  return { byWord, calls, profiles };
}

function findCandidates(
  word: NameWord,
  { byWord, calls, profiles }: PeopleIndex,
  { people, matcher }: Context,
): Candidate[] {
  const places = new Set<number>();
  for (const key of [toNameKey([word]), ...matcher.keysOf(word).map((skeleton) => `=${skeleton}`)]) {
    const found = byWord.get(key);
    // vowels alone make an empty skeleton, which half the world shares
    if (found && found.size <= largestBlock) for (const at of found) places.add(at);
  }
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const profile = profiles[at];
      if (!profile) return [];
      const isSpelling = (other: NameWord) => isSpellingOf(word, other, matcher);
      const calledSo = calls[at]?.get(toNameKey([word])) ?? 0;
      const isEqual = (other: NameWord) => matcher.compareWords(word, other) === 'equal';
      const lastWord = profile.lasts.some(isEqual)
        ? 'equal'
        : profile.lasts.some(isSpelling)
          ? 'spelling'
          : null;
      return calledSo > 0 || lastWord !== null
        ? [{ at, ...profile, calledSo, lastWord, articles: people[at]?.occurrences.length ?? 0 }]
        : [];
    });
}

/**
 * True for spellings of one surname. Alone, without a given name to hold on to, a word must be nearly the same: Latin ones
 * by the models, Arabic ones within a letter or two and with the same beginning.
 */
function isSpellingOf(word: NameWord, other: NameWord, matcher: NameMatcher): boolean {
  const likeness = matcher.compareWords(word, other);
  if (likeness === 'equal' || (likeness === 'same' && word.script !== other.script)) return true;
  return likeness === 'same' && isNearlySame(word.letters, other.letters);
}

/** Rare words without a bearer are one person a word; common ones are one an article, unless an office joins them. */
function toOpenKey(
  { words, evidence, occurrence }: PersonOccurrence,
  { matcher, isCommon }: Context,
): string {
  const key = toNameKey(words);
  const [word] = words;
  const [office] = [...evidence.offices].sort();
  const [country] = [...evidence.countries].sort();
  if (word && !isCommon([word]) && !matcher.isNative(word)) return key;
  if (key !== '' && office !== undefined && country !== undefined) return `${key} | ${office} | ${country}`;
  return `${key} | ${occurrence.article.info.id} ${occurrence.entity.id}`;
}

const largestBlock = 400;
const mostPerhaps = 3;
