import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { RawabitError } from '../errors.ts';

/** One file, or standard input, before it is opened. */
export interface Source {
  readonly name: string;
  readonly path: string | null;
  /** File name without endings, for ids. */
  readonly baseName: string;
  open(): AsyncIterable<Uint8Array>;
}

/** An input that names nothing. */
export interface MissingSource {
  readonly name: string;
  readonly error: RawabitError;
}

export interface FindOptions {
  /** What `-` reads; the process's own standard input where left out. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** A folder whose files are left out of folders and globs: what a build wrote is not what it reads. */
  readonly ignore?: string;
}

/**
 * Finds what a list of inputs names: files, folders with all files below them (hidden ones and `.meta.json` sidecars
 * left out), globs, `-` for standard input. A file named twice comes once.
 * @returns sources in the order of the inputs, those of a folder or glob by path; an error for an input that names nothing
 */
export async function* findSources(
  inputs: readonly string[],
  options: FindOptions = {},
): AsyncIterable<Source | MissingSource> {
  const seen = new Set<string>();
  for (const input of inputs) {
    if (input === '-') {
      if (!seen.has('-')) yield stdinSource(options.stdin ?? process.stdin);
      seen.add('-');
      continue;
    }
    const paths = await findPaths(input, options.ignore);
    if (paths.length === 0) yield { name: input, error: notFound(input) };
    for (const path of paths) {
      // a link to nowhere has no real path: it is passed on, and opening it reports the reason
      const key = await realpath(path).catch(() => path);
      if (!seen.has(key)) yield fileSource(path);
      seen.add(key);
    }
  }
}

async function findPaths(input: string, ignore: string | undefined): Promise<string[]> {
  // a file called `[1].txt` is itself before it is a glob
  const status = await stat(input).catch(() => null);
  if (status?.isDirectory()) return chooseFiles(await findFilesBelow(input), ignore);
  if (status !== null) return [input];
  if (!/[*?[\]{}]/u.test(input)) return [];
  const found = await glob(input.replaceAll('\\', '/'), {
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return chooseFiles(found, ignore);
}

async function findFilesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      // linked folders are not entered: they may lead back; pipes and devices never end
      else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) files.push(path);
    }
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function chooseFiles(paths: readonly string[], ignore: string | undefined): string[] {
  const ignored = ignore === undefined ? null : resolve(ignore) + sep;
  return paths
    .filter(
      (path) => !path.endsWith('.meta.json') && !(ignored !== null && resolve(path).startsWith(ignored)),
    )
    .sort(byCodeUnits);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fileSource(path: string): Source {
  return { name: path, path, baseName: stripEndings(basename(path)), open: () => createReadStream(path) };
}

function stdinSource(stdin: AsyncIterable<Uint8Array>): Source {
  return { name: 'standard input', path: null, baseName: 'stdin', open: () => stdin };
}

/** `news.txt.gz` → `news`; `2022.12.report` keeps its dots: only endings that name a format go. */
function stripEndings(name: string): string {
  return name
    .replace(/\.gz$/iu, '')
    .replace(/\.(?:txt|text|html?|xhtml|json|jsonl|ndjson|rss|atom|xml)$/iu, '');
}

function notFound(input: string): RawabitError {
  return new RawabitError('INPUT_NOT_FOUND', `${input}: there is nothing to read there. Check the path.`);
}
