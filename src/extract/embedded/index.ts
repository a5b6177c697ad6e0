import { fileURLToPath } from 'node:url';
import type { Article } from '../../contract/article.ts';
import type { LanguagePack } from '../../languages/language.ts';
import type { Extractor } from '../extractor.ts';
import { explainReading } from './explain.ts';
import type { ArticleReading } from './read-article.ts';
import { readArticle } from './read-article.ts';
import type { Tagger } from './tagger/index.ts';
import { loadTagger } from './tagger/index.ts';
import { toArticleGraph } from './to-article-graph.ts';

/** The extractor that needs nothing but the language packs. Taggers are loaded with the first article of their language. */
export function createEmbeddedExtractor(packOf: (article: Article) => LanguagePack): Extractor {
  const taggers = new Map<LanguagePack, Tagger | null>();
  const read = (article: Article): ArticleReading => {
    const pack = packOf(article);
    let tagger = taggers.get(pack);
    if (tagger === undefined) {
      tagger = pack.taggerModel === null ? null : loadTagger(fileURLToPath(pack.taggerModel));
      taggers.set(pack, tagger);
    }
    return readArticle(article, pack, tagger);
  };
  return {
    extract: async (article) => toArticleGraph(read(article)),
    explain: async (article, options) => explainReading(read(article), options),
  };
}
