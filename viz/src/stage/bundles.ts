import type { RelationClass } from '../../../src/contract/relations.ts';
import { isDerived, isDirected, type Model, statusOf } from '../data/model.ts';
import { lines } from './edge-program.ts';

/** What is drawn of each pair of nodes: one line for all that is shown between them. */
export interface Bundles {
  /** The shown edge that stands for the pair; `noEdge` where none is shown. */
  readonly edge: Uint32Array;
  readonly count: Uint16Array;
  /** Heads as the edge program has them, seen from `pairs.a` to `pairs.b`. */
  readonly heads: Uint8Array;
  readonly line: Uint8Array;
  /** Index in `classes`. */
  readonly class: Uint8Array;
}

export const noEdge = 0xffffffff;

/** From cooperation to conflict. */
export const classes: readonly RelationClass[] = [
  'material_cooperation',
  'verbal_cooperation',
  'neutral',
  'verbal_conflict',
  'material_conflict',
];

export function bundleEdges(model: Model, shown: Uint8Array): Bundles {
  const { pairs } = model;
  const bundles = {
    edge: new Uint32Array(pairs.count).fill(noEdge),
    count: new Uint16Array(pairs.count),
    heads: new Uint8Array(pairs.count),
    line: new Uint8Array(pairs.count),
    class: new Uint8Array(pairs.count),
  };
  for (let pair = 0; pair < pairs.count; pair++) bundle(model, pair, { shown, bundles });
  return bundles;
}

export function classOf(model: Model, edge: number): RelationClass {
  const relation = model.facts.relation[model.edges.fact[edge] ?? 0] ?? 0;
  return model.header.relations[relation]?.class ?? 'neutral';
}

/** How one edge is drawn; that it is denied or planned matters more than that it is derived. */
export function lineOf(model: Model, edge: number): number {
  const status = statusOf(model, model.edges.fact[edge] ?? 0);
  if (status === 'denied') return lines.indexOf('struck');
  if (status === 'planned') return lines.indexOf('dashed');
  return isDerived(model, edge) ? lines.indexOf('dotted') : 0;
}

/** CSS pixels. */
export function widthOf(count: number): number {
  return Math.min(5, 1 + 0.8 * Math.log2(count));
}

function bundle(
  model: Model,
  pair: number,
  { shown, bundles }: { readonly shown: Uint8Array; readonly bundles: Bundles },
): void {
  const { edges, pairs } = model;
  let [count, heads, line] = [0, 0, -1];
  const votes = [0, 0, 0, 0, 0];
  for (const edge of pairs.edges.of(pair)) {
    if (!shown[edge]) continue;
    if (count === 0) bundles.edge[pair] = edge;
    count++;
    if (isDirected(model, edge)) heads |= edges.source[edge] === pairs.a[pair] ? 1 : 2;
    // lines that differ make a solid one; opened, each has its own
    const own = lineOf(model, edge);
    line = line === -1 || line === own ? own : 0;
    const at = classes.indexOf(classOf(model, edge));
    votes[at] = (votes[at] ?? 0) + (at === neutral ? 0.01 : 1); // offices and words say little of how two get on
  }
  bundles.count[pair] = count;
  bundles.heads[pair] = heads;
  bundles.line[pair] = Math.max(0, line);
  bundles.class[pair] = votes.indexOf(Math.max(...votes));
}

const neutral = classes.indexOf('neutral');
