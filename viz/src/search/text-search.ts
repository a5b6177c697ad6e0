import type { Records } from '../data/records.ts';
import type { TextAnswer, TextRequest } from './text-worker.ts';
import TextWorker from './text-worker.ts?worker&inline';

/** Searches the sentences in a worker, so that typing never waits for it. */
export interface TextSearch {
  /** The newest question only is answered; of those before it the answers stay away. */
  find(query: string, most: number): Promise<TextAnswer>;
}

export function createTextSearch(records: Records): TextSearch {
  const worker = new TextWorker();
  let isFilled = false;
  let last = 0;
  let answer: ((found: TextAnswer) => void) | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<TextAnswer>) => {
    if (data.id === last) answer?.(data);
  });
  const send = (request: TextRequest) => worker.postMessage(request);
  return {
    find(query, most) {
      // the texts are copied to the worker once someone searches
      const lines = records.factLines();
      if (!isFilled)
        for (let at = 0; at < lines.length; at += 64) send({ kind: 'add', lines: lines.slice(at, at + 64) });
      isFilled = true;
      last++;
      send({ kind: 'find', id: last, query, most });
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  };
}
