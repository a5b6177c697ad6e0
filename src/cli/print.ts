import type { Writable } from 'node:stream';

/** Writes to a stream and waits until it takes more, so that a slow reader slows the work down and fills no memory. */
export async function print(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Text of articles and file names on a terminal: control characters could move its cursor or rewrite its title. */
export function toPlain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Whether the other end of a pipe has gone, as with `| head`: no failure of ours. */
export function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}

/** `1 article`, `12 articles`, `1,204 people`. */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
