import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutput } from '../../src/cli/output-folder.ts';
import type { NewsGraph } from '../../src/contract/news-graph.ts';
import { createFolder } from '../article/workspace.ts';
import { madeGraph } from '../bench/page-graph.ts';

const counts = { articles: 1, undated: 0, skipped: [], timings: { extractMs: 1, graphMs: 1 } };

async function buildInto(folder: string, graph: NewsGraph, mostInside?: number): Promise<void> {
  const output = await openOutput(folder, mostInside === undefined ? {} : { mostInside });
  try {
    await output.finish(graph, counts);
  } finally {
    await output.close();
  }
}

/** The folder that the page names, and those that are there. */
async function chunksOf(folder: string) {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return {
    named: /id="rawabit-graph">\{"folder":"data\/([0-9a-f]+)"/u.exec(page)?.[1] ?? null,
    there: await readdir(join(folder, 'data')).catch(() => null),
  };
}

test('chunks of a large graph replace those of the last build, and go when the graph fits into the page', async () => {
  const folder = join(await createFolder({}), 'out');
  const [first, second] = [madeGraph(200, 900), madeGraph(200, 901)];
  await buildInto(folder, first, 100);
  const before = await chunksOf(folder);
  expect(before.there).toEqual([before.named]);
  await buildInto(folder, second, 100);
  const after = await chunksOf(folder);
  expect(after.named).not.toBe(before.named);
  expect(after.there).toEqual([after.named]);
  // the same once more: what is there already stays
  await buildInto(folder, second, 100);
  expect(await chunksOf(folder)).toEqual(after);
  await buildInto(folder, second);
  expect(await chunksOf(folder)).toEqual({ named: null, there: null });
});

test('what else lies in a folder "data" is left alone', async () => {
  const folder = join(await createFolder({}), 'out');
  await mkdir(join(folder, 'data/mine'), { recursive: true });
  await writeFile(join(folder, 'data/notes.txt'), 'x');
  await buildInto(folder, madeGraph(200, 900), 100);
  await buildInto(folder, madeGraph(200, 900));
  expect((await chunksOf(folder)).there).toEqual(['mine', 'notes.txt']);
});

test('a build that ends before its page is in place leaves the last page and its chunks', async () => {
  const folder = join(await createFolder({}), 'out');
  await buildInto(folder, madeGraph(200, 900), 100);
  const before = await chunksOf(folder);
  // comes before index.html, and no file can take its place
  await rm(join(folder, 'graph.gexf'));
  await mkdir(join(folder, 'graph.gexf/in the way'), { recursive: true });
  await expect(buildInto(folder, madeGraph(200, 901), 100)).rejects.toMatchObject({ code: 'OUTPUT_FAILED' });
  const after = await chunksOf(folder);
  expect(after.named).toBe(before.named);
  expect(after.there).toContain(before.named);
});

/** The files of a folder and what is in them. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const texts = files.sort().map(async (file) => [file.slice(folder.length), await readFile(file, 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** No process has it: Linux gives none above 2 ** 22. */
const nobody = 2 ** 22 + 1;

test.each([
  { when: 'before its first rename', moved: [] },
  { when: 'after the old articles went', moved: ['articles out'] },
  { when: 'after the new articles came', moved: ['articles out', 'articles'] },
  { when: 'between graph and page', moved: ['articles out', 'articles', 'graph.json', 'edges.csv'] },
  { when: 'after all of them', moved: ['articles out', 'articles', 'index.html', 'report.json'] },
])('a build that was killed $when is finished by the next', async ({ moved }) => {
  const folder = join(await createFolder({}), 'out');
  const wanted = join(await createFolder({}), 'out');
  await buildInto(folder, madeGraph(200, 900), 100);
  await writeFile(join(folder, 'articles/old.json'), '1');
  await buildInto(wanted, madeGraph(200, 901), 100);
  await writeFile(join(wanted, 'articles/new.json'), '2');
  const ready = join(folder, `.rawabit-ready-${nobody}`);
  const chunks = await readdir(join(wanted, 'data'));
  const after = await contentsOf(wanted);
  await rename(wanted, ready);
  await writeFile(join(ready, 'chunks.json'), JSON.stringify(chunks));
  for (const name of moved)
    if (name === 'articles out') await rename(join(folder, 'articles'), join(ready, 'replaced'));
    else await rename(join(ready, name), join(folder, name));
  await (await openOutput(folder)).close();
  expect(await contentsOf(folder)).toEqual(after);
  expect((await readdir(folder)).filter((name) => name.startsWith('.rawabit'))).toEqual([]);
});
