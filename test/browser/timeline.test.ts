import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

describePage('time line', smallGraph(), (open) => {
  test('a brush chooses a time, and the link holds it', async () => {
    const page = await open();
    const area = await page.locator('.brush').boundingBox();
    if (area === null) throw new Error('no brush');
    const y = area.y + area.height / 2;
    await page.mouse.move(area.x + area.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width * 0.6, y, { steps: 4 });
    await page.mouse.up();
    expect(page.url()).toMatch(/from=2023-0[12]-\d\d&to=2023-0[23]-\d\d/u);
    expect(await page.locator('input[name="relation-accused"]').count()).toBe(1);
    expect(await page.locator('input[name="relation-met"]').count()).toBe(0);
  });

  test('its ends move by keyboard and say where they are', async () => {
    const page = await open();
    const from = page.locator('.handle.from');
    await from.focus();
    await page.keyboard.press('ArrowRight');
    expect(page.url()).toContain('from=2023-01-11');
    expect(await page.locator('.handle.from').getAttribute('aria-valuetext')).toBe('11 يناير 2023');
    expect(await page.evaluate('document.activeElement.dataset.part')).toBe('from');
  });

  test('steps and plays, and starts over with all times', async () => {
    const page = await open();
    await page.locator('[data-part=forward]').click();
    expect(page.url()).toContain('from=2023-01-10&to=2023-01-10');
    await page.locator('[data-part=forward]').click();
    expect(page.url()).toContain('from=2023-01-11&to=2023-01-11');
    await page.locator('[data-part=play]').click();
    await page.waitForURL(/from=2023-01-1[2-9]/u);
    await page.locator('[data-part=play]').click();
    await page.locator('[data-part=all]').click();
    expect(page.url()).not.toContain('from=');
  });

  test('months stand under the bars, and a click chooses one or all times again', async () => {
    const page = await open();
    const february = page.locator('.tick', { hasText: 'فبراير 2023' });
    await february.click();
    expect(page.url()).toContain('from=2023-02-01&to=2023-02-28');
    expect(await february.getAttribute('aria-pressed')).toBe('true');
    expect(
      await page
        .locator('input[name^="relation-"]')
        .evaluateAll((all) => all.map((box) => box.getAttribute('name'))),
    ).toEqual(['relation-accused']);
    await february.click();
    expect(page.url()).not.toContain('from=');
  });

  test('a fact without a date is shown in the time in which it was reported, and says so', async () => {
    // its article is of 10 January
    const page = await open({ fragment: '#pair=country:OM,country:TN&from=2023-01-01&to=2023-01-31' });
    expect(await page.locator('.pair-panel .fact .date').allTextContents()).toEqual(['نُشر في 10 يناير 2023']);
    const later = await open({ fragment: '#pair=country:OM,country:TN&from=2023-02-01&to=2023-02-28' });
    expect(await later.locator('.pair-panel .fact').count()).toBe(0);
    // an empty list is no answer: it says what the filters hide
    await later.locator('[data-part=show-hidden]').click();
    expect(await later.locator('.pair-panel .fact').count()).toBe(1);
  });

  test('undated facts have a switch of their own', async () => {
    const page = await open();
    expect(await page.locator('input[name="relation-supported"]').count()).toBe(1);
    await page.locator('input[name=undated]').uncheck();
    expect(page.url()).toContain('undated=no');
    expect(await page.locator('input[name="relation-supported"]').count()).toBe(0);
  });

  test('bars part cooperation from conflict', async () => {
    const page = await open();
    // what is planned for April stands in the last bar of the days that were reported
    expect(await page.locator('.bars rect.cooperation').count()).toBe(3);
    expect(await page.locator('.bars rect.conflict').count()).toBe(1);
  });
});
