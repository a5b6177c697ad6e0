/** Counts independent sources: a copy is the same source as the article it repeats. */
export interface Sources {
  /** The article whose text this is: itself, or the original it repeats. */
  originOf(article: string): string;
  countIndependent(articles: Iterable<string>): number;
}

/** @param copies  original's id by copy's id, as `findCopies` returns */
export function createSources(copies: ReadonlyMap<string, string>): Sources {
  const originOf = (article: string) => copies.get(article) ?? article;
  return {
    originOf,
    countIndependent: (articles) => new Set([...articles].map(originOf)).size,
  };
}
