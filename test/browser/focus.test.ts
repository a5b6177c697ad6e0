import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage, placeOf } from './open-page.ts';

const shownNodes = (page: Page) =>
  page.evaluate<string[]>(
    'rawabit.graph.filterNodes((id) => !rawabit.renderer.getNodeDisplayData(id).hidden).sort()',
  );
const act = (page: Page, action: string) => page.locator(`[data-action="${action}"]`).click();

describePage('focus', smallGraph(), (open) => {
  test('shows what is around a node, as far as asked', async () => {
    const page = await open({ fragment: '#node=organisation:port' });
    await act(page, 'focus.around');
    expect(await shownNodes(page)).toEqual(['country:OM', 'country:TN', 'organisation:port']);
    await page.locator('.focus-bar input').fill('2');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('depth=2');
    expect(await shownNodes(page)).toHaveLength(6);
    await page.getByRole('button', { name: 'اترك التركيز' }).click();
    expect(await shownNodes(page)).toHaveLength(8);
  });

  test('a double click expands and collapses', async () => {
    const page = await open({ fragment: '#focus=organisation:port&depth=1' });
    const { x, y } = await placeOf(page, 'country:TN');
    await page.mouse.dblclick(x, y);
    await page.waitForURL(/focus=organisation:port,country:TN/u);
    expect(await shownNodes(page)).toContain('person:salim-harithi');
  });

  test('finds ways between two nodes that are picked one after the other', async () => {
    const page = await open({ fragment: '#node=organisation:port' });
    await act(page, 'focus.pathFrom');
    await page.locator('#search').fill('الملاحة');
    await page.locator('#results [role=option]').first().click();
    expect(page.url()).toContain('path=organisation:port,agreement:pact');
    expect(await page.locator('.ways > li').first().textContent()).toContain('خطوتان');
    expect(await page.locator('.ways > li').first().locator('.name').allTextContents()).toEqual([
      'هيئة الموانئ',
      'عُمان',
      'اتفاقية الملاحة',
    ]);
    expect(await page.locator('.ways > li').count()).toBeGreaterThan(1);
    await page.locator('.ways .step').first().click();
    await page.locator('.pair-panel').waitFor();
  });

  test('names those that both are tied to', async () => {
    const page = await open({ fragment: '#pair=country:OM,country:JO' });
    const common = page.locator('section', { hasText: 'كلاهما مرتبط' }).locator('.name');
    expect(await common.allTextContents()).toEqual(['سالم الحارثي', 'اتفاقية الملاحة']);
  });

  test('pins, hides, and takes back', async () => {
    const page = await open({ fragment: '#node=agreement:pact' });
    await act(page, 'focus.pin');
    await page.locator('input[name="relation-accused"]').check();
    expect(await shownNodes(page)).toContain('agreement:pact');
    await page.goBack();
    await act(page, 'focus.hide');
    expect(await shownNodes(page)).not.toContain('agreement:pact');
    await page.locator('[data-part=undo]').click();
    await expect.poll(() => shownNodes(page)).toContain('agreement:pact');
  });
});
