import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolderForFile } from './folder.ts';

const met = 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره البيلاروسي سيرغي ألينيك في مينسك يوم 5 مايو 2023.';

/** Runs a program to its end; its output is part of the failure. */
function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly input?: string },
) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...options,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status, stdout, stderr };
}

describe('the package, installed from its tarball into an empty folder', { timeout: 300_000 }, () => {
  const folder = createFolderForFile();

  beforeAll(async () => {
    const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder.path], {
      cwd: '.',
    });
    expect(packed).toMatchObject({ status: 0 });
    const [tarball] = (await readdir(folder.path)).filter((name) => name.endsWith('.tgz'));
    const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`];
    expect(run('npm', ['init', '--yes'], { cwd: folder.path })).toMatchObject({ status: 0 });
    expect(run('npm', args, { cwd: folder.path })).toMatchObject({ status: 0 });
    await cp('seeds', join(folder.path, 'news'), { recursive: true });
  }, 300_000);

  test('builds an article', async () => {
    const { status, stdout } = run('npx', ['rawabit', 'build', 'news'], { cwd: folder.path });
    expect(stdout).toContain('Read 1 article.');
    expect(status).toBe(0);
    const page = await readFile(join(folder.path, 'output/index.html'), 'utf8');
    // the page's data is compressed; the browser tests read it
    expect(page).toMatch(/id="rawabit-graph"[^>]*>\s*[A-Za-z0-9+/=]{200,}/u);
  });

  test('reads standard input and ends quietly in a closed pipe', () => {
    const line = `${JSON.stringify({ text: met, language: 'ar' })}\n`;
    const script = 'set -o pipefail; npx rawabit extract - | head -c 20';
    const { status, stdout, stderr } = run('bash', ['-c', script], {
      cwd: folder.path,
      input: line.repeat(300),
    });
    expect(stdout).toBe('{"schema":"article-g');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('is a library', () => {
    const program = `import { createExtractor, createCorpus } from 'rawabit';
      const extractor = await createExtractor('embedded');
      const corpus = createCorpus();
      corpus.add(await extractor.extract({ id: 'a', title: null, content: process.argv[1], url: null, published: null, publisher: null, language: 'ar' }));
      console.log(corpus.toNewsGraph().nodes.map((node) => node.id).join(' '));`;
    const args = ['--input-type=module', '--eval', program, met];
    expect(run('node', args, { cwd: folder.path }).stdout).toContain('country:RU');
  });

  test('runs the script of the README', async () => {
    const [, script = ''] = /^```ts\n(.+?)^```$/msu.exec(await readFile('README.md', 'utf8')) ?? [];
    const { stdout, stderr } = run('node', ['--input-type=module', '--eval', script], { cwd: folder.path });
    expect(stderr).toBe('');
    expect(stdout).toContain('2022-12-03');
  });
});

test('holds what a user needs, and no sources or tests', () => {
  const { stdout } = run('npm', ['pack', '--ignore-scripts', '--dry-run', '--json'], { cwd: '.' });
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const paths = files.map((file) => file.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/viz/index.html',
    ]),
  );
  expect(
    paths.filter((path) => !/^(?:dist\/|package\.json$|(?:.*\/)?README(?:\.ar)?\.md$|LICENSE$)/u.test(path)),
  ).toEqual([]);
  expect(paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
});

test('is clean for publint', async () => {
  const { messages } = await publint({ pkgDir: resolve('.'), strict: true });
  const manifest = JSON.parse(await readFile('package.json', 'utf8'));
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
});
