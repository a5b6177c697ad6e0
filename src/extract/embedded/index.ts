import type { ArticleGraph, Statement } from '../../contract/article-graph.ts';
import type { Article } from '../../contract/article.ts';
import type { LanguagePack } from '../../languages/language.ts';
import type { Extractor } from '../extractor.ts';
import { createChunkContext } from './clauses/chunks.ts';
import { readSentences } from './clauses/read-sentences.ts';
import { createDocument } from './document.ts';
import type { EntityTable } from './entities/entity-table.ts';
import { entityId, toEntity } from './entities/entity-table.ts';
import { resolveNames } from './entities/resolve-names.ts';
import { resolveOffices } from './entities/resolve-offices.ts';
import { findEvents } from './events/find-events.ts';
import { dateEvents, mergeTellings, projectEvents, toNewsEvent } from './events/finish.ts';
import { findMentions } from './mentions/index.ts';
import { toPositions } from './positions.ts';
import type { StatementDraft } from './statements/find-statements.ts';
import { findStatements } from './statements/find-statements.ts';

/** The extractor that needs nothing but the language packs. */
export function createEmbeddedExtractor(packOf: (article: Article) => LanguagePack): Extractor {
  return {
    extract: async (article) => extractWith(article, packOf(article)),
    explain: async (article) => JSON.stringify(extractWith(article, packOf(article)), null, 1),
  };
}

function extractWith(article: Article, pack: LanguagePack): ArticleGraph {
  const document = createDocument(article, pack);
  const mentions = findMentions(document);
  const table = resolveNames(document, mentions);
  const offices = resolveOffices(document, mentions, table);
  const positions = toPositions(offices, mentions);
  const context = createChunkContext(document, mentions, { table, offices });
  const sentences = readSentences(context);
  const spoken = findStatements(document, sentences, table);
  const events = mergeTellings(dateEvents(document, findEvents(context, sentences, spoken), sentences));
  for (const { sources, targets } of events) for (const draft of [...sources, ...targets]) draft.used = true;
  for (const { speaker } of spoken) speaker.used = true;
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
    statements: spoken.map((draft, index) => toStatement(table, draft, index)),
    relations: projectEvents(events),
  };
}

function toStatement(table: EntityTable, draft: StatementDraft, index: number): Statement {
  const about = table.drafts.filter(
    (entity) =>
      entity !== draft.speaker &&
      entity.named &&
      entity.mentions.some((mention) => mention.kind === 'name' && mention.start >= draft.start && mention.end <= draft.end),
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
