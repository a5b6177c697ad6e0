import { append } from '../append.ts';
import type { ArticleFacts } from '../facts.ts';
import type { NameMatcher } from '../names/compare-names.ts';
import type { Sources } from '../sources.ts';
import { createBodyParser, type ParseBody } from './body-name.ts';
import type { Group, Occurrence, Reason } from './group.ts';
import { findKeyLinks } from './key-links.ts';
import { type KeyTable, numberKeys } from './key-table.ts';
import { findParties } from './parties.ts';
import { type ActorOf, findSignedAlike } from './signed-agreements.ts';
import { splitByCountry } from './split-by-country.ts';
import { findThingKeys, type ThingKeys } from './thing-keys.ts';
import { createUnionFind, type UnionFind } from './union-find.ts';
import type { Vocabulary } from './vocabulary.ts';
import { aliasDominance } from './weights.ts';

export interface ThingContext {
  readonly sources: Sources;
  readonly vocabulary: Vocabulary;
  readonly matcher: NameMatcher;
  /** Needed for agreements, which are resolved after their signers. */
  readonly actorOf: ActorOf;
}

/** Groups the organisations, or the places, or the agreements of all articles into things. */
export function resolveThings(occurrences: readonly Occurrence[], context: ThingContext): Group[] {
  const { sources, vocabulary } = context;
  const keys = findAllKeys(occurrences, vocabulary);
  const table = numberKeys(occurrences, { keys, sources });
  const sets = createUnionFind(table.keys.length);
  const reasons = joinKeys(table, { sets, occurrences, context });
  const describe = (at: number) => keys[at]?.description ?? { kind: '', subject: '' };
  for (const [a, b] of findSignedAlike(occurrences, { table, describe, actorOf: context.actorOf })) {
    if (sets.find(a) !== sets.find(b)) reasons.push({ key: a, reason: toReason('signers', { a, b, table }) });
    sets.union(a, b);
  }
  const groups = new Map<number, number[]>();
  occurrences.forEach((_, at) => {
    const root = sets.find(table.ofOccurrence[at]?.[0] ?? 0);
    append(groups, root, at);
  });
  const byRoot = new Map<number, Reason[]>();
  for (const { key, reason } of reasons) {
    const root = sets.find(key);
    append(byRoot, root, reason);
  }
  return [...groups].flatMap(([root, group]) => {
    const members = group.flatMap((at) => {
      const occurrence = occurrences[at];
      return occurrence ? [{ occurrence, country: keys[at]?.country ?? null }] : [];
    });
    // what the tables know by name is one thing, whatever country an article sees it in
    const known = group.some((at) => keys[at]?.primary?.known);
    const parts = known ? [members.map(({ occurrence }) => occurrence)] : splitByCountry(members);
    return parts.map((part): Group => ({ occurrences: part, reasons: byRoot.get(root) ?? [], perhaps: [] }));
  });
}

/** The keys of every occurrence; a description without its country gets the one that its article leaves open. */
function findAllKeys(occurrences: readonly Occurrence[], vocabulary: Vocabulary): ThingKeys[] {
  const parse = createBodyParser(vocabulary);
  const parties = findParties(occurrences);
  const ministries = findMinistries(occurrences, parse);
  const first = occurrences.map(({ entity, article }, at) => {
    const own = parties[at] ?? [];
    const sole = entity.type === 'organisation' ? countriesIn(article) : [];
    return findThingKeys(entity, {
      vocabulary,
      parse,
      ministries,
      context: own.length > 1 ? own : sole.length === 1 ? sole : [],
    });
  });
  const owners = new Map<string, Set<string>>();
  for (const { primary } of first) {
    const [country] = primary?.countries ?? [];
    if (!primary?.frame || country === undefined || primary.countries.length > 1) continue;
    const known = owners.get(primary.frame);
    if (known) known.add(country);
    else owners.set(primary.frame, new Set([country]));
  }
  return first.map((keys, at) => {
    const occurrence = occurrences[at];
    const candidates = owners.get(keys.openFrame ?? '');
    // many countries make peace deals: the one seen before is not this one
    if (!occurrence || !candidates || occurrence.entity.type === 'agreement') return keys;
    // whose senate 'the senate' is, where only one of the countries named has been seen to have one
    const named = countriesIn(occurrence.article).filter((country) => candidates.has(country));
    return named.length === 1
      ? findThingKeys(occurrence.entity, { vocabulary, parse, ministries, context: named })
      : keys;
  });
}

/** What follows 'ministry of' in the names of the corpus. */
function findMinistries(occurrences: readonly Occurrence[], parse: ParseBody): Set<string> {
  const ministries = new Set<string>();
  for (const { entity } of occurrences)
    for (const { form } of entity.type === 'organisation' ? entity.forms : []) {
      const { heads, core } = parse(form, entity.type);
      if (heads[0] === 'وزاره' && core.length > 0) ministries.add(core.join(' '));
    }
  return ministries;
}

/** ISO codes of the countries that an article names. */
function countriesIn({ entities }: ArticleFacts): string[] {
  return [...new Set(entities.flatMap(({ type, country }) => (type === 'country' ? (country ?? []) : [])))];
}

/** Joins keys that articles, or spelling, say are of one thing, unless articles name both as two. */
function joinKeys(
  table: KeyTable,
  {
    sets,
    occurrences,
    context,
  }: {
    readonly sets: UnionFind;
    readonly occurrences: readonly Occurrence[];
    readonly context: ThingContext;
  },
): { key: number; reason: Reason }[] {
  const reasons: { key: number; reason: Reason }[] = [];
  const knownOf = new Map<number, string>();
  table.keys.forEach((key, at) => {
    if (key?.known) knownOf.set(at, key.key);
  });
  for (const { a, b, together, apart, rule } of findKeyLinks(table, { occurrences, ...context })) {
    if (apart * aliasDominance > together) continue;
    const [rootA, rootB] = [sets.find(a), sets.find(b)];
    const [knownA, knownB] = [knownOf.get(rootA), knownOf.get(rootB)];
    if (rootA === rootB || (knownA !== undefined && knownB !== undefined && knownA !== knownB)) continue;
    sets.union(rootA, rootB);
    const known = knownA ?? knownB;
    if (known !== undefined) knownOf.set(sets.find(rootA), known);
    reasons.push({ key: a, reason: toReason(rule, { a, b, table, together, apart }) });
  }
  return reasons;
}

function toReason(
  rule: Reason['rule'],
  {
    a,
    b,
    table,
    together = 0,
    apart = 0,
  }: {
    readonly a: number;
    readonly b: number;
    readonly table: KeyTable;
    readonly together?: number;
    readonly apart?: number;
  },
): Reason {
  const nameOf = (at: number) => (table.keys[at]?.key ?? '').replace(/^[a-z]+ [|=] /u, '');
  const told = [
    { reason: 'together', value: together },
    { reason: 'apart', value: -apart },
  ];
  return { rule, names: [nameOf(a), nameOf(b)], score: null, parts: rule === 'alias' ? told : [] };
}
