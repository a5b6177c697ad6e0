import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ServedFile } from './files.ts';

/**
 * Streams a file, or says that the reader's copy is still good. A build that replaces the file meanwhile does not
 * disturb: what was opened is sent to its end.
 * @returns false where there is no such file
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, mediaType, isImmutable }: ServedFile,
): Promise<boolean> {
  const file = await open(path, 'r').catch(ignoreMissing);
  if (file === undefined) return false;
  try {
    const found = await file.stat();
    if (!found.isFile()) return false;
    const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', isImmutable ? 'private, max-age=31536000, immutable' : 'no-cache');
    // with a 304 as well: its headers take the place of those that the reader has
    if (mediaType.startsWith('text/html'))
      response.setHeader('Content-Security-Policy', await readPolicy(file));
    if (isKnown(request.headers['if-none-match'] ?? '', tag)) {
      response.writeHead(304).end();
      return true;
    }
    response.writeHead(200, { 'Content-Type': mediaType, 'Content-Length': found.size });
    if (request.method === 'HEAD' || found.size === 0) response.end();
    else await pipeline(file.createReadStream({ start: 0, end: found.size - 1, autoClose: false }), response);
    return true;
  } finally {
    await file.close();
  }
}

function isKnown(header: string, tag: string): boolean {
  return header.split(',').some((known) => known.trim().replace(/^W\//u, '') === tag);
}

/** The page's own policy, and what only a header can say. */
async function readPolicy(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(policyBytes), 0, policyBytes, 0);
  const head = buffer.toString('utf8', 0, bytesRead);
  const own =
    /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(head)?.[1] ?? "default-src 'none'";
  return `${own}; frame-ancestors 'none'`;
}

// it stands at the beginning of the head
const policyBytes = 4096;

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined;
  throw error;
}
