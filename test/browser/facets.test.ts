import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

const countOf = async (page: Page, name: string) =>
  Number(await page.locator(`#facets label:has(input[name="${name}"]) .count`).textContent());
const shownNodes = (page: Page) =>
  page.evaluate<string[]>(
    'rawabit.graph.filterNodes((id) => !rawabit.renderer.getNodeDisplayData(id).hidden).sort()',
  );

describePage('facets', smallGraph(), (open) => {
  test('count facts, and follow the other groups but not their own', async () => {
    const page = await open();
    expect(await countOf(page, 'relation-visited')).toBe(3);
    expect(await countOf(page, 'status-denied')).toBe(1);
    await page.locator('input[name="status-denied"]').check();
    expect(await countOf(page, 'relation-visited')).toBe(1);
    expect(await page.locator('input[name="relation-met"]').count()).toBe(0);
    // what the group's other choices would show
    expect(await countOf(page, 'status-actual')).toBe(9);
  });

  test('stand in the address; a link restores them, back and forward walk through them', async () => {
    const page = await open();
    await page.locator('input[name="relation-met"]').check();
    await page.locator('input[name="type-country"]').check();
    expect(page.url()).toContain('#type=country&relation=met');
    expect(await shownNodes(page)).toEqual(['country:JO', 'country:OM']);
    const again = await open({ fragment: new URL(page.url()).hash });
    expect(await again.locator('input[name="relation-met"]').isChecked()).toBe(true);
    expect(await shownNodes(again)).toEqual(['country:JO', 'country:OM']);
    await page.goBack();
    expect(await page.locator('input[name="type-country"]').isChecked()).toBe(false);
    await page.goBack();
    expect(await page.locator('input[name="relation-met"]').isChecked()).toBe(false);
    await page.goForward();
    expect(await page.locator('input[name="relation-met"]').isChecked()).toBe(true);
  });

  test('a class chooses its relations', async () => {
    const page = await open();
    await page.locator('.class-head.class-verbal_conflict').click();
    expect(await shownNodes(page)).toEqual(['country:TN', 'organisation:port']);
    expect(await page.locator('.class-head.class-verbal_conflict').getAttribute('aria-pressed')).toBe('true');
  });

  test('sources, publishers and inferred ties narrow as well', async () => {
    const page = await open({ fragment: '#sources=2' });
    expect(await shownNodes(page)).toEqual(['country:JO', 'country:OM']);
    const inferred = await open({ fragment: '#derived=only' });
    expect(await shownNodes(inferred)).toEqual(['country:JO', 'country:OM']);
    const published = await open();
    await published.getByRole('checkbox', { name: /إذاعة البحر/u }).check();
    expect(await shownNodes(published)).toEqual(['country:JO', 'country:OM']);
  });

  test('what nothing matches says so and leads back', async () => {
    const page = await open({ fragment: '#relation=met&status=denied' });
    expect(await page.locator('.empty').textContent()).toContain('لا شيء يطابق');
    await page.locator('.empty button').click();
    expect(await shownNodes(page)).toHaveLength(8);
  });

  test('a fragment of nonsense shows the page as at first', async () => {
    const page = await open({
      fragment:
        '#node=nobody&relation=%E0%A4&depth=x&focus=none&from=yesterday&sources=-1&pair=a&theme=pink&lang=xx',
    });
    expect(await page.locator('.overview, .empty').count()).toBe(1);
  });
});
