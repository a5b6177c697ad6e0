import type { Article } from '../../src/contract/article.ts';
import type { ArticleGraph } from '../../src/contract/article-graph.ts';
import { parseArticleGraph } from '../../src/contract/article-graph.ts';
import { relationTypes } from '../../src/contract/relations.ts';
import { createExtractor } from '../../src/extract/index.ts';

const extractor = await createExtractor('embedded');

/** An article of the tests' own, published on a Saturday. */
export function articleOf(content: string, published: string | null = '2022-12-03'): Article {
  return { id: 'test', title: null, content, url: null, published, publisher: null, language: 'ar' };
}

/** The article graph of a text, checked against the contract. */
export async function graphOf(
  content: string,
  published: string | null = '2022-12-03',
): Promise<ArticleGraph> {
  return parseArticleGraph(await extractor.extract(articleOf(content, published)));
}

/** Relations as `source relation target`, English labels where there are any, sorted; planned and denied ones marked. */
export async function relationsOf(
  content: string,
  published: string | null = '2022-12-03',
): Promise<string[]> {
  const graph = await graphOf(content, published);
  const name = namesOf(graph);
  const events = new Map(graph.events.map((event) => [event.id, event]));
  return graph.relations
    .filter(({ derived }) => !derived)
    .map(({ source, relation, target, event }) => {
      const status = events.get(event)?.status ?? 'actual';
      const ends = [name(source), name(target)];
      // a symmetric relation has no direction
      if (relationTypes[relation].symmetric) ends.sort();
      return `${ends[0]} ${relation} ${ends[1]}${status === 'actual' ? '' : ` (${status})`}`;
    })
    .sort();
}

/** Positions as `person: title of owner`. */
export async function positionsOf(content: string): Promise<string[]> {
  const graph = await graphOf(content);
  const name = namesOf(graph);
  return graph.positions
    .map(({ person, title, of }) => `${name(person)}: ${title} of ${of === null ? 'nobody' : name(of)}`)
    .sort();
}

/** Statements as `speaker: words`. */
export async function statementsOf(content: string): Promise<string[]> {
  const graph = await graphOf(content);
  const name = namesOf(graph);
  return graph.statements.map(
    ({ speaker, start, end }) => `${name(speaker)}: ${graph.content.slice(start, end)}`,
  );
}

function namesOf(graph: ArticleGraph): (id: string) => string {
  const names = new Map(graph.entities.map((entity) => [entity.id, entity.labels['en'] ?? entity.name]));
  return (id) => names.get(id) ?? '?';
}
