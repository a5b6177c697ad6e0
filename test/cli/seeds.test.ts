import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolderForFile } from '../package/folder.ts';
import { run } from './run.ts';

describe('the seeds', () => {
  const folder = createFolderForFile();
  let out: string;

  beforeAll(async () => {
    out = join(folder.path, 'out');
    expect(await run(['build', 'seeds', '--out', out])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  // after a wanted change: `npm start`, read the difference of output/, commit it
  test.each(['graph.json', 'graph.gexf'])('give the committed output/%s, byte for byte', async (name) => {
    expect(await readFile(join(out, name), 'utf8')).toBe(await readFile(join('output', name), 'utf8'));
  });

  test('answer each question of the README', async () => {
    const readme = await readFile('README.md', 'utf8');
    const questions = [...readme.matchAll(/^npm run -s rawabit -- ((?:query|explain) .+)$/gmu)].map(
      ([, line = '']) => line.split(' '),
    );
    expect(questions.length).toBeGreaterThan(2);
    for (const question of questions) {
      const graph = question[0] === 'query' ? ['--graph', out] : [];
      const { exitCode, stdout, stderr } = await run([...question, ...graph]);
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
      expect(stdout.split('\n').length).toBeGreaterThan(2);
    }
  });
});
