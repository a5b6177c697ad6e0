import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { writeExport } from '../../src/export/index.ts';
import { startServer } from '../../src/server/index.ts';
import { createFolder } from '../article/workspace.ts';
import { smallGraph } from '../browser/graph.ts';

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks as written: `fetch` would put a path in order before it is sent. */
function get(
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
  }: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<Got> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const policy = "default-src 'none'; script-src 'sha256-x='";
const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}" /><title>x</title>`;
const digest = '0123456789abcdef';

async function serve(files: Readonly<Record<string, string>> = {}) {
  const folder = await createFolder({
    'out/index.html': page,
    'out/report.json': '{}',
    'out/articles/خبر-1.json': '{"id":"1"}',
    [`out/data/${digest}/0.js`]: 'rawabitChunk(0,"")',
    'out/.rawabit-1/secret.json': 'secret',
    'out/data/notes.txt': 'secret',
    'secret.json': 'secret',
    ...files,
  });
  await writeExport('json', smallGraph(), join(folder, 'out/graph.json'));
  const server = await startServer(join(folder, 'out'), { host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  return { folder, url: server.url };
}

describe('files', () => {
  test('have their types, and the headers that keep a page to itself', async () => {
    const { url } = await serve();
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
      ['/graph.json', 'application/json; charset=utf-8'],
      [`/articles/${encodeURIComponent('خبر-1')}.json`, 'application/json; charset=utf-8'],
      [`/data/${digest}/0.js`, 'text/javascript; charset=utf-8'],
    ] as const) {
      const { status, headers } = await get(url, path);
      expect({ path, status, type: headers['content-type'] }).toEqual({ path, status: 200, type });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
    expect((await get(url, '/')).headers['content-security-policy']).toBe(
      `${policy}; frame-ancestors 'none'`,
    );
  });

  test('that a reader has are not sent again; chunks are kept without asking', async () => {
    const { url, folder } = await serve();
    const first = await get(url, '/graph.json');
    const etag = String(first.headers['etag']);
    const again = await get(url, '/graph.json', { headers: { 'If-None-Match': `"x", W/${etag}` } });
    expect([again.status, again.body]).toEqual([304, '']);
    await writeFile(join(folder, 'out/graph.json'), '{"other":1}');
    const changed = await get(url, '/graph.json', { headers: { 'If-None-Match': etag } });
    expect([changed.status, changed.body]).toEqual([200, '{"other":1}']);
    expect((await get(url, `/data/${digest}/0.js`)).headers['cache-control']).toContain('immutable');
    // a 304 replaces the headers that the browser kept: with another policy the page would not run
    const known = { 'If-None-Match': String((await get(url, '/')).headers['etag']) };
    expect(await get(url, '/', { headers: known })).toMatchObject({
      status: 304,
      headers: { 'content-security-policy': expect.stringContaining("script-src 'sha256-x='") },
    });
    expect(first.headers['cache-control']).toBe('no-cache');
  });

  test('HEAD tells of a file without sending it', async () => {
    const { url } = await serve();
    const { status, headers, body } = await get(url, '/', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, String(page.length), '']);
  });

  test.each([
    '/../secret.json',
    '/articles/../../secret.json',
    '/articles/..%2f..%2fsecret.json',
    '/articles/%2e%2e/%2e%2e/secret.json',
    '/articles/..%5c..%5csecret.json',
    '/.rawabit-1/secret.json',
    '/articles/.hidden.json',
    '/articles/',
    '/articles',
    '/data/notes.txt',
    `/data/${digest}`,
    `/data/${digest}/../notes.txt`,
    '//etc/passwd',
    '/index.html%00.json',
    'http://elsewhere.example/',
  ])('%s names nothing', async (path) => {
    const { url } = await serve();
    const { status, body } = await get(url, path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test('a folder in the place of a file names nothing', async () => {
    const { url, folder } = await serve();
    await mkdir(join(folder, 'out/edges.csv'));
    expect((await get(url, '/edges.csv')).status).toBe(404);
  });
});

describe('requests', () => {
  test('that would change something, are malformed or come under a strange name are refused', async () => {
    const { url } = await serve();
    expect(await get(url, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
    expect((await get(url, '/%E0%A4%A')).status).toBe(400);
    // a name that someone else points at 127.0.0.1
    expect((await get(url, '/', { headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await get(url, '/', { headers: { Host: 'localhost:1' } })).status).toBe(200);
  });
});

describe('the API', () => {
  let ask: (query: string) => Promise<{ status: number; answer: Record<string, unknown> }>;
  beforeAll(() => {
    ask = async (query) => {
      const { url } = await serve();
      const { status, body } = await get(url, `/api/query?${query}`);
      return { status, answer: JSON.parse(body) as Record<string, unknown> };
    };
  });

  test('says what can be asked', async () => {
    const { url } = await serve();
    expect(JSON.parse((await get(url, '/api')).body)).toHaveProperty(['GET /api/query']);
    expect((await get(url, '/api/nothing')).status).toBe(404);
  });

  test('answers as the command line does', async () => {
    const { status, answer } = await ask(
      `between=${encodeURIComponent('عمان')}&between=Jordan&since=2023-01&until=2023-01`,
    );
    expect(status).toBe(200);
    expect(answer).toMatchObject({ kind: 'facts', total: 2 });
    expect((await ask('who=Tunisia&relation=accused')).answer).toMatchObject({ total: 1 });
    expect((await ask('path=Tunisia&path=Jordan')).answer).toMatchObject({ kind: 'path' });
  });

  test.each([
    { query: 'whoo=Oman', status: 400, code: 'USAGE' },
    { query: 'between=Oman', status: 400, code: 'USAGE' },
    { query: 'relation=loves', status: 400, code: 'USAGE' },
    { query: 'limit=0', status: 400, code: 'USAGE' },
    { query: 'who=A&who=B', status: 400, code: 'USAGE' },
    { query: 'since=yesterday', status: 400, code: 'USAGE' },
    { query: 'who=Atlantis', status: 404, code: 'NAME_UNKNOWN' },
  ])('$query is answered with $status', async ({ query, status, code }) => {
    const got = await ask(query);
    expect(got).toMatchObject({ status, answer: { error: { code } } });
  });

  test('reads a graph that a new build has written', async () => {
    const { url, folder } = await serve();
    const total = async () => JSON.parse((await get(url, '/api/query')).body).total;
    expect(await total()).toBeGreaterThan(0);
    await writeExport('json', { ...smallGraph(), edges: [] }, join(folder, 'out/graph.json'));
    expect(await total()).toBe(0);
  });
});

describe('starting', () => {
  test('says where no build has written', async () => {
    const folder = await createFolder({});
    await expect(startServer(folder, { host: '127.0.0.1', port: 0 })).rejects.toMatchObject({
      code: 'INPUT_NOT_FOUND',
      message: expect.stringContaining('rawabit build'),
    });
  });

  test('says that a port is in use', async () => {
    const { url, folder } = await serve();
    const port = Number(new URL(url).port);
    await expect(startServer(join(folder, 'out'), { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'SERVER_FAILED',
      message: expect.stringContaining('--port'),
    });
  });
});
