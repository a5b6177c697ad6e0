import { type Problem, type ReadOptions, readArticles } from '../article/index.ts';
import type { Article } from '../contract/article.ts';
import type { ArticleGraph } from '../contract/article-graph.ts';
import { RawabitError } from '../errors.ts';
import type { Extractor } from '../extract/extractor.ts';

export interface ExtractedArticle {
  readonly kind: 'graph';
  readonly article: Article;
  readonly graph: ArticleGraph;
}

/** Reads and extracts articles one after the other; what fails on one article is a problem of that article alone. */
export async function* extractArticles(
  inputs: readonly string[],
  extractor: Extractor,
  options: ReadOptions,
): AsyncIterable<ExtractedArticle | Problem> {
  for await (const result of readArticles(inputs, options)) {
    if (result.kind === 'problem') {
      yield result;
      continue;
    }
    const { article, input } = result;
    const graph = await extractor.extract(article).catch((error: unknown) => toError(error, input));
    if (graph instanceof RawabitError) yield { kind: 'problem', error: graph, input };
    else yield { kind: 'graph', article, graph };
  }
}

/** One article that trips a bug must not cost the other ten thousand. */
export function toError(error: unknown, input: string): RawabitError {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof RawabitError)
    return new RawabitError(error.code, `${input}: ${reason}`, { cause: error });
  return new RawabitError(
    'BUG_INVARIANT',
    `${input}: the extractor failed on it (${reason}). This is a bug of rawabit: please report it with the article.`,
    { cause: error },
  );
}
