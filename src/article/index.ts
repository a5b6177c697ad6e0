export { parseIsoDate } from './iso-date.ts';
export type { Problem, ReadArticle, ReadOptions } from './read-articles.ts';
export { defaultMaxArticleBytes, readArticles } from './read-articles.ts';
export type { RawArticle, Reader, ReaderInput } from './reader.ts';
export type { Format } from './readers.ts';
export { readers } from './readers.ts';
