import { statusOf } from '../data/model.ts';
import { element } from '../dom/element.ts';
import { byDate, describe } from '../facts/describe.ts';
import type { Key } from '../i18n/words.ts';
import type { Page } from '../page.ts';
import { dateOf } from './fact-item.ts';
import { nameList, relationTag, shorten } from './parts.ts';

/** The graph's twin for those who read rather than look: what is shown, a row a fact, in pages. */
export function factTable(page: Page, from: number, turn: (from: number) => void): HTMLElement {
  const words = page.words();
  const facts = shownFacts(page);
  const start = Math.min(from, Math.max(0, Math.floor((facts.length - 1) / rowsPerPage) * rowsPerPage));
  const end = Math.min(facts.length, start + rowsPerPage);
  const head = (key: Key) => element('th', { scope: 'col' }, words.say(key));
  const turner = (key: Key, to: number, isOff: boolean) =>
    element('button', { type: 'button', disabled: isOff, onclick: () => turn(to) }, words.say(key));
  return element(
    'div',
    { class: 'table-view' },
    element(
      'div',
      { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': words.say('table.caption') },
      element(
        'table',
        {},
        element('caption', {}, words.say('table.caption')),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            head('table.source'),
            head('table.relation'),
            head('table.target'),
            head('table.date'),
            head('table.status'),
            head('table.sources'),
          ),
        ),
        element('tbody', {}, ...facts.slice(start, end).map((fact) => row(page, fact))),
      ),
    ),
    element(
      'p',
      { class: 'pager' },
      turner('table.previous', start - rowsPerPage, start === 0),
      element(
        'span',
        {},
        words.say('table.page', { from: facts.length === 0 ? 0 : start + 1, to: end, n: facts.length }),
      ),
      turner('table.next', start + rowsPerPage, end >= facts.length),
    ),
  );
}

const rowsPerPage = 100;

/** Newest first. */
export function shownFacts({ model, shown }: Page): number[] {
  const { facts } = shown();
  return [...facts.keys()].filter((fact) => facts[fact]).sort(byDate(model));
}

function row(page: Page, fact: number): HTMLElement {
  const { subjects, objects, relation, record } = describe(page.model, fact);
  const words = page.words();
  const relationClass = page.model.header.relations[page.model.facts.relation[fact] ?? 0]?.class ?? 'neutral';
  const open = element('button', {
    type: 'button',
    class: 'name',
    title: shorten(record.in[0]?.text ?? '', 300),
    onclick: () => page.select({ kind: 'fact', id: page.model.facts.id[fact] ?? '' }),
  });
  open.append(relationTag(page, relation, relationClass));
  return element(
    'tr',
    {},
    element('td', {}, ...nameList(page, subjects)),
    element('td', {}, open),
    element('td', {}, ...nameList(page, objects)),
    element('td', { class: 'date' }, dateOf(page, fact)),
    element('td', {}, words.say(`status.${statusOf(page.model, fact)}`)),
    element('td', { class: 'number' }, words.number(page.model.facts.sources[fact] ?? 1)),
  );
}
