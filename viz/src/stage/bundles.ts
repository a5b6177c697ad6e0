import type { EventStatus } from '../../../src/contract/article-graph.ts';
import type { RelationClass } from '../../../src/contract/relations.ts';
import { derivedFlag, isDerived, type Model, statusOf, undirectedFlag } from '../data/model.ts';
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
  const codes = toCodes(model);
  for (let pair = 0; pair < pairs.count; pair++) bundle(model, pair, { shown, bundles, codes });
  return bundles;
}

export function classOf(model: Model, edge: number): RelationClass {
  const relation = model.facts.relation[model.edges.fact[edge] ?? 0] ?? 0;
  return model.header.relations[relation]?.class ?? 'neutral';
}

/** How one edge is drawn; that it is denied or planned matters more than that it is derived. */
export function lineOf(model: Model, edge: number): number {
  const line = lineOfStatus(statusOf(model, model.edges.fact[edge] ?? 0));
  return line === 'solid' && isDerived(model, edge) ? dotted : lines.indexOf(line);
}

function lineOfStatus(status: EventStatus): (typeof lines)[number] {
  return status === 'denied' ? 'struck' : status === 'planned' ? 'dashed' : 'solid';
}

/** CSS pixels. */
export function widthOf(count: number): number {
  return Math.min(5, 1 + 0.8 * Math.log2(count));
}

/** Classes and lines as numbers, since a pass over all edges asks for them. */
interface Codes {
  readonly classOfRelation: Uint8Array;
  readonly lineOfStatus: Uint8Array;
}

function toCodes({ header }: Model): Codes {
  return {
    classOfRelation: Uint8Array.from(header.relations, (relation) => classes.indexOf(relation.class)),
    lineOfStatus: Uint8Array.from(header.statuses, (status) => lines.indexOf(lineOfStatus(status))),
  };
}

function bundle(
  { edges, facts, pairs }: Model,
  pair: number,
  { shown, bundles, codes }: { readonly shown: Uint8Array; readonly bundles: Bundles; readonly codes: Codes },
): void {
  const { items, starts } = pairs.edges;
  let [count, heads, line] = [0, 0, -1];
  const votes = [0, 0, 0, 0, 0];
  for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
    const edge = items[at] ?? 0;
    if (!shown[edge]) continue;
    if (count === 0) bundles.edge[pair] = edge;
    count++;
    const [fact, flags] = [edges.fact[edge] ?? 0, edges.flags[edge] ?? 0];
    if ((flags & undirectedFlag) === 0) heads |= edges.source[edge] === pairs.a[pair] ? 1 : 2;
    // lines that differ make a solid one; opened, each has its own
    const own = codes.lineOfStatus[facts.status[fact] ?? 0] || (flags & derivedFlag ? dotted : 0);
    line = line === -1 || line === own ? own : 0;
    const code = codes.classOfRelation[facts.relation[fact] ?? 0] ?? neutral;
    votes[code] = (votes[code] ?? 0) + (code === neutral ? 0.01 : 1); // offices and words say little of how two get on
  }
  bundles.count[pair] = count;
  bundles.heads[pair] = heads;
  bundles.line[pair] = Math.max(0, line);
  let most = 0;
  for (let code = 1; code < votes.length; code++) if ((votes[code] ?? 0) > (votes[most] ?? 0)) most = code;
  bundles.class[pair] = most;
}

const dotted = lines.indexOf('dotted');
const neutral = classes.indexOf('neutral');
