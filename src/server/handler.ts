import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { RawabitError } from '../errors.ts';
import type { Api } from './api.ts';
import { findFile } from './files.ts';
import { sendFile } from './send-file.ts';

export interface HandlerOptions {
  readonly folder: string;
  readonly api: Api;
  /** Whether it listens to this machine only. */
  readonly isLocal: boolean;
}

/** Answers GET and HEAD: `/api/…` from the graph, everything else from the files of the folder. */
export function createHandler(options: HandlerOptions): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    answer(request, response, options).catch((cause: unknown) => {
      // a reader who leaves in the middle of a file is no fault
      if (response.headersSent || response.destroyed) response.destroy();
      else sendError(response, cause);
    });
  };
}

const safeHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, api, isLocal }: HandlerOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendJson(
      response,
      405,
      toProblem('METHOD', 'Only GET and HEAD are answered: nothing can be changed here.'),
    );
  }
  // a page from elsewhere may point a name of its own at this machine; its requests carry that name
  if (isLocal && !isLocalName(request.headers.host))
    return sendJson(response, 403, toProblem('HOST', 'Open it as localhost or by its address.'));
  const { segments, parameters } = parseTarget(request.url ?? '/');
  if (segments === null)
    return sendJson(response, 400, toProblem('USAGE', 'The address is not well-formed.'));
  if (segments[0] === 'api') {
    const found = await api.answer(segments.slice(1), parameters);
    if (found !== null) return sendJson(response, 200, found);
  }
  const file = findFile(folder, segments);
  if (file === null || !(await sendFile(request, response, file)))
    sendJson(
      response,
      404,
      toProblem('NOT_FOUND', 'There is nothing at this address. /api lists what can be asked.'),
    );
}

function isLocalName(host = ''): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/iu.test(host);
}

function parseTarget(target: string) {
  const [path = '', query = ''] = target.split(/\?(.*)/su, 2);
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent);
    return { segments, parameters: new URLSearchParams(query) };
  } catch {
    // a lone % is no address of ours
    return { segments: null, parameters: new URLSearchParams() };
  }
}

interface Problem {
  readonly error: { readonly code: string; readonly message: string };
}

function toProblem(code: string, message: string): Problem {
  return { error: { code, message } };
}

function sendError(response: ServerResponse, cause: unknown): void {
  if (cause instanceof RawabitError) {
    const status = cause.code === 'USAGE' ? 400 : cause.code === 'NAME_UNKNOWN' ? 404 : 500;
    sendJson(response, status, toProblem(cause.code, cause.message));
  } else sendJson(response, 500, toProblem('BUG_INVARIANT', 'The answer failed. Please report it.'));
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(`${JSON.stringify(value)}\n`);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
