/** Disjoint sets of the integers below `size`; `find` returns the least member, so that the outcome has no order. */
export interface UnionFind {
  find(member: number): number;
  union(a: number, b: number): void;
}

/** @see Tarjan 1975; path halving, and the least member as root */
export function createUnionFind(size: number): UnionFind {
  const parents = Int32Array.from({ length: size }, (_, member) => member);
  const find = (member: number): number => {
    let at = member;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      const above = parents[parent] ?? parent;
      parents[at] = above;
      at = above;
    }
  };
  return {
    find,
    union(a, b) {
      const [rootA, rootB] = [find(a), find(b)];
      parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    },
  };
}
