import type { EntityType } from '../../contract/article-graph.ts';
import { entityTypes } from '../../contract/article-graph.ts';
import { RawabitError } from '../../errors.ts';
import { append } from '../append.ts';
import type { EntityFacts } from '../facts.ts';
import { nameKey } from '../names/fold-name.ts';
import type { Group, Occurrence, Reason } from './group.ts';
import { createUnionFind } from './union-find.ts';

/** What a user knows better, by type. */
export type Overrides = Readonly<Record<EntityType, TypeOverrides>>;

export interface TypeOverrides {
  /** Names of one thing, a list a thing. */
  readonly aliases: readonly (readonly string[])[];
  /** Names of things that are never one, a list for each set of such things. */
  readonly separate: readonly (readonly string[])[];
}

/**
 * Reads the texts of `aliases.tsv` and `separate.tsv`: a type and two names or more a line, tab-separated; `#` opens a
 * comment.
 * @throws {RawabitError} USAGE, naming the line
 */
export function parseOverrides(texts: { readonly aliases?: string; readonly separate?: string }): Overrides {
  const aliases = parseLines(texts.aliases ?? '', 'aliases.tsv');
  const separate = parseLines(texts.separate ?? '', 'separate.tsv');
  const of = (type: EntityType): TypeOverrides => ({
    aliases: aliases.filter((line) => line.type === type).map(({ names }) => names),
    separate: separate.filter((line) => line.type === type).map(({ names }) => names),
  });
  return {
    person: of('person'),
    country: of('country'),
    organisation: of('organisation'),
    place: of('place'),
    agreement: of('agreement'),
  };
}

export const noOverrides: Overrides = parseOverrides({});

function parseLines(text: string, file: string): { type: EntityType; names: string[] }[] {
  return text.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [type, ...cells] = line
      .replace(/^\ufeff/u, '')
      .split('\t')
      .map((cell) => cell.trim());
    const names = cells.filter((cell) => cell !== '');
    const known = entityTypes.find((one) => one === type);
    if (known && names.length > 1) return [{ type: known, names }];
    throw new RawabitError(
      'USAGE',
      `${file}, line ${at + 1}: write a type (${entityTypes.join(', ')}) and two names or more, with tabs between.`,
    );
  });
}

/** Joins and parts groups as the user says; what is kept apart wins over what is joined. */
export function applyOverrides(groups: readonly Group[], { aliases, separate }: TypeOverrides): Group[] {
  const joined = aliases.length > 0 ? joinGroups(groups, aliases) : [...groups];
  // parts take the places after the last, so that marks still point where they did
  if (separate.length === 0) return joined;
  const split = joined.map((group) => splitGroup(group, separate));
  return [...split.flatMap(([first]) => first ?? []), ...split.flatMap(([, ...others]) => others)];
}

function joinGroups(groups: readonly Group[], aliases: readonly (readonly string[])[]): Group[] {
  const lists = new Map(
    aliases.flatMap((names, list) => names.map((name) => [nameKey(name), list] as const)),
  );
  const sets = createUnionFind(groups.length);
  const firstOfList = new Map<number, number>();
  groups.forEach(({ occurrences }, at) => {
    for (const { entity } of occurrences)
      for (const key of keysOf(entity)) {
        const list = lists.get(key);
        if (list === undefined) continue;
        const first = firstOfList.get(list);
        if (first === undefined) firstOfList.set(list, at);
        else sets.union(first, at);
      }
  });
  const members = new Map<number, Group[]>();
  groups.forEach((group, at) => {
    const root = sets.find(at);
    append(members, root, group);
  });
  const places = new Map([...members.keys()].map((root, place) => [root, place]));
  return [...members.values()].map((all, place) =>
    mergeGroups(all, { place, toPlace: (at) => places.get(sets.find(at)) ?? 0 }),
  );
}

function mergeGroups(
  groups: readonly Group[],
  { place, toPlace }: { readonly place: number; readonly toPlace: (at: number) => number },
): Group {
  const [first, ...others] = groups;
  const perhaps = new Set(groups.flatMap((group) => group.perhaps.map(toPlace)));
  perhaps.delete(place);
  return {
    occurrences: groups.flatMap(({ occurrences }) => occurrences),
    reasons: [...groups.flatMap(({ reasons }) => reasons), ...others.map((other) => toReason(first, other))],
    perhaps: [...perhaps].sort((a, b) => a - b),
  };
}

function toReason(a: Group | undefined, b: Group): Reason {
  const nameOf = (group: Group | undefined) => group?.occurrences[0]?.entity.name ?? '';
  return { rule: 'alias_file', names: [nameOf(a), nameOf(b)], score: null, parts: [] };
}

/** Parts a group by the names that its occurrences go by; those that go by none of them stay with the first. */
function splitGroup(group: Group, separate: readonly (readonly string[])[]): Group[] {
  const names = separate.flat().map(nameKey);
  const parts = new Map<string, Occurrence[]>();
  const rest: Occurrence[] = [];
  for (const occurrence of group.occurrences) {
    const own = nameKey(occurrence.entity.name);
    const keys = keysOf(occurrence.entity);
    const name = names.includes(own) ? own : names.find((one) => keys.includes(one));
    if (name === undefined) rest.push(occurrence);
    else append(parts, name, occurrence);
  }
  if (parts.size < 2) return [group];
  const [first = [], ...others] = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return [[...first, ...rest], ...others].map((occurrences) => ({ ...group, occurrences }));
}

function keysOf({ name, forms, labels }: EntityFacts): string[] {
  return [name, ...forms.map(({ form }) => form), ...Object.values(labels)].map(nameKey);
}
