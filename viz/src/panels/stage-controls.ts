import { element } from '../dom/element.ts';
import { createLayoutRunner } from '../layout/layout-runner.ts';
import type { Page } from '../page.ts';
import type { Stage } from '../stage/stage.ts';

export interface StageControls {
  readonly element: HTMLElement;
  render(): void;
}

/** Buttons on the drawing: zoom, show all, rearrange. */
export function createStageControls(page: Page, stage: Stage | null): StageControls {
  const root = element('div', { class: 'stage-controls' });
  if (stage === null) return { element: root, render: () => undefined };
  const camera = stage.renderer.getCamera();
  const layout = createLayoutRunner(page, stage, () => render());

  function render(): void {
    const words = page.words();
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['part'] : undefined;
    const button = (part: string, label: string, sign: string, onclick: () => void) =>
      element(
        'button',
        { type: 'button', 'data-part': part, 'aria-label': label, title: label, onclick },
        sign,
      );
    const isRunning = layout.isRunning();
    root.replaceChildren(
      button('zoom-in', words.say('stage.zoomIn'), '+', () => void camera.animatedZoom()),
      button('zoom-out', words.say('stage.zoomOut'), '−', () => void camera.animatedUnzoom()),
      button('fit', words.say('stage.fit'), '⤢', () => stage?.fit()),
      button(
        'layout',
        words.say(isRunning ? 'stage.layoutStop' : 'stage.layout'),
        isRunning ? '■' : '✻',
        layout.toggle,
      ),
    );
    if (focused) root.querySelector<HTMLElement>(`[data-part="${focused}"]`)?.focus();
  }
  return { element: root, render };
}
