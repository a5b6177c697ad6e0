import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

describePage('evidence', smallGraph(), (open) => {
  test('a fact shows all its tellings, newest first, copies folded, words marked, source linked', async () => {
    const page = await open({ fragment: '#fact=met:2023-01-10' });
    const tellings = page.locator('.telling');
    expect(await tellings.locator('blockquote').allTextContents()).toEqual([
      'اجتمعت سلطنة عمان والأردن أمس.',
      'التقى وفد عُمان ووفد الأردن في مسقط.',
    ]);
    const second = tellings.nth(1);
    expect(await second.locator('mark.trigger').textContent()).toBe('التقى');
    expect(await second.locator('mark.source').textContent()).toBe('عُمان');
    expect(await second.locator('mark.target').textContent()).toBe('الأردن');
    expect(await second.locator('mark.place').textContent()).toBe('مسقط');
    expect(await second.locator('.copies summary').textContent()).toBe('ونسخة واحدة من النص نفسه');
    expect(await second.locator('figcaption').textContent()).toContain('وكالة النهر · 10 يناير 2023');
    const link = second.locator('figcaption a');
    expect(await link.getAttribute('href')).toBe('https://river.example/1');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('the conjunction that is written with a name is not part of the mark', async () => {
    const page = await open({ fragment: '#fact=met:2023-01-10' });
    expect(await page.locator('.telling').first().locator('mark').allTextContents()).toEqual([
      'اجتمعت',
      'سلطنة عمان',
      'الأردن',
    ]);
  });

  test('contradictions stand side by side', async () => {
    const page = await open({ fragment: '#fact=visited:2023-03-05' });
    const [one, other] = [page.locator('.sides > div').first(), page.locator('.sides > div').nth(1)];
    expect(await one.locator('blockquote').textContent()).toContain('زار سالم الحارثي الأردن يوم الأحد');
    expect(await other.locator('blockquote').textContent()).toContain('نفت الوزارة');
    expect(await other.locator('.tag').first().textContent()).toBe('منفيّ');
  });

  test('a node shows offices, relations by type, statements by and about it, aliases and articles', async () => {
    const page = await open({ fragment: '#node=person:salim-harithi' });
    const panel = page.locator('.node-panel');
    expect(await panel.locator('.aliases').textContent()).toContain('Salim Al Harithi');
    expect(await panel.locator('.office').textContent()).toBe('وزير الخارجية عُمان 10 يناير – 6 مارس 2023');
    expect(await panel.locator('h3').allTextContents()).toEqual(['المناصب', 'زار3', 'تصريحاته']);
    expect(await panel.locator('details.articles summary').textContent()).toBe('المقالات · 1');
    const about = await open({ fragment: '#node=country:JO' });
    expect(await about.locator('h3').allTextContents()).toContain('تصريحات عنه');
  });

  test('words that were said stand in the quotation marks of their language', async () => {
    const page = await open({ fragment: '#fact=said:1' });
    expect(await page.locator('blockquote q').textContent()).toBe('الأردن شريك قديم لنا في البحر');
    expect(await page.evaluate('getComputedStyle(document.querySelector("blockquote q")).quotes')).toContain(
      '«',
    );
    const reported = await open({ fragment: '#fact=said:2' });
    expect(await reported.locator('blockquote q').count()).toBe(0);
  });

  test('Latin names and digits inside Arabic are isolated', async () => {
    const page = await open({ fragment: '#node=country:OM' });
    expect(await page.locator('.aliases bdi').allTextContents()).toEqual(['Oman', 'سلطنة عمان']);
  });

  test('Arabic is set in the font that the page carries', async () => {
    const page = await open();
    expect(await page.evaluate('document.fonts.check("400 15px Plex", "ع")')).toBe(true);
    expect(
      await page.evaluate('[...document.fonts].filter(({ status }) => status === "loaded").length'),
    ).toBe(4);
  });
});
