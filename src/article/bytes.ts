import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RawabitError } from '../errors.ts';

export interface OpenedBytes {
  /** The first bytes, for telling formats apart; shorter than asked only where the input is. */
  readonly head: Buffer;
  /** All bytes, the head included; may be read once. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Looks at the first `headLength` bytes of an input, unpacking it first where it is gzip, whatever it is called. */
export async function openBytes(source: AsyncIterable<Uint8Array>, headLength: number): Promise<OpenedBytes> {
  const raw = await peek(source, 2);
  if (raw.head[0] !== 0x1f || raw.head[1] !== 0x8b) return peek(raw.all, headLength);
  return peek(gunzip(raw.all), headLength);
}

/** A pipe does not hand errors of its source on, and a source left open keeps the process alive: both are tied here. */
async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(packed);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* source.pipe(unpacked);
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

async function peek(source: AsyncIterable<Uint8Array>, headLength: number): Promise<OpenedBytes> {
  const iterator = source[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < headLength && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done !== true) {
      const piece = toBytes(next.value);
      pieces.push(piece);
      length += piece.length;
    }
  }
  const start = Buffer.concat(pieces);
  return { head: start.subarray(0, headLength), all: rejoin(start, done ? null : iterator) };
}

async function* rejoin(start: Buffer, rest: AsyncIterator<Uint8Array> | null): AsyncIterable<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    if (rest === null) return;
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      yield toBytes(next.value);
  } finally {
    await rest?.return?.();
  }
}

/** A stream with an encoding set delivers strings in spite of its type. */
function toBytes(piece: Uint8Array | string): Uint8Array {
  return typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/**
 * Reads an input whole.
 * @throws {RawabitError} ARTICLE_TOO_LARGE as soon as `maxBytes` are passed, so that no input can fill the memory
 */
export async function readWhole(input: {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly maxBytes: number;
  readonly advice: string;
}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of input.bytes) {
    length += piece.length;
    if (length > input.maxBytes)
      throw new RawabitError(
        'ARTICLE_TOO_LARGE',
        `${input.name}: larger than ${input.maxBytes / 1e6} MB. ${input.advice}`,
      );
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}
