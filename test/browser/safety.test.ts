import { expect, test } from 'vitest';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { layoutNewsGraph } from '../../src/layout/index.ts';
import { edge, event, node, smallGraph } from './graph.ts';
import { describePage, readTemplate } from './open-page.ts';

const markup = '</script><script>window.broken = true</script><img src=x onerror="window.broken = true">';
const overridden = '\u202eevil\u2066 name';
const long = 'ع'.repeat(10_000);

function hostileGraph(): NewsGraph {
  const [a, b, c] = [
    node('person:a', 'person', markup, { aliases: [overridden] }),
    node('organisation:b', 'organisation', overridden, { aliases: ['=1+1'] }),
    node('country:XX', 'country', long, { aliases: ['__proto__', 'constructor'] }),
  ] as const;
  const text = `${markup} ${overridden} &lt;b&gt; \u0000 \ud800`;
  const told = (article: string) => ({
    article,
    event: 'v',
    start: 5,
    end: 1,
    text,
    trigger: [-3, 99_999] as const,
  });
  const accused = event('accused', {
    date: '2023-01-01',
    who: [a],
    whom: [b, c],
    in: [told('x'), told('y')],
  });
  return layoutNewsGraph({
    schema: 'news-graph/1',
    articles: [
      {
        id: 'x',
        title: markup,
        publisher: markup,
        url: 'javascript:window.broken=true',
        published: 'never',
        language: 'ar',
        copyOf: null,
      },
      {
        id: 'y',
        title: null,
        publisher: '~,~',
        url: 'https://ok.example/"><script>',
        published: null,
        language: '"><b>',
        copyOf: null,
      },
    ],
    nodes: [a, b, c],
    events: [accused],
    statements: [],
    positions: [],
    edges: [edge(accused, a, b), edge(accused, a, c)],
  });
}

describePage('safety', hostileGraph(), (open) => {
  test('hostile names, titles and sentences stay text everywhere', async () => {
    for (const fragment of [
      '',
      '#node=person:a',
      '#node=country:XX',
      '#pair=person:a,organisation:b',
      '#fact=accused:2023-01-01',
      '#as=table',
    ]) {
      const page = await open({ fragment });
      expect(await page.evaluate('"broken" in window')).toBe(false);
      expect(await page.locator('#app img, #app script').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
  });

  test('a sentence is shown as it stands, and only addresses of the web are links', async () => {
    const page = await open({ fragment: '#fact=accused:2023-01-01' });
    expect(await page.locator('blockquote').first().textContent()).toContain(
      '</script><script>window.broken',
    );
    const links = await page
      .locator('figcaption a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['https://ok.example/"><script>']);
  });

  test('a name that turns the reading direction is isolated from its surroundings', async () => {
    const page = await open({ fragment: '#node=organisation:b' });
    expect(await page.locator('.node-panel h2 bdi').textContent()).toBe(overridden);
  });

  test('a publisher with any letters can be chosen, linked and restored', async () => {
    const page = await open();
    await page.locator('input[name=publisher]').nth(1).check();
    const again = await open({ fragment: new URL(page.url()).hash });
    expect(await again.locator('input[name=publisher]:checked').count()).toBe(1);
  });

  test('search survives any text', async () => {
    const page = await open();
    for (const typed of ['<img>', '__proto__', '\\', '((((', '\u202e', long.slice(0, 3000)]) {
      await page.locator('#search').fill(typed);
      await page.locator('#results').waitFor({ state: typed.trim() === '' ? 'hidden' : 'visible' });
    }
  });

  test('the policy allows one script, one style and nothing from elsewhere', async () => {
    const template = await readTemplate();
    const policy =
      /Content-Security-Policy" content="(?<policy>[^"]+)"/u.exec(template)?.groups?.['policy'] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data: blob:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'$/u,
    );
    expect(template).not.toMatch(/<(?:link|img|script)[^>]*(?:src|href)="https?:/u);
  });
});

describePage('safety of an ordinary page', smallGraph(), (open) => {
  test('asks for nothing and keeps nothing', async () => {
    const page = await open();
    expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual([
      '',
      0,
      0,
    ]);
  });
});
