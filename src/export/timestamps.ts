import type { NewsGraph } from '../contract/news-graph.ts';

/**
 * The days on which each node is there, by node id, ascending: those of the articles that name it and those of its
 * edges, because a time line hides an edge whose ends are not there.
 */
export function toTimestamps(graph: NewsGraph, toDay: ToDay): Map<string, readonly string[]> {
  const published = new Map(graph.articles.map((article) => [article.id, toDay(article.published)]));
  const days = new Map<string, readonly string[]>();
  const add = (node: string, day: string | null | undefined) => {
    const known = days.get(node);
    // most nodes have a day or two: lists are smaller than sets
    if (day != null && !known?.includes(day)) days.set(node, known ? [...known, day] : [day]);
  };
  for (const node of graph.nodes) for (const { article } of node.in) add(node.id, published.get(article));
  for (const { date, source, target } of graph.edges) {
    const day = toDay(date);
    add(source, day);
    add(target, day);
  }
  for (const [node, known] of days) if (known.length > 1) days.set(node, [...known].sort());
  return days;
}

/** The first day of a date, since time lines know no months or years; null for what is no calendar date. */
export type ToDay = (date: string | null) => string | null;

/** Reads each date once: a graph says the same few hundred over and over. */
export function createDayReader(): ToDay {
  const known = new Map<string, string | null>();
  return (date) => {
    if (date === null) return null;
    const present = known.get(date);
    if (present !== undefined) return present;
    const day = readDay(date);
    known.set(date, day);
    return day;
  };
}

function readDay(date: string): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date) ?? [];
  if (year === undefined) return null;
  const full = `${year}-${month}-${day}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full) ? full : null;
}
