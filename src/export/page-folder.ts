import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewsGraph } from '../contract/news-graph.ts';
import type { PageManifest } from '../contract/page-data.ts';
import { RawabitError } from '../errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { deflateGraph, fillPage, toBase64 } from './page.ts';

export interface PageFolderOptions {
  readonly template: string;
  /** A new folder, or one that nobody reads yet. */
  readonly folder: string;
  /** The most deflated bytes of graph that the page holds itself. */
  readonly mostInside?: number;
}

/**
 * Writes the explorer into a folder: `index.html` with the graph inside, or, where it is too large for a page that
 * opens at once, an `index.html` that names chunks under `data/`. The folder of the chunks is named by their content,
 * so that a page never meets the chunks of another build.
 */
export async function writePageFolder(
  graph: NewsGraph,
  { template, folder, mostInside = usualMostInside }: PageFolderOptions,
): Promise<void> {
  const index = join(folder, 'index.html');
  const data = deflateGraph(graph)[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let bytes = 0;
  let isWhole = false;
  while (bytes <= mostInside) {
    const next = await data.next();
    isWhole = next.done === true;
    if (next.done) break;
    held.push(next.value);
    bytes += next.value.length;
  }
  if (isWhole) return writeFileAtomically(index, fillPage(template, toBase64(held)));
  const manifest = await writeChunks(folder, held, data);
  await writeFileAtomically(index, fillPage(allowChunks(template), [JSON.stringify(manifest)]));
}

/** Where the chunks' folders stand, seen from the page. */
export const chunksFolder = 'data';
/** What the folders in it are called. */
export const chunksName: RegExp = /^[0-9a-f]{16}$/u;

// above it, reading one file into a page takes longer than a reader waits for a first picture
const usualMostInside = 50_000_000;
// a multiple of three, which base64 needs no filling for
const chunkBytes = 1_500_000;

async function writeChunks(
  folder: string,
  held: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): Promise<PageManifest> {
  const hash = createHash('sha256');
  const unnamed = join(folder, chunksFolder, 'unnamed');
  let [chunks, bytes] = [0, 0];
  for await (const chunk of toPieces(held, rest)) {
    hash.update(chunk);
    const script = `rawabitChunk(${chunks},"${chunk.toString('base64')}")\n`;
    await writeFileAtomically(join(unnamed, `${chunks}.js`), [script]);
    chunks++;
    bytes += chunk.length;
  }
  const name = hash.digest('hex').slice(0, 16);
  await rename(unnamed, join(folder, chunksFolder, name));
  return { folder: `${chunksFolder}/${name}`, chunks, bytes };
}

/** Pieces of one length, whatever they come in. */
async function* toPieces(held: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  const all = async function* () {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  for await (const piece of all()) {
    pieces.push(piece);
    length += piece.length;
    if (length < chunkBytes) continue;
    const joined = Buffer.concat(pieces);
    const whole = joined.length - (joined.length % chunkBytes);
    for (let at = 0; at < whole; at += chunkBytes) yield joined.subarray(at, at + chunkBytes);
    pieces = [joined.subarray(whole)];
    length = joined.length - whole;
  }
  if (length > 0) yield Buffer.concat(pieces);
}

/**
 * Lets the page's own script, which its hash allows, load scripts in turn. A rule by hashes of the chunks would be
 * tighter, but browsers check hashes of other files only where a server sends them, and the page must open from a file.
 */
function allowChunks(template: string): string {
  const allowed = template.replace(
    /(?<=http-equiv="Content-Security-Policy" content="[^"]*script-src 'sha256-[^']+')/u,
    " 'strict-dynamic'",
  );
  if (allowed === template)
    throw new RawabitError(
      'BUG_INVARIANT',
      'The page has no policy that could allow chunks. Please report it.',
    );
  return allowed;
}
