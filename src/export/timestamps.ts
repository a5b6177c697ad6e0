import type { NewsGraph } from '../contract/news-graph.ts';

/**
 * The days on which each node is there, by node id, ascending: those of the articles that name it and those of its
 * edges, because a time line hides an edge whose ends are not there.
 */
export function toTimestamps(graph: NewsGraph): Map<string, string[]> {
  const published = new Map(graph.articles.map((article) => [article.id, article.published]));
  const days = new Map<string, Set<string>>();
  for (const node of graph.nodes) {
    const ofNode = new Set<string>();
    for (const { article } of node.in) {
      const day = toDay(published.get(article) ?? null);
      if (day !== null) ofNode.add(day);
    }
    days.set(node.id, ofNode);
  }
  for (const { date, source, target } of graph.edges) {
    const day = toDay(date);
    if (day === null) continue;
    days.get(source)?.add(day);
    days.get(target)?.add(day);
  }
  return new Map([...days].map(([id, ofNode]) => [id, [...ofNode].sort()]));
}

/** The first day of a date, since time lines know no months or years; null for what is no calendar date. */
export function toDay(date: string | null): string | null {
  if (date === null) return null;
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date) ?? [];
  if (year === undefined) return null;
  const full = `${year}-${month}-${day}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full) ? full : null;
}
