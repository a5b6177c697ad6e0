import { stat } from 'node:fs/promises';
import { type FindOptions, findSources } from './find-sources.ts';

/** Bytes of all files that the inputs name, as they lie on the disk; null where one of them has no size that is known. */
export async function measureInputs(
  inputs: readonly string[],
  options: FindOptions = {},
): Promise<number | null> {
  let bytes = 0;
  for await (const source of findSources(inputs, options)) {
    if ('error' in source) continue;
    const status = source.path === null ? null : await stat(source.path).catch(() => null);
    if (!status?.isFile()) return null;
    bytes += status.size;
  }
  return bytes;
}
