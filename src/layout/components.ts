import type { Link } from './links.ts';

/** A connected part of the graph; its links index its members. */
export interface Component {
  readonly members: readonly number[];
  readonly links: readonly Link[];
}

/** Connected components, the one with most members first, then by least member. */
export function findComponents(order: number, links: readonly Link[]): Component[] {
  const roots = findRoots(order, links);
  const members = new Map<number, number[]>();
  roots.forEach((root, node) => {
    const group = members.get(root);
    if (group) group.push(node);
    else members.set(root, [node]);
  });
  const places = new Int32Array(order);
  for (const group of members.values()) for (const [at, node] of group.entries()) places[node] = at;
  const inside = new Map<number, Link[]>();
  for (const { source, target, weight } of links) {
    const root = roots[source] ?? 0;
    const link = { source: places[source] ?? 0, target: places[target] ?? 0, weight };
    const group = inside.get(root);
    if (group) group.push(link);
    else inside.set(root, [link]);
  }
  return [...members]
    .sort(([a, groupA], [b, groupB]) => groupB.length - groupA.length || a - b)
    .map(([root, group]) => ({ members: group, links: inside.get(root) ?? [] }));
}

function findRoots(order: number, links: readonly Link[]): Int32Array {
  const parents = Int32Array.from({ length: order }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const { source, target } of links) {
    const [a, b] = [find(source), find(target)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return parents.map((_, node) => find(node));
}
