import { element } from '../dom/element.ts';
import { commonNeighbours } from '../focus/ego.ts';
import type { Page } from '../page.ts';
import { longList, nodeButton, section } from './parts.ts';

/** The ways between two nodes; each step opens what is between its two. */
export function pathPanel(page: Page, [from, to]: readonly [string, string]): HTMLElement {
  const { model } = page;
  const words = page.words();
  const [a, b] = [model.nodes.at.get(from), model.nodes.at.get(to)];
  if (a === undefined || b === undefined) return element('div', { class: 'panel' }, words.say('path.none'));
  const { paths } = page.shown();
  const common = commonNeighbours(model, a, b);
  return element(
    'div',
    { class: 'panel path-panel' },
    element(
      'h2',
      {},
      words.say('path.title', { from: isolate(page.labelOf(a)), to: isolate(page.labelOf(b)) }),
    ),
    element(
      'p',
      { class: 'actions' },
      element(
        'button',
        { type: 'button', onclick: () => page.update((view) => ({ ...view, path: null })) },
        words.say('focus.leave'),
      ),
    ),
    paths.length === 0
      ? element('p', { class: 'quiet' }, words.say('path.none'))
      : element('ol', { class: 'plain ways' }, ...paths.map((path) => way(page, path))),
    common.length > 0 &&
      section(
        words.say('path.common'),
        longList(page, common, (node) => nodeButton(page, node), { className: 'names' }),
      ),
  );
}

function way(page: Page, path: readonly number[]): HTMLElement {
  const { model } = page;
  const steps = path.flatMap((node, at) => {
    const next = path[at + 1];
    if (next === undefined) return [nodeButton(page, node)];
    const [a, b] = [model.nodes.id[node] ?? '', model.nodes.id[next] ?? ''];
    return [
      nodeButton(page, node),
      element(
        'button',
        {
          type: 'button',
          class: 'step',
          'aria-label': page.words().say('pair.title', { a: page.labelOf(node), b: page.labelOf(next) }),
          onclick: () => page.select({ kind: 'pair', a, b }),
        },
        '⋯',
      ),
    ];
  });
  return element(
    'li',
    {},
    element('small', {}, page.words().say('path.way', { n: path.length - 1 })),
    element('div', { class: 'way' }, ...steps),
  );
}

/** For names inside running text that is not markup. */
function isolate(name: string): string {
  return `\u2068${name.replaceAll(/[\u2066-\u2069\u202a-\u202e]/gu, '').slice(0, 80)}\u2069`;
}
