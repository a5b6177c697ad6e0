import { append } from '../append.ts';
import { toDays } from '../dates.ts';
import type { NameMatcher } from '../names/compare-names.ts';
import { type NameWord, parseName } from '../names/parse-name.ts';
import type { Occurrence } from './group.ts';
import { compareSets, findEvidence, mergeEvidence, type PersonEvidence } from './person-evidence.ts';
import { createUnionFind } from './union-find.ts';
import type { Vocabulary } from './vocabulary.ts';
import { namesakeGapDays } from './weights.ts';

/** One person's occurrence with its name read. */
export interface PersonOccurrence {
  readonly occurrence: Occurrence;
  /** The fullest form of the name. */
  readonly words: readonly NameWord[];
  /** Full forms in other scripts. */
  readonly otherNames: readonly (readonly NameWord[])[];
  /** Forms of one word: what the article calls the person for short. */
  readonly shortForms: readonly NameWord[];
  readonly evidence: PersonEvidence;
}

/** Everybody who is written with one full name, as far as offices do not tell them apart. */
export interface Bearer {
  /** Written name and, where several share it, which of them: the order of keys is the order of decisions. */
  readonly key: string;
  readonly words: readonly NameWord[];
  readonly otherNames: readonly (readonly NameWord[])[];
  readonly occurrences: readonly PersonOccurrence[];
  readonly evidence: PersonEvidence;
}

export function readPerson(occurrence: Occurrence, vocabulary: Vocabulary): PersonOccurrence {
  const { entity, article } = occurrence;
  const forms = [entity.name, ...entity.forms.map(({ form }) => form)].map(parseName);
  const words = fullest(forms);
  const labels = Object.entries(entity.labels)
    .filter(([language]) => language !== article.info.language)
    .map(([, label]) => parseName(label));
  return {
    occurrence,
    words,
    otherNames: [...forms, ...labels].filter(
      (name) => name.length > 1 && words.length > 1 && name[0]?.script !== words[0]?.script,
    ),
    shortForms: forms.flatMap((name) => (name.length === 1 ? name : [])),
    evidence: findEvidence(occurrence, vocabulary),
  };
}

/** The canonical name, unless it is one word and another form is more. */
function fullest(forms: readonly (readonly NameWord[])[]): readonly NameWord[] {
  const [name = [], ...others] = forms;
  if (name.length > 1) return name;
  const longer = others.filter(
    (form) =>
      form.length > 1 &&
      form.length <= longestName &&
      form[0]?.script === (name[0]?.script ?? form[0]?.script),
  );
  // an alias that holds the canonical word is a fuller form of it
  return (
    longer.find((form) => form.some(({ letters }) => letters === name[0]?.letters)) ??
    (name.length > 0 ? name : (longer[0] ?? []))
  );
}

/** The written name as one string. */
export function toNameKey(words: readonly NameWord[]): string {
  return words
    .map(
      ({ letters, servant, patronymic, ordinal }) =>
        `${patronymic ? '~' : ''}${servant ? '+' : ''}${ordinal === null ? letters : `#${ordinal}`}`,
    )
    .join(' ');
}

/** Groups people of full names; of one name that many bear, those whose offices are of different countries are two. */
export function groupBearers(people: readonly PersonOccurrence[], matcher: NameMatcher): Bearer[] {
  const groups = new Map<string, PersonOccurrence[]>();
  for (const person of people) {
    const key = toNameKey(person.words);
    append(groups, key, person);
  }
  return [...groups].flatMap(([key, group]) => {
    const common = group[0]?.words.every((word) => matcher.isListed(word)) ?? false;
    const parts = common ? splitNamesakes(group) : [group];
    return parts.map((part, at) => toBearer(parts.length === 1 ? key : `${key} /${at}`, part));
  });
}

function toBearer(key: string, occurrences: readonly PersonOccurrence[]): Bearer {
  const otherNames = new Map(
    occurrences.flatMap((person) => person.otherNames.map((name) => [toNameKey(name), name])),
  );
  return {
    key,
    words: occurrences[0]?.words ?? [],
    otherNames: [...otherNames].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name),
    occurrences,
    evidence: mergeEvidence(occurrences.map(({ evidence }) => evidence)),
  };
}

/**
 * Parts people of one name by the countries of their offices; the same office title joins across a wrong country. Who holds
 * no office in an article goes to the one who is told of most, if there is hardly anyone else.
 */
function splitNamesakes(people: readonly PersonOccurrence[]): PersonOccurrence[][] {
  const placed = people.filter(({ evidence }) => evidence.countries.size > 0);
  const { words = [] } = people[0] ?? {};
  const isShort = words.length < 3 && !words.some(({ patronymic }) => patronymic);
  if (placed.length === 0) return isShort ? splitByTime(people) : [[...people]];
  const sets = createUnionFind(placed.length);
  const firstWith = new Map<string, number>();
  placed.forEach(({ evidence }, at) => {
    for (const mark of [...evidence.countries, ...evidence.offices]) {
      const first = firstWith.get(mark);
      if (first === undefined) firstWith.set(mark, at);
      else sets.union(first, at);
    }
  });
  const parts = new Map<number, PersonOccurrence[]>();
  placed.forEach((person, at) => {
    const root = sets.find(at);
    append(parts, root, person);
  });
  if (parts.size <= 1) return [[...people]];
  const unplaced = people.filter(({ evidence }) => evidence.countries.size === 0);
  const main = [...parts.values()].find((part) => part.length >= placed.length * mainShare);
  const rest: PersonOccurrence[] = [];
  for (const person of unplaced) {
    const byOffice = [...parts.values()].filter((part) =>
      part.some(({ evidence }) => compareSets(evidence.offices, person.evidence.offices) === 1),
    );
    const part = byOffice.length === 1 ? byOffice[0] : main;
    (part ?? rest).push(person);
  }
  return [...parts.values(), ...(rest.length > 0 ? [rest] : [])];
}

/** Parts people of whom nothing but the name is known where the news falls silent about the name for long. */
function splitByTime(people: readonly PersonOccurrence[]): PersonOccurrence[][] {
  const dayOf = ({ occurrence }: PersonOccurrence) =>
    toDays(occurrence.article.info.published ?? '')?.first ?? null;
  const parts: PersonOccurrence[][] = [];
  let last: number | null = null;
  const dated = people
    .filter((person) => dayOf(person) !== null)
    .sort((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0));
  for (const person of dated) {
    const day = dayOf(person) ?? 0;
    if (last !== null && day - last <= namesakeGapDays) parts.at(-1)?.push(person);
    else parts.push([person]);
    last = day;
  }
  const undated = people.filter((person) => dayOf(person) === null);
  if (parts.length === 1) parts[0]?.push(...undated);
  else if (undated.length > 0) parts.push(undated);
  return parts;
}

const longestName = 6;
const mainShare = 0.8;
