import { parseFragment, toFragment } from './fragment.ts';
import { isSame, type View } from './view.ts';

/** Holds the view. Each change is a step of the browser's history, so that back, forward and undo are one thing. */
export interface ViewStore {
  get(): View;
  /** @param replaces  a change on the way to another, such as each move of a brush, makes no step of its own */
  update(change: (view: View) => View, options?: { readonly replaces?: boolean }): void;
  subscribe(listener: (view: View, before: View) => void): void;
  undo(): void;
  canUndo(): boolean;
}

export function createViewStore(): ViewStore {
  let view = parseFragment(location.hash);
  const listeners: ((view: View, before: View) => void)[] = [];
  const show = (next: View) => {
    const before = view;
    view = next;
    for (const listener of listeners) listener(next, before);
  };
  // steps since the page was opened: undo must not leave the page
  const depth = () => readDepth(history.state);
  addEventListener('popstate', () => show(parseFragment(location.hash)));
  return {
    get: () => view,
    update(change, { replaces = false } = {}) {
      const next = change(view);
      if (isSame(next, view)) return;
      const address = `${location.pathname}${location.search}#${toFragment(next)}`;
      if (replaces) history.replaceState({ depth: depth() }, '', address);
      else history.pushState({ depth: depth() + 1 }, '', address);
      show(next);
    },
    subscribe: (listener) => void listeners.push(listener),
    undo: () => {
      if (depth() > 0) history.back();
    },
    canUndo: () => depth() > 0,
  };
}

function readDepth(state: unknown): number {
  return typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0;
}
