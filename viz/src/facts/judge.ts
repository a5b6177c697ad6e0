import { derivedFlag, type Model, undated } from '../data/model.ts';
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

/** What each fact and edge fails at; the edge's includes its fact's. */
export interface Judgement {
  readonly facts: Uint8Array;
  readonly edges: Uint8Array;
  /** What a fact that is drawn by no edge fails at besides. */
  readonly edgeless: number;
}

/** Judges everything under the chosen facets: two passes over columns, since a reader waits for it. */
export function judge(model: Model, facets: Facets): Judgement {
  const facts = judgeFacts(model, facets);
  return {
    facts,
    edges: judgeEdges(model, facets, facts),
    edgeless: facets.types.length > 0 || facets.derived === 'only' ? bits.type : 0,
  };
}

/**
 * Whether a day is in the chosen time. What has no date is judged by the day it was first reported: a reader who asks for
 * a month wants what was told in it too. Of `undated`, only all times are true.
 */
export function createTimeTest({ from, to }: Facets): (day: number) => boolean {
  const first = from === null ? Number.NEGATIVE_INFINITY : toDay(from);
  const last = to === null ? Number.POSITIVE_INFINITY : toDay(to);
  const isWhole = from === null && to === null;
  return (day) => isWhole || (day !== undated && day >= first && day <= last);
}

function judgeFacts({ header, facts }: Model, facets: Facets): Uint8Array {
  const relations = failing(
    header.relations.map(({ name }) => name),
    { choice: facets.relations, bit: bits.relation },
  );
  const statuses = failing(header.statuses, { choice: facets.statuses, bit: bits.status });
  const publishers = failing(header.publishers, { choice: facets.publishers, bit: bits.publisher });
  const asksPublisher = facets.publishers.length > 0;
  const isInTime = createTimeTest(facets);
  const fails = new Uint8Array(facts.count);
  for (let fact = 0; fact < fails.length; fact++) {
    const day = facts.day[fact] ?? undated;
    const isDated = day !== undated;
    let failed = (relations[facts.relation[fact] ?? 0] ?? 0) | (statuses[facts.status[fact] ?? 0] ?? 0);
    if ((facts.sources[fact] ?? 0) < facets.minSources) failed |= bits.sources;
    if (!(isDated || facets.undated) || !isInTime(isDated ? day : (facts.reported[fact] ?? undated)))
      failed |= bits.time;
    if (asksPublisher && !facts.publishers[fact]?.some((code) => publishers[code] === 0))
      failed |= bits.publisher;
    fails[fact] = failed;
  }
  return fails;
}

function judgeEdges({ header, nodes, edges }: Model, facets: Facets, facts: Uint8Array): Uint8Array {
  const types = failing(header.types, { choice: facets.types, bit: bits.type });
  const derivedFails = facets.derived === 'without' ? bits.derived : 0;
  const statedFails = facets.derived === 'only' ? bits.derived : 0;
  const fails = new Uint8Array(edges.count);
  for (let edge = 0; edge < fails.length; edge++) {
    const isDerived = ((edges.flags[edge] ?? 0) & derivedFlag) !== 0;
    fails[edge] =
      (facts[edges.fact[edge] ?? 0] ?? 0) |
      (types[nodes.type[edges.source[edge] ?? 0] ?? 0] ?? 0) |
      (types[nodes.type[edges.target[edge] ?? 0] ?? 0] ?? 0) |
      (isDerived ? derivedFails : statedFails);
  }
  return fails;
}

/** For each code the bit where it is not chosen, 0 where it is or nothing is chosen. */
function failing(
  names: readonly string[],
  { choice, bit }: { readonly choice: readonly string[]; readonly bit: number },
): Uint8Array {
  return Uint8Array.from(names, (name) => (choice.length === 0 || choice.includes(name) ? 0 : bit));
}
