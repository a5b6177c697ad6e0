import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, vi } from 'vitest';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { toPageChunks } from '../../src/export/page.ts';
import { readSourceFiles } from '../source/source-files.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** With its `#`. */
  readonly fragment?: string;
  readonly graph?: NewsGraph;
  /** Opens without waiting until the page is ready. */
  readonly waits?: false;
  /** A page that stands elsewhere already; of a server, what it asks of that server is no fault. */
  readonly url?: string;
  /** What the console may say. */
  readonly expects?: RegExp;
}

/**
 * Tests over the built page in a real browser. What the page writes to the console, throws, or asks a network for fails
 * the test that it happens in.
 */
export function describePage(
  name: string,
  graph: NewsGraph,
  tests: (open: (options?: OpenOptions) => Promise<Page>) => void,
): void {
  describe.skipIf(browserPath === undefined)(name, () => {
    // software graphics on two shared cores
    vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
    let browser: Browser;
    let folder: string;
    let template: string;
    let contexts: BrowserContext[] = [];
    let problems: string[] = [];
    // a page is written once for each graph
    const written = new Map<NewsGraph, string>();

    beforeAll(async () => {
      template = await readTemplate();
      folder = await mkdtemp(join(tmpdir(), 'rawabit-page-'));
      browser = await chromium.launch({
        ...(browserPath === undefined ? {} : { executablePath: browserPath }),
        args,
      });
    });
    afterEach(async () => {
      for (const context of contexts) await context.close();
      const found = problems;
      [contexts, problems] = [[], []];
      expect(found).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const fileOf = async (own: NewsGraph) => {
      const path = written.get(own) ?? join(folder, `${written.size}.html`);
      if (!written.has(own)) await writePage(path, template, own);
      written.set(own, path);
      return pathToFileURL(path).href;
    };

    tests(async ({ fragment = '', graph: own = graph, waits, url, expects, ...options } = {}) => {
      const address = url ?? (await fileOf(own));
      const context = await browser.newContext({
        viewport: { width: 1200, height: 800 },
        locale: 'ar',
        reducedMotion: 'reduce',
        acceptDownloads: true,
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, { problems, address, expects });
      await page.goto(`${address}${fragment}`);
      if (waits !== false) await page.evaluate('window.rawabit.ready');
      return page;
    });
  });
}

const browserPath: string | undefined = [
  process.env['RAWABIT_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
];

async function writePage(path: string, template: string, graph: NewsGraph): Promise<void> {
  let text = '';
  for await (const chunk of toPageChunks(template, graph)) text += chunk;
  await writeFile(path, text);
}

function watch(
  page: Page,
  {
    problems,
    address,
    expects,
  }: { readonly problems: string[]; readonly address: string; readonly expects: RegExp | undefined },
): void {
  page.on('pageerror', (error) => {
    if (!expects?.test(error.message)) problems.push(`page error: ${error.message}`);
  });
  page.on('console', (message) => {
    // notes of the software renderer, not of the page
    if (!message.text().includes('GL Driver Message') && !expects?.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });
  const { origin, protocol } = new URL(address);
  page.on('request', (request) => {
    const isOwn = protocol === 'http:' && new URL(request.url()).origin === origin;
    if (!isOwn && !/^(?:file|data|blob):/u.test(request.url())) problems.push(`request: ${request.url()}`);
  });
}

/** The built page where it is newer than its sources; else one built now, in memory, so that no other test sees it half written. */
export async function readTemplate(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const built = join(root, 'dist/viz/index.html');
  const sources = readSourceFiles([join(root, 'viz')], ['.ts', '.css', '.json', '.html']);
  const newest = Math.max(...sources.map(({ path }) => statSync(path).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return readFileSync(built, 'utf8');
  const results = await build({ root: join(root, 'viz'), logLevel: 'silent', build: { write: false } });
  const [result] = Array.isArray(results) ? results : [results];
  const page =
    result !== undefined && 'output' in result
      ? result.output.find(({ fileName }) => fileName === 'index.html')
      : null;
  if (page?.type !== 'asset') throw new Error('Vite built no page.');
  return String(page.source);
}

/** A place in the drawing, in CSS pixels of the page, of a node or between two. */
export async function placeOf(page: Page, ...ids: readonly string[]): Promise<{ x: number; y: number }> {
  return page.evaluate(`(() => {
    const { renderer, graph } = window.rawabit;
    const area = renderer.getContainer().getBoundingClientRect();
    const places = ${JSON.stringify(ids)}.map((id) => renderer.graphToViewport(graph.getNodeAttributes(id)));
    const middle = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
    return { x: area.left + middle('x'), y: area.top + middle('y') };
  })()`);
}
