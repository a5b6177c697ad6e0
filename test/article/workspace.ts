import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ReadOptions, readArticles } from '../../src/article/index.ts';
import type { Article } from '../../src/contract/article.ts';
import type { ErrorCode } from '../../src/errors.ts';

/** Writes files into a new folder, which goes when the test ends. */
export async function createFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rawabit-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export interface ReadAll {
  readonly articles: readonly Article[];
  readonly problems: readonly { readonly code: ErrorCode; readonly message: string }[];
}

export async function readAll(inputs: readonly string[], options?: ReadOptions): Promise<ReadAll> {
  const articles: Article[] = [];
  const problems: { code: ErrorCode; message: string }[] = [];
  for await (const result of readArticles(inputs, options)) {
    if (result.kind === 'article') articles.push(result.article);
    else problems.push({ code: result.error.code, message: result.error.message });
  }
  return { articles, problems };
}

/** Reads one file of the name and content given. */
export async function readFileOf(
  name: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<ReadAll> {
  return readAll([join(await createFolder({ [name]: content }), name)], options);
}

/** Text in windows-1256, which Node decodes but does not encode. */
export function toWindows1256(text: string): Uint8Array {
  const all = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => all.indexOf(character));
}
