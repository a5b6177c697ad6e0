import { element } from '../dom/element.ts';
import type { Page } from '../page.ts';
import type { Selection } from '../view/view.ts';
import { factPanel } from './fact-panel.ts';
import { nodePanel } from './node-panel.ts';
import { overview, summaryLine } from './overview.ts';
import { pairPanel } from './pair-panel.ts';
import { pathPanel } from './path-panel.ts';

/** What stands beside the drawing: what is chosen, else the ways that are looked for, else the whole at a glance. */
export function details(page: Page): HTMLElement {
  const { selected, path } = page.view();
  if (!page.isComplete() && page.model.nodes.count > 0)
    return element('div', { class: 'panel' }, element('p', {}, summaryLine(page)));
  const found = selected === null ? null : panelOf(page, selected);
  if (found === null) return path === null ? overview(page) : pathPanel(page, path);
  const close = element(
    'button',
    {
      type: 'button',
      class: 'close',
      'aria-label': page.words().say('menu.close'),
      onclick: () => page.select(null),
    },
    '×',
  );
  return element('div', {}, close, found);
}

/** null where the graph has no such thing: a link may come from another build. */
function panelOf(page: Page, selected: Selection): HTMLElement | null {
  const { nodes, facts } = page.model;
  if (selected.kind === 'fact') {
    const fact = facts.at.get(selected.id);
    return fact === undefined ? null : factPanel(page, fact);
  }
  if (selected.kind === 'node') {
    const node = nodes.at.get(selected.id);
    return node === undefined ? null : nodePanel(page, node);
  }
  const [a, b] = [nodes.at.get(selected.a), nodes.at.get(selected.b)];
  return a === undefined || b === undefined ? null : pairPanel(page, a, b);
}
