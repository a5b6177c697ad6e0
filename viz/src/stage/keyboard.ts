import { otherEnd } from '../data/model.ts';
import { placeOf } from './scene.ts';
import type { Stage } from './stage.ts';

export interface KeyboardActions {
  /** The node that the keyboard is on. */
  onReach(node: number): void;
  onOpen(node: number): void;
  onLeave(): void;
  isShown(edge: number): boolean;
}

/** Arrow keys go from a node to the neighbour in that direction; Enter opens, plus and minus zoom, 0 shows all. */
export function listenToKeyboard(stage: Stage, container: HTMLElement, actions: KeyboardActions): void {
  let current: number | null = null;
  const camera = stage.renderer.getCamera();
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(-1, 0),
    ArrowRight: () => move(1, 0),
    ArrowUp: () => move(0, -1),
    ArrowDown: () => move(0, 1),
    Enter: () => {
      if (current !== null) actions.onOpen(current);
    },
    '+': () => void camera.animatedZoom(),
    '=': () => void camera.animatedZoom(),
    '-': () => void camera.animatedUnzoom(),
    '0': () => stage.fit(),
    Escape: () => {
      current = null;
      actions.onLeave();
    },
  };
  container.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });

  function move(right: number, down: number): void {
    const scene = stage.scene();
    const next = current === null ? firstNode() : nearest(current);
    if (next === null) return;
    current = next;
    actions.onReach(next);

    function firstNode(): number | null {
      for (const node of scene.order) if (scene.nodes[node]) return node;
      return null;
    }

    function nearest(from: number): number | null {
      const at = placeOf(scene, from);
      const { model } = scene;
      let [best, least] = [null as number | null, Number.POSITIVE_INFINITY];
      for (const edge of model.nodes.edges.of(from)) {
        if (!actions.isShown(edge)) continue;
        const other = otherEnd(model, edge, from);
        const to = placeOf(scene, other);
        if (other === from) continue;
        const [dx, dy] = [to.x - at.x, to.y - at.y];
        const along = dx * right + dy * down;
        if (along <= 0) continue;
        // what lies straight ahead before what lies aside
        const cost = along + 2.5 * Math.abs(dx * down + dy * right);
        if (cost < least) [best, least] = [other, cost];
      }
      return best;
    }
  }
}
