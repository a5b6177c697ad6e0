import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { compare, shrink } from './compare-pictures.ts';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

/** Places of their own: the pictures are of the page, not of the layout. */
function placedGraph(): NewsGraph {
  const graph = smallGraph();
  const places = [
    [0, 0],
    [60, 14],
    [-52, -30],
    [34, -46],
    [-70, 24],
    [26, 48],
    [-20, 50],
    [-30, -58],
  ] as const;
  const nodes = graph.nodes.map((node, at) => {
    const [x, y] = places[at] ?? [0, 0];
    return { ...node, x, y, size: 5 + node.sources * 2 };
  });
  return { ...graph, nodes };
}

const screens = [
  { name: 'wide-light-ar', width: 1440, height: 900, fragment: '#theme=light' },
  { name: 'wide-dark-en', width: 1440, height: 900, fragment: '#lang=en&theme=dark&node=country:OM' },
  { name: 'wide-light-ar-fact', width: 1440, height: 900, fragment: '#theme=light&fact=met:2023-01-10' },
  { name: 'middle-dark-ar', width: 768, height: 1024, fragment: '#theme=dark' },
  { name: 'middle-light-en', width: 768, height: 1024, fragment: '#lang=en&theme=light&as=table' },
  { name: 'narrow-light-ar', width: 390, height: 844, fragment: '#theme=light&pair=country:OM,country:JO' },
  { name: 'narrow-dark-en', width: 390, height: 844, fragment: '#lang=en&theme=dark' },
];

/** The page as it stays: a slow machine draws it in several goes. */
async function settled(page: Page): Promise<Buffer> {
  let before = await page.screenshot();
  for (let tries = 0; tries < 20; tries++) {
    await page.waitForTimeout(300);
    const picture = await page.screenshot();
    if (picture.equals(before)) return picture;
    before = picture;
  }
  return before;
}

// RAWABIT_UPDATE_SCREENS=1 npx vitest run test/browser/screens.test.ts writes them anew; look at them before you commit
const updates = process.env['RAWABIT_UPDATE_SCREENS'] === '1';

describePage('screens', placedGraph(), (open) => {
  test.each(screens)('$name looks as it did', async ({ name, width, height, fragment }) => {
    const page = await open({ fragment, viewport: { width, height } });
    const picture = await settled(page);
    const path = new URL(`screens/${name}.png`, import.meta.url);
    const small = await shrink(page, picture, Math.round(width / 3));
    if (updates || !existsSync(path)) writeFileSync(path, small);
    const { mean, most } = await compare(page, small, readFileSync(path));
    expect(mean).toBeLessThan(0.5);
    expect(most).toBeLessThan(60);
  });
});
