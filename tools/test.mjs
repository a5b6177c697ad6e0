// `npm test`: everything CI runs. Runs every step even where one fails, and ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const counts = { passed: 0, failed: 0 };
step('type check', 'npm', ['run', '--silent', 'typecheck']);
step('lint', 'npm', ['run', '--silent', 'lint']);
step('unused code', 'npx', ['--no-install', 'knip', '--no-progress']);
step('build', 'npm', ['run', '--silent', 'build']);
runTests(findBrowser());
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function step(name, command, args) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const isGood = run(command, args);
  console.log(
    `${name}: ${isGood ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  counts[isGood ? 'passed' : 'failed']++;
}

function run(command, args, env = {}) {
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
      .status === 0
  );
}

/** Path of a Chromium; null where there is none and none can be installed. */
function findBrowser() {
  const named = process.env.RAWABIT_CHROMIUM;
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [named, ...usual].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('\n── no Chromium found: installing Debian’s');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const packages = ['chromium', 'fonts-noto-core'];
    if (run('apt-get', ['update', '-q'], quiet))
      run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet);
  }
  return usual.find((path) => existsSync(path)) ?? null;
}

function runTests(browser) {
  console.log('\n── tests');
  const folder = mkdtempSync(join(tmpdir(), 'rawabit-report-'));
  const report = join(folder, 'vitest.json');
  const args = [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  if (browser === null) args.push('--exclude', 'test/browser/**');
  const isGood = run('npx', args, browser === null ? {} : { RAWABIT_CHROMIUM: browser });
  const failedBefore = counts.failed;
  if (existsSync(report)) addResults(JSON.parse(readFileSync(report, 'utf8')));
  // a run that dies, or an error outside all tests, fails even where every test has passed
  if (!isGood && counts.failed === failedBefore) counts.failed++;
  rmSync(folder, { recursive: true });
  if (browser === null) reportNoBrowser();
}

function addResults({ numPassedTests, numFailedTests, testResults }) {
  // a file that cannot be loaded has no tests to fail
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  counts.passed += numPassedTests;
  counts.failed += numFailedTests + unloaded.length;
}

function reportNoBrowser() {
  console.log(
    '\nBrowser tests SKIPPED: there is no Chromium, and it could not be installed (that takes root and apt-get).',
  );
  console.log('Install one, or name it: RAWABIT_CHROMIUM=/path/to/chromium npm test');
  if (process.env.CI === 'true') {
    console.log('In CI a skipped browser suite is a failure.');
    counts.failed++;
  }
}
