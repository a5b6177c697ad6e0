import type { EventWindow } from './event-windows.ts';

/** When something happened as far as it is told, and when it was told; in days since 1970. */
export interface Timed {
  readonly first: number | null;
  readonly last: number | null;
  readonly published: number | null;
}

interface Cluster {
  readonly members: number[];
  /** The day that the others are measured from; null of clusters without a date. */
  readonly day: number | null;
  /** Publication of its first undated member. */
  readonly told: number | null;
}

/**
 * Parts tellings that share everything but time into happenings: days within the slack of the first of them, then months
 * and years that hold one of those days, then what has no date, by when it was told.
 * @param members  indexes into `timed`
 */
export function clusterInTime(
  members: readonly number[],
  { timed, window }: { readonly timed: readonly Timed[]; readonly window: EventWindow },
): number[][] {
  const clusters: Cluster[] = [];
  const timeOf = (at: number): Timed => timed[at] ?? { first: null, last: null, published: null };
  for (const at of sortBy(
    members.filter((one) => isDay(timeOf(one))),
    (one) => timeOf(one).first ?? 0,
  )) {
    const { first: day } = timeOf(at);
    const last = clusters.at(-1);
    if (last && day !== null && day - (last.day ?? 0) <= window.slack) last.members.push(at);
    else clusters.push({ members: [at], day, told: null });
  }
  const spans = members.filter((one) => timeOf(one).first !== null && !isDay(timeOf(one)));
  // months before years: the finer date has its place first
  for (const at of sortBy(spans, (one) => lengthOf(timeOf(one)) * 1e6 + (timeOf(one).first ?? 0)))
    placeSpan(at, timeOf(at), clusters);
  for (const at of sortBy(
    members.filter((one) => timeOf(one).first === null),
    (one) => timeOf(one).published ?? Infinity,
  ))
    placeUndated(at, { published: timeOf(at).published, clusters, window });
  return clusters.map((cluster) => cluster.members);
}

function isDay({ first, last }: Timed): boolean {
  return first !== null && first === last;
}

function lengthOf({ first, last }: Timed): number {
  return (last ?? 0) - (first ?? 0);
}

/** A month or year joins the one happening that lies in it, else those of the same month or year. */
function placeSpan(at: number, { first, last }: Timed, clusters: Cluster[]): void {
  const inside = clusters.filter(({ day }) => day !== null && day >= (first ?? 0) && day <= (last ?? 0));
  const [only] = inside;
  if (inside.length === 1 && only) only.members.push(at);
  else {
    const middle = ((first ?? 0) + (last ?? 0)) / 2;
    const same = clusters.find(({ day }) => day === middle);
    if (same) same.members.push(at);
    else clusters.push({ members: [at], day: middle, told: null });
  }
}

/** An act without a date is the nearest one before it was told, else that of articles told about then. */
function placeUndated(
  at: number,
  {
    published,
    clusters,
    window,
  }: { readonly published: number | null; readonly clusters: Cluster[]; readonly window: EventWindow },
): void {
  if (published === null) {
    const [only] = clusters;
    if (clusters.length === 1 && only) only.members.push(at);
    else clusters.push({ members: [at], day: null, told: null });
    return;
  }
  const gapTo = ({ day, told }: Cluster): number => {
    // told before it happened, it is another one
    if (day !== null) return day > published + 1 ? Infinity : published - day;
    return told === null ? Infinity : published - told;
  };
  const near = clusters
    .map((cluster) => ({ cluster, gap: Math.abs(gapTo(cluster)) }))
    .filter(({ cluster, gap }) => gap <= (cluster.day === null ? window.echo : window.reach))
    .sort((a, b) => a.gap - b.gap)[0];
  if (near) near.cluster.members.push(at);
  else clusters.push({ members: [at], day: null, told: published });
}

function sortBy(members: readonly number[], keyOf: (member: number) => number): number[] {
  return [...members].sort((a, b) => keyOf(a) - keyOf(b) || a - b);
}
