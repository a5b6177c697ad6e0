import type { EntityType } from '../../contract/article-graph.ts';
import { append } from '../append.ts';
import type { ArticleFacts } from '../facts.ts';
import type { Knowledge } from '../knowledge.ts';
import { nameKey } from '../names/fold-name.ts';
import type { Sources } from '../sources.ts';
import type { Group, Occurrence, Reason } from './group.ts';
import { applyOverrides, noOverrides, type Overrides } from './overrides.ts';
import { resolvePeople } from './people.ts';
import { resolveThings } from './things.ts';
import type { Vocabulary } from './vocabulary.ts';

export type { Occurrence, Reason } from './group.ts';

/** The occurrences that are one thing; never empty, all of one type. */
export interface Identity {
  readonly type: EntityType;
  /** ISO code of the country that it is, or that all articles that say so make it belong to. */
  readonly country: string | null;
  readonly occurrences: readonly Occurrence[];
  /** Why names that are not written alike are taken for one. */
  readonly reasons: readonly Reason[];
  /** Places, among the identities, of those that may be the same but are too close a call. */
  readonly perhaps: readonly number[];
}

/**
 * Decides which entities of different articles are one thing.
 * @param articles  in order of their ids
 */
export function resolveEntities(
  articles: readonly ArticleFacts[],
  {
    sources,
    vocabulary,
    matcher,
    overrides = noOverrides,
  }: Pick<Knowledge, 'vocabulary' | 'matcher'> & {
    readonly sources: Sources;
    readonly overrides?: Overrides | undefined;
  },
): Identity[] {
  const byType = new Map<EntityType, Occurrence[]>();
  for (const article of articles)
    for (const entity of article.entities) {
      append(byType, entity.type, { article, entity });
    }
  const actors = new Map<string, string>();
  const actorOf = (article: string, entity: string) => actors.get(`${article} ${entity}`) ?? '';
  const context = { sources, vocabulary, matcher, actorOf };
  const resolve = (type: EntityType): Group[] => {
    const occurrences = byType.get(type) ?? [];
    if (type === 'country') return groupCountries(occurrences, vocabulary.countryByName);
    return type === 'person' ? resolvePeople(occurrences, context) : resolveThings(occurrences, context);
  };
  const identities: Identity[] = [];
  // agreements come last: who signed them tells them apart
  for (const type of ['country', 'person', 'organisation', 'place', 'agreement'] as const) {
    const groups = applyOverrides(resolve(type), overrides[type]);
    const offset = identities.length;
    groups.forEach((group, at) => {
      for (const { article, entity } of group.occurrences)
        actors.set(`${article.info.id} ${entity.id}`, `${type} ${at}`);
      const country = findCountry(type, { occurrences: group.occurrences, vocabulary });
      identities.push({ type, country, ...group, perhaps: group.perhaps.map((place) => place + offset) });
    });
  }
  return identities;
}

function findCountry(
  type: EntityType,
  {
    occurrences,
    vocabulary,
  }: { readonly occurrences: readonly Occurrence[]; readonly vocabulary: Vocabulary },
): string | null {
  const codes = new Set(
    occurrences.flatMap(
      ({ entity }) =>
        entity.country ??
        (type === 'country' ? (vocabulary.countryByName.get(nameKey(entity.name)) ?? []) : []),
    ),
  );
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}

/** Countries are their ISO codes; what has none is its name. */
function groupCountries(
  occurrences: readonly Occurrence[],
  countryByName: ReadonlyMap<string, string>,
): Group[] {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const { country, name } = occurrence.entity;
    const key = country ?? countryByName.get(nameKey(name)) ?? `name ${nameKey(name)}`;
    append(groups, key, occurrence);
  }
  return [...groups.values()].map((group) => ({ occurrences: group, reasons: [], perhaps: [] }));
}
