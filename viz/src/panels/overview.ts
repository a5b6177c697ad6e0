import { type Model, typeOf } from '../data/model.ts';
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
  let [first, last] = [null as string | null, null as string | null];
  for (const { published } of model.articles) {
    if (published === null) continue;
    if (first === null || published < first) first = published;
    if (last === null || published > last) last = published;
  }
  return say('summary.text', {
    articles: say('count.articles', { n: model.header.counts.articles }),
    dates: words().period(first, last),
    people: say('count.people', { n: countOf(model.nodes.type, model.header.types.indexOf('person')) }),
    countries: say('count.countries', {
      n: countOf(model.nodes.type, model.header.types.indexOf('country')),
    }),
    events: say('count.events', { n: countEvents(model) }),
  });
}

function countOf(column: Uint8Array, code: number): number {
  let count = 0;
  for (const value of column) if (value === code) count++;
  return count;
}

function countEvents({ header, facts }: Model): number {
  const codeOf = (sought: string) => header.relations.findIndex(({ name }) => name === sought);
  return (
    facts.count - countOf(facts.relation, codeOf('said')) - countOf(facts.relation, codeOf('holds_office'))
  );
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
  const isEventRelation = model.header.relations.map(
    ({ name }) => name !== 'said' && name !== 'holds_office',
  );
  let best: { readonly fact: number; readonly rank: number }[] = [];
  for (let fact = 0; fact < facts.length; fact++) {
    if (!facts[fact] || !isEventRelation[model.facts.relation[fact] ?? 0]) continue;
    const sources = (model.facts.sources[fact] ?? 1) * 1000;
    // what cannot come among the first is not looked at any further
    if (best.length >= mostCandidates && sources + 1000 < (best.at(-1)?.rank ?? 0)) continue;
    best.push({ fact, rank: sources + prominenceOf(model, fact) });
    if (best.length < mostCandidates * 4) continue;
    best = best.sort(byRank).slice(0, mostCandidates);
  }
  return best
    .sort(byRank)
    .map(({ fact }) => fact)
    .slice(0, 5);
}

const mostCandidates = 20;

function byRank(
  a: { readonly fact: number; readonly rank: number },
  b: { readonly fact: number; readonly rank: number },
) {
  return b.rank - a.rank || a.fact - b.fact;
}

/** Below 1000, so that one more source always counts for more; 0 where the event ties nobody. */
function prominenceOf({ facts, edges, nodes }: Model, fact: number): number {
  let most = 0;
  for (const edge of facts.edges.of(fact))
    most = Math.max(
      most,
      (nodes.size[edges.source[edge] ?? 0] ?? 0) + (nodes.size[edges.target[edge] ?? 0] ?? 0),
    );
  return Math.min(999, most);
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

/** The best connected of the shown nodes; a list of a few, kept in order, spares sorting all of them. */
function central({ model, shown }: Page): number[] {
  const { nodes } = shown();
  const best: number[] = [];
  let least = 0;
  for (let node = 0; node < nodes.length; node++) {
    if (!nodes[node] || model.nodes.edges.sizeOf(node) === 0) continue;
    const rank = rankOf(model, node);
    if (best.length === mostCentral && rank <= least) continue;
    const at = best.findIndex((other) => rankOf(model, other) < rank);
    best.splice(at === -1 ? best.length : at, 0, node);
    best.length = Math.min(best.length, mostCentral);
    least = rankOf(model, best.at(-1) ?? node);
  }
  return best;
}

const mostCentral = 8;

function rankOf(model: Model, node: number): number {
  return model.nodes.edges.sizeOf(node) + (typeOf(model, node) === 'country' ? 0.5 : 0);
}
