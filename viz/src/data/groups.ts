/** Which items belong to which group, in two arrays however many there are. */
export interface Groups {
  of(group: number): Uint32Array;
  sizeOf(group: number): number;
  /** The members of group g are `items` from `starts[g]` up to `starts[g + 1]`: for loops over all of them. */
  readonly items: Uint32Array;
  readonly starts: Uint32Array;
}

/**
 * Groups the indexes of a column by its values; of two columns, an index belongs to the group of both of its values,
 * once where they are the same.
 */
export function groupBy(
  column: Uint32Array | readonly [Uint32Array, Uint32Array],
  groups: number,
): Groups {
  const [first, second] = column instanceof Uint32Array ? [column, null] : column;
  const starts = new Uint32Array(groups + 1);
  const isSecond = (at: number) => second !== null && second[at] !== first[at];
  const count = (group: number) => {
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  };
  for (let at = 0; at < first.length; at++) {
    count(first[at] ?? 0);
    if (isSecond(at)) count(second?.[at] ?? 0);
  }
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const items = new Uint32Array(starts[groups] ?? 0);
  const next = starts.slice();
  const put = (group: number, at: number) => {
    const slot = next[group] ?? 0;
    items[slot] = at;
    next[group] = slot + 1;
  };
  for (let at = 0; at < first.length; at++) {
    put(first[at] ?? 0, at);
    if (isSecond(at)) put(second?.[at] ?? 0, at);
  }
  return {
    items,
    starts,
    of: (group) => items.subarray(starts[group] ?? 0, starts[group + 1] ?? 0),
    sizeOf: (group) => (starts[group + 1] ?? 0) - (starts[group] ?? 0),
  };
}
