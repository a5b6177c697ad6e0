import { derivedFlag, type Model, undated } from '../data/model.ts';
import { nodesWithin } from '../focus/ego.ts';
import { findPaths } from '../focus/paths.ts';
import type { View } from '../view/view.ts';
import { bits, createTimeTest, judge } from './judge.ts';

/** What is shown under a view, and how much each choice would show. */
export interface Shown {
  /** 1 for each that is shown. */
  readonly facts: Uint8Array;
  readonly edges: Uint8Array;
  readonly nodes: Uint8Array;
  readonly factCount: number;
  readonly nodeCount: number;
  readonly counts: FacetCounts;
  /** Facts that pass all but the time, for the time line. */
  readonly anyTime: Uint8Array;
  /** The alternatives between the two nodes of `view.path`, shortest first, each as nodes. */
  readonly paths: readonly (readonly number[])[];
}

/** How many facts (of types: nodes) each choice of a group would show, given the choices of all other groups. */
export interface FacetCounts {
  readonly types: Uint32Array;
  readonly relations: Uint32Array;
  readonly statuses: Uint32Array;
  readonly publishers: Uint32Array;
  readonly derived: { readonly with: number; readonly without: number };
  readonly undated: number;
}

/** Applies facets, focus, paths and what was hidden or pinned by hand. */
export function selectShown(model: Model, view: View): Shown {
  const { facts, edges, nodes } = model;
  const failed = judge(model, view.facets);
  const paths = view.path === null ? [] : findPathsOf(model, view.path, failed.edges);
  const scope = toScope(model, view, { failed: failed.edges, paths });
  const result = {
    facts: new Uint8Array(facts.count),
    edges: new Uint8Array(edges.count),
    nodes: new Uint8Array(nodes.count),
    anyTime: new Uint8Array(facts.count),
  };
  const counter = createCounter(model, view.facets);
  const edgeless = failed.edgeless | (scope.isWhole ? 0 : bits.scope);
  const { items, starts } = facts.edges;
  let factCount = 0;
  for (let fact = 0; fact < facts.count; fact++) {
    const [first, end] = [starts[fact] ?? 0, starts[fact + 1] ?? 0];
    let may = first === end ? groupsOf((failed.facts[fact] ?? 0) | edgeless) : 0;
    let isShown = may === all;
    let mayUnderived = 0;
    for (let at = first; at < end; at++) {
      const edge = items[at] ?? 0;
      const isIn = scope.isWhole || isWithin(model, scope, edge);
      const fails = (failed.edges[edge] ?? 0) | (isIn ? 0 : bits.scope);
      if (fails === 0) {
        result.edges[edge] = 1;
        isShown = true;
      }
      const groups = groupsOf(fails);
      may |= groups;
      if (((edges.flags[edge] ?? 0) & derivedFlag) === 0) mayUnderived |= groups;
      if (groups & bits.type) counter.addEnds(edge);
    }
    if (isShown) {
      result.facts[fact] = 1;
      factCount++;
    }
    if (may & bits.time) result.anyTime[fact] = 1;
    if ((may | mayUnderived) !== 0) counter.addFact(fact, may, mayUnderived);
  }
  const nodeCount = showNodes(model, view, { result, scope });
  return { ...result, factCount, nodeCount, counts: counter.counts(), paths };
}

const all = 255;

/** The groups whose own choice decides alone: all where nothing fails, one where only that one fails. */
function groupsOf(fails: number): number {
  if (fails === 0) return all;
  return (fails & (fails - 1)) === 0 ? fails : 0;
}

interface Scope {
  readonly nodes: Uint8Array;
  readonly isWhole: boolean;
  passes(edge: number): boolean;
}

function isWithin({ edges }: Model, scope: Scope, edge: number): boolean {
  const areEndsIn = scope.nodes[edges.source[edge] ?? 0] && scope.nodes[edges.target[edge] ?? 0];
  return areEndsIn === 1 && scope.passes(edge);
}

function findPathsOf(model: Model, [from, to]: readonly [string, string], failed: Uint8Array) {
  const [a, b] = [model.nodes.at.get(from), model.nodes.at.get(to)];
  if (a === undefined || b === undefined || a === b) return [];
  return findPaths(model, { from: a, to: b, mayUse: (edge) => failed[edge] === 0 });
}

function toScope(
  model: Model,
  view: View,
  { failed, paths }: { readonly failed: Uint8Array; readonly paths: readonly (readonly number[])[] },
): Scope {
  const { nodes, edges } = model;
  const within = new Uint8Array(nodes.count).fill(1);
  const indexes = (ids: readonly string[]) => ids.flatMap((id) => nodes.at.get(id) ?? []);
  let isWhole = true;
  let passes = (_edge: number) => true;
  if (view.path !== null) {
    isWhole = false;
    within.fill(0);
    for (const node of [...indexes(view.path), ...paths.flat()]) within[node] = 1;
    const steps = new Set(
      paths.flatMap((path) => path.slice(1).map((node, at) => stepKey(path[at] ?? 0, node))),
    );
    passes = (edge) => steps.has(stepKey(edges.source[edge] ?? 0, edges.target[edge] ?? 0));
  } else if (view.focus !== null) {
    isWhole = false;
    const mayUse = (edge: number) => failed[edge] === 0;
    within.set(nodesWithin(model, { roots: indexes(view.focus.roots), depth: view.focus.depth, mayUse }));
  }
  for (const node of indexes(view.pinned)) within[node] = 1;
  const hidden = indexes(view.hidden);
  for (const node of hidden) within[node] = 0;
  return { nodes: within, isWhole: isWhole && hidden.length === 0, passes };
}

function stepKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A node is shown where one of its edges is; those without any, only while nothing but the types narrows. */
function showNodes(
  model: Model,
  { facets, focus, path, pinned, hidden, selected }: View,
  { result, scope }: { readonly result: { edges: Uint8Array; nodes: Uint8Array }; readonly scope: Scope },
): number {
  const { nodes, edges, header } = model;
  for (let edge = 0; edge < edges.count; edge++)
    if (result.edges[edge]) {
      result.nodes[edges.source[edge] ?? 0] = 1;
      result.nodes[edges.target[edge] ?? 0] = 1;
    }
  const { types, ...others } = facets;
  const narrows = focus !== null || path !== null || isNarrowed(others);
  for (let node = 0; node < nodes.count; node++) {
    const isRight = types.length === 0 || types.includes(header.types[nodes.type[node] ?? 0] ?? '');
    if (
      !narrows &&
      scope.nodes[node] &&
      isRight &&
      nodes.edges.sizeOf(node) === 0 &&
      nodes.count <= loneNodeLimit
    )
      result.nodes[node] = 1;
  }
  const asked = [
    ...pinned,
    ...(path ?? []),
    ...(focus?.roots ?? []),
    ...(selected?.kind === 'node' ? [selected.id] : []),
  ];
  for (const id of asked) {
    const node = nodes.at.get(id);
    if (node !== undefined && !hidden.includes(id)) result.nodes[node] = 1;
  }
  let count = 0;
  for (const shown of result.nodes) count += shown;
  return count;
}

function isNarrowed(facets: Omit<View['facets'], 'types'>): boolean {
  return (
    facets.relations.length + facets.statuses.length + facets.publishers.length > 0 ||
    facets.minSources > 1 ||
    facets.derived === 'only' ||
    facets.from !== null ||
    facets.to !== null
  );
}

// beyond some hundred, nodes without any fact between them are dust around the story
const loneNodeLimit = 300;

function createCounter(model: Model, chosen: View['facets']) {
  const { header, facts, edges, nodes } = model;
  const counts = {
    types: new Uint32Array(header.types.length),
    relations: new Uint32Array(header.relations.length),
    statuses: new Uint32Array(header.statuses.length),
    publishers: new Uint32Array(header.publishers.length),
  };
  const derived = { with: 0, without: 0 };
  let withoutDate = 0;
  const isInTime = createTimeTest(chosen);
  const seen = new Uint8Array(nodes.count);
  const add = (column: Uint32Array, code: number) => {
    column[code] = (column[code] ?? 0) + 1;
  };
  const addEnd = (node: number) => {
    if (seen[node]) return;
    seen[node] = 1;
    add(counts.types, nodes.type[node] ?? 0);
  };
  return {
    addEnds(edge: number) {
      addEnd(edges.source[edge] ?? 0);
      addEnd(edges.target[edge] ?? 0);
    },
    addFact(fact: number, may: number, mayUnderived: number) {
      if (may & bits.relation) add(counts.relations, facts.relation[fact] ?? 0);
      if (may & bits.status) add(counts.statuses, facts.status[fact] ?? 0);
      if (may & bits.publisher) for (const code of facts.publishers[fact] ?? []) add(counts.publishers, code);
      if (may & bits.derived) derived.with++;
      if (mayUnderived & bits.derived) derived.without++;
      if (may & bits.time && facts.day[fact] === undated && isInTime(facts.reported[fact] ?? undated))
        withoutDate++;
    },
    counts: (): FacetCounts => ({ ...counts, derived, undated: withoutDate }),
  };
}
