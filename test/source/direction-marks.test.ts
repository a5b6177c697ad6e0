import { expect, test } from 'vitest';
import { readSourceFiles } from './source-files.ts';

// article fixtures keep theirs; they are data of tests, not source
const endings = ['.ts', '.mjs', '.css', '.html', '.tsv', '.json'];

test('invisible direction marks stand in source only as escapes, where a reviewer can see them', () => {
  const marked = readSourceFiles(['src', 'viz', 'tools', 'test'], endings)
    .filter(({ path }) => !path.startsWith('test/gold/') && !path.includes('/fixtures/'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ where: `${path}:${index + 1}`, line }))
        .filter(({ line }) => /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(line))
        .map(({ where }) => where),
    );
  expect(marked).toEqual([]);
});
