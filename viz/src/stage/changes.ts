import { edgeIdOf, type Model } from '../data/model.ts';
import { type Bundles, noEdge } from './bundles.ts';

/** What decides how sigma draws each node and edge. */
export interface Drawn {
  readonly bundles: Bundles;
  /** 1 for each node that is drawn. */
  readonly nodes: Uint8Array;
  readonly pinned: ReadonlySet<number>;
}

export interface Changes {
  readonly nodes: string[];
  readonly edges: string[];
}

/** The nodes and edges that are drawn otherwise than before; sigma is told of these only, since it asks for each by name. */
export function findChanges(model: Model, before: Drawn, after: Drawn): Changes {
  const nodes: string[] = [];
  for (let node = 0; node < model.nodes.count; node++)
    if (
      before.nodes[node] !== after.nodes[node] ||
      (before.pinned !== after.pinned && before.pinned.has(node) !== after.pinned.has(node))
    )
      nodes.push(model.nodes.id[node] ?? '');
  const edges: string[] = [];
  for (let pair = 0; pair < model.pairs.count; pair++) {
    const [was, is] = [drawnEdge(model, before, pair), drawnEdge(model, after, pair)];
    if (was === is && (is === noEdge || isAlike(before.bundles, after.bundles, pair))) continue;
    if (was !== noEdge) edges.push(edgeIdOf(model, was));
    if (is !== noEdge && is !== was) edges.push(edgeIdOf(model, is));
  }
  return { nodes, edges };
}

/** The edge that is drawn for a pair; `noEdge` where none is. */
function drawnEdge({ pairs }: Model, { bundles, nodes }: Drawn, pair: number): number {
  const areEndsDrawn = nodes[pairs.a[pair] ?? 0] && nodes[pairs.b[pair] ?? 0];
  return areEndsDrawn ? (bundles.edge[pair] ?? noEdge) : noEdge;
}

function isAlike(a: Bundles, b: Bundles, pair: number): boolean {
  return (
    a.count[pair] === b.count[pair] &&
    a.heads[pair] === b.heads[pair] &&
    a.line[pair] === b.line[pair] &&
    a.class[pair] === b.class[pair]
  );
}
