import { element } from '../dom/element.ts';
import type { Page } from '../page.ts';
import { shorten } from './parts.ts';

/** Over the drawing: what it is focused on, and how far; or that a path waits for its other end. */
export interface FocusBar {
  readonly element: HTMLElement;
  render(pathFrom: string | null): void;
}

export function createFocusBar(page: Page, { cancelPath }: { readonly cancelPath: () => void }): FocusBar {
  const root = element('div', { class: 'focus-bar' });
  const nameOf = (id: string) => {
    const node = page.model.nodes.at.get(id);
    return node === undefined ? id : shorten(page.labelOf(node), 60);
  };
  return {
    element: root,
    render(pathFrom) {
      const words = page.words();
      const { focus } = page.view();
      root.hidden = focus === null && pathFrom === null;
      if (pathFrom !== null) {
        root.replaceChildren(
          element('span', {}, element('bdi', {}, nameOf(pathFrom)), ' ⋯ '),
          element('span', {}, words.say('focus.pathPick')),
          element('button', { type: 'button', onclick: cancelPath }, words.say('focus.cancel')),
        );
        return;
      }
      if (focus === null) return root.replaceChildren();
      const depth = element('input', {
        type: 'number',
        name: 'depth',
        min: 1,
        max: 6,
        value: focus.depth,
        onchange: () => setDepth(Number(depth.value)),
      });
      const setDepth = (steps: number) =>
        page.update((view) => ({
          ...view,
          focus: view.focus && { ...view.focus, depth: Math.min(6, Math.max(1, Math.round(steps) || 1)) },
        }));
      root.replaceChildren(
        element(
          'span',
          {},
          words.say('focus.title', {
            names: `\u2068${focus.roots.slice(0, 3).map(nameOf).join('، ')}\u2069`,
          }),
        ),
        element('label', {}, `${words.say('focus.depth')} `, depth),
        element(
          'button',
          { type: 'button', onclick: () => page.update((view) => ({ ...view, focus: null })) },
          words.say('focus.leave'),
        ),
      );
    },
  };
}
