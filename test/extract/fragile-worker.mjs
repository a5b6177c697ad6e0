// A worker thread that ends on some articles, to see that no other is lost with it.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

const mark = join(process.env.RAWABIT_TEST_FOLDER ?? '', 'died');

parentPort?.on('message', ({ id, article }) => {
  if (article.id === 'dies-always') process.exit(1);
  if (article.id === 'dies-once' && !existsSync(mark)) {
    writeFileSync(mark, '');
    process.exit(1);
  }
  parentPort?.postMessage({ id, graph: { article: { id: article.id } } });
});
