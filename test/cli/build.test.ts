import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../article/workspace.ts';
import { run } from './run.ts';

const met = 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره البيلاروسي سيرغي ألينيك في مينسك يوم 5 مايو 2023.';
const visited = 'زار الرئيس المصري عبد الفتاح السيسي العاصمة الأردنية عمان يوم الأربعاء.';
const record = (id: string, text: string, more = {}) =>
  JSON.stringify({ id, text, published: '2023-05-06', language: 'ar', ...more });

/** All files below a folder by their path, without what tells times. */
async function readTree(folder: string): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() || entry.name === 'report.json') continue;
    const path = join(entry.parentPath, entry.name);
    tree[path.slice(folder.length)] = await readFile(path, 'utf8');
  }
  return tree;
}

describe('build', () => {
  test('writes the graph in every form, the page and the article graphs, and says what it found', async () => {
    const folder = await createFolder({ 'in/a.jsonl': `${record('one', met)}\n${record('two', visited)}\n` });
    const out = join(folder, 'out');
    const { exitCode, stdout, stderr } = await run(['build', join(folder, 'in'), '--out', out]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Read 2 articles\.\nFound \d+ (?:person|people), \d+ countr/u);
    expect(stdout).toContain('Best connected:');
    expect(stdout).toContain(`Open ${join(out, 'index.html')} in a browser`);
    expect(Object.keys(await readTree(out)).sort()).toEqual([
      '/articles/one.json',
      '/articles/two.json',
      '/edges.csv',
      '/graph.gexf',
      '/graph.graphml',
      '/graph.json',
      '/index.html',
      '/nodes.csv',
    ]);
    const article: unknown = JSON.parse(await readFile(join(out, 'articles/one.json'), 'utf8'));
    expect(article).toMatchObject({ article: { id: 'one', published: '2023-05-06' }, content: met });
  });

  test('gives the same bytes for the same articles in another order', async () => {
    const lines = [record('one', met), record('two', visited), record('three', `${met} ${visited}`)];
    const folder = await createFolder({
      'a.jsonl': lines.join('\n'),
      'b.jsonl': lines.toReversed().join('\n'),
    });
    const outs = await Promise.all(
      ['a', 'b'].map(async (name) => {
        await run(['build', join(folder, `${name}.jsonl`), '--out', join(folder, name)]);
        return readTree(join(folder, name));
      }),
    );
    expect(Object.keys(outs[0] ?? {})).toHaveLength(9);
    expect(outs[0]).toEqual(outs[1]);
  });

  test('builds the good inputs, names the bad ones on standard error and in the report, and exits with 1', async () => {
    const folder = await createFolder({
      'in/good.jsonl': `${record('one', met)}\n{"id":"cut","text":"نص\n`,
      'in/empty.txt': '',
      'in/binary.txt': 'a\0b',
      'in/one.txt': visited,
    });
    const out = join(folder, 'out');
    const { exitCode, stdout, stderr } = await run([
      'build',
      join(folder, 'in'),
      join(folder, 'gone.txt'),
      '--out',
      out,
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Read 1 article, skipped 5.');
    const wanted = [
      ['binary.txt', 'ARTICLE_BINARY'],
      ['empty.txt', 'ARTICLE_EMPTY'],
      ['good.jsonl:2', 'ARTICLE_MALFORMED'],
      ['one.txt', 'ARTICLE_ID_CLASH'],
      ['gone.txt', 'INPUT_NOT_FOUND'],
    ];
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(wanted.length);
    for (const [at, [name, code]] of wanted.entries()) {
      expect(lines[at]).toContain(name);
      expect(lines[at]).toContain(`[${code}]`);
    }
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'));
    expect(report.articles).toEqual({ read: 1, undated: 0, skipped: 5 });
    expect(report.skipped.map((problem: { code: string }) => problem.code)).toEqual(
      wanted.map(([, code]) => code),
    );
    expect(await readdir(join(out, 'articles'))).toEqual(['one.json']);
  });

  test('replaces the last results, articles that are gone included, and leaves other files alone', async () => {
    const folder = await createFolder({ 'a.jsonl': record('one', met), 'b.jsonl': record('two', visited) });
    const out = join(folder, 'out');
    await run(['build', join(folder, 'a.jsonl'), '--out', out]);
    await writeFile(join(out, 'mine.txt'), 'notes');
    await run(['build', join(folder, 'b.jsonl'), '--out', out]);
    expect(await readdir(join(out, 'articles'))).toEqual(['two.json']);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await readFile(join(out, 'mine.txt'), 'utf8')).toBe('notes');
  });

  test('keeps the last results where nothing can be read, and exits with 3', async () => {
    const folder = await createFolder({ 'a.jsonl': record('one', met), 'empty.txt': '' });
    const out = join(folder, 'out');
    await run(['build', join(folder, 'a.jsonl'), '--out', out]);
    const before = await readTree(out);
    const { exitCode, stdout } = await run(['build', join(folder, 'empty.txt'), '--out', out]);
    expect(exitCode).toBe(3);
    expect(stdout).toBe('');
    expect(await readTree(out)).toEqual(before);
  });

  test('does not read what it wrote', async () => {
    const folder = await createFolder({ 'a.jsonl': record('one', met) });
    const args = ['build', folder, '--out', join(folder, 'out')];
    await run(args);
    expect(await run(args)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Read 1 article.'),
    });
  });

  test('does not replace a folder "articles" of someone else', async () => {
    const folder = await createFolder({ 'a.jsonl': record('one', met), 'out/articles/mine.doc': 'x' });
    const { exitCode, stderr } = await run(['build', join(folder, 'a.jsonl'), '--out', join(folder, 'out')]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('Choose another --out');
    expect(await readdir(join(folder, 'out'))).toEqual(['articles']);
  });

  test('cannot write where a file stands, says so and exits with 3', async () => {
    const folder = await createFolder({ 'a.jsonl': record('one', met), out: 'a file' });
    const { exitCode, stderr } = await run(['build', join(folder, 'a.jsonl'), '--out', join(folder, 'out')]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('cannot be written');
  });

  test('tells how many articles have no date, and takes the one it is given', async () => {
    const undated = JSON.stringify({ id: 'one', text: met, language: 'ar' });
    const folder = await createFolder({ 'a.jsonl': undated });
    const args = ['build', join(folder, 'a.jsonl'), '--out', join(folder, 'out')];
    expect((await run(args)).stdout).toContain('1 of them tell no date');
    expect((await run([...args, '--published', '2023-05-06'])).stdout).not.toContain('no date');
    const article = JSON.parse(await readFile(join(folder, 'out/articles/one.json'), 'utf8'));
    expect(article.article.published).toBe('2023-05-06');
  });
});

describe('hostile articles', () => {
  const markup = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';

  test('stay text in every output', async () => {
    const hostile = record('h', `${met} وقال لافروف إن "${markup}" كذب.`, {
      title: `لافروف ${markup}`,
      publisher: markup,
    });
    const folder = await createFolder({ 'a.jsonl': `${hostile}\n${record('one', met)}` });
    const out = join(folder, 'out');
    expect((await run(['build', join(folder, 'a.jsonl'), '--out', out])).exitCode).toBe(0);
    for (const name of ['graph.gexf', 'graph.graphml', 'index.html']) {
      const text = await readFile(join(out, name), 'utf8');
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img src=x');
    }
    const graph = JSON.parse(await readFile(join(out, 'graph.json'), 'utf8'));
    expect(graph.articles[0]).toMatchObject({ title: `لافروف ${markup}`, publisher: markup });
  });

  test('do not leave the output folder by their ids, nor steer the terminal', async () => {
    const folder = await createFolder({
      'a.jsonl': [record('../../x', met), record('/etc/\u001b[2Jy', visited), record('../x', visited)].join(
        '\n',
      ),
    });
    const { exitCode, stderr } = await run(['build', join(folder, 'a.jsonl'), '--out', join(folder, 'out')]);
    expect(exitCode).toBe(1); // the third is the first one's id again, once both are safe
    expect((await readdir(join(folder, 'out/articles'))).sort()).toEqual(['etc-2Jy.json', 'x.json']);
    expect((await readdir(folder)).sort()).toEqual(['a.jsonl', 'out']);
    expect(stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
