import type { EntityType } from '../../../src/contract/article-graph.ts';
import { typeOf } from '../data/model.ts';
import { type Child, element, svgElement } from '../dom/element.ts';
import type { Page } from '../page.ts';

/** The shape that a type has in the graph. */
export function typeIcon(type: EntityType): SVGElement {
  const shapes = {
    person: () => svgElement('circle', { cx: 6, cy: 6, r: 4.5 }),
    country: () => svgElement('rect', { x: 1.5, y: 1.5, width: 9, height: 9, rx: 1.5 }),
    organisation: () => svgElement('path', { d: 'M6 .6 11.4 6 6 11.4.6 6Z' }),
    place: () => svgElement('path', { d: 'M6 1.2 11.2 10.6H.8Z' }),
    agreement: () => svgElement('path', { d: 'M3.3 1.3h5.4L11.4 6 8.7 10.7H3.3L.6 6Z' }),
  };
  return svgElement(
    'svg',
    { class: `icon type-${type}`, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    shapes[type](),
  );
}

/** A node's name that opens it. */
export function nodeButton(page: Page, node: number): HTMLElement {
  const id = page.model.nodes.id[node] ?? '';
  return element(
    'button',
    { type: 'button', class: 'name', onclick: () => page.select({ kind: 'node', id }) },
    typeIcon(typeOf(page.model, node)),
    element('bdi', {}, shorten(page.labelOf(node))),
  );
}

/** A name of ten thousand characters is an attack or a mistake; neither may push the rest away. */
export function shorten(text: string, longest = 160): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

export function section(title: string, ...children: readonly Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}

/** A list that begins with some and shows the rest when asked. */
export function longList<T>(
  page: Page,
  items: readonly T[],
  toItem: (item: T) => HTMLElement,
  { first = 8, className = '' }: { readonly first?: number; readonly className?: string } = {},
): HTMLElement {
  const list = element('ul', { class: `plain ${className}`.trim() });
  let shown = 0;
  const more = element('button', { type: 'button', class: 'more', onclick: () => add(shown + 50) });
  const add = (until: number) => {
    for (const item of items.slice(shown, until)) list.append(element('li', {}, toItem(item)));
    shown = Math.min(until, items.length);
    const left = items.length - shown;
    more.textContent = page.words().say('fact.more', { n: left });
    if (left === 0) more.remove();
  };
  const box = element('div', {}, list, more);
  add(first);
  return box;
}

/** Names with `and` and commas between them. */
export function nameList(page: Page, nodes: readonly number[]): Child[] {
  return nodes.slice(0, 12).flatMap((node, at) => {
    const name = nodeButton(page, node);
    if (at === 0) return [name];
    return [
      at === nodes.length - 1 ? page.words().say('fact.and') : page.words().language === 'ar' ? '، ' : ', ',
      name,
    ];
  });
}

export function relationTag(page: Page, relation: string, relationClass: string): HTMLElement {
  const key = `relation.${relation}` as Parameters<ReturnType<Page['words']>['say']>[0]; // relations have their words
  return element('span', { class: `relation class-${relationClass}` }, page.words().say(key));
}
