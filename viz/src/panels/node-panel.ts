import type { GraphPosition } from '../../../src/contract/news-graph.ts';
import { type Model, typeOf } from '../data/model.ts';
import { isPosition } from '../data/records.ts';
import { element } from '../dom/element.ts';
import { sourceLink } from '../dom/link.ts';
import { byDate } from '../facts/describe.ts';
import type { Page } from '../page.ts';
import { factItem } from './fact-item.ts';
import { focusActions } from './focus-actions.ts';
import { longList, nodeButton, relationTag, section, shorten, typeIcon } from './parts.ts';

/** What is known of a node: offices in time, facts by relation, what it said and what was said of it. */
export function nodePanel(page: Page, node: number): HTMLElement {
  const { model } = page;
  const words = page.words();
  const record = model.records.node(node);
  const groups = factsOf(page, node);
  const names = [...new Set([...Object.values(record.labels), ...record.aliases])].filter(
    (name) => name !== page.labelOf(node),
  );
  const positions = [...(groups.get('holds_office') ?? [])];
  const said = groups.get('said') ?? [];
  const by = said.filter((fact) => isSpeaker(model, fact, node));
  const about = said.filter((fact) => !isSpeaker(model, fact, node));
  const events = [...groups].filter(([relation]) => relation !== 'said' && relation !== 'holds_office');
  const perhaps = (record.perhapsSame ?? []).flatMap((id) => model.nodes.at.get(id) ?? []);
  const isEmpty = events.length + said.length + positions.length === 0;
  return element(
    'div',
    { class: 'panel node-panel' },
    element('h2', {}, typeIcon(typeOf(model, node)), element('bdi', {}, shorten(page.labelOf(node)))),
    element(
      'p',
      { class: 'meta' },
      `${words.say(`typeOne.${typeOf(model, node)}`)} · ${words.say('fact.sources', { n: record.sources })}`,
      record.firstSeen !== null &&
        ` · ${words.say('node.seen', { dates: words.period(record.firstSeen, record.lastSeen) })}`,
    ),
    focusActions(page, node),
    names.length > 0 &&
      element(
        'p',
        { class: 'aliases' },
        `${words.say('node.aliases')}: `,
        ...names.slice(0, 12).flatMap((name, at) => [at > 0 && ' · ', element('bdi', {}, shorten(name, 80))]),
      ),
    positions.length > 0 && offices(page, node, positions),
    ...events.map(([relation, facts]) => relationSection(page, node, { relation, facts })),
    by.length > 0 && section(words.say('node.by'), factList(page, node, by)),
    about.length > 0 && section(words.say('node.about'), factList(page, node, about)),
    isEmpty && element('p', { class: 'quiet' }, words.say('node.none')),
    perhaps.length > 0 &&
      section(
        words.say('node.perhaps'),
        longList(page, perhaps, (other) => nodeButton(page, other), { className: 'names' }),
      ),
    articles(page, record.in),
  );
}

/** The facts shown about a node by relation, the most frequent relation first, the newest fact first. */
function factsOf({ model, shown }: Page, node: number): Map<string, number[]> {
  const seen = new Set<number>();
  const groups = new Map<string, number[]>();
  for (const edge of model.nodes.edges.of(node)) {
    const fact = model.edges.fact[edge] ?? 0;
    if (!shown().edges[edge] || seen.has(fact)) continue;
    seen.add(fact);
    const relation = model.header.relations[model.facts.relation[fact] ?? 0]?.name ?? '';
    const group = groups.get(relation);
    if (group) group.push(fact);
    else groups.set(relation, [fact]);
  }
  for (const facts of groups.values()) facts.sort(byDate(model));
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}

function isSpeaker(model: Model, fact: number, node: number): boolean {
  return [...model.facts.edges.of(fact)].some((edge) => model.edges.source[edge] === node);
}

function edgeOf({ model, shown }: Page, fact: number, node: number): number | null {
  const own = [...model.facts.edges.of(fact)].filter(
    (edge) => shown().edges[edge] && (model.edges.source[edge] === node || model.edges.target[edge] === node),
  );
  // stated before inferred
  return own.sort((a, b) => ((model.edges.flags[a] ?? 0) & 1) - ((model.edges.flags[b] ?? 0) & 1))[0] ?? null;
}

function factList(page: Page, node: number, facts: readonly number[]): HTMLElement {
  return longList(page, facts, (fact) => factItem(page, fact, { edge: edgeOf(page, fact, node) }), {
    first: 4,
    className: 'facts',
  });
}

function relationSection(
  page: Page,
  node: number,
  { relation, facts }: { readonly relation: string; readonly facts: readonly number[] },
): HTMLElement {
  const relationClass = page.model.header.relations.find(({ name }) => name === relation)?.class ?? 'neutral';
  const made = section('', factList(page, node, facts));
  made
    .querySelector('h3')
    ?.append(
      relationTag(page, relation, relationClass),
      element('span', { class: 'count' }, page.words().number(facts.length)),
    );
  return made;
}

/** Titles in time: of a person where, of a country or body who. */
function offices(page: Page, node: number, facts: readonly number[]): HTMLElement {
  const words = page.words();
  const isPerson = typeOf(page.model, node) === 'person';
  const rows = facts.flatMap((fact): { fact: number; position: GraphPosition }[] => {
    const record = page.model.records.fact(fact);
    return isPosition(record) ? [{ fact, position: record }] : [];
  });
  return section(
    words.say(isPerson ? 'node.offices' : 'node.holders'),
    longList(
      page,
      rows,
      ({ fact, position }) => {
        const other = page.model.nodes.at.get((isPerson ? position.of : position.person) ?? '');
        return element(
          'div',
          { class: 'office' },
          element(
            'button',
            {
              type: 'button',
              class: 'title',
              onclick: () => page.select({ kind: 'fact', id: page.model.facts.id[fact] ?? '' }),
            },
            element('bdi', {}, shorten(position.title, 100)),
          ),
          ' ',
          other !== undefined && nodeButton(page, other),
          element('span', { class: 'date' }, ` ${words.period(position.firstSeen, position.lastSeen)}`),
        );
      },
      { className: 'offices' },
    ),
  );
}

function articles(page: Page, places: readonly { readonly article: string }[]): HTMLElement {
  const { model } = page;
  const found = [...new Set(places.map(({ article }) => article))]
    .flatMap((id) => model.articles[model.articleAt.get(id) ?? -1] ?? [])
    .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
  const list = longList(
    page,
    found,
    ({ id, title, url, publisher, published }) =>
      element(
        'p',
        { class: 'article' },
        sourceLink(shorten(title ?? id), url),
        element('br'),
        element(
          'small',
          {},
          element('bdi', {}, shorten(publisher ?? '', 60)),
          publisher && ' · ',
          page.words().date(published),
        ),
      ),
    { first: 5, className: 'articles' },
  );
  const heading = `${page.words().say('node.articles')} · ${page.words().number(found.length)}`;
  return element('details', { class: 'articles' }, element('summary', {}, heading), list);
}
