import { fileURLToPath } from 'node:url';
import type { Article } from '../../contract/article.ts';
import type { LanguagePack } from '../../languages/language.ts';
import type { Extractor } from '../extractor.ts';
import type { Judge } from './events/find-events.ts';
import { createJudge } from './events/roles/decide.ts';
import { RoleWeights } from './events/roles/weights.ts';
import { explainReading } from './explain.ts';
import type { ArticleReading } from './read-article.ts';
import { readArticle } from './read-article.ts';
import type { Tagger } from './tagger/index.ts';
import { loadTagger } from './tagger/index.ts';
import { toArticleGraph } from './to-article-graph.ts';
import { createWords, type Words } from './words.ts';

/** The extractor that needs nothing but the language packs. Taggers and weights are loaded with the first article of their language. */
export function createEmbeddedExtractor(packOf: (article: Article) => LanguagePack): Extractor {
  const knowledge = new Map<
    LanguagePack,
    { readonly words: Words; readonly tagger: Tagger | null; readonly judge: Judge }
  >();
  const read = (article: Article): ArticleReading => {
    const pack = packOf(article);
    let known = knowledge.get(pack);
    if (known === undefined) {
      const tagger = pack.taggerModel === null ? null : loadTagger(fileURLToPath(pack.taggerModel));
      known = {
        words: createWords(pack),
        tagger,
        judge: createJudge(new RoleWeights(pack.readRoleWeights())),
      };
      knowledge.set(pack, known);
    }
    return readArticle(article, { pack, ...known });
  };
  return {
    extract: async (article) => toArticleGraph(read(article)),
    explain: async (article, options) => explainReading(read(article), options),
  };
}
