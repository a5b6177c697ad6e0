import { element } from '../dom/element.ts';
import type { Key } from '../i18n/words.ts';
import type { Page } from '../page.ts';
import { toggle, type View } from '../view/view.ts';

/** What one can do with a node: go round it, find a way from it, pin it, hide it. */
export function focusActions(page: Page, node: number): HTMLElement {
  const id = page.model.nodes.id[node] ?? '';
  const view = page.view();
  const isRoot = view.focus?.roots.includes(id) ?? false;
  const isPinned = view.pinned.includes(id);
  const action = (key: Key, change: (view: View) => View, pressed: boolean | null = null) =>
    element(
      'button',
      {
        type: 'button',
        'data-action': key,
        'aria-pressed': pressed === null ? null : String(pressed),
        onclick: () => page.update(change),
      },
      page.words().say(key),
    );
  return element(
    'p',
    { class: 'actions' },
    view.focus === null
      ? action('focus.around', (now) => ({ ...now, path: null, focus: { roots: [id], depth: 1 } }))
      : action(isRoot ? 'focus.collapse' : 'focus.expand', (now) => toggleRoot(now, id)),
    element(
      'button',
      { type: 'button', 'data-action': 'focus.pathFrom', onclick: () => page.startPath(id) },
      page.words().say('focus.pathFrom'),
    ),
    action(
      isPinned ? 'focus.unpin' : 'focus.pin',
      (now) => ({ ...now, pinned: toggle(now.pinned, id) }),
      isPinned,
    ),
    action('focus.hide', (now) => hide(now, id)),
  );
}

function hide(view: View, id: string): View {
  const pinned = view.pinned.filter((kept) => kept !== id);
  return { ...view, selected: null, pinned, hidden: [...view.hidden, id] };
}

/** Expands a node within the focus, or takes its expansion back; without any root there is no focus. */
export function toggleRoot(view: View, id: string): View {
  const roots = toggle(view.focus?.roots ?? [], id);
  return { ...view, path: null, focus: roots.length > 0 ? { roots, depth: view.focus?.depth ?? 1 } : null };
}
