// articles in
export type { Problem, ReadArticle, ReadOptions } from './article/index.ts';
export { readArticles } from './article/index.ts';
export type { Article, IsoDate } from './contract/article.ts';
// what an extractor returns
export type * from './contract/article-graph.ts';
export { parseArticleGraph } from './contract/article-graph.ts';
// what is built from it
export type * from './contract/news-graph.ts';
export { parseNewsGraph } from './contract/news-graph.ts';
export type { Relation, RelationClass, RelationType } from './contract/relations.ts';
export { isRelation, relations, relationTypes } from './contract/relations.ts';
export type { Span } from './contract/span.ts';
export type { Corpus, CorpusOptions, CorpusReport, NodeExplanation, Overrides } from './corpus/index.ts';
export { createCorpus, parseOverrides, toCorpusReport } from './corpus/index.ts';
// errors
export type { ErrorCode } from './errors.ts';
export { errorCodes, RawabitError } from './errors.ts';
// graphs out
export type { Exporter } from './export/exporter.ts';
export type { ExportName } from './export/index.ts';
export { exporters, writeExport } from './export/index.ts';
export { writePage } from './export/page.ts';
export type { Extractor } from './extract/extractor.ts';
export { createExtractor, extractors } from './extract/index.ts';
export type { WorkerExtractor, WorkerOptions } from './extract/workers/index.ts';
export { createWorkerExtractor } from './extract/workers/index.ts';
export { layoutNewsGraph } from './layout/index.ts';
// questions
export type * from './query/index.ts';
export {
  createQuery,
  query,
  readGraph,
  renderAnswer,
  toGraphology,
  UnknownNameError,
} from './query/index.ts';
