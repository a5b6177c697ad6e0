import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { parseArticleGraph } from '../../src/contract/article-graph.ts';
import { createFolder } from '../article/workspace.ts';
import { createSink, run } from './run.ts';

const met = 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره البيلاروسي سيرغي ألينيك في مينسك يوم 5 مايو 2023.';
const record = (id: string, text = met) =>
  JSON.stringify({ id, text, published: '2023-05-06', language: 'ar' });

async function buildOne(): Promise<string> {
  const folder = await createFolder({ 'a.jsonl': record('one') });
  await run(['build', join(folder, 'a.jsonl'), '--out', join(folder, 'out')]);
  return join(folder, 'out');
}

describe('wrong usage exits with 2 and says what is right', () => {
  test.each([
    { args: ['frobnicate'], says: 'unknown command' },
    { args: ['build', '--frob'], says: 'unknown option' },
    { args: ['build', 'x', '--published', '3/4/5'], says: 'YYYY-MM-DD' },
    { args: ['build', 'x', '--max-article-mb', '-1'], says: 'above 0' },
    { args: ['build', 'x', '--encoding', 'klingon'], says: 'no encoding "klingon"' },
    { args: ['build', 'x', '--extractor', 'oracle'], says: 'oracle' },
    { args: ['build', 'x', '--language', 'tlh'], says: 'ar or en' },
    { args: ['explain', 'x', '--sentence', 'two'], says: 'counted from 1' },
    { args: ['export'], says: '--format' },
    { args: ['export', '--format', 'docx'], says: 'gexf' },
    { args: ['query', '--between', 'روسيا'], says: 'two names' },
    { args: ['query', '--relation', 'loves'], says: 'signed' },
    { args: ['query', '--status', 'maybe'], says: 'planned' },
    { args: ['query', '--limit', '0'], says: 'above 0' },
    { args: ['query', '--json', '--jsonl'], says: 'cannot be used with' },
  ])('$args', async ({ args, says }) => {
    const out = args[0] === 'query' || args[0] === 'export' ? ['--graph', await buildOne()] : [];
    const folder = await createFolder({});
    const where = args[0] === 'build' ? ['--out', join(folder, 'out')] : [];
    const { exitCode, stdout, stderr } = await run([...args, ...out, ...where]);
    expect(stderr).toContain(says);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(await readdir(folder)).toEqual([]);
  });

  test('no input, and a person at the terminal', async () => {
    const { stream, text } = createSink();
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    expect(await runCli(['extract'], { stdin, stdout: stream, stderr: stream })).toBe(2);
    expect(text()).toContain('name the articles');
  });
});

test.each([{ args: ['--help'] }, { args: ['--version'] }, { args: ['build', '--help'] }])(
  '$args exits with 0',
  async ({ args }) => {
    const { exitCode, stdout } = await run(args);
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe('');
  },
);

describe('extract', () => {
  test('reads JSON lines from standard input and prints an article graph a line', async () => {
    const { exitCode, stdout, stderr } = await run(
      ['extract'],
      `${record('one')}\n{"id":\n${record('two')}\n`,
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('standard input:2');
    const graphs = stdout
      .trimEnd()
      .split('\n')
      .map((line) => parseArticleGraph(JSON.parse(line)));
    expect(graphs.map((graph) => graph.article.id)).toEqual(['one', 'two']);
    expect(graphs[0]?.content).toBe(met);
  });

  test('ends quietly where the reader has gone', async () => {
    const stderr = createSink();
    const closed = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const exitCode = await runCli(['extract'], {
      stdin: Readable.from([Buffer.from(`${record('one')}\n${record('two')}\n`)]),
      stdout: closed,
      stderr: stderr.stream,
    });
    expect(exitCode).toBe(0);
    expect(stderr.text()).toBe('');
  });

  test('leaves out an article in a language it does not know, and goes on', async () => {
    const persian = JSON.stringify({ id: 'fa', text: 'وزیر خارجه گفت', language: 'fa' });
    const { exitCode, stdout, stderr } = await run(['extract', '-'], `${persian}\n${record('one')}\n`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('[LANGUAGE_UNKNOWN]');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('explain', () => {
  test('says what was found in a text from standard input', async () => {
    const { exitCode, stdout } = await run(['explain', '--sentence', '1'], met);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('لافروف');
  });

  test('exits with 3 where there is nothing to explain', async () => {
    expect((await run(['explain', 'nowhere.txt'])).exitCode).toBe(3);
  });
});

describe('query', () => {
  test('answers with a table, JSON and JSON lines', async () => {
    const graph = ['--graph', await buildOne()];
    const table = await run(['query', ...graph, '--who', 'لافروف']);
    expect(table).toMatchObject({ exitCode: 0, stderr: '' });
    expect(table.stdout).toContain('سيرغي لافروف');
    const answer = JSON.parse((await run(['query', ...graph, '--who', 'لافروف', '--json'])).stdout);
    expect(answer.kind).toBe('facts');
    expect(answer.rows.length).toBeGreaterThan(0);
    const rows = (await run(['query', ...graph, '--who', 'لافروف', '--jsonl'])).stdout.trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual(answer.rows);
  });

  test('answers a name it does not know with the nearest, and exits with 3', async () => {
    const { exitCode, stderr } = await run(['query', '--graph', await buildOne(), '--who', 'سيرغي لافروغ']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('لافروف');
  });

  test('exits with 3 where there is no graph', async () => {
    const { exitCode, stderr } = await run(['query', '--graph', 'nowhere']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('nowhere');
  });
});

describe('export', () => {
  test('prints what build writes', async () => {
    const out = await buildOne();
    for (const [format, file] of [
      ['gexf', 'graph.gexf'],
      ['json', 'graph.json'],
      ['nodes.csv', 'nodes.csv'],
    ] as const) {
      const { exitCode, stdout } = await run(['export', '--graph', out, '--format', format]);
      expect(exitCode).toBe(0);
      expect(stdout).toBe(await readFile(join(out, file), 'utf8'));
    }
  });

  test('writes csv as two files', async () => {
    const out = await buildOne();
    const { exitCode } = await run(['export', '--graph', out, '--format', 'csv', '--out', join(out, 'csv')]);
    expect(exitCode).toBe(0);
    expect((await readdir(join(out, 'csv'))).sort()).toEqual(['edges.csv', 'nodes.csv']);
    expect((await run(['export', '--graph', out, '--format', 'csv'])).exitCode).toBe(2);
  });
});
