import { copyFile, mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleGraph } from '../contract/article-graph.ts';
import type { NewsGraph } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import { type ExportName, exporters, writeExport } from '../export/index.ts';
import { readPageTemplate } from '../export/page.ts';
import { chunksFolder, chunksName, writePageFolder } from '../export/page-folder.ts';
import { type BuildCounts, isBuildReport, toBuildReport } from './build-report.ts';

/** The folder of a build's results while it is being made. */
export interface OutputFolder {
  writeArticle(graph: ArticleGraph): Promise<void>;
  /** Takes over an article of an earlier build as it is. */
  keepArticle(path: string): Promise<void>;
  /** Writes what is made of all articles, then puts everything in place of the last build's results. */
  finish(graph: NewsGraph, counts: BuildCounts): Promise<void>;
  /** Leaves nothing half made behind, whether finished or not. */
  close(): Promise<void>;
}

/**
 * Opens an output folder. Until `finish`, all is written beside the last results, so that an interrupted build changes
 * nothing; then only renames are left. A build that was killed between two of these is finished here.
 * @throws {RawabitError} OUTPUT_FAILED where it cannot be written to, or holds `articles/` that no build of ours wrote
 */
export async function openOutput(
  folder: string,
  page: { readonly mostInside?: number } = {},
): Promise<OutputFolder> {
  const template = await readPageTemplate(); // first: hours of extraction must not end in a missing file
  const staging = join(folder, `${stagingPrefix}${process.pid}`);
  const ready = join(folder, `${readyPrefix}${process.pid}`);
  const isNew = await reporting(folder, async () => {
    const created = await mkdir(folder, { recursive: true });
    await finishInterrupted(folder);
    await assertOurs(folder);
    await dropAbandoned(folder);
    await mkdir(join(staging, 'articles'), { recursive: true });
    return created !== undefined;
  });
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    async writeArticle(graph) {
      await lastWrite;
      // no flush to the disk for each: before the last rename nobody looks, and after a power cut the next build starts afresh
      const path = join(staging, 'articles', `${graph.article.id}.json`);
      lastWrite = reporting(folder, () => writeFile(path, `${JSON.stringify(graph, null, 1)}\n`));
      // the next article is extracted meanwhile; what goes wrong is thrown where this is awaited
      lastWrite.catch(() => undefined);
    },
    keepArticle: (path) => reporting(folder, () => copyFile(path, join(staging, 'articles', basename(path)))),
    finish: (graph, counts) =>
      reporting(folder, async () => {
        await lastWrite;
        for (const name of written) await writeExport(name, graph, join(staging, exporters[name].fileName));
        await writePageFolder(graph, { ...page, template, folder: staging });
        await writeFile(join(staging, 'report.json'), toBuildReport(graph, counts));
        const chunks = (await readdir(join(staging, chunksFolder)).catch(ignoreMissing)) ?? [];
        await writeFile(join(staging, chunkList), JSON.stringify(chunks));
        // from here on the new results are whole: whoever finds this folder puts them in place
        await rename(staging, ready);
        await putInPlace(ready, folder);
      }),
    async close() {
      await lastWrite.catch(() => undefined); // thrown before, or the build is failing for another reason
      await rm(staging, { recursive: true, force: true });
      if (isNew) await rmdir(folder).catch(() => undefined); // it stays where anything is in it, which is the rule
    },
  };
}

const stagingPrefix = '.rawabit-';
const readyPrefix = '.rawabit-ready-';
/** In a folder that is ready: the names of its chunks, some of which may be in place already. */
const chunkList = 'chunks.json';
const replaced = 'replaced';
const written: readonly ExportName[] = ['json', 'gexf', 'graphml', 'nodes.csv', 'edges.csv'];

/** Moves what is ready to where it belongs; may be done again after it was cut short anywhere. */
async function putInPlace(ready: string, folder: string): Promise<void> {
  // first: beside the last page's chunks they harm nobody, and the new page must find them
  await putChunksInPlace(ready, folder);
  const apart: readonly string[] = [chunksFolder, chunkList, replaced];
  const names = (await readdir(ready)).filter((name) => !apart.includes(name) && !name.startsWith(dropped));
  if (names.includes('articles'))
    await rename(join(folder, 'articles'), join(ready, replaced)).catch(ignoreMissing);
  for (const name of names) await rename(join(ready, name), join(folder, name));
  const kept: unknown = JSON.parse(await readFile(join(ready, chunkList), 'utf8'));
  await dropChunks(join(folder, chunksFolder), { kept: Array.isArray(kept) ? kept : [], to: ready });
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined); // not every system can flush a folder
  await handle.close();
  // named as what is to go, so that a folder half removed is not taken for one that is ready
  const done = join(folder, `${stagingPrefix}${process.pid}`);
  await rename(ready, done);
  await rm(done, { recursive: true, force: true });
}

async function finishInterrupted(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(readyPrefix) ? Number(name.slice(readyPrefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid)))
      await putInPlace(join(folder, name), folder);
  }
}

async function putChunksInPlace(staging: string, folder: string): Promise<void> {
  const names = (await readdir(join(staging, chunksFolder)).catch(ignoreMissing)) ?? [];
  if (names.length > 0) await mkdir(join(folder, chunksFolder), { recursive: true });
  for (const name of names) {
    const to = join(folder, chunksFolder, name);
    // named by its content: what is there is the same
    const isThere = (await readdir(to).catch(ignoreMissing)) !== undefined;
    if (!isThere) await rename(join(staging, chunksFolder, name), to);
  }
}

const dropped = 'old-';

/** Takes away the chunks of earlier pages, each folder at once; `data/` may hold other things, which stay. */
async function dropChunks(
  from: string,
  { kept, to }: { readonly kept: readonly string[]; readonly to: string },
) {
  const names = (await readdir(from).catch(ignoreMissing)) ?? [];
  for (const name of names)
    if (chunksName.test(name) && !kept.includes(name))
      await rename(join(from, name), join(to, `${dropped}${name}`));
  if (kept.length === 0) await rmdir(from).catch(() => undefined); // it stays where anything is in it
}

/** The last build's `articles/` is replaced whole; a folder of that name which someone else filled must not be. */
async function assertOurs(folder: string): Promise<void> {
  const articles = await readdir(join(folder, 'articles')).catch(ignoreMissing);
  if (articles === undefined || articles.length === 0) return;
  const report = await readFile(join(folder, 'report.json'), 'utf8').catch(ignoreMissing);
  if (report === undefined || !isBuildReport(report))
    throw new RawabitError(
      'OUTPUT_FAILED',
      `${join(folder, 'articles')} was not written by rawabit and would be replaced. Choose another --out, or empty it.`,
    );
}

/** Staging folders of builds that were killed. */
async function dropAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(stagingPrefix) ? Number(name.slice(stagingPrefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0); // signal 0 only asks
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

async function reporting<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof RawabitError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RawabitError(
      'OUTPUT_FAILED',
      `${folder} cannot be written (${reason}). Choose another --out.`,
      { cause },
    );
  }
}
