import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { smallGraph } from './graph.ts';
import { describePage, placeOf } from './open-page.ts';

const shownEdges = (page: Page) =>
  page.evaluate<Record<string, { heads: number; line: number; size: number }>>(`Object.fromEntries(
    rawabit.graph.edges().flatMap((id) => {
      const { hidden, heads, line, size } = rawabit.renderer.getEdgeDisplayData(id);
      return hidden ? [] : [[rawabit.graph.extremities(id).sort().join(' '), { heads, line, size }]];
    }))`);
/** Of rectangles of the layer of names, in its CSS pixels, whether there is ink in each. */
const inkIn = (page: Page, boxes: readonly (readonly number[])[]) =>
  page.evaluate<boolean[]>(`(() => {
    const canvas = rawabit.renderer.getCanvases().labels;
    const scale = canvas.width / canvas.clientWidth;
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    return ${JSON.stringify(boxes)}.map((box) => {
      const [x, y, width, height] = box.map((value) => Math.round(value * scale));
      return copy.getImageData(x, y, width, height).data.some((value) => value > 0);
    });
  })()`);

describePage('drawing', smallGraph(), (open) => {
  test('one line a pair, wider for more, with its direction and status', async () => {
    const page = await open();
    const edges = await shownEdges(page);
    expect(Object.keys(edges)).toHaveLength(9);
    const between = (a: string, b: string) => edges[[a, b].sort().join(' ')];
    expect(between('country:OM', 'country:JO')?.size).toBeGreaterThan(
      between('country:OM', 'country:TN')?.size ?? 9,
    );
    // dashed, since it is only planned
    expect(between('person:salim-harithi', 'country:TN')).toMatchObject({ line: 1, heads: 1 });
    expect(between('country:TN', 'organisation:port')).toMatchObject({ line: 0, heads: 1 });
  });

  test('what is denied is struck, what is inferred dotted', async () => {
    const denied = await open({ fragment: '#status=denied' });
    expect(Object.values(await shownEdges(denied))).toMatchObject([{ line: 2 }]);
    const derived = await open({ fragment: '#derived=only' });
    expect(Object.values(await shownEdges(derived))).toMatchObject([{ line: 3 }]);
  });

  test('pointing at a node dims the rest', async () => {
    const page = await open();
    const { x, y } = await placeOf(page, 'agreement:pact');
    await page.mouse.move(x, y);
    await page.locator('.stage.is-dimmed').waitFor();
    await page.mouse.move(5, 400);
    await page.locator('.stage:not(.is-dimmed)').waitFor();
  });

  test('choosing a line opens its pair and tells each of its facts', async () => {
    const page = await open();
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const { renderer, graph } = rawabit;
      const [a, b] = ['country:OM', 'country:JO'].map((id) => renderer.graphToViewport(graph.getNodeAttributes(id)));
      const area = renderer.getContainer().getBoundingClientRect();
      // the middle of the curve, which lies beside the line by 0.09 of its length
      return {
        x: area.left + (a.x + b.x) / 2 + (b.y - a.y) * 0.09,
        y: area.top + (a.y + b.y) / 2 - (b.x - a.x) * 0.09,
      };
    })()`);
    await page.mouse.click(x, y);
    await page.locator('.pair-panel').waitFor();
    expect(page.url()).toMatch(/pair=country:(?:OM,country:JO|JO,country:OM)/u);
    expect(await page.locator('.stage').getAttribute('class')).toContain('is-dimmed');
  });

  test('names stand beside their nodes on the side on which they begin to read', async () => {
    for (const { fragment, isLeft } of [
      { fragment: '#focus=place:lone', isLeft: true },
      {
        fragment: '#focus=country:TN&hide=country:OM,organisation:port,person:salim-harithi&lang=en',
        isLeft: false,
      },
    ]) {
      const page = await open({ fragment });
      const id = isLeft ? 'place:lone' : 'country:TN';
      const [place, radius] = await page.evaluate<[{ x: number; y: number }, number]>(`[
        rawabit.renderer.graphToViewport(rawabit.graph.getNodeAttributes('${id}')),
        rawabit.renderer.scaleSize(rawabit.renderer.getNodeDisplayData('${id}').size),
      ]`);
      const top = place.y - 6;
      const left = [place.x - radius - 30, top, 26, 12];
      const right = [place.x + radius + 4, top, 26, 12];
      expect({ isLeft, ink: await inkIn(page, [left, right]) }).toEqual({ isLeft, ink: [isLeft, !isLeft] });
    }
  });

  test('what is told of a change alone is what all told anew would be', async () => {
    const page = await open();
    const looks = () =>
      page.evaluate<string>(`JSON.stringify([
        rawabit.graph.mapNodes((id) => rawabit.renderer.getNodeDisplayData(id)),
        rawabit.graph.mapEdges((id) => rawabit.renderer.getEdgeDisplayData(id)),
      ])`);
    const change = async (act: () => Promise<unknown>) => {
      const before = await looks();
      await act();
      await expect.poll(looks).not.toBe(before);
      const changed = await looks();
      await page.evaluate('rawabit.renderer.refresh()');
      expect(await looks()).toBe(changed);
    };
    await change(() => page.locator('input[name="status-denied"]').check());
    await change(() => page.goBack());
    await change(() => page.locator('input[name="relation-met"]').check());
    await change(() => page.locator('input[name="relation-signed"]').check());
    await change(() => page.locator('.facets-head button').click());
  });

  test('dragging moves a node without choosing it', async () => {
    const page = await open();
    const before = await placeOf(page, 'organisation:port');
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 40, before.y + 30, { steps: 5 });
    await page.mouse.up();
    const after = await placeOf(page, 'organisation:port');
    expect(after.x - before.x).toBeCloseTo(40, -1);
    expect(page.url()).not.toContain('node=');
  });

  test('goes on arranging in a worker, and stops', async () => {
    const page = await open();
    const place = () => page.evaluate('rawabit.graph.getNodeAttribute("country:OM", "x")');
    const before = await place();
    await page.locator('[data-part=layout]').click();
    await expect.poll(place).not.toBe(before);
    await page.locator('[data-part=layout]').click();
    const stopped = await place();
    await page.waitForTimeout(300);
    expect(await place()).toBe(stopped);
  });
});
