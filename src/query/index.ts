import type { GraphEdge, GraphStatement, NewsGraph } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import type {
  Answer,
  ChangesAnswer,
  CoParticipantsAnswer,
  Fact,
  FactsAnswer,
  Neighbour,
  NeighboursAnswer,
  PairsAnswer,
  PathAnswer,
  ResolvedName,
  Saying,
  StatementsAnswer,
} from './answer.ts';
import { findChanges } from './changes.ts';
import { toCoParticipants } from './co-participants.ts';
import { cutEgo } from './ego.ts';
import { compareFacts, type Ends, hasEnds, toEdgeTest } from './facts.ts';
import type { QueryFilter } from './filter.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { createNameIndex, type NameIndex } from './names.ts';
import { toNeighbours } from './neighbours.ts';
import { toPairs } from './pairs.ts';
import { findPath } from './path.ts';
import { checkWindow, isInWindow } from './window.ts';

export type * from './answer.ts';
export type { QueryFilter } from './filter.ts';
export { readGraph } from './read-graph.ts';
export { renderAnswer } from './render.ts';
export { toGraphology } from './to-graphology.ts';
export { UnknownNameError } from './unknown-name.ts';

type Without<Filter, Keys extends keyof QueryFilter> = Omit<Filter, Keys>;
export type FactFilter = Without<
  QueryFilter,
  'path' | 'neighboursOf' | 'saidBy' | 'about' | 'pairs' | 'togetherWith' | 'changes'
>;
export type StatementFilter = Pick<QueryFilter, 'saidBy' | 'about' | 'since' | 'until' | 'limit'>;
export type EdgeFilter = Pick<QueryFilter, 'relation' | 'since' | 'until' | 'status' | 'derived' | 'limit'>;

/** A graph with its look-ups built, to be asked many times. Every method throws UnknownNameError for a name it lacks. */
export interface GraphQuery {
  resolveName(asked: string): ResolvedName;
  facts(filter?: FactFilter): FactsAnswer;
  statements(filter?: StatementFilter): StatementsAnswer;
  neighbours(name: string, filter?: EdgeFilter): NeighboursAnswer;
  /** One row a step; no rows where the two are not connected. */
  path(from: string, to: string, filter?: EdgeFilter): PathAnswer;
  /** The pairs that most is told of, in a window, by a relation. */
  pairs(filter?: EdgeFilter): PairsAnswer;
  /** Who takes part in events on the same side as this. */
  coParticipants(name: string, filter?: EdgeFilter): CoParticipantsAnswer;
  /** Facts from a date on whose pair and relation were not told before it. */
  changes(since: string, filter?: EdgeFilter): ChangesAnswer;
  /** The part of the graph around a thing, `depth` steps wide, as a graph of its own. */
  ego(name: string, depth: number, filter?: EdgeFilter): NewsGraph;
}

interface Context {
  readonly graph: NewsGraph;
  readonly names: NameIndex;
  readonly lookup: Lookup;
}

export function createQuery(graph: NewsGraph): GraphQuery {
  const context = { graph, names: createNameIndex(graph), lookup: createLookup(graph) };
  return {
    resolveName: (asked) => context.names.resolve(asked),
    facts: (filter = {}) => answerFacts(context, filter),
    statements: (filter = {}) => answerStatements(context, filter),
    neighbours: (name, filter = {}) => answerNeighbours(context, { ...filter, name }),
    path: (from, to, filter = {}) => answerPath(context, { ...filter, from, to }),
    pairs: (filter = {}) => answerPairs(context, filter),
    coParticipants: (name, filter = {}) => answerCoParticipants(context, { ...filter, name }),
    changes: (since, filter = {}) => answerChanges(context, { ...filter, since }),
    ego: (name, depth, filter = {}) => answerEgo(context, { ...filter, name, depth }),
  };
}

/**
 * Answers one question.
 * @throws {RawabitError} NAME_UNKNOWN (an UnknownNameError, with the nearest names), or USAGE for a filter that makes no sense
 */
export function query(graph: NewsGraph, filter: QueryFilter): Answer {
  return answerQuery(createQuery(graph), filter);
}

/** The same of a graph whose look-ups are built. */
export function answerQuery(asked: GraphQuery, filter: QueryFilter): Answer {
  const { path, neighboursOf, saidBy, about, pairs, togetherWith, changes, ...rest } = filter;
  const kinds = [path, neighboursOf, saidBy ?? about, pairs || undefined, togetherWith, changes || undefined];
  if (kinds.filter((kind) => kind !== undefined).length > 1)
    throw new RawabitError(
      'USAGE',
      'ask for one thing at a time: a path, neighbours, statements, pairs, co-participants or changes.',
    );
  if (path) return asked.path(path[0], path[1], rest);
  if (neighboursOf !== undefined) return asked.neighbours(neighboursOf, rest);
  if (saidBy !== undefined || about !== undefined) return asked.statements(filter);
  if (pairs) return asked.pairs(rest);
  if (togetherWith !== undefined) return asked.coParticipants(togetherWith, rest);
  if (!changes) return asked.facts(rest);
  if (rest.since === undefined)
    throw new RawabitError('USAGE', 'changes need a date to start from: give since.');
  return asked.changes(rest.since, rest);
}

function answerFacts({ graph, names, lookup }: Context, filter: FactFilter): FactsAnswer {
  checkWindow(filter);
  const resolved: ResolvedName[] = [];
  const resolve = (asked: string | undefined) => resolveInto(resolved, { asked, names });
  const [who, whom] = [resolve(filter.who), resolve(filter.whom)];
  const [a, b] = filter.between?.map(resolve) ?? [];
  const ends: Ends = { who, whom, between: a && b ? [a, b] : undefined };
  const test = toEdgeTest(filter);
  const edges = graph.edges.filter((edge) => test(edge) && hasEnds(edge, ends));
  const rows = edges.map(lookup.factOf).sort(compareFacts);
  return { kind: 'facts', names: resolved, total: rows.length, rows: rows.slice(0, filter.limit) };
}

function answerStatements({ graph, names, lookup }: Context, filter: StatementFilter): StatementsAnswer {
  checkWindow(filter);
  const resolved: ResolvedName[] = [];
  const saidBy = resolveInto(resolved, { asked: filter.saidBy, names });
  const about = resolveInto(resolved, { asked: filter.about, names });
  const rows = graph.statements
    .filter(
      (statement) =>
        (saidBy?.has(statement.speaker) ?? true) &&
        (about === undefined || statement.about.some((node) => about.has(node))) &&
        isInWindow(statement.date, filter),
    )
    .map((statement) => toSaying(statement, lookup))
    .sort(compareSayings);
  return { kind: 'statements', names: resolved, total: rows.length, rows: rows.slice(0, filter.limit) };
}

function answerNeighbours(
  { names, lookup }: Context,
  filter: EdgeFilter & { readonly name: string },
): NeighboursAnswer {
  checkWindow(filter);
  const resolved = names.resolve(filter.name);
  const test = toEdgeTest(filter);
  const rows: Neighbour[] = toNeighbours(resolved.nodes, {
    edgesAt: (node) => lookup.edgesAt(node).filter(test),
    refOf: lookup.refOf,
  });
  return { kind: 'neighbours', names: [resolved], total: rows.length, rows: rows.slice(0, filter.limit) };
}

function answerPath(
  { names, lookup }: Context,
  filter: EdgeFilter & { readonly from: string; readonly to: string },
): PathAnswer {
  checkWindow(filter);
  const [from, to] = [names.resolve(filter.from), names.resolve(filter.to)];
  const test = toEdgeTest(filter);
  const found = findPath(idsOf(from), {
    to: idsOf(to),
    edgesAt: (node) => lookup.edgesAt(node).filter((edge: GraphEdge) => test(edge)),
  });
  const rows = (found?.joints ?? []).map((edges, at) => ({
    from: lookup.refOf(found?.nodes[at] ?? ''),
    to: lookup.refOf(found?.nodes[at + 1] ?? ''),
    facts: edges.map((edge): Fact => lookup.factOf(edge)).sort(compareFacts),
  }));
  return { kind: 'path', names: [from, to], total: rows.length, rows };
}

function answerPairs({ graph, lookup }: Context, filter: EdgeFilter): PairsAnswer {
  checkWindow(filter);
  const test = toEdgeTest(filter);
  // to hold an office is no activity, unless it is asked for
  const isAct = ({ event }: GraphEdge) => event !== null || filter.relation !== undefined;
  const rows = toPairs(
    graph.edges.filter((edge) => test(edge) && isAct(edge)),
    lookup.refOf,
  );
  return { kind: 'pairs', names: [], total: rows.length, rows: rows.slice(0, filter.limit) };
}

function answerCoParticipants(
  { graph, names, lookup }: Context,
  filter: EdgeFilter & { readonly name: string },
): CoParticipantsAnswer {
  checkWindow(filter);
  const resolved = names.resolve(filter.name);
  const test = toEdgeTest(filter);
  const counted = new Set(graph.edges.filter(test).map(({ event }) => event));
  const events = graph.events.filter(({ id }) => counted.has(id));
  const rows = toCoParticipants(events, { centre: idsOf(resolved), refOf: lookup.refOf });
  return {
    kind: 'co_participants',
    names: [resolved],
    total: rows.length,
    rows: rows.slice(0, filter.limit),
  };
}

function answerChanges(
  { graph, lookup }: Context,
  { since, ...filter }: EdgeFilter & { readonly since: string },
): ChangesAnswer {
  checkWindow({ ...filter, since });
  const edges = graph.edges.filter(toEdgeTest(filter));
  const rows = findChanges(graph, { edges, since, lookup });
  return { kind: 'changes', names: [], total: rows.length, rows: rows.slice(0, filter.limit) };
}

function answerEgo(
  { graph, names, lookup }: Context,
  filter: EdgeFilter & { readonly name: string; readonly depth: number },
): NewsGraph {
  checkWindow(filter);
  const test = toEdgeTest(filter);
  const centre = idsOf(names.resolve(filter.name));
  return cutEgo(graph, { centre, depth: filter.depth, edgesAt: (node) => lookup.edgesAt(node).filter(test) });
}

function resolveInto(
  resolved: ResolvedName[],
  { asked, names }: { readonly asked: string | undefined; readonly names: NameIndex },
): ReadonlySet<string> | undefined {
  if (asked === undefined) return undefined;
  const name = names.resolve(asked);
  resolved.push(name);
  return idsOf(name);
}

function idsOf({ nodes }: ResolvedName): ReadonlySet<string> {
  return new Set(nodes.map(({ id }) => id));
}

function toSaying(statement: GraphStatement, { refOf, sourcesOf }: Lookup): Saying {
  return {
    statement: statement.id,
    speaker: refOf(statement.speaker),
    addressee: statement.addressee === null ? null : refOf(statement.addressee),
    about: statement.about.map(refOf),
    direct: statement.direct,
    date: statement.date,
    text: statement.in[0]?.text ?? '',
    evidence: sourcesOf(statement.in),
  };
}

function compareSayings(a: Saying, b: Saying): number {
  const [dateA, dateB] = [a.date ?? '~', b.date ?? '~'];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : a.statement < b.statement ? -1 : 1;
}
