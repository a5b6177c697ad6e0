import { parentPort, workerData } from 'node:worker_threads';
import { RawabitError } from '../../errors.ts';
import { createExtractor } from '../index.ts';
import type { Answer, Task } from './messages.ts';

// One worker thread: extracts the articles that it is sent, one after the other, and sends their graphs back.
const extractor = await createExtractor(String((workerData as { extractor?: unknown } | null)?.extractor));

parentPort?.on('message', async ({ id, article }: Task) => {
  let answer: Answer;
  try {
    answer = { id, graph: await extractor.extract(article) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = { id, error: { code: error instanceof RawabitError ? error.code : 'BUG_INVARIANT', message } };
  }
  parentPort?.postMessage(answer);
});
