import { findPair, typeOf } from '../data/model.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../page.ts';
import { createNameIndex, type NameIndex } from '../search/name-index.ts';
import { createTextSearch, type TextSearch } from '../search/text-search.ts';
import { findTwoNames } from '../search/two-names.ts';
import { factWords } from './fact-item.ts';
import { shorten, typeIcon } from './parts.ts';

/** Search as one types: names grouped by type, two names as a pair, and sentences. A combobox with a list of options. */
export interface SearchBox {
  readonly element: HTMLElement;
  /** Words again, after the language has changed. */
  render(): void;
  focus(): void;
  /** Makes ready what the first search would wait for. */
  prepare(): void;
}

interface Option {
  readonly element: HTMLElement;
  readonly choose: () => void;
}

export function createSearchBox(page: Page): SearchBox {
  const list = element('div', { class: 'results', id: 'results', role: 'listbox' });
  const input = element('input', {
    type: 'search',
    id: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    enterkeyhint: 'search',
    'aria-autocomplete': 'list',
    'aria-controls': 'results',
    'aria-expanded': 'false',
  });
  const root = element('div', { class: 'search', role: 'search' }, input, list);
  list.hidden = true;
  let names: NameIndex | null = null;
  let texts: TextSearch | null = null;
  let options: Option[] = [];
  let active = -1;

  input.addEventListener('input', () => {
    turn();
    void search();
  });
  input.addEventListener('focus', () => void search());
  input.addEventListener('keydown', (event) => onKey(event));
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) close();
  });

  /** An empty box has no text that could tell its direction, and would put the placeholder on the left of either page. */
  function turn(): void {
    input.dir = input.value === '' ? page.words().direction : 'auto';
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function search(): Promise<void> {
    const query = input.value.trim().slice(0, 200);
    if (query === '') return close();
    names ??= createNameIndex(page.model);
    const found = names.find(query, mostNames);
    const pair = query.includes(' ') ? findTwoNames(names, query) : null;
    show(query, { found, pair, facts: [], total: 0 });
    if (query.length < 2 || !page.isComplete()) return;
    texts ??= createTextSearch(page.model.records);
    const { facts, total } = await texts.find(query, mostSentences);
    if (input.value.trim().slice(0, 200) === query && !list.hidden)
      show(query, { found, pair, facts, total });
  }

  function show(
    query: string,
    {
      found,
      pair,
      facts,
      total,
    }: {
      readonly found: readonly number[];
      readonly pair: readonly [number, number] | null;
      readonly facts: readonly number[];
      readonly total: number;
    },
  ): void {
    const words = page.words();
    const before = options[active]?.element.id;
    options = [];
    list.replaceChildren();
    const heading = (text: string) =>
      list.append(element('div', { class: 'group', role: 'presentation' }, text));
    if (pair !== null) {
      heading(words.say('search.between'));
      list.append(addOption(pairOption(pair)));
    }
    for (const type of page.model.header.types) {
      const own = found.filter((node) => typeOf(page.model, node) === type);
      if (own.length > 0) heading(words.say(`type.${type}`));
      for (const node of own) list.append(addOption(nameOption(node, query)));
    }
    if (facts.length > 0) {
      heading(`${words.say('search.sentences')} · ${words.say('search.count', { n: total })}`);
      for (const fact of facts) list.append(addOption(factOption(fact)));
    }
    if (options.length === 0)
      list.append(element('div', { class: 'group none', role: 'presentation' }, words.say('search.none')));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    active = options.findIndex((option) => option.element.id === before);
    if (active === -1 && options.length > 0) active = 0;
    mark();
  }

  function addOption({ element: made, choose }: Option): HTMLElement {
    made.setAttribute('role', 'option');
    made.id = `option-${options.length}`;
    // before the list loses the focus and closes
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => finish(choose));
    options.push({ element: made, choose });
    return made;
  }

  function finish(choose: () => void): void {
    input.value = '';
    turn();
    close();
    choose();
  }

  function nameOption(node: number, query: string): Option {
    const id = page.model.nodes.id[node] ?? '';
    const label = page.labelOf(node);
    const alias = (page.model.nodes.aliases[node] ?? []).find(
      (name) => name.includes(query) && name !== label,
    );
    return {
      element: element(
        'div',
        { class: 'option' },
        typeIcon(typeOf(page.model, node)),
        element('bdi', {}, shorten(label, 90)),
        !label.includes(query) &&
          alias !== undefined &&
          element('bdi', { class: 'alias' }, shorten(alias, 60)),
        element('span', { class: 'count' }, page.words().number(page.model.nodes.edges.sizeOf(node))),
      ),
      choose: () => page.select({ kind: 'node', id }),
    };
  }

  function pairOption([a, b]: readonly [number, number]): Option {
    const { model } = page;
    const pair = findPair(model, a, b);
    const count =
      pair === -1 ? 0 : new Set([...model.pairs.edges.of(pair)].map((edge) => model.edges.fact[edge])).size;
    const ids = [model.nodes.id[a] ?? '', model.nodes.id[b] ?? ''] as const;
    return {
      element: element(
        'div',
        { class: 'option pair' },
        element('bdi', {}, shorten(page.labelOf(a), 60)),
        ' ⋯ ',
        element('bdi', {}, shorten(page.labelOf(b), 60)),
        element('span', { class: 'count' }, page.words().say('count.facts', { n: count })),
      ),
      choose: () =>
        count > 0
          ? page.select({ kind: 'pair', a: ids[0], b: ids[1] })
          : page.update((view) => ({ ...view, focus: null, path: ids })),
    };
  }

  function factOption(fact: number): Option {
    const text = page.model.records.fact(fact).in[0]?.text ?? '';
    return {
      element: element(
        'div',
        { class: 'option sentence' },
        element('span', { class: 'says' }, ...factWords(page, fact)),
        element('span', { class: 'preview', dir: 'auto' }, shorten(text, 140)),
      ),
      choose: () => page.select({ kind: 'fact', id: page.model.facts.id[fact] ?? '' }),
    };
  }

  function mark(): void {
    for (const [at, option] of options.entries())
      option.element.setAttribute('aria-selected', String(at === active));
    const chosen = options[active]?.element;
    if (chosen === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', chosen.id);
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  function onKey(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = moves[event.key];
    if (by !== undefined && options.length > 0) {
      event.preventDefault();
      active = (active + by + options.length) % options.length;
      mark();
    } else if (event.key === 'Enter' && !list.hidden) {
      const chosen = options[active];
      if (chosen) finish(chosen.choose);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (list.hidden) input.value = '';
      close();
    }
  }

  return {
    element: root,
    render() {
      turn();
      input.placeholder = page.words().say('search.placeholder');
      input.setAttribute('aria-label', page.words().say('search.label'));
      list.setAttribute('aria-label', page.words().say('search.label'));
    },
    focus: () => input.focus(),
    prepare() {
      names ??= createNameIndex(page.model);
    },
  };
}

const mostNames = 24;
const mostSentences = 8;
