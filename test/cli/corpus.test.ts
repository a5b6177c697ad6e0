import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rawabit-'));
  await mkdir(join(folder, 'first'));
  await mkdir(join(folder, 'more'));
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  await write(
    'first/one.txt',
    'التقى وزير الخارجية الروسي سيرغي لافروف نظيره المصري سامح شكري في القاهرة يوم 5 مايو 2023.',
  );
  await write(
    'first/two.txt',
    'زار الرئيس الأميركي دونالد ترامب باريس يوم 6 مايو 2023 والتقى نظيره الفرنسي إيمانويل ماكرون.',
  );
  await write('more/three.txt', 'اتهم دونالد ترمب إيران يوم 7 مايو 2023 بدعم جماعات مسلحة في المنطقة.');
});
afterEach(() => rm(folder, { recursive: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const dated = ['--published', '2023-05-08'];

async function bytesOf(name: string): Promise<string[]> {
  const files = ['graph.json', 'graph.gexf', 'edges.csv'].map((file) => at(name, file));
  const articles = (await readdir(at(name, 'articles'))).sort().map((file) => at(name, 'articles', file));
  return Promise.all([...files, ...articles].map((file) => readFile(file, 'utf8')));
}

describe('build --into', () => {
  test('adds articles and ends with the bytes of one build of all', async () => {
    await run(['build', at('first'), at('more'), '--out', at('all'), ...dated]);
    await run(['build', at('first'), '--out', at('grown'), ...dated]);
    expect((await run(['build', at('more'), '--into', at('grown'), ...dated])).exitCode).toBe(0);
    expect(await bytesOf('grown')).toEqual(await bytesOf('all'));
  });

  test('--remove takes away just the facts of an article', async () => {
    await run(['build', at('first'), '--out', at('less'), ...dated]);
    await run(['build', at('first'), at('more'), '--out', at('all'), ...dated]);
    expect((await run(['build', '--into', at('all'), '--remove', 'three'])).exitCode).toBe(0);
    expect(await bytesOf('all')).toEqual(await bytesOf('less'));
  });

  test.each([
    { why: 'a folder that holds no build', args: ['--into', 'nowhere'], code: 3 },
    { why: 'an article that is not there', args: ['--into', 'built', '--remove', 'nobody'], code: 3 },
    { why: '--remove without --into', args: ['--remove', 'one'], code: 2 },
  ])('$why is an error and changes nothing', async ({ args, code }) => {
    await run(['build', at('first'), '--out', at('built'), ...dated]);
    const before = await bytesOf('built');
    const inFolder = args.map((arg) => (['nowhere', 'built'].includes(arg) ? at(arg) : arg));
    expect((await run(['build', ...inFolder])).exitCode).toBe(code);
    expect(await bytesOf('built')).toEqual(before);
  });
});

test('the order of inputs and the number of threads change no byte', async () => {
  await run(['build', at('first'), at('more'), '--out', at('a'), '--jobs', '1', ...dated]);
  await run(['build', at('more'), at('first'), '--out', at('b'), '--jobs', '2', ...dated]);
  expect(await bytesOf('b')).toEqual(await bytesOf('a'));
});

/** Two spellings of a name that no table knows. */
async function writeSpellings(): Promise<void> {
  const met = (name: string, day: string) =>
    `التقى وزير الخارجية الليتواني ${name} وزير الخارجية الروسي سيرغي لافروف في موسكو يوم ${day} مايو 2023.`;
  await writeFile(at('first', 'one.txt'), met('كاسباروس بريسكيفيتش', '5'));
  await writeFile(at('more', 'three.txt'), met('كاسبروس بريسكيفيتش', '9'));
}

test('explain --node says which names are one thing and why', async () => {
  await writeSpellings();
  await run(['build', at('first'), at('more'), '--out', at('all'), ...dated]);
  const graph = JSON.parse(await readFile(at('all', 'graph.json'), 'utf8')) as {
    nodes: { id: string; aliases: string[]; label: string }[];
  };
  const node = graph.nodes.find(({ label, aliases }) => [label, ...aliases].includes('كاسبروس بريسكيفيتش'));
  const { exitCode, stdout } = await run(['explain', '--node', node?.id ?? '', '--graph', at('all')]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('كاسبروس بريسكيفيتش  1 article: three');
  expect(stdout).toContain('wholeName +3');
  expect((await run(['explain', '--node', 'person:nobody', '--graph', at('all')])).exitCode).toBe(3);
});

test('build --report lists what to look at', async () => {
  const { stdout } = await run(['build', at('first'), '--out', at('all'), '--report', ...dated]);
  expect(stdout).toContain('Articles by publisher:');
  expect(stdout).toContain('Events by relation');
});

test('--separate keeps apart what the score would join', async () => {
  await writeSpellings();
  await writeFile(at('separate.tsv'), 'person\tكاسباروس بريسكيفيتش\tكاسبروس بريسكيفيتش\n');
  const files = [at('first'), at('more'), '--separate', at('separate.tsv')];
  await run(['build', ...files, '--out', at('all'), ...dated]);
  const graph = JSON.parse(await readFile(at('all', 'graph.json'), 'utf8')) as { nodes: { label: string }[] };
  expect(graph.nodes.filter(({ label }) => label.includes('بريسكيفيتش'))).toHaveLength(2);
});
