import { RawabitError } from '../../../errors.ts';

/** The named arrays of a model file. Each reader throws MODEL_INVALID where there is no such section. */
export interface Sections {
  u8(name: string): Uint8Array;
  i8(name: string): Int8Array;
  u16(name: string): Uint16Array;
  i32(name: string): Int32Array;
  f32(name: string): Float32Array;
  lines(name: string): readonly string[];
}

const magic = 'RWBTAG1\n';

/**
 * Reads a container of named arrays: the magic, the header's length (uint32, little-endian), the header (JSON, name to length in bytes, in
 * the order of the file), the arrays. 16-bit and wider arrays are stored a byte plane at a time, lowest first, which
 * compresses better.
 * @throws {RawabitError} MODEL_INVALID
 */
export function readSections(bytes: Uint8Array): Sections {
  const parts = splitSections(bytes);
  const part = (name: string): Uint8Array => {
    const found = parts.get(name);
    if (found === undefined) throw invalid(`it has no section ${name}`);
    return found;
  };
  return {
    u8: part,
    i8: (name) => new Int8Array(part(name)),
    u16: (name) => new Uint16Array(joinPlanes(part(name), 2).buffer),
    i32: (name) => new Int32Array(joinPlanes(part(name), 4).buffer),
    f32: (name) => new Float32Array(joinPlanes(part(name), 4).buffer),
    lines: (name) => new TextDecoder().decode(part(name)).split('\n'),
  };
}

/** The bytes of a container, from arrays in the order they are to have. */
export function writeSections(arrays: readonly (readonly [string, SectionArray])[]): Uint8Array {
  const parts = arrays.map(([name, array]) => [name, toBytes(array)] as const);
  const header = JSON.stringify(Object.fromEntries(parts.map(([name, part]) => [name, part.length])));
  const head = new TextEncoder().encode(`${magic}${header}`);
  const bytes = new Uint8Array(head.length + 4 + parts.reduce((sum, [, part]) => sum + part.length, 0));
  bytes.set(head.subarray(0, magic.length));
  new DataView(bytes.buffer).setUint32(magic.length, head.length - magic.length, true);
  bytes.set(head.subarray(magic.length), magic.length + 4);
  let at = head.length + 4;
  for (const [, part] of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export type SectionArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int32Array
  | Float32Array
  | readonly string[];

function splitSections(bytes: Uint8Array): Map<string, Uint8Array> {
  const start = magic.length + 4;
  if (bytes.length < start || new TextDecoder().decode(bytes.subarray(0, magic.length)) !== magic)
    throw invalid('it does not begin as one');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  const parts = new Map<string, Uint8Array>();
  let at = start + headerLength;
  for (const [name, length] of Object.entries(parseHeader(bytes.subarray(start, at)))) {
    if (at + length > bytes.length) throw invalid(`it ends within section ${name}`);
    parts.set(name, bytes.subarray(at, at + length));
    at += length;
  }
  return parts;
}

function parseHeader(bytes: Uint8Array): Record<string, number> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, number>; // as: our own file, checked by the lengths
  } catch (cause) {
    throw invalid('its header is not JSON', cause);
  }
}

function toBytes(array: SectionArray): Uint8Array {
  if (!ArrayBuffer.isView(array)) return new TextEncoder().encode(array.join('\n'));
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const width = array.BYTES_PER_ELEMENT;
  const planes = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at++)
    planes[(at % width) * array.length + Math.floor(at / width)] = bytes[at] ?? 0;
  return planes;
}

function joinPlanes(planes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(planes.length);
  const length = planes.length / width;
  for (let plane = 0; plane < width; plane++) {
    for (let at = 0; at < length; at++) bytes[at * width + plane] = planes[plane * length + at] ?? 0;
  }
  return bytes;
}

function invalid(what: string, cause?: unknown): RawabitError {
  return new RawabitError(
    'MODEL_INVALID',
    `The tagger's model file cannot be read: ${what}. Install rawabit again.`,
    { cause },
  );
}
