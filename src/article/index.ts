export { parseIsoDate } from './iso-date.ts';
export { measureInputs } from './measure-inputs.ts';
export type { Problem, ReadArticle, ReadOptions } from './read-articles.ts';
export { readArticles } from './read-articles.ts';
