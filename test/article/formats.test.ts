import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFolder, readAll, readFileOf } from './workspace.ts';

const text = 'وقع وزير الدفاع البروتوكول في مينسك.\nوقال إن التعاون مستمر.';

describe('plain text', () => {
  test('is the content byte for byte, without a title of its own', async () => {
    const given = `  عنوان الخبر\r\n\r\n${text}\t \n`;
    const { articles } = await readFileOf('خبر.txt', given);
    expect(articles).toEqual([
      { id: 'خبر', title: null, content: given, url: null, published: null, publisher: null, language: 'ar' },
    ]);
  });

  test('takes what it lacks from the sidecar, which is no article itself', async () => {
    const sidecar = {
      published: '2022-12-03',
      publisher: 'وكالة',
      url: 'https://news.example/1',
      language: 'ar',
    };
    const folder = await createFolder({ 'a.txt': text, 'a.meta.json': JSON.stringify(sidecar) });
    const { articles, problems } = await readAll([folder]);
    expect(problems).toEqual([]);
    expect(articles).toEqual([{ id: 'a', title: null, content: text, ...sidecar }]);
  });

  test.each([
    { why: 'puts a title of the sidecar before the text', text, want: `عنوان\n\n${text}` },
    {
      why: 'does not repeat a title that the text begins with',
      text: `عنوان\n\n${text}`,
      want: `عنوان\n\n${text}`,
    },
    {
      why: 'does not take the first words of a sentence for the title',
      text: 'عنوان طويل',
      want: 'عنوان\n\nعنوان طويل',
    },
  ])('$why', async ({ text, want }) => {
    const folder = await createFolder({ 'a.txt': text, 'a.meta.json': '{"title":"عنوان"}' });
    const { articles } = await readAll([join(folder, 'a.txt')]);
    expect(articles).toMatchObject([{ title: 'عنوان', content: want }]);
  });

  test('is not read where its sidecar is broken: a wrong date is worse than none', async () => {
    const folder = await createFolder({ 'a.txt': text, 'a.meta.json': '{"published":' });
    const { articles, problems } = await readAll([folder]);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'ARTICLE_MALFORMED', message: expect.stringContaining('a.meta.json') },
    ]);
  });
});

describe('JSON', () => {
  const record = {
    id: 'r1',
    title: 'عنوان',
    text,
    published: '2018-02-01T23:30:00+03:00',
    publisher: 'ناشر',
  };
  const want = {
    id: 'r1',
    title: 'عنوان',
    content: `عنوان\n\n${text}`,
    published: '2018-02-01',
    publisher: 'ناشر',
  };
  const second = { id: 'r2', text };

  test.each([
    { why: 'one object', name: 'a.json', content: JSON.stringify(record) },
    { why: 'one object over several lines', name: 'a.json', content: JSON.stringify(record, null, 2) },
    { why: 'one line of JSON lines', name: 'a.jsonl', content: JSON.stringify(record) },
    { why: 'a byte-order mark before it', name: 'a.json', content: `\ufeff${JSON.stringify(record)}` },
  ])('reads $why', async ({ name, content }) => {
    const { articles, problems } = await readFileOf(name, content);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([want]);
  });

  test.each([
    { why: 'an array', name: 'a.json', content: JSON.stringify([record, second]) },
    { why: 'JSON lines', name: 'a.jsonl', content: `${JSON.stringify(record)}\n${JSON.stringify(second)}\n` },
    {
      why: 'JSON lines with carriage returns and blank lines',
      name: 'a.ndjson',
      content: `${JSON.stringify(record)}\r\n\r\n${JSON.stringify(second)}\r\n`,
    },
    {
      why: 'JSON lines called .json',
      name: 'a.json',
      content: `${JSON.stringify(record)}\n${JSON.stringify(second)}`,
    },
  ])('reads two records from $why', async ({ name, content }) => {
    const { articles, problems } = await readFileOf(name, content);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([want, { id: 'r2', title: null, content: text }]);
  });

  test('names records without an id by file and line', async () => {
    const { articles } = await readFileOf(
      'news.jsonl',
      `${JSON.stringify({ text })}\n\n${JSON.stringify({ text })}`,
    );
    expect(articles.map((article) => article.id)).toEqual(['news-1', 'news-3']);
  });

  test('takes one record for two where the id and the text are the same', async () => {
    const line = JSON.stringify(record);
    const { articles, problems } = await readFileOf('a.jsonl', `${line}\n${line}\n`);
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

describe('an input', () => {
  test('may be a folder: all files below it, by path, hidden ones left out', async () => {
    const folder = await createFolder({
      'b.txt': text,
      'a/z.txt': text,
      'a/b/c.txt': text,
      '.hidden/x.txt': text,
      '.y.txt': text,
    });
    const { articles } = await readAll([folder]);
    expect(articles.map((article) => article.id)).toEqual(['c', 'z', 'b']);
  });

  test('may be a glob', async () => {
    const folder = await createFolder({ 'a.txt': text, 'b.txt': text, 'c.md': text, 'sub/d.txt': text });
    const { articles } = await readAll([`${folder}/**/*.txt`]);
    expect(articles.map((article) => article.id)).toEqual(['a', 'b', 'd']);
  });

  test('is a file before it is a glob', async () => {
    const folder = await createFolder({ '[1].txt': text, '1.txt': text });
    const { articles } = await readAll([join(folder, '[1].txt')]);
    expect(articles.map((article) => article.id)).toEqual(['1']);
  });

  test('that is named twice is read once', async () => {
    const folder = await createFolder({ 'a.txt': text });
    const { articles, problems } = await readAll([folder, join(folder, 'a.txt'), `${folder}/*.txt`]);
    expect(articles).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test.each([
    { name: 'a.txt.gz', content: text, want: { id: 'a', content: text } },
    { name: 'a.jsonl.gz', content: JSON.stringify({ id: 'x', text }), want: { id: 'x', content: text } },
    { name: 'packed.txt', content: text, want: { id: 'packed', content: text } },
  ])('may be packed with gzip: $name', async ({ name, content, want }) => {
    const { articles } = await readFileOf(name, gzipSync(content));
    expect(articles).toMatchObject([want]);
  });

  test('that is packed has its sidecar under the name of what is inside', async () => {
    const folder = await createFolder({
      'a.txt.gz': gzipSync(text),
      'a.meta.json': '{"published":"2020-01-02"}',
    });
    expect((await readAll([folder])).articles).toMatchObject([{ id: 'a', published: '2020-01-02' }]);
  });
});

describe('standard input', () => {
  const record = { id: 'x', text };
  test.each([
    { why: 'plain text', content: text, want: { id: 'stdin', content: text } },
    { why: 'a JSON object', content: JSON.stringify(record), want: { id: 'x' } },
    { why: 'an indented JSON object', content: JSON.stringify(record, null, 1), want: { id: 'x' } },
    { why: 'an array', content: JSON.stringify([record]), want: { id: 'x' } },
    {
      why: 'JSON lines',
      content: `\n${JSON.stringify(record)}\n${JSON.stringify(record)}\n`,
      want: { id: 'x' },
    },
    { why: 'packed JSON lines', content: gzipSync(`${JSON.stringify(record)}\n`), want: { id: 'x' } },
    {
      why: 'a page',
      content: `<!-- c --><!doctype html>\n<html><body><p>${text}</p></body></html>`,
      want: { id: 'stdin' },
    },
    {
      why: 'text that begins with a bracket',
      content: `[عاجل] ${text}`,
      want: { content: `[عاجل] ${text}` },
    },
    { why: 'text that begins with a less-than sign', content: `< ${text}`, want: { content: `< ${text}` } },
    {
      why: 'a feed',
      content: `<?xml version="1.0"?>\n<rss><channel><item><guid>g</guid><description>${text}</description></item></channel></rss>`,
      want: { id: 'g' },
    },
  ])('may be $why', async ({ content, want }) => {
    const bytes = Buffer.from(content);
    // one byte at first: nothing may depend on how the bytes come in pieces
    const stdin = (async function* () {
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    })();
    const { articles, problems } = await readAll(['-'], { stdin });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([want]);
  });
});
