import type { EdgeDisplayData } from 'sigma/types';
import { type Model, typeOf } from '../data/model.ts';
import { type Bundles, classes, widthOf } from './bundles.ts';
import type { LinedEdge } from './edge-program.ts';
import type { ShapedNode } from './node-program.ts';
import type { Palette } from './palette.ts';

export interface Look {
  readonly palette: Palette;
  readonly bundles: Bundles;
  readonly nodes: Uint8Array;
  readonly bend: number;
  /** Pinned nodes get a border of their own. */
  readonly pinned: ReadonlySet<number>;
}

/** How sigma draws a node. */
export function toNodeLook(model: Model, index: number, look: Look): ShapedNode {
  const isPinned = look.pinned.has(index);
  const isDrawn = look.nodes[index] === 1;
  return {
    x: model.nodes.x[index] ?? 0,
    y: model.nodes.y[index] ?? 0,
    label: null,
    size: sizeOf(model, index),
    color: look.palette.nodes[typeOf(model, index)],
    hidden: !isDrawn,
    forceLabel: false,
    highlighted: false,
    zIndex: 0,
    type: 'shape',
    shape: model.nodes.type[index] ?? 0,
    border: isPinned ? 2.5 : 1,
    borderColour: isPinned ? look.palette.accent : look.palette.background,
  };
}

/** How sigma draws an edge: the one that stands for its pair as the whole pair, the others not at all. */
export function toEdgeLook(model: Model, index: number, look: Look): LinedEdge | Partial<EdgeDisplayData> {
  const pair = model.edges.pair[index] ?? 0;
  const { bundles } = look;
  const areEndsDrawn = look.nodes[model.pairs.a[pair] ?? 0] && look.nodes[model.pairs.b[pair] ?? 0];
  if (bundles.edge[pair] !== index || !areEndsDrawn) return hiddenEdge;
  const isForward = model.edges.source[index] === model.pairs.a[pair];
  const heads = bundles.heads[pair] ?? 0;
  const relationClass = classes[bundles.class[pair] ?? 2] ?? 'neutral';
  const isFaint = relationClass === 'neutral' && model.pairs.count > fewPairs;
  return {
    label: null,
    size: widthOf(bundles.count[pair] ?? 1) * (isFaint ? 0.7 : 1),
    color: isFaint ? look.palette.faint : look.palette.classes[relationClass],
    hidden: false,
    forceLabel: false,
    zIndex: isFaint ? 0 : 1,
    type: 'bundle',
    curve: isForward ? look.bend : -look.bend,
    line: bundles.line[pair] ?? 0,
    heads: isForward ? heads : ((heads & 1) << 1) | (heads >> 1),
  };
}

const hiddenEdge = { hidden: true, type: 'bundle', zIndex: 0 };
const fewPairs = 250;

/** CSS pixels at the first zoom: the layout's size grows with the weight of a node's edges; fewer nodes have more room. */
export function sizeOf(model: Model, index: number): number {
  const { count } = model.nodes;
  const room = Math.min(1.5, Math.max(0.3, Math.sqrt(250 / Math.max(1, count)) + 0.3));
  const anchor = typeOf(model, index) === 'country' ? 1.25 : 1;
  return (2.5 + 2.4 * Math.sqrt(Math.max(0, (model.nodes.size[index] ?? 4) - 3))) * room * anchor;
}
