#!/usr/bin/env node
import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
// a producer that is still writing would keep the process alive after its reader has gone
if (process.stdout.destroyed || process.stdout.errored) process.exit();
