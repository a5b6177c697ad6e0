import { createCorpus, type NodeExplanation } from '../corpus/index.ts';
import { readEarlierArticles } from './earlier-articles.ts';
import { type OverrideOptions, readOverrides } from './overrides.ts';
import { count, toPlain } from './print.ts';

/**
 * Why the mentions of a node are one thing, as lines of text.
 * @param folder  of a build
 * @throws {RawabitError} NAME_UNKNOWN, INPUT_NOT_FOUND
 */
export async function explainNode(
  id: string,
  { folder, ...files }: OverrideOptions & { readonly folder: string },
): Promise<string> {
  const corpus = createCorpus(await readOverrides(files));
  for await (const { graph } of readEarlierArticles(folder)) corpus.add(graph);
  return renderExplanation(corpus.explainNode(id));
}

function renderExplanation({ id, type, country, names, reasons, perhapsSame }: NodeExplanation): string {
  const lines = [
    `${id}: ${type}${country === null ? '' : `, ${country}`}`,
    '',
    'Names:',
    ...names.map(
      ({ name, articles }) =>
        `  ${toPlain(name)}  ${count(articles.length, 'article', 'articles')}: ${shorten(articles)}`,
    ),
  ];
  if (reasons.length > 0) lines.push('', 'Why they are one:', ...merge(reasons.map(renderReason)));
  if (names.length > 1 && reasons.length === 0)
    lines.push('', 'They are written alike once folded, or the tables know them as one.');
  if (perhapsSame.length > 0) lines.push('', `Perhaps the same: ${perhapsSame.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function renderReason({ rule, names, score, parts }: NodeExplanation['reasons'][number]): string {
  const weighed = parts.map(({ reason, value }) => `${reason} ${value > 0 ? '+' : ''}${value}`).join(', ');
  const total = score === null ? '' : ` = ${score}`;
  return `  ${rule}  ${toPlain(names[0])} = ${toPlain(names[1])}${weighed === '' ? '' : `  (${weighed}${total})`}`;
}

/** The same line once, with how often it holds. */
function merge(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, times]) => (times > 1 ? `${line}  ×${times}` : line));
}

function shorten(articles: readonly string[]): string {
  return articles.length > shown ? `${articles.slice(0, shown).join(', ')} …` : articles.join(', ');
}

const shown = 5;
