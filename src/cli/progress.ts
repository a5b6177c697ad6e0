import type { Streams } from './context.ts';

export interface Progress {
  show(articles: number): void;
  /** Frees the line for something else. */
  clear(): void;
}

/** One line that counts on a terminal; in a pipe a line every thousand articles. */
export function createProgress(stream: Streams['stderr']): Progress {
  const started = performance.now();
  const rate = (articles: number) => Math.round((1000 * articles) / (performance.now() - started));
  if (!stream.isTTY)
    return {
      show(articles) {
        if (articles % 1000 === 0) stream.write(`${articles} articles, ${rate(articles)} a second\n`);
      },
      clear: () => undefined,
    };
  let shownMs = 0;
  return {
    show(articles) {
      const nowMs = performance.now();
      if (nowMs - shownMs < 100) return;
      shownMs = nowMs;
      stream.write(`\r${articles} articles, ${rate(articles)} a second `);
    },
    clear() {
      // \x1b[K clears to the end of the line
      if (shownMs > 0) stream.write('\r\x1b[K');
      shownMs = 0;
    },
  };
}
