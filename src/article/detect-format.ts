import { findUtf16Mark } from './decode-text.ts';
import type { Format } from './readers.ts';
import { readers } from './readers.ts';

/** How many bytes `findFormat` wants to see. */
export const headBytes = 65_536;

/**
 * Tells which reader an input needs: by the ending of its name, else by how it begins. `.json` and `.xml` are looked into
 * as well, because files of JSON lines and pages go by those names too.
 */
export function findFormat(path: string | null, head: Uint8Array): Format {
  const ending = path
    ?.toLowerCase()
    .replace(/\.gz$/u, '')
    .match(/\.([a-z]+)$/u)?.[1];
  const named = ending === undefined ? undefined : formatOfEnding.get(ending);
  if (named !== undefined && ending !== 'json' && ending !== 'xml') return named;
  const start = toStart(head);
  const isAll = head.length < headBytes;
  if (ending === 'json' || start.startsWith('{')) return isJsonLines(start, isAll) ? 'jsonl' : 'json';
  return findFormatOfStart(start);
}

const formatOfEnding: ReadonlyMap<string, Format> = new Map(
  Object.entries(readers).flatMap(([format, reader]) =>
    // the keys of a literal are its format names, which Object.entries widens to string
    reader.extensions.map((extension): [string, Format] => [extension, format as Format]),
  ),
);

function toStart(head: Uint8Array): string {
  return new TextDecoder(findUtf16Mark(head) ?? 'utf-8').decode(head).trimStart();
}

function findFormatOfStart(start: string): Format {
  if (/^\[\s*(?:\{|\])/u.test(start)) return 'json';
  if (!start.startsWith('<')) return 'text';
  const root = findFirstElement(start);
  if (root === null) return 'text';
  return ['rss', 'feed', 'rdf:rdf'].includes(root) ? 'feed' : 'html';
}

/** A first line that is a whole object with more below; or one whose end is out of sight, which no indented file has. */
function isJsonLines(start: string, isAll: boolean): boolean {
  if (!start.startsWith('{')) return false;
  const end = start.indexOf('\n');
  if (end === -1) return !isAll;
  try {
    JSON.parse(start.slice(0, end));
    return start.slice(end).trim() !== '';
  } catch {
    return false; // the first line ends inside the object: an indented file
  }
}

/** Name of the first element after XML declaration, doctype and comments, lower case. */
function findFirstElement(start: string): string | null {
  let at = 0;
  while (start.startsWith('<?', at) || start.startsWith('<!', at)) {
    const close = start.startsWith('<!--', at) ? '-->' : '>';
    const end = start.indexOf(close, at);
    if (end === -1) return /^<!doctype html/iu.test(start) ? 'html' : null;
    at = end + close.length;
    while (/\s/u.test(start.charAt(at))) at++;
  }
  return (
    start
      .slice(at, at + 64)
      .match(/^<([a-z][\w:]*)/iu)?.[1]
      ?.toLowerCase() ?? null
  );
}
