import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Overrides, parseOverrides } from '../corpus/index.ts';
import { RawabitError } from '../errors.ts';

export interface OverrideOptions {
  readonly aliases?: string;
  readonly separate?: string;
}

/** Adds the files in which a user overrules what is one thing and what is two. */
export function withOverrides(command: Command): Command {
  return command
    .option('--aliases <file>', 'names that are one thing: type, name, name … with tabs between')
    .option('--separate <file>', 'names that are never one thing, written alike');
}

/** @throws {RawabitError} INPUT_NOT_FOUND, or USAGE for a line that makes no sense */
export async function readOverrides({
  aliases,
  separate,
}: OverrideOptions): Promise<{ overrides?: Overrides }> {
  if (aliases === undefined && separate === undefined) return {};
  return {
    overrides: parseOverrides({
      ...(aliases === undefined ? {} : { aliases: await readText(aliases) }),
      ...(separate === undefined ? {} : { separate: await readText(separate) }),
    }),
  };
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new RawabitError('INPUT_NOT_FOUND', `${path} cannot be read.`, { cause });
  });
}
