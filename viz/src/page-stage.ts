import { element } from './dom/element.ts';
import type { Key } from './i18n/words.ts';
import type { Page } from './page.ts';
import { toggleRoot } from './panels/focus-actions.ts';
import type { Pointed } from './stage/emphasis.ts';
import { listenToKeyboard } from './stage/keyboard.ts';
import { listenToPointer } from './stage/pointer.ts';
import { createStage, type Stage } from './stage/stage.ts';

export interface PageStageOptions {
  readonly calm: boolean;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** The drawing, tied to the page by pointer and keyboard; null where the browser draws no graphics. */
export function createPageStage(
  page: Page,
  canvas: HTMLElement,
  { calm, onPoint }: PageStageOptions,
): Stage | null {
  const stage = tryStage(page, canvas, calm);
  if (stage === null) return null;
  const { nodes, pairs } = page.model;
  const idOf = (node = 0) => nodes.id[node] ?? '';
  listenToPointer(stage, canvas, {
    onPoint,
    onChoose(target) {
      if (target === null) page.select(null);
      else if (target.kind === 'node') page.select({ kind: 'node', id: idOf(target.index) });
      else page.select({ kind: 'pair', a: idOf(pairs.a[target.index]), b: idOf(pairs.b[target.index]) });
    },
    onExpand: (node) => page.update((view) => toggleRoot(view, idOf(node))),
  });
  listenToKeyboard(stage, canvas, {
    onReach(node) {
      onPoint({ kind: 'node', index: node });
      page.announce(page.labelOf(node));
    },
    onOpen: (node) => page.select({ kind: 'node', id: idOf(node) }),
    onLeave() {
      onPoint(null);
      page.select(null);
    },
    isShown: (edge) => page.shown().edges[edge] === 1,
  });
  return stage;
}

function tryStage(page: Page, canvas: HTMLElement, calm: boolean): Stage | null {
  const { model, words } = page;
  try {
    return createStage(canvas, model, {
      labelOf: page.labelOf,
      relationLabelOf: (edge) => {
        const relation = model.facts.relation[model.edges.fact[edge] ?? 0] ?? 0;
        return words().say(`relation.${model.header.relations[relation]?.name}` as Key); // every relation has its words
      },
      calm,
    });
  } catch (cause) {
    // without WebGL there is the table; another fault is a bug, and the console should have it
    if (document.createElement('canvas').getContext('webgl') !== null) throw cause;
    canvas.append(element('p', { class: 'notice' }, words().say('app.noGraphics')));
    return null;
  }
}
