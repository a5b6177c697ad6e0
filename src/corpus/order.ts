/** Orders strings by UTF-16 code unit: the one order that is the same on every machine and in every locale. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareUnits(a.id, b.id);
}

/** Ascending dates with unknown (null) last. */
export function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return compareUnits(a, b);
}

/** Distinct values in code-unit order. */
export function sortedSet(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareUnits);
}

/** Four decimals, as the news-graph contract wants every number. */
export function round4(value: number): number {
  const rounded = Math.round(value * 10000) / 10000;
  return Object.is(rounded, -0) ? 0 : rounded;
}
