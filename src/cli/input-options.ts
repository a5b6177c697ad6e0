import { type Command, InvalidArgumentError } from 'commander';
import { parseIsoDate, type ReadOptions } from '../article/index.ts';
import { extractors } from '../extract/index.ts';
import type { CliContext } from './context.ts';

/** What the commands that read articles have in common, as commander delivers it. */
export interface InputOptions {
  readonly published?: string;
  readonly encoding?: string;
  readonly maxArticleMb?: number;
  readonly extractor: string;
}

/** Adds the inputs and their options to a command. */
export function withInputs(command: Command): Command {
  return command
    .argument('[inputs...]', 'files, folders, globs, or - for standard input')
    .option('--published <date>', 'publication date of articles that tell none, YYYY-MM-DD', toDate)
    .option('--encoding <label>', 'encoding of inputs that are not UTF-8, for example windows-1256')
    .option('--max-article-mb <number>', 'largest text of one article in MB (default: 10)', toPositive)
    .option('--extractor <name>', `what finds the facts: ${Object.keys(extractors).join(', ')}`, 'embedded');
}

/** Without inputs, standard input is read, unless a person sits at it. */
export function toInputs(
  inputs: readonly string[],
  command: Command,
  context: CliContext,
): readonly string[] {
  if (inputs.length === 0 && context.stdin.isTTY)
    command.error('error: name the articles to read: files, folders, globs, or - for standard input');
  return inputs.length === 0 ? ['-'] : inputs;
}

export function toReadOptions(options: InputOptions, context: CliContext): ReadOptions {
  return {
    stdin: context.stdin,
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.maxArticleMb === undefined ? {} : { maxArticleBytes: options.maxArticleMb * 1e6 }),
  };
}

function toDate(written: string): string {
  const date = parseIsoDate(written);
  if (date === null) throw new InvalidArgumentError('Write the date as YYYY-MM-DD.');
  return date;
}

export function toPositive(written: string): number {
  const number = Number(written);
  if (!(number > 0 && Number.isFinite(number)))
    throw new InvalidArgumentError('It must be a number above 0.');
  return number;
}
