import { findUtf16Mark } from './decode-text.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; null where it is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/** Splits an input into lines at line feeds, holding one line and one piece; a line above `maxBytes` is passed over. */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  options: { readonly maxBytes: number },
): AsyncIterable<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const hold = (part: Uint8Array) => {
    heldBytes += part.length;
    if (heldBytes <= options.maxBytes) held.push(part);
    else held = [];
  };
  const take = (): Line => {
    const [only] = held;
    const line = held.length === 1 && only !== undefined ? only : Buffer.concat(held);
    const taken = { number, bytes: heldBytes > options.maxBytes ? null : line };
    number++;
    held = [];
    heldBytes = 0;
    return taken;
  };
  for await (const piece of toUtf8(bytes)) {
    let start = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      hold(piece.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < piece.length) hold(piece.subarray(start));
  }
  if (heldBytes > 0) yield take();
}

/** UTF-16 has line feeds of two bytes: it becomes UTF-8 on the way. What is broken in it becomes U+FFFD. */
async function* toUtf8(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isFirst = true;
  for await (const piece of bytes) {
    if (isFirst) {
      const label = findUtf16Mark(piece);
      decoder = label === null ? null : new TextDecoder(label);
      isFirst = false;
    }
    yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }));
  }
}
