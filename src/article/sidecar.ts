import { readFile } from 'node:fs/promises';
import { decodeText } from './decode-text.ts';
import { parseFields, parseJson, type RecordFields } from './json-record.ts';

/**
 * Reads `NAME.meta.json`, which gives a plain text what it lacks: title, published, publisher, url, language, id.
 * @param textPath  path of the text, `NAME.txt` or `NAME.txt.gz`
 * @returns null where there is none
 * @throws {RawabitError} ARTICLE_MALFORMED where it is there and cannot be used: a wrong date would be worse than none
 */
export async function readSidecar(textPath: string): Promise<RecordFields | null> {
  const path = `${textPath.replace(/\.gz$/iu, '').replace(/\.(?:txt|text)$/iu, '')}.meta.json`;
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  return parseFields(
    parseJson(decodeText(bytes, { name: path, encoding: null }), path, 'Mend it or remove it.'),
    path,
  );
}
