import type { Evidence, GraphPosition } from '../contract/news-graph.ts';
import { append } from './append.ts';
import type { ArticleFacts } from './facts.ts';
import { nameKey } from './names/fold-name.ts';
import { mostFrequent, type Nodes } from './nodes.ts';
import { compareUnits } from './order.ts';

interface Holding {
  readonly article: ArticleFacts;
  readonly person: string;
  readonly of: string | null;
  readonly title: string;
  readonly evidence: Evidence;
}

/** The offices that people are said to hold: one position a person, body and title, with when it was seen. */
export function buildPositions(articles: readonly ArticleFacts[], { nodeOf }: Nodes): GraphPosition[] {
  const groups = new Map<string, Holding[]>();
  for (const article of articles)
    for (const { person, of, title, evidence } of article.positions) {
      const holding = {
        article,
        person: nodeOf(article.info.id, person),
        of: of === null ? null : nodeOf(article.info.id, of),
        title,
        evidence,
      };
      const key = JSON.stringify([holding.person, holding.of, nameKey(title)]);
      append(groups, key, holding);
    }
  return [...groups.values()].flatMap(toPosition).sort(comparePositions);
}

function toPosition(holdings: readonly Holding[]): GraphPosition[] {
  const [first] = holdings;
  if (!first) return [];
  const seen = holdings.flatMap(({ article }) => article.info.published ?? []).sort(compareUnits);
  return [
    {
      person: first.person,
      of: first.of,
      title: mostFrequent(holdings.map(({ title }) => title)) ?? first.title,
      firstSeen: seen[0] ?? null,
      lastSeen: seen.at(-1) ?? null,
      in: holdings.map(({ evidence }) => evidence).sort(compareEvidence),
    },
  ];
}

function compareEvidence(a: Evidence, b: Evidence): number {
  return compareUnits(a.article, b.article) || a.start - b.start || a.end - b.end;
}

function comparePositions(a: GraphPosition, b: GraphPosition): number {
  return (
    compareUnits(a.person, b.person) || compareUnits(a.of ?? '', b.of ?? '') || compareUnits(a.title, b.title)
  );
}
