import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { createFolder } from '../article/workspace.ts';
import { createSink, run } from './run.ts';

test('serve says where it listens, answers, and ends when told', async () => {
  const folder = await createFolder({ 'index.html': '<!doctype html><title>x</title>' });
  const [stdout, stderr] = [createSink(), createSink()];
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ended = runCli(['serve', folder, '--port', '0'], {
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    stopped,
  });
  await expect.poll(stdout.text).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+\/ in a browser/u);
  const url = /http:\S+/u.exec(stdout.text())?.[0] ?? '';
  expect((await fetch(url)).status).toBe(200);
  stop();
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('serve names a folder that no build has written, and exits with 3', async () => {
  const folder = await createFolder({});
  const { exitCode, stderr } = await run(['serve', join(folder, 'gone')]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('Run `rawabit build` first');
  expect((await run(['serve', folder, '--port', '70000'])).exitCode).toBe(2);
});
