import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong, each with the elements in which it does. */
async function violationsOf(page: Page): Promise<string[]> {
  // axe comes by the debugger, which the page's policy does not govern
  await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describePage('access', smallGraph(), (open) => {
  test.each([
    { name: 'the first view', fragment: '' },
    { name: 'a node, dark, in English', fragment: '#node=country:OM&theme=dark&lang=en' },
    { name: 'a contradicted fact', fragment: '#fact=visited:2023-03-05' },
    { name: 'the table, dark', fragment: '#as=table&theme=dark' },
    { name: 'paths in a narrow window', fragment: '#path=organisation:port,agreement:pact', width: 390 },
    {
      name: 'a focus with filters',
      fragment: '#focus=country:OM&depth=1&relation=met&from=2023-01-10&to=2023-01-10',
    },
  ])('axe finds nothing wrong with $name', async ({ fragment, width = 1200 }) => {
    const page = await open({ fragment, viewport: { width, height: 800 } });
    expect(await violationsOf(page)).toEqual([]);
  });

  test('axe finds nothing wrong with the search while one types', async () => {
    const page = await open();
    await page.locator('#search').fill('عمان والأردن');
    await page.locator('#results .pair').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test('the drawing is walked, opened and left by keyboard', async () => {
    const page = await open();
    await page.locator('.stage').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.stage.is-dimmed').waitFor();
    expect(await page.locator('.live').textContent()).toBe('عُمان');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('node=country:OM');
    await page.keyboard.press('Escape');
    expect(page.url()).not.toContain('node=');
  });

  test('everything is reached by Tab, with a visible focus', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('details');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });

  test('the table has the facts of the graph, and follows the filters', async () => {
    const page = await open({ fragment: '#as=table' });
    expect(await page.locator('tbody tr').count()).toBe(11);
    await page.locator('input[name="relation-accused"]').check();
    expect(await page.locator('tbody tr td').allTextContents()).toEqual([
      'تونس',
      'اتهم',
      'هيئة الموانئ',
      '3 فبراير 2023',
      'حدث',
      '1',
    ]);
    await page.locator('tbody button', { hasText: 'اتهم' }).click();
    await page.locator('.fact-panel').waitFor();
  });

  test('works at 390 pixels, and at twice the size of text', async () => {
    for (const options of [
      { viewport: { width: 390, height: 844 }, hasTouch: true },
      { viewport: { width: 600, height: 400 }, deviceScaleFactor: 2 },
    ]) {
      const page = await open(options);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.locator('[data-part=facets]').click();
      await page.locator('input[name="relation-met"]').check();
      await page.locator('[data-part=facets]').click();
      expect(page.url()).toContain('relation=met');
      await page.locator('.names .name').first().click();
      expect(await page.locator('.node-panel h2').isVisible()).toBe(true);
    }
  });

  test('a tap opens a node', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const area = rawabit.renderer.getContainer().getBoundingClientRect();
      const place = rawabit.renderer.graphToViewport(rawabit.graph.getNodeAttributes('country:OM'));
      return { x: area.left + place.x, y: area.top + place.y };
    })()`);
    await page.touchscreen.tap(x, y);
    await page.waitForURL(/node=country:OM/u);
  });

  test('two fingers come nearer and go away, one moves', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const debug = await page.context().newCDPSession(page);
    const area = await page.locator('.stage').boundingBox();
    if (area === null) throw new Error('no drawing');
    const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
    const camera = () =>
      page.evaluate<{ x: number; y: number; ratio: number }>('rawabit.renderer.getCamera().getState()');
    const touch = async (...steps: readonly (readonly { readonly x: number; readonly y: number }[])[]) => {
      for (const [at, points] of steps.entries()) {
        const touchPoints = points.map((point, id) => ({ ...point, id }));
        await debug.send('Input.dispatchTouchEvent', {
          type: at === 0 ? 'touchStart' : 'touchMove',
          touchPoints,
        });
        await page.waitForTimeout(40);
      }
      await debug.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await page.waitForTimeout(300);
    };
    const pinch = (from: number, to: number) =>
      touch(
        ...[0, 1, 2, 3, 4].map((step) => {
          const reach = from + ((to - from) * step) / 4;
          return [
            { x: x - reach, y },
            { x: x + reach, y },
          ];
        }),
      );
    const first = (await camera()).ratio;
    await pinch(30, 120);
    const near = (await camera()).ratio;
    expect(near).toBeLessThan(first / 2);
    await pinch(120, 30);
    expect((await camera()).ratio).toBeGreaterThan(near * 2);
    const before = await camera();
    await touch(
      ...[0, 1, 2, 3].map((step) => [{ x: area.x + 40 + step * 25, y: area.y + area.height - 40 }]),
    );
    const after = await camera();
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(0.05);
    // the page itself stayed where it was, and nothing was chosen
    expect(await page.evaluate('[visualViewport.scale, scrollX, scrollY]')).toEqual([1, 0, 0]);
    expect(page.url()).not.toMatch(/node=|pair=/u);
  });

  test('a finger brushes a time', async () => {
    const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const debug = await page.context().newCDPSession(page);
    const area = await page.locator('.brush').boundingBox();
    if (area === null) throw new Error('no brush');
    const y = area.y + area.height / 2;
    for (const [type, share] of [
      ['touchStart', 0.3],
      ['touchMove', 0.45],
      ['touchMove', 0.6],
    ] as const) {
      await debug.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [{ x: area.x + area.width * share, y }],
      });
    }
    await debug.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForURL(/from=2023-0[12]-\d\d&to=2023-0[23]-\d\d/u);
  });

  test('who wants less motion gets none', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    expect(
      await page.evaluate('getComputedStyle(document.querySelector(".stage canvas")).transitionDuration'),
    ).toBe('0s');
    await page.locator('[data-part=zoom-in]').click();
    expect(await page.evaluate('rawabit.renderer.getSetting("zoomDuration")')).toBe(0);
  });
});
