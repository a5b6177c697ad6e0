import { append } from '../append.ts';
import type { ArticleFacts } from '../facts.ts';
import type { Occurrence } from './group.ts';
import type { KeyTable } from './key-table.ts';

/** Which thing, over all articles, an actor of an article is. */
export type ActorOf = (article: string, entity: string) => string;

/**
 * Pairs of agreements whose names say too little, 'the protocol', but whose signers and dates agree: one actor where the
 * names share a subject, two where they share nothing but the kind.
 * @param describe  kind and subject of an occurrence's name
 * @returns numbers of keys that are of one agreement
 */
export function findSignedAlike(
  occurrences: readonly Occurrence[],
  {
    table,
    describe,
    actorOf,
  }: {
    readonly table: KeyTable;
    readonly describe: (at: number) => { readonly kind: string; readonly subject: string };
    readonly actorOf: ActorOf;
  },
): [number, number][] {
  const signings = new Map<string, Map<string | null, number[]>>();
  let current: ArticleFacts | null = null;
  let signed = new Map<string, Signing>();
  occurrences.forEach(({ article, entity }, at) => {
    if (article !== current) {
      current = article;
      signed = readSignings(article, actorOf);
    }
    const signing = signed.get(entity.id);
    if (!signing) return;
    const { kind, subject } = describe(at);
    for (const group of groupActors([...signing.actors].sort(), subject === '')) {
      const key = `${kind} | ${subject} | ${group}`;
      const months = signings.get(key) ?? new Map<string | null, number[]>();
      signings.set(key, months);
      append(months, signing.month, table.ofOccurrence[at]?.[0] ?? 0);
    }
  });
  return [...signings.values()].flatMap(pairUp);
}

interface Signing {
  readonly actors: Set<string>;
  month: string | null;
}

function readSignings(article: ArticleFacts, actorOf: ActorOf): Map<string, Signing> {
  const signings = new Map<string, Signing>();
  for (const { relation, projections, date } of article.events) {
    if (!signingRelations.has(relation)) continue;
    for (const { source, target } of projections) {
      const signing = signings.get(target) ?? { actors: new Set<string>(), month: null };
      signings.set(target, signing);
      signing.actors.add(actorOf(article.info.id, source));
      if (date !== null && date.length >= 7) signing.month ??= date.slice(0, 7);
    }
  }
  return signings;
}

function groupActors(actors: readonly string[], inPairs: boolean): string[] {
  const few = actors.slice(0, mostActors);
  return inPairs ? few.flatMap((a, at) => few.slice(at + 1).map((b) => `${a} ${b}`)) : few;
}

/** Those of one month are one; undated ones join where there is one month only. */
function pairUp(months: ReadonlyMap<string | null, readonly number[]>): [number, number][] {
  const undated = months.get(null) ?? [];
  const dated = [...months].flatMap(([month, keys]) => (month === null ? [] : [keys]));
  const groups =
    dated.length === 0 ? [undated] : dated.length === 1 ? [[...(dated[0] ?? []), ...undated]] : dated;
  return groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other): [number, number] => [first, other]),
  );
}

const signingRelations = new Set(['signed', 'ratified', 'joined', 'agreed', 'amends']);
const mostActors = 6;
