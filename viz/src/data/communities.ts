import { type Model, otherEnd } from './model.ts';

/**
 * Communities by label propagation over the edges' weights, without chance: nodes in the order of their degree, ties to
 * the smaller label, a few rounds.
 * @returns for each node the rank of its community by size, 0 the largest; 255 where it is small or none
 * @see Raghavan, Albert and Kumara 2007, Near linear time algorithm to detect community structures
 */
export function findCommunities(model: Model): Uint8Array {
  const { nodes, edges } = model;
  const label = Uint32Array.from({ length: nodes.count }, (_, node) => node);
  const order = [...label.keys()].sort((a, b) => nodes.edges.sizeOf(a) - nodes.edges.sizeOf(b) || a - b);
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const node of order) {
      const votes = new Map<number, number>();
      for (const edge of nodes.edges.of(node)) {
        const other = otherEnd(model, edge, node);
        // a hub belongs to everyone; without this damping it swallows every community
        const vote = (edges.weight[edge] ?? 1) / Math.sqrt(nodes.edges.sizeOf(other));
        votes.set(label[other] ?? 0, (votes.get(label[other] ?? 0) ?? 0) + vote);
      }
      let [best, most] = [label[node] ?? 0, votes.get(label[node] ?? 0) ?? 0];
      for (const [candidate, vote] of votes)
        if (vote > most + 1e-9 || (vote > most - 1e-9 && candidate < best)) [best, most] = [candidate, vote];
      if (best !== label[node]) {
        label[node] = best;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return rankBySize(label, nodes.edges.sizeOf);
}

const rounds = 8;
const leastMembers = 4;
const mostCommunities = 8;

function rankBySize(label: Uint32Array, degreeOf: (node: number) => number): Uint8Array {
  const sizes = new Map<number, number>();
  label.forEach((community, node) => {
    if (degreeOf(node) > 0) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  });
  const ranked = [...sizes]
    .filter(([, size]) => size >= leastMembers)
    .sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || a - b)
    .slice(0, mostCommunities);
  const rank = new Map(ranked.map(([community], at) => [community, at]));
  return Uint8Array.from(label, (community) => rank.get(community) ?? 255);
}
