import { type Command, InvalidArgumentError } from 'commander';
import { startServer } from '../server/index.ts';
import type { CliContext } from './context.ts';
import { print } from './print.ts';

interface ServeOptions {
  readonly host: string;
  readonly port: number;
}

/** `rawabit serve`: the explorer and a read-only API over HTTP. */
export function addServeCommand(program: Command, context: CliContext): void {
  program
    .command('serve')
    .description(
      'open the result of a build over HTTP, with a read-only API; for this machine only unless told',
    )
    .argument('[folder]', 'the output folder of a build', 'output')
    .option('--host <address>', 'where to listen; 0.0.0.0 lets everyone in the network read', '127.0.0.1')
    .option('--port <number>', 'which port; 0 takes a free one', toPort, 4600)
    .action(async (folder: string, options: ServeOptions) => {
      const server = await startServer(folder, options);
      await print(
        context.stdout,
        `Open ${server.url} in a browser; ${server.url}api answers questions. Ctrl+C ends.\n`,
      );
      await (context.stopped ?? interrupted());
      await server.close();
    });
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function toPort(written: string): number {
  const port = /^\d{1,5}$/u.test(written) ? Number(written) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return port;
}
