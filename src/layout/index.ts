import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import { nodeColours } from './colours.ts';
import { findComponents } from './components.ts';
import { arrange } from './forces.ts';
import { collapseEdges, type Link } from './links.ts';
import { removeOverlaps } from './overlap.ts';
import { packComponents } from './pack.ts';

/**
 * Gives every node a position, a size and a colour: ForceAtlas2 from positions that hang on ids alone, for each
 * connected part by itself, then overlaps removed, then the parts packed, largest first. The same graph gives the same
 * bytes.
 * @returns a new graph; y grows upwards, sizes and positions share one unit
 */
export function layoutNewsGraph(graph: NewsGraph): NewsGraph {
  const links = collapseEdges(graph);
  const sizes = sizeNodes(graph.nodes.length, links);
  const parts = findComponents(graph.nodes.length, links).map(({ members, links: inside }) => {
    const ids = members.map((member) => graph.nodes[member]?.id ?? '');
    const radii = members.map((member) => sizes[member] ?? 1);
    const points = arrange(ids, inside);
    removeOverlaps(points, radii);
    return { members, points, radii };
  });
  const nodes = [...graph.nodes];
  for (const { members, points } of packComponents(parts))
    members.forEach((member, at) => {
      const node = nodes[member];
      if (node)
        nodes[member] = place(node, { x: points.x[at] ?? 0, y: points.y[at] ?? 0, size: sizes[member] ?? 1 });
    });
  return { ...graph, nodes };
}

function place(node: GraphNode, { x, y, size }: { x: number; y: number; size: number }): GraphNode {
  const { perhapsSame, ...rest } = node;
  const placed = { ...rest, x: round4(x), y: round4(y), size: round4(size), colour: nodeColours[node.type] };
  // keeps the keys in the order of the contract
  return perhapsSame ? { ...placed, perhapsSame } : placed;
}

/** The area of a node grows with the weight of its edges, so that the radius grows with the root. */
function sizeNodes(order: number, links: readonly Link[]): Float64Array {
  const degrees = new Float64Array(order);
  for (const { source, target, weight } of links) {
    degrees[source] = (degrees[source] ?? 0) + weight;
    degrees[target] = (degrees[target] ?? 0) + weight;
  }
  return degrees.map((degree) => Math.min(largest, smallest + growth * Math.sqrt(degree)));
}

function round4(value: number): number {
  return Math.round(value * 10000) / 10000 + 0;
}

const smallest = 4;
const largest = 40;
const growth = 1.5;
