import type { EntityType } from '../../../src/contract/article-graph.ts';
import { type Child, element } from '../dom/element.ts';
import type { Key } from '../i18n/words.ts';
import type { Page } from '../page.ts';
import { classes } from '../stage/bundles.ts';
import { type DerivedChoice, type Facets, isSame, noFacets, toggle } from '../view/view.ts';
import { shorten, typeIcon } from './parts.ts';

/** The choices that narrow what is shown, each with how much it would show under the others. */
export function facetsPanel(page: Page): HTMLElement {
  const words = page.words();
  const { facets, hidden } = page.view();
  const change = (next: Partial<Facets>) =>
    page.update((view) => ({ ...view, facets: { ...view.facets, ...next } }));
  return element(
    'div',
    { class: 'facets' },
    element(
      'div',
      { class: 'facets-head' },
      element('h2', {}, words.say('facets.title')),
      !isSame(facets, noFacets) &&
        element(
          'button',
          { type: 'button', class: 'quiet', onclick: () => change(noFacets) },
          words.say('facets.reset'),
        ),
    ),
    hidden.length > 0 &&
      element(
        'button',
        { type: 'button', onclick: () => page.update((view) => ({ ...view, hidden: [] })) },
        words.say('focus.hidden', { n: hidden.length }),
      ),
    types(page, change),
    relations(page, change),
    status(page, change),
    sources(page, change),
    derived(page, change),
    publishers(page, change),
  );
}

type Change = (next: Partial<Facets>) => void;

function group(title: string, ...children: readonly Child[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, title), ...children);
}

interface Choice {
  readonly name: string;
  readonly value?: string;
  readonly label: Child;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onchange: () => void;
}

function choice(page: Page, { name, value, label, count, isChosen, onchange }: Choice): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value, onchange });
  box.checked = isChosen;
  return element(
    'label',
    { class: count === 0 && !isChosen ? 'choice is-empty' : 'choice' },
    box,
    element('span', { class: 'choice-label' }, label),
    element('span', { class: 'count' }, page.words().number(count)),
  );
}

function types(page: Page, change: Change): HTMLElement {
  const { header } = page.model;
  const { facets } = page.view();
  const { counts } = page.shown();
  return group(
    page.words().say('facets.types'),
    ...header.types.flatMap((type, code) => {
      const count = counts.types[code] ?? 0;
      if (count === 0 && !facets.types.includes(type)) return [];
      return [
        choice(page, {
          name: `type-${type}`,
          label: withIcon(type, page.words().say(`type.${type}`)),
          count,
          isChosen: facets.types.includes(type),
          onchange: () => change({ types: toggle(facets.types, type) }),
        }),
      ];
    }),
  );
}

function withIcon(type: EntityType, label: string): HTMLElement {
  return element('span', {}, typeIcon(type), label);
}

/** By class, cooperation to conflict; a class chooses all its relations. */
function relations(page: Page, change: Change): HTMLElement {
  const { header } = page.model;
  const words = page.words();
  const { facets } = page.view();
  const { counts } = page.shown();
  const groups = classes.flatMap((relationClass) => {
    const own = header.relations
      .map((relation, code) => ({ ...relation, code, count: counts.relations[code] ?? 0 }))
      .filter(
        ({ class: of, count, name }) =>
          of === relationClass && (count > 0 || facets.relations.includes(name)),
      )
      .sort((a, b) => b.count - a.count);
    if (own.length === 0) return [];
    const names = own.map(({ name }) => name);
    const areChosen = names.every((name) => facets.relations.includes(name));
    const others = facets.relations.filter((name) => !names.some((own) => own === name));
    const all = element('button', {
      type: 'button',
      class: `class-head class-${relationClass}`,
      'aria-pressed': String(areChosen),
      onclick: () => change({ relations: areChosen ? others : [...others, ...names] }),
    });
    all.append(
      element('span', { class: 'swatch', 'aria-hidden': 'true' }),
      words.say(`class.${relationClass}`),
    );
    return [
      all,
      ...own.map(({ name, count }) =>
        choice(page, {
          name: `relation-${name}`,
          label: words.say(`relation.${name}` as Key), // every relation has its words
          count,
          isChosen: facets.relations.includes(name),
          onchange: () => change({ relations: toggle(facets.relations, name) }),
        }),
      ),
    ];
  });
  return group(words.say('facets.relations'), ...groups);
}

function status(page: Page, change: Change): HTMLElement | null {
  const { header } = page.model;
  const { facets } = page.view();
  const { counts } = page.shown();
  return group(
    page.words().say('facets.status'),
    ...header.statuses.map((name, code) =>
      choice(page, {
        name: `status-${name}`,
        label: element('span', { class: `line-sample status-${name}` }, page.words().say(`status.${name}`)),
        count: counts.statuses[code] ?? 0,
        isChosen: facets.statuses.includes(name),
        onchange: () => change({ statuses: toggle(facets.statuses, name) }),
      }),
    ),
  );
}

function sources(page: Page, change: Change): HTMLElement {
  const words = page.words();
  const { facets } = page.view();
  let most = 2;
  for (const count of page.model.facts.sources) most = Math.min(20, Math.max(most, count));
  const output = element('output', {}, words.say('fact.sources', { n: facets.minSources }));
  const input = element('input', {
    type: 'range',
    name: 'sources',
    min: 1,
    max: most,
    step: 1,
    value: facets.minSources,
    'aria-label': words.say('facets.sources'),
    oninput: () => {
      output.textContent = words.say('fact.sources', { n: Number(input.value) });
    },
    onchange: () => change({ minSources: Number(input.value) }),
  });
  return group(words.say('facets.sources'), element('div', { class: 'range' }, input, output));
}

function derived(page: Page, change: Change): HTMLElement {
  const words = page.words();
  const { facets } = page.view();
  const { counts } = page.shown();
  const choices: readonly (readonly [DerivedChoice, number | null])[] = [
    ['with', counts.derived.with],
    ['without', counts.derived.without],
    ['only', null],
  ];
  return group(
    words.say('facets.derived'),
    ...choices.map(([value, count]) => {
      const radio = element('input', {
        type: 'radio',
        name: 'derived',
        value,
        onchange: () => change({ derived: value }),
      });
      radio.checked = facets.derived === value;
      return element(
        'label',
        { class: 'choice' },
        radio,
        element('span', { class: 'choice-label' }, words.say(`facets.derived.${value}`)),
        count !== null && element('span', { class: 'count' }, words.number(count)),
      );
    }),
  );
}

const fewPublishers = 8;

function publishers(page: Page, change: Change): HTMLElement | null {
  const { header } = page.model;
  const { facets } = page.view();
  const { counts } = page.shown();
  if (header.publishers.length === 0) return null;
  // by their counts, which do not hang on this group's own choices, so that nothing jumps away under the pointer
  const ranked = header.publishers
    .map((name, code) => ({
      name,
      count: counts.publishers[code] ?? 0,
      isChosen: facets.publishers.includes(name),
    }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .sort((a, b) => b.count - a.count);
  const toChoice = ({ name, count, isChosen }: (typeof ranked)[number]) =>
    choice(page, {
      name: 'publisher',
      value: name,
      label: element('bdi', {}, shorten(name, 60)),
      count,
      isChosen,
      onchange: () => change({ publishers: toggle(facets.publishers, name) }),
    });
  const isFirst = ({ isChosen }: (typeof ranked)[number], at: number) => at < fewPublishers || isChosen;
  const rest = ranked.filter((publisher, at) => !isFirst(publisher, at));
  return group(
    page.words().say('facets.publishers'),
    ...ranked.filter(isFirst).map(toChoice),
    rest.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, page.words().say('facets.more', { n: ranked.length })),
        ...rest.slice(0, 200).map(toChoice),
      ),
  );
}
