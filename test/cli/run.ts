import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/cli/run-cli.ts';

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with streams of its own. */
export async function run(args: readonly string[], stdin = ''): Promise<CliRun> {
  const stdout = createSink();
  const stderr = createSink();
  const exitCode = await runCli(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what it is given. */
export function createSink(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
