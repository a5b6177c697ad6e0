import type { ArticleGraph } from '../contract/article-graph.ts';
import type { NewsGraph } from '../contract/news-graph.ts';
import type { ArticleFacts } from './facts.ts';
import { toFacts } from './facts.ts';
import { type Knowledge, readKnowledge } from './knowledge.ts';
import { buildNewsGraph } from './news-graph.ts';
import type { CorpusOptions } from './options.ts';
import { newerVersion } from './versions.ts';

export { type Knowledge, readKnowledge } from './knowledge.ts';
export type { CorpusOptions } from './options.ts';

/** A set of article graphs and the news graph that follows from it. */
export interface Corpus {
  /** Adding is idempotent; of two graphs with one article id the newer version stays. */
  add(graph: ArticleGraph): void;
  /** A function of the set alone: any order of adding gives the same bytes. Nodes have no positions yet. */
  toNewsGraph(): NewsGraph;
}

/** An empty corpus. Graphs must follow the article-graph contract: pass them through `parseArticleGraph` at the border. */
export function createCorpus(options: CorpusOptions = {}): Corpus {
  const articles = new Map<string, ArticleFacts>();
  let knowledge: Knowledge | undefined = options.knowledge;
  return {
    add(graph) {
      const facts = toFacts(graph);
      const present = articles.get(facts.info.id);
      articles.set(facts.info.id, present ? newerVersion(present, facts) : facts);
    },
    toNewsGraph() {
      knowledge ??= readKnowledge();
      return buildNewsGraph([...articles.values()], { ...options, knowledge });
    },
  };
}
