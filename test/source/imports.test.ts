import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSourceFiles } from './source-files.ts';

/** Each may import from itself and from what stands before it in its row. */
const order: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  contract: ['errors'],
  article: ['errors', 'contract'],
  text: ['errors', 'contract'],
  languages: ['errors', 'contract', 'text'],
  extract: ['errors', 'contract', 'text', 'languages'],
  corpus: ['errors', 'contract', 'text', 'languages', 'extract'],
  store: ['errors', 'contract', 'text', 'languages', 'extract', 'corpus'],
};
const upToStore = [...Object.keys(order).filter((room) => room !== 'article'), 'store'];
const rooms: typeof order = {
  ...order,
  query: upToStore,
  layout: upToStore,
  export: upToStore,
  server: [...upToStore, 'article', 'query', 'layout', 'export'],
  cli: [...upToStore, 'article', 'query', 'layout', 'export', 'server'],
  index: [...upToStore, 'article', 'query', 'layout', 'export'],
};

test('imports in src/ run one way', () => {
  const wrong = importsOf(['src']).filter(({ from, to }) => {
    const [importer, imported] = [roomOf(from), roomOf(to)];
    return to.startsWith('src/') && importer !== imported && !rooms[importer]?.includes(imported);
  });
  expect(wrong).toEqual([]);
});

test('every room of src/ has its place in that order', () => {
  const found = new Set(readSourceFiles(['src'], ['.ts']).map(({ path }) => roomOf(path)));
  expect([...found].filter((room) => rooms[room] === undefined)).toEqual([]);
});

test('the page takes nothing from src/ but types of the contract', () => {
  const wrong = importsOf(['viz/src']).filter(
    ({ to, isType }) => to.startsWith('src/') && !(isType && to.startsWith('src/contract/')),
  );
  expect(wrong).toEqual([]);
});

test('src/ leaves sigma to the page: it does not load in Node', () => {
  expect(importsOf(['src']).filter(({ to }) => to === 'sigma' || to.startsWith('sigma/'))).toEqual([]);
});

function importsOf(folders: readonly string[]) {
  return readSourceFiles(folders, ['.ts']).flatMap(({ path, text }) =>
    // what is erased is listed by the compiler as well, so types are told by the keyword
    ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
      from: path,
      to: fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
      isType: /(?:import|export) type [^;]*$/u.test(text.slice(Math.max(0, pos - 2000), pos)),
    })),
  );
}

/** `src/text/tokens.ts` → `text`; `src/errors.ts` → `errors`. */
function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/u, '') ?? '';
}
