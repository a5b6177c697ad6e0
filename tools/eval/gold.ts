import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArticles } from '../../src/article/index.ts';
import type { Article } from '../../src/contract/article.ts';

type OneOrMore<T> = T | readonly T[];

/** What a careful reader finds in one article. Ids name the article's own entities; a list of ids means that any of them is right. */
export interface Gold {
  readonly id: string;
  readonly entities: readonly { id: string; type: string; names: readonly string[]; optional?: boolean }[];
  readonly relations: readonly {
    source: OneOrMore<string>;
    relation: OneOrMore<string>;
    target: OneOrMore<string>;
    date?: string;
    status?: string;
    optional?: boolean;
  }[];
  readonly positions?: readonly {
    person: OneOrMore<string>;
    of: OneOrMore<string> | null;
    title: string;
    optional?: boolean;
  }[];
  /** Offsets into the content, or the words said. */
  readonly statements?: readonly {
    speaker: OneOrMore<string>;
    start?: number;
    end?: number;
    text?: string;
    optional?: boolean;
  }[];
}

export interface GoldArticle {
  readonly gold: Gold;
  readonly article: Article;
}

/**
 * Reads gold files with their articles: `<id>.json` beside `<id>.txt`, or a folder `articles` next to the gold folder.
 * @throws {Error} where a gold file has no article
 */
export async function readGold(folder: string): Promise<GoldArticle[]> {
  const sibling = resolve(folder, '../articles');
  const from = existsSync(sibling) ? sibling : folder;
  const inputs = readdirSync(from)
    .filter((name) => (from === folder ? name.endsWith('.txt') : !name.endsWith('.meta.json')))
    .map((name) => join(from, name));
  const articles = new Map<string, Article>();
  for await (const read of readArticles(inputs, {})) {
    if (read.kind === 'problem') throw read.error;
    articles.set(read.article.id, read.article);
  }
  const golds = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.meta.json'));
  return golds.sort().map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
    const article = articles.get(gold.id);
    if (!article) throw new Error(`${join(folder, name)}: there is no article ${gold.id} in ${from}`);
    return { gold, article };
  });
}
