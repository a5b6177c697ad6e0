import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readAll, readFileOf } from './workspace.ts';

const paragraphs = [
  'وقع وزير الدفاع في مينسك بروتوكولا جديدا بشأن التعاون الأمني، بحضور كبار المسؤولين من البلدين، بحسب بيان رسمي.',
  'وقال الوزير إن الاتفاق يعزز الأمن في المنطقة، مضيفا أن الجانبين سيواصلان المشاورات خلال الأشهر المقبلة.',
  'ومن المقرر أن يزور الوفد العاصمة الأسبوع المقبل، لبحث تنفيذ البنود، والتوقيع على ملاحق فنية إضافية للاتفاق.',
];
const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

function page(head: string, article = body): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>الموقع | الخبر</title>${head}</head><body>
    <nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
    <article><h1>توقيع بروتوكول في مينسك</h1>${article}</article>
    <aside><a href="/x">اقرأ أيضا</a></aside><footer>جميع الحقوق محفوظة</footer></body></html>`;
}
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a page', () => {
  test('gives its article: a paragraph a line, without navigation', async () => {
    const { articles } = await readFileOf('page.html', page(''));
    expect(articles).toMatchObject([
      {
        id: 'page',
        title: 'توقيع بروتوكول في مينسك',
        content: `توقيع بروتوكول في مينسك\n\n${paragraphs.join('\n')}`,
        language: 'ar',
      },
    ]);
  });

  test.each([
    {
      why: 'JSON-LD',
      head: jsonLd({
        '@type': 'NewsArticle',
        headline: 'عنوان',
        datePublished: '2022-12-03T23:00:00+03:00',
        publisher: { name: 'وكالة' },
        url: 'https://a.example/1',
      }),
    },
    {
      why: 'JSON-LD in a graph, among other things',
      head: jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          {
            '@type': ['Thing', 'ReportageNewsArticle'],
            headline: 'عنوان',
            datePublished: '2022-12-03',
            publisher: [{ name: 'وكالة' }],
            mainEntityOfPage: { '@id': 'https://a.example/1' },
          },
        ],
      }),
    },
    {
      why: 'OpenGraph, where JSON-LD is broken',
      head: '<script type="application/ld+json">{"@type":</script><meta property="og:title" content="عنوان"><meta property="article:published_time" content="2022-12-03T10:00Z"><meta property="og:site_name" content="وكالة"><link rel="canonical" href="https://a.example/1">',
    },
  ])('takes metadata from $why', async ({ head }) => {
    const { articles } = await readFileOf('a.html', page(head));
    expect(articles).toMatchObject([
      { title: 'عنوان', published: '2022-12-03', publisher: 'وكالة', url: 'https://a.example/1' },
    ]);
  });

  test('takes the date from its time element', async () => {
    const { articles } = await readFileOf(
      'a.html',
      page('', `<time datetime="2021-05-06T07:00">أمس</time>${body}`),
    );
    expect(articles).toMatchObject([{ published: '2021-05-06' }]);
  });

  test('that is a fragment, or short, is read whole', async () => {
    const { articles } = await readFileOf(
      'a.html',
      '<p>وقع <b>الوزير</b> الاتفاق.<p>ثم غادر&nbsp;مينسك.<script>alert(1)</script>',
    );
    expect(articles).toMatchObject([{ title: null, content: 'وقع الوزير الاتفاق.\nثم غادر مينسك.' }]);
  });

  test.each([
    { why: 'an address that is code', head: '<link rel="canonical" href="javascript:alert(1)">' },
    { why: 'an address of a file', head: '<meta property="og:url" content="file:///etc/passwd">' },
  ])('gives no $why', async ({ head }) => {
    expect((await readFileOf('a.html', page(head))).articles).toMatchObject([{ url: null }]);
  });

  test.each([
    { why: 'blocks', html: `<html><body>${'<div>'.repeat(20_000)}نص` },
    { why: 'inline elements', html: `<p>${'<b>نص'.repeat(5_000)}` },
    { why: 'more elements than an article has', html: '<p>نص'.repeat(70_000) },
    { why: 'tags that never end', html: '<'.repeat(100_000) },
    { why: 'tables in tables', html: '<table><tr><td>'.repeat(9_000) },
  ])('that nests without end is an article or a problem: $why', { timeout: 30_000 }, async ({ html }) => {
    const { articles, problems } = await readFileOf('a.html', html);
    expect(articles.length + problems.length).toBe(1);
  });
});

describe('a feed', () => {
  const rss = (items: string) => `<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>قناة</title><language>ar-sa</language>${items}</channel></rss>`;

  test('RSS: the fullest text, as text; markup in titles is text too', async () => {
    const { articles, problems } = await readFileOf(
      'f.rss',
      rss(`<item><title>عنوان &lt;b&gt;أول&lt;/b&gt; &amp;amp; بعد</title><guid>https://a.example/?p=1</guid><link>https://a.example/1</link>
        <pubDate>Sat, 03 Dec 2022 23:30:00 +0300</pubDate><description>مختصر</description>
        <content:encoded><![CDATA[${body}<script>alert(1)</script>]]></content:encoded></item>
        <item><title>ثان</title><link>https://a.example/2</link><description>&lt;p&gt;نص ثان&lt;/p&gt;</description></item>`),
    );
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        id: 'https-a.example-p-1',
        title: 'عنوان أول & بعد',
        content: `عنوان أول & بعد\n\n${paragraphs.join('\n')}`,
        url: 'https://a.example/1',
        published: '2022-12-03',
        publisher: 'قناة',
        language: 'ar',
      },
      {
        id: 'f-2',
        title: 'ثان',
        content: 'ثان\n\nنص ثان',
        url: 'https://a.example/2',
        published: null,
        publisher: 'قناة',
        language: 'ar',
      },
    ]);
  });

  test('Atom: xhtml content, link of the entry itself', async () => {
    const { articles } = await readFileOf(
      'f.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Channel</title><entry><id>tag:a,1</id><title type="html">One &lt;i&gt;two&lt;/i&gt;</title>
       <link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/><updated>2022-12-04T00:00:00Z</updated><published>2022-12-03T22:00:00Z</published>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></content></entry></feed>`,
    );
    expect(articles).toEqual([
      {
        id: 'tag-a-1',
        title: 'One two',
        content: 'One two\n\nFirst.\nSecond.',
        url: 'https://a.example/1',
        published: '2022-12-03',
        publisher: 'Channel',
        language: 'en',
      },
    ]);
  });

  test('that nests without end is a problem', async () => {
    const { problems } = await readFileOf('a.rss', `<rss><channel>${'<item>'.repeat(50_000)}`);
    expect(problems).toMatchObject([{ code: 'ARTICLE_MALFORMED' }]);
  });

  test('loses an entry whose markup cannot be parsed, and no other', async () => {
    const bad = `<item><guid>bad</guid><description><![CDATA[${'<b>نص'.repeat(70_000)}]]></description></item>`;
    const { articles, problems } = await readFileOf(
      'a.rss',
      rss(`${bad}<item><guid>good</guid><description>نص</description></item>`),
    );
    expect(articles.map((article) => article.id)).toEqual(['good']);
    expect(problems).toMatchObject([
      { code: 'ARTICLE_MALFORMED', message: expect.stringContaining('a.rss:1') },
    ]);
  });

  test('a page called .xml is read as a page', async () => {
    expect((await readFileOf('a.xml', page(''))).articles).toMatchObject([
      { title: 'توقيع بروتوكول في مينسك' },
    ]);
  });
});

test('the seed keeps its bytes', async () => {
  const { articles } = await readAll(['seeds']);
  expect(articles).toMatchObject([
    { id: '000_3acce5cdb92663fc', title: null, published: '2022-12-03', language: 'ar' },
  ]);
  expect(
    createHash('sha256')
      .update(articles[0]?.content ?? '')
      .digest('hex'),
  ).toBe('8e80acb2a6208f4a3e627ed01e6823cfaf65e28f7913c76ca3199de9d32a86eb');
});
