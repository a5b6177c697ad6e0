import { isUtf8 } from 'node:buffer';
import { RawabitError } from '../errors.ts';

/**
 * Decodes the bytes of a whole input: by byte-order mark; as UTF-8 where they are valid UTF-8 (text in another encoding
 * hardly ever is by chance); by the encoding asked for or declared; as UTF-16 or windows-1256 where they look like it.
 * The byte-order mark goes, everything else stays as it is.
 * @param options.encoding  WHATWG label for what is not UTF-8, from the user; `declared` is the one the input names itself
 * @throws {RawabitError} ARTICLE_BINARY for bytes that are no text, ARTICLE_ENCODING where no encoding fits
 */
export function decodeText(
  bytes: Uint8Array,
  options: { readonly name: string; readonly encoding: string | null; readonly declared?: string | null },
): string {
  const wide = findUtf16Mark(bytes);
  if (wide !== null) return decodeAs(wide, bytes, options.name);
  if (options.encoding !== null && /^utf-?16/iu.test(options.encoding))
    return decodeAs(options.encoding, bytes, options.name);
  if (bytes.includes(0)) return decodeUnmarkedUtf16(bytes, options.name);
  if (isUtf8(bytes)) return stripMark(toBuffer(bytes).toString('utf8'));
  const label = options.encoding ?? options.declared ?? null;
  // pages declare what is not so: a label that fits nothing, or UTF-8 where the bytes are not, falls to detection
  if (label !== null && isEncoding(label) && (options.encoding !== null || !/^utf-?8$/iu.test(label)))
    return decodeAs(label, bytes, options.name);
  return decodeWindows1256(bytes, options.name);
}

/** @throws {RawabitError} USAGE for a label that names no encoding */
export function assertEncoding(label: string): void {
  if (!isEncoding(label))
    throw new RawabitError(
      'USAGE',
      `There is no encoding "${label}". Known are utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6 and others of the WHATWG list.`,
    );
}

/** The UTF-16 whose byte-order mark the bytes begin with. */
export function findUtf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false; // the constructor is the only list of labels there is
  }
}

function decodeAs(label: string, bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RawabitError(
      'ARTICLE_ENCODING',
      `${name}: the bytes are not ${label}. Save the file as UTF-8, or pass --encoding with the encoding it has.`,
      { cause },
    );
  }
  if (text.includes('\0')) throw binary(name);
  return text;
}

function decodeUnmarkedUtf16(bytes: Uint8Array, name: string): string {
  for (const label of ['utf-16le', 'utf-16be']) {
    const text = new TextDecoder(label).decode(bytes);
    if (bytes.length % 2 === 0 && shareOf(commonCharacter, text) > 0.97) return text;
  }
  throw binary(name);
}

/**
 * Latin text in windows-1252 is no Arabic in windows-1256, and Arabic in ISO 8859-6 has accented Latin letters there;
 * Arabic that is windows-1256 has next to nothing but Arabic above ASCII.
 */
function decodeWindows1256(bytes: Uint8Array, name: string): string {
  const text = new TextDecoder('windows-1256').decode(bytes);
  const high = text.replace(/[\0-\x7f]/gu, '');
  if (high.length >= 8 && shareOf(arabicOrPunctuation, high) > 0.95) return text;
  throw new RawabitError(
    'ARTICLE_ENCODING',
    `${name}: byte ${findInvalidByte(bytes)} is not UTF-8. Save the file as UTF-8, or pass --encoding, for example --encoding windows-1256.`,
  );
}

const commonCharacter = /[\t\n\r -~\u00a0-\u024f\u0370-\u052f\u0600-\u06ff\u2010-\u203a\ufeff]/gu;
const arabicOrPunctuation = /[\u0600-\u06ff\u00a0\u00ab\u00bb\u2010-\u203a\u200c-\u200f]/gu;

function shareOf(kind: RegExp, text: string): number {
  return text.length === 0 ? 0 : (text.match(kind)?.length ?? 0) / text.length;
}

/** Offset of the first byte that breaks UTF-8. */
function findInvalidByte(bytes: Uint8Array): number {
  const lossy = toBuffer(bytes).toString('utf8');
  let offset = 0;
  for (const part of lossy.split('\ufffd')) {
    offset += Buffer.byteLength(part);
    const isReplacementItself =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isReplacementItself) return offset;
    offset += 3;
  }
  return offset;
}

function binary(name: string): RawabitError {
  return new RawabitError(
    'ARTICLE_BINARY',
    `${name}: this is not text (it holds NUL bytes). Convert it to text, HTML or JSON first.`,
  );
}

function stripMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
