import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArticleGraph, parseArticleGraph } from '../contract/article-graph.ts';
import { RawabitError } from '../errors.ts';

export interface EarlierArticle {
  readonly path: string;
  readonly graph: ArticleGraph;
}

/**
 * The article graphs of an earlier build, in order of their file names.
 * @throws {RawabitError} INPUT_NOT_FOUND where the folder holds none, ARTICLE_GRAPH_INVALID where a file is none
 */
export async function* readEarlierArticles(folder: string): AsyncIterable<EarlierArticle> {
  const articles = join(folder, 'articles');
  const names = await readdir(articles).catch((cause: unknown) => {
    throw new RawabitError('INPUT_NOT_FOUND', `${folder} holds no build: there is no ${articles}.`, {
      cause,
    });
  });
  for (const name of names.sort()) {
    if (!name.endsWith('.json')) continue;
    const path = join(articles, name);
    yield { path, graph: parseArticleGraph(parseJson(await readFile(path, 'utf8'), path)) };
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RawabitError('ARTICLE_GRAPH_INVALID', `${path} is not JSON. Build the folder anew.`, { cause });
  }
}
