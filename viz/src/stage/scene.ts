import type Sigma from 'sigma';
import type { Model } from '../data/model.ts';
import type { Bundles } from './bundles.ts';
import { type Curve, type Point, toCurve } from './geometry.ts';
import type { Palette } from './palette.ts';
import { sizeOf } from './reducers.ts';

/** What the layers over sigma's draw from. */
export interface Scene {
  readonly model: Model;
  readonly renderer: Sigma;
  readonly palette: Palette;
  readonly bundles: Bundles;
  readonly isEdgeShown: (edge: number) => boolean;
  /** 1 for each node that is shown at this level of detail. */
  readonly nodes: Uint8Array;
  readonly emphasis: Emphasis | null;
  readonly labelOf: (node: number) => string;
  readonly relationLabelOf: (edge: number) => string;
  /** How much edges bend; 0 where there are too many for curves. */
  readonly bend: number;
  readonly font: string;
  /** Nodes in the order in which they get labels. */
  readonly order: Uint32Array;
  readonly communities: Uint8Array;
}

/** What stands out while the rest is dimmed. */
export interface Emphasis {
  readonly nodes: ReadonlySet<number>;
  readonly pairs: readonly number[];
  /** Edges that stand out among those of their pair; null: all of them. */
  readonly edges: ReadonlySet<number> | null;
  /** The one under the pointer or chosen. */
  readonly centre: number | null;
  /** Whether pairs show their edges one by one. */
  readonly isOpen: boolean;
}

/** From the tables: what sigma keeps of a node is in other units between a refresh and the next drawing. */
export function placeOf({ model, renderer }: Scene, node: number): Point {
  return renderer.graphToViewport({ x: model.nodes.x[node] ?? 0, y: model.nodes.y[node] ?? 0 });
}

/** CSS pixels at the present zoom. */
export function radiusOf({ model, renderer }: Scene, node: number): number {
  return renderer.scaleSize(sizeOf(model, node));
}

/** The line of a pair, from `pairs.a` to `pairs.b`. */
export function curveOf(scene: Scene, pair: number, bend = scene.bend): Curve {
  const { pairs } = scene.model;
  return toCurve(placeOf(scene, pairs.a[pair] ?? 0), placeOf(scene, pairs.b[pair] ?? 0), bend);
}
