import type { MouseCoords } from 'sigma/types';
import { noEdge } from './bundles.ts';
import type { Pointed } from './emphasis.ts';
import { distanceToCurve, type Point } from './geometry.ts';
import { curveOf, type Scene } from './scene.ts';
import type { Stage } from './stage.ts';

export interface PointerActions {
  onPoint(pointed: Pointed | null): void;
  onChoose(pointed: Pointed | null): void;
  /** A double click or double tap on a node. */
  onExpand(node: number): void;
}

/** Pointing, choosing and dragging, by mouse and by touch. */
export function listenToPointer(stage: Stage, container: HTMLElement, actions: PointerActions): void {
  const { renderer } = stage;
  const { model } = stage.scene();
  let pointed: Pointed | null = null;
  let dragged: { readonly id: string; hasMoved: boolean } | null = null;
  const point = (next: Pointed | null) => {
    if (next?.kind === pointed?.kind && next?.index === pointed?.index) return;
    pointed = next;
    container.style.cursor = next === null ? '' : 'pointer';
    actions.onPoint(next);
  };
  const nodeOf = (id: string): Pointed | null => {
    const index = model.nodes.at.get(id);
    return index === undefined ? null : { kind: 'node', index };
  };

  renderer.on('enterNode', ({ node }) => point(nodeOf(node)));
  renderer.on('leaveNode', () => point(null));
  renderer.on('clickNode', ({ node }) => {
    if (!dragged?.hasMoved) actions.onChoose(nodeOf(node));
  });
  renderer.on('clickStage', ({ event }) => actions.onChoose(pairAt(stage.scene(), event)));
  // for scripts, which may turn sigma's own edge events on
  renderer.on('clickEdge', ({ edge }) => {
    const index = stage.graph().getEdgeAttribute(edge, 'index');
    if (typeof index === 'number') actions.onChoose({ kind: 'pair', index: model.edges.pair[index] ?? 0 });
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    const chosen = nodeOf(node);
    if (chosen !== null) actions.onExpand(chosen.index);
  });
  renderer.on('downNode', ({ node }) => {
    dragged = { id: node, hasMoved: false };
  });
  renderer.on('moveBody', ({ event }) => {
    if (dragged === null) {
      if (pointed?.kind !== 'node') point(pairAt(stage.scene(), event));
      return;
    }
    const index = model.nodes.at.get(dragged.id);
    if (index === undefined) return;
    dragged.hasMoved = true;
    const { x, y } = renderer.viewportToGraph(event);
    [model.nodes.x[index], model.nodes.y[index]] = [x, y];
    stage.graph().mergeNodeAttributes(dragged.id, { x, y });
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const release = () => {
    // sigma tells of the click after the release
    setTimeout(() => {
      dragged = null;
    });
  };
  renderer.on('upNode', release);
  renderer.on('upStage', release);
  container.addEventListener('mouseleave', () => point(null));
}

/** The pair whose line is under the pointer. */
function pairAt(scene: Scene, { x, y }: Point | MouseCoords): Pointed | null {
  const { model, bundles, renderer, nodes } = scene;
  // straight lines in the tables first; the curve on the screen only of those that come near
  const reach = reachPixels + Math.abs(scene.bend) * 2 * longestOnScreen(scene);
  const at = renderer.viewportToGraph({ x, y });
  const unit = renderer.viewportToGraph({ x: x + 1, y });
  const perPixel = Math.hypot(unit.x - at.x, unit.y - at.y);
  let best: Pointed | null = null;
  let least = reachPixels;
  for (let pair = 0; pair < model.pairs.count; pair++) {
    if (bundles.edge[pair] === noEdge) continue;
    const [a, b] = [model.pairs.a[pair] ?? 0, model.pairs.b[pair] ?? 0];
    if (!nodes[a] || !nodes[b]) continue;
    if (distanceToLine(model.nodes, { a, b, at }) > reach * perPixel) continue;
    const curve = curveOf(scene, pair);
    const away = distanceToCurve({ x, y }, curve);
    if (away >= least) continue;
    least = away;
    best = { kind: 'pair', index: pair };
  }
  return best;
}

const reachPixels = 6;

function longestOnScreen({ renderer }: Scene): number {
  const { width, height } = renderer.getDimensions();
  return Math.hypot(width, height);
}

function distanceToLine(
  { x, y }: { readonly x: Float32Array; readonly y: Float32Array },
  { a, b, at }: { readonly a: number; readonly b: number; readonly at: Point },
): number {
  const [ax, ay] = [x[a] ?? 0, y[a] ?? 0];
  const [dx, dy] = [(x[b] ?? 0) - ax, (y[b] ?? 0) - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - ax) * dx + (at.y - ay) * dy) / length));
  return Math.hypot(at.x - ax - t * dx, at.y - ay - t * dy);
}
