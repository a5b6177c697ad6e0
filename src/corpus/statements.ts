import type { GraphStatement } from '../contract/news-graph.ts';
import { append } from './append.ts';
import { digestOf } from './digest.ts';
import type { ArticleFacts, StatementFacts } from './facts.ts';
import { groupReports, type Report, toReport } from './group-reports.ts';
import { mostFrequent, type Nodes } from './nodes.ts';
import { byId, compareUnits, sortedSet } from './order.ts';

/** A statement with the articles that report it, whose confidences and sources its edges carry. */
export interface MergedStatement {
  readonly statement: GraphStatement;
  readonly reports: readonly { readonly article: string; readonly confidence: number }[];
}

/** The same words of the same speaker are one statement, in however many articles they stand. */
export function buildStatements(articles: readonly ArticleFacts[], nodes: Nodes): MergedStatement[] {
  const bySpeaker = new Map<string, Report[]>();
  for (const article of articles)
    for (const statement of article.statements) {
      const speaker = nodes.nodeOf(article.info.id, statement.speaker);
      append(bySpeaker, speaker, toReport(article, statement));
    }
  return [...bySpeaker]
    .flatMap(([speaker, reports]) =>
      groupReports(reports).map((group) => {
        const words = group[0]?.words.join(' ') ?? '';
        return toStatement(`said:${digestOf(speaker, words)}`, group, nodes);
      }),
    )
    .sort((a, b) => byId(a.statement, b.statement));
}

function toStatement(id: string, reports: readonly Report[], { nodeOf }: Nodes): MergedStatement {
  const named = (pick: (statement: StatementFacts) => readonly (string | null)[]) =>
    reports.flatMap(({ article, statement }) =>
      pick(statement).flatMap((entity) => (entity === null ? [] : nodeOf(article.info.id, entity))),
    );
  return {
    statement: {
      id,
      speaker: named(({ speaker }) => [speaker])[0] ?? '',
      direct: reports.some(({ statement }) => statement.direct),
      addressee: mostFrequent(named(({ addressee }) => [addressee])),
      about: sortedSet(named(({ about }) => about)),
      // said at the latest on the day that the first article to report it came out
      date: reports.flatMap(({ article }) => article.info.published ?? []).sort(compareUnits)[0] ?? null,
      in: reports.map(({ statement: { id: statement, evidence } }) => ({
        article: evidence.article,
        statement,
        start: evidence.start,
        end: evidence.end,
        text: evidence.text,
      })),
    },
    reports: reports.map(({ article, statement }) => ({
      article: article.info.id,
      confidence: statement.confidence,
    })),
  };
}
