import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

const options = (page: Page) => page.locator('#results [role=option]');

describePage('search', smallGraph(), (open) => {
  test('finds names in either script, folded, in part, and misspelt', async () => {
    const page = await open();
    for (const { typed, found } of [
      { typed: 'عمان', found: 'عُمان' },
      { typed: 'oman', found: 'عُمان' },
      { typed: 'سلطنة', found: 'عُمان' },
      { typed: 'الاردن', found: 'الأردن' },
      { typed: 'هيئه الموانئ', found: 'هيئة الموانئ' },
      { typed: 'الحارث', found: 'سالم الحارثي' },
      { typed: 'الحارتي', found: 'سالم الحارثي' },
      { typed: 'tunsia', found: 'تونس' },
      { typed: 'HARITHI', found: 'سالم الحارثي' },
    ]) {
      await page.locator('#search').fill(typed);
      const first = options(page).first();
      await first.waitFor();
      expect({ typed, found: await first.locator('bdi').first().textContent() }).toEqual({ typed, found });
    }
  });

  test('its empty box reads as the page does, its text as the text does', async () => {
    const page = await open();
    const direction = () => page.evaluate('getComputedStyle(document.querySelector("#search")).direction');
    expect(await direction()).toBe('rtl');
    await page.locator('#search').fill('Oman');
    expect(await direction()).toBe('ltr');
    await page.keyboard.press('Enter');
    expect(await direction()).toBe('rtl');
  });

  test('says so where nothing is found', async () => {
    const page = await open();
    await page.locator('#search').fill('ققق');
    await page.locator('#results .none').waitFor();
    expect(await options(page).count()).toBe(0);
  });

  test('goes by keyboard, opens what was chosen and has the camera on it', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('تونس');
    await options(page).first().waitFor();
    expect(await page.locator('#search').getAttribute('aria-activedescendant')).toBe('option-0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.locator('.node-panel h2').textContent()).toBe('تونس');
    expect(page.url()).toContain('node=country:TN');
    expect(await page.locator('#results').isVisible()).toBe(false);
  });

  test('two names open what is between them', async () => {
    const page = await open();
    for (const typed of ['عمان والأردن', 'Oman and Jordan', 'الأردن عمان']) {
      await page.locator('#search').fill(typed);
      await page.locator('#results .pair').waitFor();
    }
    await page.locator('#results .pair').click();
    await page.locator('.pair-panel').waitFor();
    expect(await page.locator('.pair-panel .facts > li').count()).toBe(3);
  });

  test('what two countries did in a month is one search away', async () => {
    const page = await open({ fragment: '#from=2023-01-01&to=2023-01-31&undated=no' });
    await page.locator('#search').fill('عمان والأردن');
    await page.locator('#results .pair').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('.pair-panel blockquote').allTextContents()).toEqual([
      'اتفقت عمان مع الأردن على الرسوم.',
      'اجتمعت سلطنة عمان والأردن أمس.',
    ]);
  });

  test('finds words in the sentences', async () => {
    const page = await open();
    await page.locator('#search').fill('بالتاخير الموانئ');
    const sentence = page.locator('#results .sentence');
    await sentence.first().waitFor();
    expect(await sentence.count()).toBe(1);
    await sentence.click();
    expect(await page.locator('.fact-panel blockquote').textContent()).toBe(
      'اتهمت تونس هيئة الموانئ بالتأخير.',
    );
  });
});
