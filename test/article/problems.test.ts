import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createFolder, readAll, readFileOf } from './workspace.ts';

const good = JSON.stringify({ id: 'good', text: 'زار الوزير مينسك.' });

describe('what cannot be read is a problem with a code, and the rest is read', () => {
  test.each([
    { why: 'an empty file', name: 'a.txt', content: '', code: 'ARTICLE_EMPTY' },
    { why: 'white space', name: 'a.txt', content: ' \n\u00a0\t\n', code: 'ARTICLE_EMPTY' },
    { why: 'an empty JSON file', name: 'a.json', content: '\n', code: 'ARTICLE_EMPTY' },
    { why: 'JSON lines without a line', name: 'a.jsonl', content: '\n\n', code: 'ARTICLE_EMPTY' },
    {
      why: 'a record with empty text',
      name: 'a.json',
      content: '{"title":"t","text":" "}',
      code: 'ARTICLE_EMPTY',
    },
    {
      why: 'a page without text',
      name: 'a.html',
      content: '<html><body><script>x()</script></body></html>',
      code: 'ARTICLE_EMPTY',
    },
    {
      why: 'a feed without entries',
      name: 'a.rss',
      content: '<rss><channel></channel></rss>',
      code: 'ARTICLE_EMPTY',
    },
    { why: 'NUL bytes', name: 'a.txt', content: 'PNG\0\0\0\x01\x02 text', code: 'ARTICLE_BINARY' },
    {
      why: 'a picture called text',
      name: 'a.txt',
      content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]),
      code: 'ARTICLE_BINARY',
    },
    {
      why: 'binary data of no known ending',
      name: 'photo.jpg',
      content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      code: 'ARTICLE_BINARY',
    },
    { why: 'JSON that is cut off', name: 'a.json', content: '{"text":"ab', code: 'ARTICLE_MALFORMED' },
    { why: 'JSON without text', name: 'a.json', content: '{"title":"ab"}', code: 'ARTICLE_MALFORMED' },
    { why: 'a text that is a number', name: 'a.json', content: '{"text":7}', code: 'ARTICLE_MALFORMED' },
    {
      why: 'a title that is an object',
      name: 'a.json',
      content: '{"text":"a","title":{}}',
      code: 'ARTICLE_MALFORMED',
    },
    { why: 'JSON that is no object', name: 'a.json', content: '"text"', code: 'ARTICLE_MALFORMED' },
    { why: 'XML that is no feed', name: 'a.rss', content: '<svg></svg>', code: 'ARTICLE_MALFORMED' },
    {
      why: 'gzip that is cut off',
      name: 'a.txt.gz',
      content: gzipSync('نص طويل '.repeat(99)).subarray(0, -12),
      code: 'ARTICLE_MALFORMED',
    },
    {
      why: 'gzip that is damaged',
      name: 'a.gz',
      content: Buffer.from([0x1f, 0x8b, 9, 9, 9, 9]),
      code: 'ARTICLE_MALFORMED',
    },
  ])('$why', async ({ name, content, code }) => {
    const folder = await createFolder({ [name]: content, 'z.jsonl': good });
    const { articles, problems } = await readAll([folder]);
    expect(articles.map((article) => article.id)).toEqual(['good']);
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(name) }]);
  });

  test('a path and a glob that name nothing, and a link to nowhere', async () => {
    const folder = await createFolder({ 'z.jsonl': good });
    await symlink(join(folder, 'gone'), join(folder, 'link.txt'));
    const { articles, problems } = await readAll([join(folder, 'no.txt'), `${folder}/*.html`, folder]);
    expect(articles).toHaveLength(1);
    expect(problems.map((problem) => problem.code)).toEqual(Array(3).fill('INPUT_NOT_FOUND'));
  });

  test('a folder that links to itself ends', async () => {
    const folder = await createFolder({ 'sub/z.jsonl': good });
    await symlink(folder, join(folder, 'sub', 'loop'));
    expect((await readAll([folder])).articles).toHaveLength(1);
  });

  test('lines of JSON lines, each with its number', async () => {
    const { articles, problems } = await readFileOf(
      'news.jsonl',
      [good, 'not json', '[]', '{"id":"late","text":"نص"}', '{"id":"cut","text":"نص'].join('\n'),
    );
    expect(articles.map((article) => article.id)).toEqual(['good', 'late']);
    expect(problems.map((problem) => problem.message.match(/news\.jsonl:\d+: [^.]*/u)?.[0])).toEqual([
      expect.stringContaining('news.jsonl:2: not valid JSON'),
      'news.jsonl:3: a JSON object was expected, not a list',
      'news.jsonl:5: not valid JSON (the line is cut off)',
    ]);
  });

  test.each([
    { name: 'a.txt', content: 'نص'.repeat(600) },
    { name: 'a.html', content: `<p>${'نص'.repeat(600)}</p>` },
    { name: 'a.json', content: JSON.stringify({ text: 'نص'.repeat(600) }) },
    { name: 'a.jsonl', content: `${JSON.stringify({ text: 'نص'.repeat(600) })}\n` },
    { name: 'b.jsonl', content: `${JSON.stringify({ text: 'نص'.repeat(60_000) })}\n` },
    { name: 'a.txt.gz', content: gzipSync('نص'.repeat(600)) },
    {
      name: 'a.rss',
      content: `<rss><channel><item><description>${'نص'.repeat(600)}</description></item></channel></rss>`,
    },
  ])('more text than one article may have: $name', async ({ name, content }) => {
    const folder = await createFolder({ [name]: content, 'z.jsonl': good });
    const { articles, problems } = await readAll([folder], { maxArticleBytes: 1000 });
    expect(articles.map((article) => article.id)).toEqual(['good']);
    expect(problems).toMatchObject([{ code: 'ARTICLE_TOO_LARGE', message: expect.stringContaining(name) }]);
  });

  test('a feed that is cut off loses its last entry and says so', async () => {
    const item = (id: string) => `<item><guid>${id}</guid><description>نص الخبر ${id}</description></item>`;
    const { articles, problems } = await readFileOf(
      'a.rss',
      `<rss><channel>${item('1')}${item('2').slice(0, 40)}`,
    );
    expect(articles.map((article) => article.id)).toEqual(['1']);
    expect(problems).toMatchObject([{ code: 'ARTICLE_MALFORMED' }]);
  });
});

const names = ['a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.rss', 'a.xml', 'a'];
property.prop([fc.constantFrom(...names), fc.uint8Array({ maxLength: 300 })])(
  'any bytes are an article or a problem',
  async (name, bytes) => {
    const { articles, problems } = await readFileOf(name, bytes);
    expect(articles.length + problems.length).toBeGreaterThan(0);
    for (const { content } of articles) expect(Buffer.from(content).toString()).toBe(content);
  },
);

const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div',
      '>',
      '<!--',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#0;',
      '<html',
      '<item>',
      '</rss>',
      '<title>',
      '"',
      '<table><tr>',
      '<script>',
    ),
    fc.string({ unit: 'binary' }),
  ),
  { maxLength: 40 },
);
property.prop([fc.constantFrom('a.html', 'a.rss'), markup])(
  'any markup is an article or a problem',
  async (name, parts) => {
    const { articles, problems } = await readFileOf(name, parts.join(''));
    expect(articles.length + problems.length).toBeGreaterThan(0);
  },
);
