import { findPair } from '../data/model.ts';
import { element } from '../dom/element.ts';
import { byDate } from '../facts/describe.ts';
import { commonNeighbours } from '../focus/ego.ts';
import type { Page } from '../page.ts';
import { noFacets } from '../view/view.ts';
import { factItem } from './fact-item.ts';
import { longList, nameList, nodeButton, section } from './parts.ts';

/** All that is shown between two nodes, newest first, each with its sentence. */
export function pairPanel(page: Page, a: number, b: number): HTMLElement {
  const { model } = page;
  const words = page.words();
  const pair = findPair(model, a, b);
  const facts = new Map<number, number>();
  if (pair !== -1)
    for (const edge of model.pairs.edges.of(pair))
      if (page.shown().edges[edge]) facts.set(model.edges.fact[edge] ?? 0, edge);
  const all = pair === -1 ? [] : [...model.pairs.edges.of(pair)].map((edge) => model.edges.fact[edge] ?? 0);
  const hidden = new Set(all).size - facts.size;
  const { from, to } = page.view().facets;
  const time = from === null && to === null ? '' : ` · ${words.period(from, to)}`;
  const order = [...facts.keys()].sort(byDate(model));
  const common = commonNeighbours(model, a, b);
  return element(
    'div',
    { class: 'panel pair-panel' },
    element('h2', { class: 'says' }, ...nameList(page, [a, b])),
    element('p', { class: 'meta' }, words.say('count.facts', { n: order.length }), time),
    hidden > 0 && hiddenNote(page, hidden),
    element(
      'p',
      { class: 'actions' },
      element(
        'button',
        {
          type: 'button',
          onclick: () =>
            page.update((view) => ({
              ...view,
              focus: null,
              path: [model.nodes.id[a] ?? '', model.nodes.id[b] ?? ''],
            })),
        },
        words.say('pair.paths'),
      ),
    ),
    order.length > 0
      ? section(
          words.say('pair.facts'),
          longList(
            page,
            order,
            (fact) => factItem(page, fact, { withEvidence: true, edge: facts.get(fact) ?? null }),
            {
              className: 'facts',
            },
          ),
        )
      : element('p', { class: 'quiet' }, words.say('node.none')),
    common.length > 0 &&
      section(
        words.say('path.common'),
        longList(page, common, (node) => nodeButton(page, node), { className: 'names' }),
      ),
  );
}

/** What is not in the list and why, so that an empty one is no answer. */
function hiddenNote(page: Page, count: number): HTMLElement {
  const words = page.words();
  return element(
    'p',
    { class: 'quiet' },
    words.say('pair.hidden', { n: count }),
    ' ',
    element(
      'button',
      {
        type: 'button',
        class: 'quiet open',
        'data-part': 'show-hidden',
        onclick: () => page.update((view) => ({ ...view, facets: noFacets })),
      },
      words.say('facets.reset'),
    ),
  );
}
