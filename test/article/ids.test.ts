import { basename, join, resolve } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { createFolder, readAll, readFileOf } from './workspace.ts';

const idsOf = async (...ids: (string | number)[]) => {
  const lines = ids.map((id, index) => JSON.stringify({ id, text: `نص ${index}` }));
  return readFileOf('news.jsonl', lines.join('\n'));
};

test.each([
  { why: 'letters of any script and digits stay', id: 'خبر_2022-12.٣', want: 'خبر_2022-12.٣' },
  { why: 'a number is an id', id: 42, want: '42' },
  { why: 'climbing out of a folder', id: '../../x', want: 'x' },
  { why: 'an absolute path', id: '/etc/passwd', want: 'etc-passwd' },
  { why: 'a path of Windows', id: 'C:\\temp\\x', want: 'C-temp-x' },
  { why: 'a hidden file', id: '.htaccess', want: 'htaccess' },
  { why: 'an option of a command', id: '--out', want: 'out' },
  { why: 'a device of Windows', id: 'NUL', want: 'NUL_' },
  { why: 'markup', id: '<script>alert(1)</script>', want: 'script-alert-1-script' },
  { why: 'NUL and line feed', id: 'a\0b\nc', want: 'a-b-c' },
  { why: 'an override of direction', id: 'a\u202egnp.exe', want: 'a-gnp.exe' },
  { why: 'two ways to write a letter are one', id: 'e\u0301', want: '\u00e9' },
  { why: 'nothing is left: the line names it', id: '../..', want: 'news-1' },
  { why: 'an empty id: the line names it', id: '', want: 'news-1' },
])('$why', async ({ id, want }) => {
  expect((await idsOf(id)).articles).toMatchObject([{ id: want }]);
});

test('ids too long for a file name are cut and stay apart', async () => {
  const { articles } = await idsOf(`${'س'.repeat(200)}1`, `${'س'.repeat(200)}2`, '漢'.repeat(120));
  expect(new Set(articles.map((article) => article.id)).size).toBe(3);
  for (const { id } of articles) {
    expect(id.length).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(220);
  }
});

property.prop([fc.string({ unit: 'binary' })])('no id leaves the folder it is written into', async (id) => {
  const [article] = (await idsOf(id)).articles;
  const path = resolve('/out', `${article?.id}.json`);
  expect(path).toBe(`/out/${basename(path)}`);
  expect(article?.id).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u);
});

test('two files of one name clash, even where they say the same; both are named', async () => {
  const folder = await createFolder({ 'a/x.txt': 'نص', 'b/x.txt': 'نص' });
  const { articles, problems } = await readAll([folder]);
  expect(articles).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'ARTICLE_ID_CLASH' }]);
  expect(problems[0]?.message).toContain(join(folder, 'a/x.txt'));
  expect(problems[0]?.message).toContain(join(folder, 'b/x.txt'));
});

test('two records of one id and different texts clash, both with their line', async () => {
  const { articles, problems } = await idsOf('x', 'x');
  expect(articles).toMatchObject([{ content: 'نص 0' }]);
  expect(problems).toMatchObject([{ code: 'ARTICLE_ID_CLASH' }]);
  expect(problems[0]?.message).toMatch(/news\.jsonl:2.*news\.jsonl:1/u);
});
