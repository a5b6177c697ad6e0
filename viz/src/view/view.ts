export type Theme = 'auto' | 'light' | 'dark';
export type DerivedChoice = 'with' | 'without' | 'only';

/** Everything that decides what the page shows; ids, so that it means the same in a rebuilt graph. */
export interface View {
  /** null: as the browser prefers. */
  readonly language: string | null;
  readonly theme: Theme;
  readonly selected: Selection | null;
  readonly facets: Facets;
  readonly focus: Focus | null;
  /** Two nodes whose connections are looked for. */
  readonly path: readonly [string, string] | null;
  readonly pinned: readonly string[];
  readonly hidden: readonly string[];
  readonly table: boolean;
}

export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }
  | { readonly kind: 'fact'; readonly id: string };

/** An empty list chooses all. */
export interface Facets {
  readonly types: readonly string[];
  readonly relations: readonly string[];
  readonly statuses: readonly string[];
  readonly publishers: readonly string[];
  readonly minSources: number;
  readonly derived: DerivedChoice;
  /** ISO days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: boolean;
}

export interface Focus {
  readonly roots: readonly string[];
  /** Steps from a root. */
  readonly depth: number;
}

export const noFacets: Facets = {
  types: [],
  relations: [],
  statuses: [],
  publishers: [],
  minSources: 1,
  derived: 'with',
  from: null,
  to: null,
  undated: true,
};

export const firstView: View = {
  language: null,
  theme: 'auto',
  selected: null,
  facets: noFacets,
  focus: null,
  path: null,
  pinned: [],
  hidden: [],
  table: false,
};

/** Whether two views show the same, as far as an address tells. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function toggle(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((kept) => kept !== value) : [...list, value];
}
