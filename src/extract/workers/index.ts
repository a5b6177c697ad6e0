import { Worker } from 'node:worker_threads';
import type { Article } from '../../contract/article.ts';
import type { ArticleGraph } from '../../contract/article-graph.ts';
import { RawabitError } from '../../errors.ts';
import type { Extractor } from '../extractor.ts';
import { createExtractor, type ExtractorName } from '../index.ts';
import type { Answer, Task } from './messages.ts';

/** An extractor over worker threads. */
export interface WorkerExtractor extends Extractor {
  /** How many articles are worth handing over at a time. */
  readonly width: number;
  /** Ends the threads; what is still under way is rejected. */
  close(): Promise<void>;
}

/**
 * Extracts on as many threads as `jobs` says. The first articles are extracted here, since a thread takes longer to start
 * than a small build takes. A thread that dies loses no article: another gets what it had, and an article that ends
 * two threads is given up.
 * @throws {RawabitError} USAGE where no extractor has that name
 */
export async function createWorkerExtractor(
  name: ExtractorName,
  { jobs, extractedHere = 100, script = ownScript }: WorkerOptions,
): Promise<WorkerExtractor> {
  let here: Extractor | null = await createExtractor(name);
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let started = 0;
  let closing = false;

  const hand = () => {
    while (waiting.length > 0) {
      const free = [...threads].find((thread) => thread.jobs.size < perThread);
      const thread = free ?? (threads.size < jobs ? start() : undefined);
      const job = thread && waiting.shift();
      if (!job) return;
      thread.jobs.set(job.id, job);
      thread.worker.postMessage({ id: job.id, article: job.article } satisfies Task);
    }
  };
  const start = (): Thread => {
    const thread = { worker: createWorker(name, script), jobs: new Map<number, Job>() };
    threads.add(thread);
    thread.worker.on('message', (answer: Answer) => {
      const job = thread.jobs.get(answer.id);
      thread.jobs.delete(answer.id);
      if (job) settle(job, answer);
      hand();
    });
    let reason: unknown = null;
    thread.worker.on('error', (error) => {
      reason = error;
    });
    thread.worker.on('exit', () => {
      threads.delete(thread);
      if (closing) return;
      // a thread takes its articles in order: the first is the one it died of
      const [first, ...others] = thread.jobs.values();
      waiting.unshift(...others);
      if (first) retry(first, reason);
      hand();
    });
    return thread;
  };
  const retry = (job: Job, reason: unknown) => {
    job.attempts++;
    if (job.attempts < mostAttempts) waiting.unshift(job);
    else
      job.reject(
        new RawabitError(
          'BUG_INVARIANT',
          `article ${job.article.id} ended its worker thread twice. Leave it out and report it.`,
          {
            cause: reason,
          },
        ),
      );
  };
  return {
    width: jobs < 2 ? 1 : jobs * perThread + 1,
    explain: (article, options) => (here ? here.explain(article, options) : Promise.reject(closed())),
    extract(article) {
      const id = started++;
      if (!here) return Promise.reject(closed());
      if (jobs < 2 || id < extractedHere) return here.extract(article);
      return new Promise<ArticleGraph>((resolve, reject) => {
        waiting.push({ id, article, attempts: 0, resolve, reject });
        hand();
      });
    },
    async close() {
      closing = true;
      // its tables and caches are hundreds of megabytes
      here = null;
      const open = [...waiting, ...[...threads].flatMap((thread) => [...thread.jobs.values()])];
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
      for (const job of open) job.reject(closed());
    },
  };
}

export interface WorkerOptions {
  readonly jobs: number;
  /** Articles that are extracted in this thread before others are started. */
  readonly extractedHere?: number;
  /** What the threads run, if not the package's own. */
  readonly script?: URL;
}

interface Job {
  readonly id: number;
  readonly article: Article;
  attempts: number;
  readonly resolve: (graph: ArticleGraph) => void;
  readonly reject: (error: RawabitError) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
}

function closed(): RawabitError {
  return new RawabitError('USAGE', 'the extractor was closed.');
}

function settle(job: Job, answer: Answer): void {
  if ('graph' in answer) job.resolve(answer.graph);
  else job.reject(new RawabitError(answer.error.code, answer.error.message));
}

function createWorker(extractor: ExtractorName, script: URL): Worker {
  const workerData = { extractor };
  if (!script.pathname.endsWith('.ts')) return new Worker(script, { workerData });
  // from source, as in tests, Node needs help with TypeScript, which a thread does not inherit
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${script.href}'); })`;
  return new Worker(start, { eval: true, workerData });
}

const ownScript = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
// the next article is there when one is done
const perThread = 2;
const mostAttempts = 2;
