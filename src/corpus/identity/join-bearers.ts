import { append } from '../append.ts';
import type { NameMatcher } from '../names/compare-names.ts';
import type { NameWord } from '../names/parse-name.ts';
import { compareUnits } from '../order.ts';
import { type Bearer, toNameKey } from './bearers.ts';
import type { Reason } from './group.ts';
import type { Person } from './people.ts';
import { compareSets, mergeEvidence, type PersonEvidence } from './person-evidence.ts';
import { type Score, scorePeople } from './person-score.ts';
import { createUnionFind } from './union-find.ts';
import { personThresholds } from './weights.ts';

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: Score;
}

interface Context {
  readonly pairs: readonly (readonly [number, number])[];
  readonly matcher: NameMatcher;
  readonly isCommon: (words: readonly NameWord[]) => boolean;
  /** True for the letters of words that are no names. */
  readonly isCommonWord: (letters: string) => boolean;
}

/**
 * Joins bearers of full names into people, the surest links first. A link is refused where the people that it would join
 * are told apart by their commonest names or their countries; a part of a name joins only where one longer name fits.
 */
export function joinBearers(bearers: readonly Bearer[], context: Context): Person[] {
  const links = scoreLinks(bearers, context);
  const sets = createUnionFind(bearers.length);
  const used = new Set<Link>();
  const groups = new Map<number, Joined>(
    bearers.map((bearer, at) => [at, { leader: bearer, evidence: bearer.evidence }]),
  );
  const join = (link: Link) => {
    const { a, b } = link;
    const [rootA, rootB] = [sets.find(a), sets.find(b)];
    const [groupA, groupB] = [groups.get(rootA), groups.get(rootB)];
    if (rootA === rootB || !groupA || !groupB || !areCompatible(groupA, groupB, context)) return;
    sets.union(rootA, rootB);
    groups.set(sets.find(rootA), mergeGroups(groupA, groupB));
    used.add(link);
  };
  const sure = links.filter(({ score }) => score.total >= personThresholds.merge);
  for (const link of sure) if (link.score.extent === 'whole') join(link);
  for (const link of links)
    if (
      link.score.total >= personThresholds.perhaps &&
      isOverrun(link, { bearers, isCommonWord: context.isCommonWord })
    )
      join(link);
  for (const link of onlyOneLonger(sure, { bearers, find: sets.find })) join(link);
  return collect(bearers, {
    find: sets.find,
    used,
    open: links.filter(({ score }) => score.total >= personThresholds.perhaps),
  });
}

/** The group's commonest name stands for it. */
interface Joined {
  readonly leader: Bearer;
  readonly evidence: PersonEvidence;
}

function scoreLinks(bearers: readonly Bearer[], { pairs, matcher, isCommon }: Context): Link[] {
  const articles = bearers.map(
    ({ occurrences }) => new Set(occurrences.map(({ occurrence }) => occurrence.article.info.id)),
  );
  const links = pairs.flatMap(([a, b]): Link[] => {
    const [bearerA, bearerB] = [bearers[a], bearers[b]];
    // those of one written name were parted with reason
    if (!bearerA || !bearerB || toNameKey(bearerA.words) === toNameKey(bearerB.words)) return [];
    const apart = compareSets(articles[a] ?? new Set(), articles[b] ?? new Set()) === 1;
    const score = scorePeople(bearerA, bearerB, { matcher, isCommon, apart });
    return score ? [{ a, b, score }] : [];
  });
  const keyOf = (at: number) => bearers[at]?.key ?? '';
  return links.sort(
    (x, y) =>
      y.score.total - x.score.total ||
      compareUnits(keyOf(x.a), keyOf(y.a)) ||
      compareUnits(keyOf(x.b), keyOf(y.b)),
  );
}

function areCompatible(a: Joined, b: Joined, { matcher, isCommon }: Context): boolean {
  const { likeness } = matcher.compareNames(a.leader.words, b.leader.words);
  if (likeness === 'different') return false;
  return !(isCommon(a.leader.words) && compareSets(a.evidence.countries, b.evidence.countries) === -1);
}

function mergeGroups(a: Joined, b: Joined): Joined {
  const [sizeA, sizeB] = [a.leader.occurrences.length, b.leader.occurrences.length];
  const first = sizeA > sizeB || (sizeA === sizeB && a.leader.key < b.leader.key);
  return { leader: first ? a.leader : b.leader, evidence: mergeEvidence([a.evidence, b.evidence]) };
}

/** A name that ran on into its sentence: a rare longer form whose further words are no names. */
function isOverrun(
  { a, b, score }: Link,
  {
    bearers,
    isCommonWord,
  }: { readonly bearers: readonly Bearer[]; readonly isCommonWord: (letters: string) => boolean },
): boolean {
  const [first, second] = [bearers[a], bearers[b]];
  if (score.extent !== 'part' || !first || !second) return false;
  const [shorter, longer] = first.words.length < second.words.length ? [first, second] : [second, first];
  if (shorter.occurrences.length < overrunRarity * longer.occurrences.length) return false;
  return longer.words.slice(shorter.words.length).every(({ letters }) => isCommonWord(letters));
}

/** Links of a part of a name to the one person of longer name that it fits, as joined so far. */
function onlyOneLonger(
  links: readonly Link[],
  { bearers, find }: { readonly bearers: readonly Bearer[]; readonly find: (member: number) => number },
): Link[] {
  const byShorter = new Map<number, Link[]>();
  for (const link of links) {
    if (link.score.extent !== 'part') continue;
    const shorter =
      (bearers[link.a]?.words.length ?? 0) <= (bearers[link.b]?.words.length ?? 0) ? link.a : link.b;
    append(byShorter, shorter, link);
  }
  return [...byShorter].flatMap(([shorter, options]) => {
    const best = options[0]?.score.total ?? 0;
    const people = new Map(
      options
        .filter(({ score }) => score.total === best)
        .map((link) => [find(link.a === shorter ? link.b : link.a), link] as const),
    );
    return people.size === 1 ? [...people.values()] : [];
  });
}

function collect(
  bearers: readonly Bearer[],
  {
    find,
    used,
    open,
  }: {
    readonly find: (member: number) => number;
    readonly used: ReadonlySet<Link>;
    readonly open: readonly Link[];
  },
): Person[] {
  const members = new Map<number, Bearer[]>();
  bearers.forEach((bearer, at) => {
    const root = find(at);
    append(members, root, bearer);
  });
  const places = new Map([...members.keys()].map((root, place) => [root, place]));
  const reasons = new Map<number, Reason[]>();
  for (const link of used) append(reasons, find(link.a), toReason(link, bearers));
  const perhaps = new Map<number, Set<number>>();
  const mark = (from: number, to: number) => {
    const marked = perhaps.get(from) ?? new Set<number>();
    if (marked.size < mostPerhaps) perhaps.set(from, marked.add(places.get(to) ?? 0));
  };
  for (const { a, b } of open) {
    if (find(a) === find(b)) continue;
    mark(find(a), find(b));
    mark(find(b), find(a));
  }
  return [...members].map(([root, group]) => ({
    bearers: group,
    occurrences: group.flatMap(({ occurrences }) => occurrences),
    reasons: reasons.get(root) ?? [],
    perhaps: [...(perhaps.get(root) ?? [])].sort((x, y) => x - y),
  }));
}

function toReason({ a, b, score }: Link, bearers: readonly Bearer[]): Reason {
  const nameOf = (at: number) => bearers[at]?.occurrences[0]?.occurrence.entity.name ?? '';
  return { rule: 'person_score', names: [nameOf(a), nameOf(b)], score: score.total, parts: score.parts };
}

const overrunRarity = 3;
// more would be a list of namesakes, not a mark
const mostPerhaps = 5;
