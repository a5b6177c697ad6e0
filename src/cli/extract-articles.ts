import { type Problem, type ReadArticle, type ReadOptions, readArticles } from '../article/index.ts';
import type { Article } from '../contract/article.ts';
import { type ArticleGraph, findBrokenReference } from '../contract/article-graph.ts';
import { RawabitError } from '../errors.ts';
import type { Extractor } from '../extract/extractor.ts';

export interface ExtractedArticle {
  readonly kind: 'graph';
  readonly article: Article;
  readonly graph: ArticleGraph;
}

/**
 * Reads and extracts articles, `width` at a time, and yields them in the order they were read; what fails on one article
 * is a problem of that article alone.
 */
export async function* extractArticles(
  inputs: readonly string[],
  extractor: Extractor,
  options: ReadOptions & { readonly width?: number },
): AsyncIterable<ExtractedArticle | Problem> {
  const { width = 1, ...readOptions } = options;
  const underWay: Promise<ExtractedArticle | Problem>[] = [];
  for await (const result of readArticles(inputs, readOptions)) {
    underWay.push(result.kind === 'problem' ? Promise.resolve(result) : extractOne(result, extractor));
    // no more is read until the first of these is taken: memory holds a window, not the input
    if (underWay.length >= width) yield await takeFirst(underWay);
  }
  while (underWay.length > 0) yield await takeFirst(underWay);
}

async function takeFirst<Result>(queue: Promise<Result>[]): Promise<Result> {
  const [first] = queue.splice(0, 1);
  if (!first) throw new RawabitError('BUG_INVARIANT', 'nothing is under way.');
  return first;
}

async function extractOne(
  { article, input }: ReadArticle,
  extractor: Extractor,
): Promise<ExtractedArticle | Problem> {
  try {
    const graph = await extractor.extract(article);
    // what an extractor gets wrong must not reach the graph, where it would be harder to trace
    const broken = findBrokenReference(graph);
    if (broken !== null)
      throw new RawabitError(
        'ARTICLE_GRAPH_INVALID',
        `its article graph is broken: ${broken}. Please report it.`,
      );
    return { kind: 'graph', article, graph };
  } catch (error) {
    return { kind: 'problem', error: toError(error, input), input };
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
