// Kills builds at random moments and looks at what they leave: the old result or the new one, never a mixture.
// usage: npx tsx test/bench/kill-builds.ts OLD_INPUT NEW_INPUT [TIMES]     needs `npm run build`
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const [oldInput = 'seeds', newInput = 'seeds', times = '20'] = process.argv.slice(2);
const program = join(import.meta.dirname, '../../dist/cli/main.js');
const work = mkdtempSync(join(tmpdir(), 'rawabit-kill-'));
const [before, after, out] = ['before', 'after', 'out'].map((name) => join(work, name)) as [
  string,
  string,
  string,
];

build(oldInput, before);
const started = performance.now();
build(newInput, after);
const fullMs = performance.now() - started;
const results = new Map([
  [digest(before), 'old'],
  [digest(after), 'new'],
]);

let mixtures = 0;
for (let round = 1; round <= Number(times); round++) {
  rmSync(out, { recursive: true, force: true });
  cpSync(before, out, { recursive: true });
  const child = spawn(process.execPath, [program, 'build', newInput, '--out', out], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await setTimeout((((round * 7919) % 1000) / 1000) * fullMs * 1.05);
  child.kill('SIGKILL');
  await ended;
  const left = results.get(digest(out)) ?? 'MIXTURE';
  if (left === 'MIXTURE') mixtures++;
  console.log(`${round}: ${left}`);
}
build(newInput, out);
const finishes = digest(out) === digest(after);
console.log(
  `${mixtures} mixtures in ${times} kills; the next run ${finishes ? 'finishes' : 'does NOT finish'}`,
);
rmSync(work, { recursive: true });
process.exitCode = mixtures === 0 && finishes ? 0 : 1;

function build(input: string, folder: string): void {
  execFileSync(process.execPath, [program, 'build', input, '--out', folder], { stdio: 'ignore' });
}

/** Of everything in a folder but the report, which tells its own time, and what a killed build was working on. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    if (name === 'report.json' || name.startsWith('.rawabit') || !/\.\w+$/u.test(name)) continue;
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
