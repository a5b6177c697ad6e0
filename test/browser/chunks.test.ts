import { mkdtemp, readdir, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePageFolder } from '../../src/export/page-folder.ts';
import { type RunningServer, startServer } from '../../src/server/index.ts';
import { madeGraph } from '../bench/page-graph.ts';
import { describePage, readTemplate } from './open-page.ts';

const graph = madeGraph(10_000, 30_000);

/** Searches, narrows and reads: what needs columns, records and sentences. */
async function use(page: Page): Promise<void> {
  expect(await page.evaluate('rawabit.graph.order')).toBe(10_000);
  await page.locator('#search').fill('Name 77');
  await page.locator('#results [role=option]').first().click();
  await page.locator('.node-panel h2').waitFor();
  await page.locator('.node-panel .open').first().click();
  expect((await page.locator('.fact-panel blockquote').first().textContent())?.length).toBeGreaterThan(20);
}

describePage('a graph beside its page', graph, (open) => {
  let folder: string;
  let server: RunningServer;
  const file = () => pathToFileURL(join(folder, 'index.html')).href;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rawabit-chunks-'));
    await writePageFolder(graph, { template: await readTemplate(), folder, mostInside: 1_000_000 });
    server = await startServer(folder, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('opens from a file, and leaves nothing behind in the page', async () => {
    const page = await open({ url: file() });
    await use(page);
    expect(
      await page.evaluate('[document.head.querySelectorAll("script").length, "rawabitChunk" in window]'),
    ).toEqual([0, false]);
  });

  test('comes from the server in pieces under its policy, and is there at once the second time', async () => {
    const page = await open({ url: server.url });
    await use(page);
    const asked = async () =>
      page.evaluate<string[]>(
        'performance.getEntriesByType("resource").filter(({ name }) => /\\.js$/u.test(name)).map(({ name }) => name)',
      );
    expect((await asked()).length).toBeGreaterThan(2);
    await page.reload();
    await page.evaluate('rawabit.ready');
    const sent = await page.evaluate<number>(
      'performance.getEntriesByType("resource").reduce((sum, { transferSize }) => sum + transferSize, 0)',
    );
    expect(sent).toBe(0);
  });

  test('is drawn while the last pieces are still on their way', async () => {
    const page = await open({ url: `${server.url}report.json`, waits: false, expects: /404/u });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/3\.js$/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(server.url, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate('window.rawabit?.graph?.order'), { timeout: 20_000 }).toBe(10_000);
    expect(await page.locator('#app').getAttribute('aria-busy')).toBe('true');
    // names and filters work before the sentences are there
    await page.locator('input[name="relation-met"]').check();
    await page.locator('#search').fill('Name 77');
    await page.locator('#results [role=option]').first().waitFor();
    release();
    await page.evaluate('rawabit.ready');
    expect(await page.locator('#app').getAttribute('aria-busy')).toBe('false');
  });

  test('a page without its pieces says what to do', async () => {
    const [name = ''] = await readdir(join(folder, 'data'));
    await unlink(join(folder, 'data', name, '1.js'));
    const page = await open({ url: file(), waits: false, expects: /ERR_FILE_NOT_FOUND|cannot be read/u });
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert]').textContent()).toContain('rawabit serve');
  });
});
