import { expect, test } from 'vitest';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { layoutNewsGraph } from '../../src/layout/index.ts';
import { node, smallGraph } from './graph.ts';
import { describePage } from './open-page.ts';

const empty: NewsGraph = {
  schema: 'news-graph/1',
  articles: [],
  nodes: [],
  events: [],
  statements: [],
  positions: [],
  edges: [],
};

describePage('first view', smallGraph(), (open) => {
  test('gives scripts the graph and the renderer once it is ready', async () => {
    const page = await open();
    expect(await page.evaluate('[rawabit.graph.order, rawabit.graph.size]')).toEqual([8, 13]);
    expect(await page.evaluate('rawabit.renderer.getGraph() === rawabit.graph')).toBe(true);
    expect(
      await page.evaluate(
        'rawabit.graph.getEdgeAttributes("visited:denied/person:salim-harithi-country:JO")',
      ),
    ).toMatchObject({ relation: 'visited', status: 'denied', derived: false });
  });

  test('tells the whole in a line, the events told most, and who is at the centre', async () => {
    const page = await open();
    expect(await page.locator('.summary').textContent()).toBe(
      '5 مقالات، 10 يناير – 7 مارس 2023: شخص واحد و3 دول، 8 أحداث.',
    );
    const told = page.locator('.told-item');
    expect(await told.count()).toBe(5);
    // two independent sources come before one
    expect(await told.first().textContent()).toContain('التقى');
    expect(await page.locator('.names .name').first().textContent()).toBe('عُمان');
  });

  test('shows all nodes within the drawing', async () => {
    const page = await open();
    const outside = await page.evaluate(`rawabit.graph.filterNodes((id, { x, y }) => {
      const place = rawabit.renderer.graphToViewport({ x, y });
      const { width, height } = rawabit.renderer.getDimensions();
      return place.x < 0 || place.y < 0 || place.x > width || place.y > height;
    })`);
    expect(outside).toEqual([]);
  });

  test('an empty graph says what to do', async () => {
    const page = await open({ graph: empty });
    expect(await page.locator('.empty').textContent()).toContain('لا شيء هنا بعد');
    expect(await page.locator('.timeline').textContent()).toContain('لا تاريخ');
  });

  test('a graph of one node looks like one', async () => {
    const page = await open({
      graph: layoutNewsGraph({ ...empty, nodes: [node('country:OM', 'country', 'عُمان')] }),
    });
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const { width, height } = rawabit.renderer.getDimensions();
      const place = rawabit.renderer.graphToViewport(rawabit.graph.getNodeAttributes('country:OM'));
      return { x: place.x / width, y: place.y / height };
    })()`);
    expect(x).toBeCloseTo(0.5, 1);
    expect(y).toBeCloseTo(0.5, 1);
  });

  test('speaks Arabic from the right, and English from the left when asked', async () => {
    const page = await open();
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const side = async () =>
      (await page.locator('#details').boundingBox())?.x === 0
        ? 'details at the left'
        : 'details at the right';
    expect(await side()).toBe('details at the left');
    await page.getByRole('button', { name: 'English' }).click();
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect(await side()).toBe('details at the right');
    expect(await page.locator('.names .name').first().textContent()).toBe('Oman');
    expect(page.url()).toContain('lang=en');
  });

  test('is light or dark as the system is, and as the reader chooses', async () => {
    const page = await open({ colorScheme: 'dark' });
    const colour = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await colour();
    await page.locator('[data-part=theme]').click();
    expect(await colour()).toBe(dark);
    await page.locator('[data-part=theme]').click();
    expect(await colour()).not.toBe(dark);
    expect(page.url()).toContain('theme=light');
  });
});
