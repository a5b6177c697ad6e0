import type { Streams } from './context.ts';

export interface Progress {
  show(articles: number): void;
  /** Frees the line for something else. */
  clear(): void;
}

export interface ProgressOptions {
  /** How much of the input has been read, 0 to 1; null where nobody knows. */
  readonly shareRead?: () => number | null;
  /** The time in milliseconds since whenever. */
  readonly now?: () => number;
}

/** One line on a terminal that counts and says how long reading will take; in a pipe a line every thousand articles. */
export function createProgress(
  stream: Streams['stderr'],
  { shareRead = () => null, now = () => performance.now() }: ProgressOptions = {},
): Progress {
  const startedMs = now();
  const toLine = (articles: number) =>
    `${articles} articles, ${Math.round((1000 * articles) / Math.max(1, now() - startedMs))} a second`;
  if (!stream.isTTY)
    return {
      show(articles) {
        if (articles % 1000 === 0) stream.write(`${toLine(articles)}\n`);
      },
      clear: () => undefined,
    };
  let shownMs: number | null = null;
  return {
    show(articles) {
      const nowMs = now();
      if (nowMs - (shownMs ?? startedMs) < 100) return;
      shownMs = nowMs;
      const left = toTimeLeft(nowMs - startedMs, shareRead());
      stream.write(`\r${toLine(articles)}${left}${clearToEnd}`);
    },
    clear() {
      if (shownMs !== null) stream.write(`\r${clearToEnd}`);
      shownMs = null;
    },
  };
}

function toTimeLeft(elapsedMs: number, share: number | null): string {
  // the first seconds go into starting up, and when all is read some articles are still under way
  if (share === null || share <= 0 || share >= 1 || elapsedMs < 2000) return '';
  return `, ${toDuration((elapsedMs * (1 - share)) / share)} left`;
}

/** `5 s`, `3 min`, `2 h 10 min`: an estimate is not known to the second. */
function toDuration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const clearToEnd = '\x1b[K';
