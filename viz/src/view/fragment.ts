import { type DerivedChoice, firstView, noFacets, type Selection, type Theme, type View } from './view.ts';

/** The view as an address fragment, without the `#`; what is as at first is left out. */
export function toFragment(view: View): string {
  const { selected, facets, focus, path } = view;
  const parts: [string, string | null][] = [
    ['lang', view.language],
    ['theme', view.theme === 'auto' ? null : view.theme],
    ['node', selected?.kind === 'node' ? selected.id : null],
    ['pair', selected?.kind === 'pair' ? joinIds([selected.a, selected.b]) : null],
    ['fact', selected?.kind === 'fact' ? selected.id : null],
    ['type', joinIds(facets.types)],
    ['relation', joinIds(facets.relations)],
    ['status', joinIds(facets.statuses)],
    ['publisher', joinIds(facets.publishers)],
    ['sources', facets.minSources > 1 ? String(facets.minSources) : null],
    ['derived', facets.derived === 'with' ? null : facets.derived],
    ['from', facets.from],
    ['to', facets.to],
    ['undated', facets.undated ? null : 'no'],
    ['focus', focus === null ? null : joinIds(focus.roots)],
    ['depth', focus === null ? null : String(focus.depth)],
    ['path', path === null ? null : joinIds(path)],
    ['pin', joinIds(view.pinned)],
    ['hide', joinIds(view.hidden)],
    ['as', view.table ? 'table' : null],
  ];
  return parts.flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : [])).join('&');
}

/** Reads a fragment that anyone may have written: what does not make sense is as at first. */
export function parseFragment(fragment: string): View {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  const ids = (name: string) => splitIds(parts.get(name));
  const [from, to] = ids('path');
  const roots = ids('focus');
  return {
    language: parts.get('lang'),
    theme: oneOf<Theme>(parts.get('theme'), ['light', 'dark'], 'auto'),
    selected: parseSelection(parts),
    facets: {
      types: ids('type'),
      relations: ids('relation'),
      statuses: ids('status'),
      publishers: ids('publisher'),
      minSources: whole(parts.get('sources'), { least: 1, most: 10_000, usual: 1 }),
      derived: oneOf<DerivedChoice>(parts.get('derived'), ['without', 'only'], noFacets.derived),
      from: parseDay(parts.get('from')),
      to: parseDay(parts.get('to')),
      undated: parts.get('undated') !== 'no',
    },
    focus:
      roots.length > 0 ? { roots, depth: whole(parts.get('depth'), { least: 1, most: 6, usual: 1 }) } : null,
    path: from !== undefined && to !== undefined ? [from, to] : null,
    pinned: ids('pin'),
    hidden: ids('hide'),
    table: parts.get('as') === 'table' || firstView.table,
  };
}

function parseSelection(parts: URLSearchParams): Selection | null {
  const fact = parts.get('fact');
  if (fact !== null) return { kind: 'fact', id: fact };
  const [a, b] = splitIds(parts.get('pair'));
  if (a !== undefined && b !== undefined) return { kind: 'pair', a, b };
  const node = parts.get('node');
  return node === null ? null : { kind: 'node', id: node };
}

/** Publishers are names, and may hold the comma that parts a list. */
function joinIds(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll('~', '~0').replaceAll(',', '~1')).join(',');
}

function splitIds(list: string | null): readonly string[] {
  return list ? list.split(',').map((id) => id.replaceAll('~1', ',').replaceAll('~0', '~')) : [];
}

/** Colons, slashes and commas are allowed in a fragment, and an address is read by people. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
}

function oneOf<Choice extends string>(
  value: string | null,
  choices: readonly Choice[],
  usual: Choice,
): Choice {
  return choices.find((choice) => choice === value) ?? usual;
}

function whole(
  text: string | null,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const value = Number(text ?? usual);
  return Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : usual;
}

function parseDay(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
