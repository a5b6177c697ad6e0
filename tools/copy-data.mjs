// Copies what the compiler leaves behind: lexicons (src/**/data/) and weights (src/**/model/) into dist/, or the folder named.
import { cpSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');
const target = join(root, process.argv[2] ?? 'dist');

for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isDirectory() || (entry.name !== 'data' && entry.name !== 'model')) continue;
  const from = join(entry.parentPath, entry.name);
  cpSync(from, join(target, relative(source, from)), {
    recursive: true,
    // code in these folders is compiled, not copied
    filter: (path) => !path.endsWith('.ts'),
  });
}
