import { Command, CommanderError } from 'commander';
import { RawabitError } from '../errors.ts';
import { addBuildCommand } from './build.ts';
import type { CliContext, ExitCode, Streams } from './context.ts';
import { addExplainCommand } from './explain.ts';
import { addExportCommand } from './export.ts';
import { addExtractCommand } from './extract.ts';
import { isClosedPipe, print, toPlain } from './print.ts';
import { addQueryCommand } from './query.ts';
import { addServeCommand } from './serve.ts';
import { readVersion } from './version.ts';

/**
 * Runs one command line.
 * @param args  what follows the program's name
 * @returns the exit code: 0 done; 1 done, but some inputs were left out, each named on standard error; 2 wrong usage;
 *   3 nothing could be done
 */
export async function runCli(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const context: CliContext = { ...streams, end: (code) => (exitCode = code) };
  const ignoreClosedPipe = (error: Error) => {
    if (!isClosedPipe(error)) throw error;
  };
  streams.stdout.on('error', ignoreClosedPipe);
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (isClosedPipe(error)) return exitCode;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof RawabitError)) throw error;
    await print(streams.stderr, `rawabit: ${toPlain(error.message)}\n`);
    return error.code === 'USAGE' ? 2 : 3;
  } finally {
    streams.stdout.off('error', ignoreClosedPipe);
  }
}

function createProgram(context: CliContext): Command {
  const program = new Command('rawabit')
    .description(
      'Turns news articles into a graph of who did what to whom, every edge with the sentence that says so.',
    )
    .version(readVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError('(rawabit --help lists the commands and their options)');
  addBuildCommand(program, context);
  addExtractCommand(program, context);
  addExplainCommand(program, context);
  addQueryCommand(program, context);
  addExportCommand(program, context);
  addServeCommand(program, context);
  return program;
}
