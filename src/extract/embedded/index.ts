import type { ArticleGraph } from '../../contract/article-graph.ts';
import type { Article } from '../../contract/article.ts';
import type { LanguagePack } from '../../languages/language.ts';
import type { Extractor } from '../extractor.ts';
import { createDocument } from './document.ts';
import { toEntity } from './entities/entity-table.ts';
import { resolveNames } from './entities/resolve-names.ts';
import { resolveOffices } from './entities/resolve-offices.ts';
import { findMentions } from './mentions/index.ts';
import { toPositions } from './positions.ts';

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
  const positions = toPositions(offices);
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
    events: [],
    positions,
    statements: [],
    relations: [],
  };
}
