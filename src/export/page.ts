import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NewsGraph } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { jsonExporter } from './json.ts';

/**
 * Writes the explorer with the graph inside it: one file that opens without a server or a network.
 * @throws {RawabitError} OUTPUT_FAILED where the page cannot be written, or where its template has not been built
 */
export async function writePage(graph: NewsGraph, path: string): Promise<void> {
  await writeFileAtomically(path, toPageChunks(await readPageTemplate(), graph));
}

/** Two folders up from `src/export/` and from `dist/export/` alike. */
const templateUrl = new URL('../../dist/viz/index.html', import.meta.url);

/** @throws {RawabitError} OUTPUT_FAILED where the page has not been built */
export async function readPageTemplate(): Promise<string> {
  try {
    return await readFile(templateUrl, 'utf8');
  } catch (cause) {
    throw new RawabitError(
      'OUTPUT_FAILED',
      `The page's template ${fileURLToPath(templateUrl)} is missing. In a checkout, run "npm run build" first.`,
      { cause },
    );
  }
}

/**
 * The template's text with the graph as JSON inside its data element. `<` is written as an escape of JSON, so that no
 * text of an article can end the element or become markup.
 */
export function* toPageChunks(template: string, graph: NewsGraph): Iterable<string> {
  const start = template.indexOf('>', template.indexOf('id="rawabit-graph"')) + 1;
  const end = template.indexOf('</script>', start);
  if (!template.includes('id="rawabit-graph"') || start === 0 || end === -1)
    throw new RawabitError('BUG_INVARIANT', 'The page has no element for the graph. Please report it.');
  yield template.slice(0, start);
  for (const chunk of jsonExporter.toChunks(graph)) yield chunk.replaceAll('<', '\\u003c');
  yield template.slice(end);
}
