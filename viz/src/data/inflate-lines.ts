import { createBreather } from './breathe.ts';

/**
 * Decodes, inflates and splits the page's data; between two lines the page may draw and answer.
 * @param pieces  in base64, each by itself
 */
export async function* inflateLines(pieces: AsyncIterable<string> | Iterable<string>): AsyncIterable<Uint8Array> {
  const breathe = createBreather();
  const inflated = toByteStream(toSlices(pieces)).pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = inflated.getReader();
  let rest: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    let from = 0;
    for (let end = value.indexOf(lineFeed); end !== -1; end = value.indexOf(lineFeed, from)) {
      yield join([...rest, value.subarray(from, end)]);
      rest = [];
      from = end + 1;
      await breathe();
    }
    if (from < value.length) rest.push(value.slice(from));
  }
}

const lineFeed = 0x0a;
// a multiple of four, so that each slice is base64 by itself
const sliceUnits = 1 << 20;

function toByteStream(slices: AsyncIterator<string>): ReadableStream<BufferSource> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await slices.next();
      if (done) controller.close();
      else controller.enqueue(decode(value));
    },
  });
}

async function* toSlices(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += sliceUnits) yield piece.slice(at, at + sliceUnits);
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** A copy, so that a line does not hold on to the piece of the stream that it came in. */
function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
