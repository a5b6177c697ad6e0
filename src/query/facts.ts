import type { EdgeRelation, GraphEdge } from '../contract/news-graph.ts';
import { edgeRelations } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import type { Fact } from './answer.ts';
import type { QueryFilter } from './filter.ts';
import { isInWindow } from './window.ts';

/** Nodes that the ends of an edge must be; an end that is left out may be any. */
export interface Ends {
  readonly who?: ReadonlySet<string> | undefined;
  readonly whom?: ReadonlySet<string> | undefined;
  readonly between?: readonly [ReadonlySet<string>, ReadonlySet<string>] | undefined;
}

/** True where an edge has the ends; a symmetric edge has them either way round. */
export function hasEnds({ source, target, directed }: GraphEdge, { who, whom, between }: Ends): boolean {
  const joins = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined) =>
    (a?.has(source) ?? true) && (b?.has(target) ?? true);
  const turned = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined) =>
    (a?.has(target) ?? true) && (b?.has(source) ?? true);
  if (!joins(who, whom) && !(directed === false && turned(who, whom))) return false;
  return between === undefined || joins(between[0], between[1]) || turned(between[0], between[1]);
}

/** A test for everything of a filter that is not a name. Words said are facts only where the filter asks for them. */
export function toEdgeTest(filter: QueryFilter): (edge: GraphEdge) => boolean {
  const relations = toRelations(filter.relation);
  return ({ relation, status, derived, date }) =>
    (relations === null ? relation !== 'said' : relations.has(relation)) &&
    (filter.status === undefined || status === filter.status) &&
    (filter.derived === true || !derived) &&
    isInWindow(date, filter);
}

/** In order of time, undated last. */
export function compareFacts(a: Fact, b: Fact): number {
  const [dateA, dateB] = [a.date ?? '~', b.date ?? '~'];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : a.edge < b.edge ? -1 : 1;
}

function toRelations(relation: QueryFilter['relation']): ReadonlySet<EdgeRelation> | null {
  if (relation === undefined) return null;
  const asked = typeof relation === 'string' ? [relation] : relation;
  const unknown = asked.find((name) => !edgeRelations.includes(name));
  if (unknown !== undefined)
    throw new RawabitError(
      'USAGE',
      `there is no relation "${unknown}". There is ${edgeRelations.join(', ')}.`,
    );
  return new Set(asked);
}
