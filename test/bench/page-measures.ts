import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { writePage } from '../../src/export/page.ts';

export interface PageMeasures {
  readonly pageMegabytes: number;
  /** From the beginning of the navigation to the end of the first frame with the graph in it. */
  readonly firstPixelsMs: number;
  readonly readyMs: number;
  /** The script heap after a collection. */
  readonly heapMegabytes: number;
  /** From the letter to the list of names. */
  readonly searchMs: number;
  /** From the click on a facet until the frame that shows it, panels and drawing, has been handed to the screen. */
  readonly facetMs: number;
  /** One drawing of the whole, waited for until the graphics are done. */
  readonly frameMs: number;
}

/** Opens the page of a graph in headless Chromium with software graphics, and measures what a reader waits for. */
export async function measurePage(graph: NewsGraph): Promise<PageMeasures> {
  const folder = await mkdtemp(join(tmpdir(), 'rawabit-bench-'));
  const path = join(folder, 'index.html');
  await writePage(graph, path);
  const named = process.env['RAWABIT_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(named) ? { executablePath: named } : {}),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'ar' });
    page.setDefaultTimeout(180_000);
    // a reader's browser is running; a new one works at its own pages for the first second
    await page.waitForTimeout(1500);
    await page.goto(pathToFileURL(path).href);
    await page.evaluate('window.rawabit.ready');
    const readyMs = await page.evaluate<number>('performance.now()');
    const debug = await page.context().newCDPSession(page);
    await page.waitForTimeout(3000);
    await debug.send('HeapProfiler.collectGarbage');
    const measure = (script: string) => page.evaluate<number>(`(async () => { ${script} })()`);
    return {
      pageMegabytes: (await stat(path)).size / 1e6,
      firstPixelsMs: await measure(
        'return performance.getEntriesByName("rawabit:first-pixels")[0].startTime',
      ),
      readyMs,
      heapMegabytes: await measure('return performance.memory.usedJSHeapSize / 1e6'),
      searchMs:
        await measure(`return median(['حاسي', 'مارب', 'توكن', 'لينور', 'دورا'].map((query) => timed(() => {
        const input = document.querySelector('#search');
        input.value = query;
        input.dispatchEvent(new Event('input'));
      })));${helpers}`),
      facetMs: await measure(`
        const times = [];
        for (let at = 0; at < 9; at++) {
          const started = performance.now();
          document.querySelectorAll('#facets input[type=checkbox][name^=relation]')[at % 3].click();
          await new Promise(requestAnimationFrame);
          await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(null);
          });
          times.push(performance.now() - started);
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
        return median(times);${helpers}`),
      frameMs: await measure(`return median([1, 2, 3].map(() => timed(() => {
        rawabit.renderer.render();
        for (const layer of ['edges', 'nodes']) {
          const gl = rawabit.renderer.getCanvases()[layer].getContext('webgl2');
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        }
      })));${helpers}`),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

const helpers = `
  function timed(act) {
    const started = performance.now();
    act();
    return performance.now() - started;
  }
  function median(values) {
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  }
`;
