import { isEvent } from '../data/records.ts';
import { element } from '../dom/element.ts';
import { describe } from '../facts/describe.ts';
import type { Page } from '../page.ts';
import { copyLink } from '../take/copy-link.ts';
import { evidenceList } from './evidence.ts';
import { factItem, factMeta, factSentence } from './fact-item.ts';
import { nodeButton, section } from './parts.ts';

/** One fact with all its tellings, and what contradicts or fulfils it. */
export function factPanel(page: Page, fact: number): HTMLElement {
  const { model } = page;
  const words = page.words();
  const described = describe(model, fact);
  const { record, place } = described;
  const others = (ids: readonly string[]) => ids.flatMap((id) => model.facts.at.get(id) ?? []);
  const contradicting = isEvent(record) ? others(record.contradictedBy) : [];
  const fulfilling = isEvent(record) ? others(record.fulfilledBy ?? []) : [];
  return element(
    'div',
    { class: 'panel fact-panel' },
    element('h2', { class: 'says' }, ...factSentence(page, fact, described)),
    element('p', { class: 'meta' }, ...factMeta(page, fact)),
    place !== null &&
      element('p', { class: 'place' }, `${words.say('fact.place')}: `, nodeButton(page, place)),
    isEvent(record) &&
      element(
        'p',
        { class: 'meta' },
        words.say('fact.confidence', { n: words.number(Math.round(record.confidence * 100) / 100) }),
      ),
    element(
      'p',
      { class: 'actions' },
      element('button', { type: 'button', onclick: () => void copyLink(page) }, words.say('fact.link')),
    ),
    contradicting.length > 0
      ? section(
          words.say('fact.contradicted'),
          element(
            'div',
            { class: 'sides' },
            element('div', {}, element('h4', {}, words.say('fact.thisSays')), evidenceList(page, described)),
            element(
              'div',
              {},
              element('h4', {}, words.say('fact.otherSays')),
              ...contradicting.map((other) => factItem(page, other, { withEvidence: true })),
            ),
          ),
        )
      : section(words.say('fact.tellings', { n: record.in.length }), evidenceList(page, described, 10)),
    fulfilling.length > 0 &&
      section(
        words.say('fact.fulfilled'),
        ...fulfilling.map((other) => factItem(page, other, { withEvidence: true })),
      ),
  );
}
