import { type Model, otherEnd } from '../data/model.ts';

/**
 * The nodes within some steps of the roots.
 * @returns 1 for each node that is
 */
export function nodesWithin(
  model: Model,
  {
    roots,
    depth,
    mayUse,
  }: {
    readonly roots: readonly number[];
    readonly depth: number;
    readonly mayUse: (edge: number) => boolean;
  },
): Uint8Array {
  const within = new Uint8Array(model.nodes.count);
  for (const root of roots) within[root] = 1;
  let front = [...roots];
  for (let step = 0; step < depth; step++) {
    const next: number[] = [];
    for (const node of front)
      for (const edge of model.nodes.edges.of(node)) {
        const other = otherEnd(model, edge, node);
        if (within[other] || !mayUse(edge)) continue;
        within[other] = 1;
        next.push(other);
      }
    front = next;
  }
  return within;
}

/** Nodes that both are connected with directly, best told first. */
export function commonNeighbours(model: Model, a: number, b: number): number[] {
  const of = (node: number) =>
    new Set([...model.nodes.edges.of(node)].map((edge) => otherEnd(model, edge, node)));
  const others = of(b);
  return [...of(a)]
    .filter((node) => others.has(node) && node !== a && node !== b)
    .sort((one, other) => (model.nodes.sources[other] ?? 0) - (model.nodes.sources[one] ?? 0) || one - other);
}
