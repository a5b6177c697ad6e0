import { element } from '../dom/element.ts';
import type { Key } from '../i18n/words.ts';
import type { Page } from '../page.ts';
import type { Stage } from '../stage/stage.ts';
import { toCitations } from '../take/citations.ts';
import { copyLink } from '../take/copy-link.ts';
import { toCsv } from '../take/csv.ts';
import { download } from '../take/download.ts';
import { toGexf } from '../take/gexf.ts';
import { drawPng } from '../take/png.ts';
import { toSvg } from '../take/svg.ts';

/** What is shown, as files, and the link to it. */
export function takeMenu(page: Page, stage: () => Stage | null): HTMLElement {
  const words = page.words();
  const box = element('details', { class: 'menu' });
  box.hidden = !page.isComplete();
  const item = (key: Key, take: () => void | Promise<void>) =>
    element(
      'button',
      {
        type: 'button',
        'data-take': key,
        onclick: () => {
          box.open = false;
          void take();
        },
      },
      words.say(key),
    );
  const on = stage();
  box.append(
    element(
      'summary',
      { 'data-part': 'take', title: words.say('menu.take'), 'aria-label': words.say('menu.take') },
      '⤓',
    ),
    element(
      'div',
      { class: 'menu-items' },
      item('take.gexf', () => download('graph.gexf', 'application/gexf+xml', toGexf(page))),
      item('take.csv', () => download('facts.csv', 'text/csv', toCsv(page))),
      on !== null && item('take.png', async () => download('graph.png', 'image/png', await drawPng(on))),
      on !== null && item('take.svg', () => download('graph.svg', 'image/svg+xml', toSvg(on.scene()))),
      item('take.citations', () => download('evidence.txt', 'text/plain', toCitations(page))),
      item('take.link', () => copyLink(page)),
      element('p', { class: 'quiet' }, words.say('take.note')),
    ),
  );
  box.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) box.open = false;
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    box.open = false;
    event.preventDefault();
    box.querySelector('summary')?.focus();
  });
  return box;
}
