import { expect, test } from 'vitest';
import { readFileOf, toWindows1256 } from './workspace.ts';

const text = 'أعلنت وزارة الخارجية، اليوم، توقيع اتفاق "جديد" مع الجانب الروسي في مينسك.';
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each([
  { why: 'UTF-8', bytes: Buffer.from(text) },
  { why: 'UTF-8 with a byte-order mark', bytes: Buffer.from(`\ufeff${text}`) },
  { why: 'UTF-16 LE with a byte-order mark', bytes: utf16le(`\ufeff${text}`) },
  { why: 'UTF-16 BE with a byte-order mark', bytes: utf16be(`\ufeff${text}`) },
  { why: 'UTF-16 LE without a mark', bytes: utf16le(text) },
  { why: 'UTF-16 BE without a mark', bytes: utf16be(text) },
  { why: 'windows-1256, detected', bytes: toWindows1256(text) },
  { why: 'windows-1256, asked for', bytes: toWindows1256('بيان'), encoding: 'windows-1256', want: 'بيان' },
  {
    why: 'UTF-8 in spite of an encoding asked for others',
    bytes: Buffer.from(text),
    encoding: 'windows-1256',
  },
  { why: 'UTF-16, asked for', bytes: utf16le('بيان'), encoding: 'utf-16le', want: 'بيان' },
])('reads $why', async ({ bytes, encoding, want = text }) => {
  const { articles, problems } = await readFileOf('a.txt', bytes, encoding === undefined ? {} : { encoding });
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ content: want }]);
});

test.each([
  {
    why: 'a page by its meta element',
    name: 'a.html',
    before: '<html><head><meta charset="windows-1256"></head><body><p>',
    after: '</p></body></html>',
  },
  {
    why: 'a page by http-equiv',
    name: 'a.html',
    before: '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>',
    after: '</p>',
  },
  {
    why: 'a feed by its XML declaration',
    name: 'a.rss',
    before: '<?xml version="1.0" encoding="windows-1256"?><rss><channel><item><description>',
    after: '</description></item></channel></rss>',
  },
])('decodes $why', async ({ name, before, after }) => {
  const { articles } = await readFileOf(name, toWindows1256(before + text + after));
  expect(articles).toMatchObject([{ content: text }]);
});

test('reads JSON lines in UTF-16', async () => {
  const lines = ['a', 'b'].map((id) => JSON.stringify({ id, text })).join('\n');
  const { articles } = await readFileOf('a.jsonl', utf16le(`\ufeff${lines}`));
  expect(articles).toMatchObject([
    { id: 'a', content: text },
    { id: 'b', content: text },
  ]);
});

test.each([
  {
    why: 'French in windows-1252',
    bytes: Buffer.from('Le président a été reçu à Genève, où les délégués ont siégé', 'latin1'),
  },
  {
    why: 'Arabic in ISO 8859-6',
    bytes: Buffer.from([
      0xe8, 0xe2, 0xd9, 0x20, 0xc7, 0xe4, 0xe8, 0xd2, 0xea, 0xd1, 0x20, 0xc7, 0xe4, 0xc7, 0xca, 0xe1, 0xc7,
      0xe2,
    ]),
  },
  { why: 'UTF-8 that is cut off inside a letter', bytes: Buffer.from('اتفاق').subarray(0, -1) },
])('does not guess: $why', async ({ bytes }) => {
  const { articles, problems } = await readFileOf('a.txt', bytes);
  expect(articles).toEqual([]);
  expect(problems).toMatchObject([
    { code: 'ARTICLE_ENCODING', message: expect.stringContaining('--encoding') },
  ]);
});

test('names the byte that is not UTF-8, past replacement characters that are', async () => {
  const { problems } = await readFileOf(
    'a.txt',
    Buffer.concat([Buffer.from('ab\ufffdc'), Buffer.from([0xff])]),
  );
  expect(problems).toMatchObject([{ message: expect.stringContaining('byte 6 ') }]);
});

test('costs JSON lines only the line that is in another encoding', async () => {
  const line = (id: string) => Buffer.from(`${JSON.stringify({ id, text })}\n`);
  const bad = Buffer.from('{"id":"x","text":"caf\u00e9"}\n', 'latin1');
  const { articles, problems } = await readFileOf('a.jsonl', Buffer.concat([line('a'), bad, line('b')]));
  expect(articles.map((article) => article.id)).toEqual(['a', 'b']);
  expect(problems).toMatchObject([
    { code: 'ARTICLE_ENCODING', message: expect.stringContaining('a.jsonl:2') },
  ]);
});

test('refuses an encoding that does not exist', async () => {
  await expect(readFileOf('a.txt', text, { encoding: 'klingon' })).rejects.toMatchObject({ code: 'USAGE' });
});
