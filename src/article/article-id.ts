import { createHash } from 'node:crypto';

/**
 * Makes an id that is safe as a file name on every system: letters and digits of any script, `.`, `_`, `-`; no leading dot or
 * hyphen; at most 120 characters. What had to be cut keeps a hash of the whole, so that long ids stay apart.
 * @returns an empty string where nothing is left
 */
export function toArticleId(wanted: string): string {
  const safe = wanted
    .normalize('NFC')
    .split(/[^\p{L}\p{N}._-]/u)
    .filter((part) => part !== '')
    .join('-')
    .replace(/^[.-]+/u, '');
  const id = reservedOnWindows.test(safe) ? `${safe}_` : safe;
  if (id.length <= maxLength && Buffer.byteLength(id) <= maxBytes) return id;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 10);
  return `${cut(id)}-${hash}`;
}

const maxLength = 120;
// file systems allow 255 bytes a name; `.json` and the ending of a temporary file come on top
const maxBytes = 220;
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

function cut(id: string): string {
  let kept = '';
  for (const character of id) {
    if (kept.length + character.length > maxLength - 11 || Buffer.byteLength(kept) > maxBytes - 16) break;
    kept += character;
  }
  return kept;
}
