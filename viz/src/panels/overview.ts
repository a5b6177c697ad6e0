import { type Model, typeOf } from '../data/model.ts';
import { isEvent } from '../data/records.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../page.ts';
import { noFacets } from '../view/view.ts';
import { dateOf, factSentence } from './fact-item.ts';
import { longList, nodeButton, section } from './parts.ts';

/** What the page says while nothing is chosen: the whole in a line, the events told most, who is at the centre. */
export function overview(page: Page): HTMLElement {
  const { model } = page;
  const words = page.words();
  if (model.nodes.count === 0)
    return element(
      'div',
      { class: 'panel empty' },
      element('h2', {}, words.say('empty.title')),
      element('p', {}, words.say('empty.text')),
    );
  if (page.shown().nodeCount === 0) return emptied(page);
  const told = mostTold(page);
  return element(
    'div',
    { class: 'panel overview' },
    element('h2', {}, words.say('overview.title')),
    element('p', { class: 'summary' }, summaryLine(page)),
    told.length > 0 &&
      section(
        words.say('overview.told'),
        longList(page, told, (fact) => toldItem(page, fact), { className: 'told' }),
      ),
    section(
      words.say('overview.connected'),
      longList(page, central(page), (node) => nodeButton(page, node), { className: 'names' }),
    ),
    element('p', { class: 'quiet' }, words.say('overview.hint')),
  );
}

/** Articles, dates, people and events of the whole graph. */
export function summaryLine({ model, words }: Page): string {
  const say = words().say;
  const published = model.articles.flatMap((article) => article.published ?? []).sort();
  const count = (type: string) =>
    [...model.nodes.type].filter((code) => model.header.types[code] === type).length;
  const isFactOfEvent = (relation: number) =>
    !['said', 'holds_office'].includes(model.header.relations[relation]?.name ?? '');
  return say('summary.text', {
    articles: say('count.articles', { n: model.header.counts.articles }),
    dates: words().period(published[0] ?? null, published.at(-1) ?? null),
    people: say('count.people', { n: count('person') }),
    countries: say('count.countries', { n: count('country') }),
    events: say('count.events', { n: model.facts.relation.filter(isFactOfEvent).length }),
  });
}

function emptied(page: Page): HTMLElement {
  const words = page.words();
  const reset = () =>
    page.update((view) => ({ ...view, facets: noFacets, focus: null, path: null, hidden: [] }));
  return element(
    'div',
    { class: 'panel empty' },
    element('h2', {}, words.say('empty.filtered')),
    element('button', { type: 'button', onclick: reset }, words.say('empty.reset')),
  );
}

/** The five shown events with the most sources; of equally many, those of better known participants. */
function mostTold({ model, shown }: Page): number[] {
  const { facts } = shown();
  const prominence = (fact: number) => {
    let sum = 0;
    for (const edge of model.facts.edges.of(fact))
      sum = Math.max(
        sum,
        (model.nodes.size[model.edges.source[edge] ?? 0] ?? 0) +
          (model.nodes.size[model.edges.target[edge] ?? 0] ?? 0),
      );
    return sum;
  };
  const candidates: { fact: number; rank: number }[] = [];
  facts.forEach((isShown, fact) => {
    const { name } = model.header.relations[model.facts.relation[fact] ?? 0] ?? {};
    if (!isShown || name === 'said' || name === 'holds_office' || model.facts.edges.sizeOf(fact) === 0)
      return;
    candidates.push({ fact, rank: (model.facts.sources[fact] ?? 1) * 1000 + prominence(fact) });
  });
  return candidates
    .sort((a, b) => b.rank - a.rank || a.fact - b.fact)
    .slice(0, 40)
    .map(({ fact }) => fact)
    .filter((fact) => isEvent(model.records.fact(fact)))
    .slice(0, 5);
}

function toldItem(page: Page, fact: number): HTMLElement {
  const id = page.model.facts.id[fact] ?? '';
  return element(
    'div',
    { class: 'told-item' },
    element('p', { class: 'says' }, ...factSentence(page, fact)),
    element(
      'button',
      { type: 'button', class: 'quiet open', onclick: () => page.select({ kind: 'fact', id }) },
      `${dateOf(page, fact)} · ${page.words().say('fact.sources', { n: page.model.facts.sources[fact] ?? 1 })}`,
    ),
  );
}

function central({ model, shown }: Page): number[] {
  const { nodes } = shown();
  const degree = (node: number) => rankOf(model, node);
  return [...nodes.keys()]
    .filter((node) => nodes[node] && model.nodes.edges.sizeOf(node) > 0)
    .sort((a, b) => degree(b) - degree(a) || a - b)
    .slice(0, 8);
}

function rankOf(model: Model, node: number): number {
  return model.nodes.edges.sizeOf(node) + (typeOf(model, node) === 'country' ? 0.5 : 0);
}
