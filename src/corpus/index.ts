import type { ArticleGraph } from '../contract/article-graph.ts';
import type { NewsGraph } from '../contract/news-graph.ts';
import { explainIdentity, type NodeExplanation } from './explain-node.ts';
import type { ArticleFacts } from './facts.ts';
import { toFacts } from './facts.ts';
import { type Knowledge, readKnowledge } from './knowledge.ts';
import { type Merged, mergeArticles } from './news-graph.ts';
import type { CorpusOptions } from './options.ts';
import { createOwnTexts } from './own-texts.ts';
import { newerVersion } from './versions.ts';

export type { NodeExplanation } from './explain-node.ts';
export { type Overrides, parseOverrides } from './identity/overrides.ts';
export { readKnowledge } from './knowledge.ts';
export type { CorpusOptions } from './options.ts';
export { type CorpusReport, toCorpusReport } from './report.ts';

/** A set of article graphs and the news graph that follows from it. */
export interface Corpus {
  /** Adding is idempotent; of two graphs with one article id the newer version stays. */
  add(graph: ArticleGraph): void;
  /** A function of the set alone: any order of adding gives the same bytes. Nodes have no positions yet. */
  toNewsGraph(): NewsGraph;
  /** Takes an article out again: its facts go, and those of no other article. False where it is not there. */
  drop(article: string): boolean;
  /**
   * Why the mentions of a node are taken for one thing.
   * @throws {RawabitError} NAME_UNKNOWN for an id that is not in the graph
   */
  explainNode(id: string): NodeExplanation;
}

/** An empty corpus. Graphs must follow the article-graph contract: pass them through `parseArticleGraph` at the border. */
export function createCorpus(options: CorpusOptions = {}): Corpus {
  const articles = new Map<string, ArticleFacts>();
  const texts = createOwnTexts();
  let knowledge: Knowledge | undefined = options.knowledge;
  let merged: Merged | undefined;
  const merge = (): Merged => {
    knowledge ??= readKnowledge();
    merged ??= mergeArticles([...articles.values()], { ...options, knowledge });
    return merged;
  };
  return {
    add(graph) {
      const facts = toFacts(graph, texts);
      const present = articles.get(facts.info.id);
      articles.set(facts.info.id, present ? newerVersion(present, facts) : facts);
      merged = undefined;
    },
    drop(article) {
      merged = undefined;
      return articles.delete(article);
    },
    toNewsGraph: () => merge().graph,
    explainNode: (id) => explainIdentity(id, merge()),
  };
}
