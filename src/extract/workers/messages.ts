import type { Article } from '../../contract/article.ts';
import type { ArticleGraph } from '../../contract/article-graph.ts';
import type { ErrorCode } from '../../errors.ts';

/** What a worker thread is sent. */
export interface Task {
  readonly id: number;
  readonly article: Article;
}

/** What it sends back. */
export type Answer =
  | { readonly id: number; readonly graph: ArticleGraph }
  | { readonly id: number; readonly error: { readonly code: ErrorCode; readonly message: string } };
