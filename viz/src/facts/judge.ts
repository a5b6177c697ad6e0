import { isDerived, type Model, undated } from '../data/model.ts';
import type { Facets } from '../view/view.ts';
import { toDay } from './days.ts';

/** What an edge or a fact can fail at, one bit each: a count of a group's choices leaves out that group's own bit. */
export const bits = {
  type: 1,
  relation: 2,
  status: 4,
  sources: 8,
  publisher: 16,
  derived: 32,
  time: 64,
  /** Outside the focus, or hidden by hand. */
  scope: 128,
} as const;

export interface Judge {
  fact(fact: number): number;
  edge(edge: number): number;
  /** What a fact that is drawn by no edge fails at besides. */
  readonly edgeless: number;
}

/** Says what each fact and edge fails at under the chosen facets. */
export function createJudge(model: Model, facets: Facets): Judge {
  const { header, facts, edges, nodes } = model;
  const types = chosen(header.types, facets.types);
  const relations = chosen(
    header.relations.map(({ name }) => name),
    facets.relations,
  );
  const statuses = chosen(header.statuses, facets.statuses);
  const publishers = facets.publishers.length > 0 ? chosen(header.publishers, facets.publishers) : null;
  const from = facets.from === null ? -Infinity : toDay(facets.from);
  const to = facets.to === null ? Infinity : toDay(facets.to);
  const failsTime = (day: number) => (day === undated ? !facets.undated : day < from || day > to);
  return {
    edgeless: facets.types.length > 0 || facets.derived === 'only' ? bits.type : 0,
    fact: (fact) =>
      (relations[facts.relation[fact] ?? 0] ? 0 : bits.relation) |
      (statuses[facts.status[fact] ?? 0] ? 0 : bits.status) |
      ((facts.sources[fact] ?? 0) >= facets.minSources ? 0 : bits.sources) |
      (publishers === null || facts.publishers[fact]?.some((code) => publishers[code]) ? 0 : bits.publisher) |
      (failsTime(facts.day[fact] ?? undated) ? bits.time : 0),
    edge: (edge) => {
      const derived = isDerived(model, edge);
      const isRight = facets.derived === 'with' || derived === (facets.derived === 'only');
      const isOfType =
        types[nodes.type[edges.source[edge] ?? 0] ?? 0] && types[nodes.type[edges.target[edge] ?? 0] ?? 0];
      return (isOfType ? 0 : bits.type) | (isRight ? 0 : bits.derived);
    },
  };
}

/** For each code whether it is chosen. */
function chosen(names: readonly string[], choice: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => (choice.length === 0 || choice.includes(name) ? 1 : 0));
}
