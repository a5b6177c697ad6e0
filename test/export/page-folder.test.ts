import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PageManifest } from '../../src/contract/page-data.ts';
import { writePageFolder } from '../../src/export/page-folder.ts';
import { createFolder } from '../article/workspace.ts';
import { madeGraph } from '../bench/page-graph.ts';

const template = [
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-x='; style-src 'sha256-y='" />`,
  '<script type="text/plain" id="rawabit-graph"></script><script type="module">start()</script>',
].join('');
const graph = madeGraph(2000, 30_000);

function dataIn(page: string): string {
  return /id="rawabit-graph">([^<]*)</u.exec(page)?.[1] ?? '';
}

test('a graph that fits stands in the page, which is one file with the strictest policy', async () => {
  const folder = await createFolder({});
  await writePageFolder(graph, { template, folder });
  expect(await readdir(folder)).toEqual(['index.html']);
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toContain("script-src 'sha256-x='; style-src");
  expect(inflateRawSync(Buffer.from(dataIn(page), 'base64')).toString()).toMatch(/^\["header",/u);
});

test('a larger one stands beside the page in chunks that make the same data', async () => {
  const [whole, apart] = [await createFolder({}), await createFolder({})];
  await writePageFolder(graph, { template, folder: whole });
  await writePageFolder(graph, { template, folder: apart, mostInside: 1000 });
  const inside = Buffer.from(dataIn(await readFile(join(whole, 'index.html'), 'utf8')), 'base64');
  const page = await readFile(join(apart, 'index.html'), 'utf8');
  expect(page).toContain("script-src 'sha256-x=' 'strict-dynamic'; style-src");
  const manifest = JSON.parse(dataIn(page)) as PageManifest;
  expect(manifest.folder).toMatch(/^data\/[0-9a-f]{16}$/u);
  expect(manifest.chunks).toBeGreaterThan(1);
  expect(await readdir(join(apart, manifest.folder))).toHaveLength(manifest.chunks);
  const pieces: Buffer[] = [];
  for (let at = 0; at < manifest.chunks; at++) {
    const script = await readFile(join(apart, manifest.folder, `${at}.js`), 'utf8');
    const call = /^rawabitChunk\((\d+),"([A-Za-z0-9+/]+={0,2})"\)\n$/u.exec(script);
    expect(call?.[1]).toBe(String(at));
    pieces.push(Buffer.from(call?.[2] ?? '', 'base64'));
  }
  expect(Buffer.concat(pieces).equals(inside)).toBe(true);
  expect(manifest.bytes).toBe(inside.length);
});

test('the same graph gives the same chunks in a folder of the same name', async () => {
  const [one, two] = [await createFolder({}), await createFolder({})];
  for (const folder of [one, two]) await writePageFolder(graph, { template, folder, mostInside: 0 });
  const pages = await Promise.all([one, two].map((folder) => readFile(join(folder, 'index.html'), 'utf8')));
  expect(pages[0]).toBe(pages[1]);
});
