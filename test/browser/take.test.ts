import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

async function take(page: Page, what: string): Promise<Buffer> {
  await page.locator('[data-part=take]').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-take="take.${what}"]`).click(),
  ]);
  return readFile(await download.path());
}

describePage('take along', smallGraph(), (open) => {
  test('GEXF holds the nodes and edges that are shown', async () => {
    const page = await open({ fragment: '#relation=met,signed' });
    const gexf = (await take(page, 'gexf')).toString();
    expect(gexf.match(/<node id="[^"]+"/gu)).toEqual([
      '<node id="country:OM"',
      '<node id="country:JO"',
      '<node id="agreement:pact"',
    ]);
    expect(gexf.match(/<edge [^>]*kind="[^"]+"/gu)).toHaveLength(3);
    expect(gexf).toContain('timestamp="2023-01-10"');
    expect(gexf).toContain('type="undirected" kind="met"');
  });

  test('CSV holds the facts that are shown, with their evidence', async () => {
    const page = await open({ fragment: '#relation=accused' });
    const csv = (await take(page, 'csv')).toString();
    expect(csv.startsWith('\ufeffid,who,relation')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv).toContain(
      'accused:2023-02-03,تونس,accused,هيئة الموانئ,2023-02-03,actual,1,false,اتهمت تونس',
    );
  });

  test('PNG and SVG hold the picture', async () => {
    const page = await open();
    const png = await take(page, 'png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(5000);
    const svg = (await take(page, 'svg')).toString();
    expect(svg).toContain('direction="rtl" text-anchor="start">عُمان</text>');
    expect(svg).toContain('stroke-dasharray="6 4"');
  });

  test('citations quote the sentence and name its source', async () => {
    const page = await open({ fragment: '#fact=accused:2023-02-03' });
    expect((await take(page, 'citations')).toString()).toBe(
      [
        '1. تونس اتهم هيئة الموانئ (3 فبراير 2023)',
        '   «اتهمت تونس هيئة الموانئ بالتأخير.»',
        '   — صحيفة الجبل. خبر a2. 11 يناير 2023. https://hill.example/2',
      ].join('\n'),
    );
  });

  test('the link to a fact is copied, and opens it', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'], fragment: '#fact=said:1' });
    await page.getByRole('button', { name: 'انسخ الرابط' }).click();
    await page.locator('.live', { hasText: /نُسخ الرابط|شريط العنوان/u }).waitFor({ state: 'attached' });
    expect(page.url()).toContain('#fact=said:1');
  });
});
