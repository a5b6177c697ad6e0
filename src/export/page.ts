import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createDeflateRaw } from 'node:zlib';
import type { NewsGraph } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { toPageLines } from './page-lines.ts';

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
 * The template's text with the graph inside its data element, deflated and in base64: no text of an article can end
 * the element or become markup.
 * @see PageLine for what is inside
 */
export function toPageChunks(template: string, graph: NewsGraph): AsyncIterable<string> {
  return fillPage(template, toBase64(deflateGraph(graph)));
}

/** The template's text with something in its data element. */
export async function* fillPage(
  template: string,
  data: AsyncIterable<string> | Iterable<string>,
): AsyncIterable<string> {
  const start = template.indexOf('>', template.indexOf('id="rawabit-graph"')) + 1;
  const end = template.indexOf('</script>', start);
  if (!template.includes('id="rawabit-graph"') || start === 0 || end === -1)
    throw new RawabitError('BUG_INVARIANT', 'The page has no element for the graph. Please report it.');
  yield template.slice(0, start);
  yield* data;
  yield template.slice(end);
}

/** The page's data as raw deflate. */
export function deflateGraph(graph: NewsGraph): AsyncIterable<Buffer> {
  const lines = Readable.from(encodeLines(graph));
  // 6: on graphs of news level 9 is 3 % smaller and takes twice as long
  const deflated = createDeflateRaw({ level: 6 });
  lines.on('error', (cause) => deflated.destroy(cause)); // pipe() alone would wait for ever
  return lines.pipe(deflated);
}

export async function* toBase64(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncIterable<string> {
  let rest: Uint8Array = new Uint8Array();
  for await (const bytes of pieces) {
    const joined = Buffer.concat([rest, bytes]);
    const whole = joined.length - (joined.length % 3); // base64 pieces join only at three bytes
    yield joined.toString('base64', 0, whole);
    rest = joined.subarray(whole);
  }
  yield Buffer.from(rest).toString('base64');
}

function* encodeLines(graph: NewsGraph): Iterable<Buffer> {
  for (const line of toPageLines(graph)) yield Buffer.from(`${JSON.stringify(line)}\n`);
}
