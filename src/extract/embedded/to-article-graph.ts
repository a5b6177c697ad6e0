import type { ArticleGraph, Statement } from '../../contract/article-graph.ts';
import type { EntityTable } from './entities/entity-table.ts';
import { entityId, toEntity } from './entities/entity-table.ts';
import { toNewsEvent } from './events/finish.ts';
import { projectEvents } from './events/project.ts';
import { toPositions } from './positions.ts';
import type { ArticleReading } from './read-article.ts';
import type { StatementDraft } from './statements/find-statements.ts';

/** Writes a reading out as the article graph: entities that a name or a fact speaks for, and the facts. */
export function toArticleGraph(reading: ArticleReading): ArticleGraph {
  const { document, mentions, table, offices, events, statements } = reading;
  const { article, pack } = document;
  const positions = toPositions(offices, mentions);
  for (const { sources, targets } of events) for (const draft of [...sources, ...targets]) draft.used = true;
  for (const { speaker } of statements) speaker.used = true;
  const entities = table.drafts.filter((draft) => draft.mentions.length > 0 && (draft.named || draft.used));
  return {
    schema: 'article-graph/1',
    article: {
      id: article.id,
      url: article.url,
      title: article.title,
      language: pack.code,
      published: article.published,
      publisher: article.publisher,
    },
    content: article.content,
    entities: entities.map((draft) => toEntity(document, draft)),
    events: events.map((draft, index) => toNewsEvent(document, draft, index)),
    positions,
    statements: statements.map((draft, index) => toStatement(table, draft, index)),
    relations: projectEvents(events, offices),
  };
}

function toStatement(table: EntityTable, draft: StatementDraft, index: number): Statement {
  const about = table.drafts.filter(
    (entity) =>
      entity !== draft.speaker &&
      entity.named &&
      entity.mentions.some(
        (mention) => mention.kind === 'name' && mention.start >= draft.start && mention.end <= draft.end,
      ),
  );
  return {
    id: `s${index + 1}`,
    speaker: entityId(draft.speaker),
    start: draft.start,
    end: draft.end,
    direct: draft.direct,
    cue: draft.cue,
    addressee: null,
    about: about.map(entityId),
    confidence: draft.confidence,
    rule: draft.rule,
  };
}
