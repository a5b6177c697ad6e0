import type { Article } from '../contract/article.ts';
import type { ArticleGraph } from '../contract/article-graph.ts';

/** Turns one article into its article graph. Holds no state between articles, so that any number run side by side. */
export interface Extractor {
  /**
   * @throws {RawabitError} LANGUAGE_UNKNOWN where no language pack fits
   */
  extract(article: Article): Promise<ArticleGraph>;
  /** Says, sentence by sentence, what was found and which rule or weight decided, as lines of plain text. */
  explain(article: Article, options?: { readonly sentence?: number }): Promise<string>;
}
