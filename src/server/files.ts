import { join } from 'node:path';
import { exporters } from '../export/index.ts';
import { chunksFolder, chunksName } from '../export/page-folder.ts';

export interface ServedFile {
  readonly path: string;
  readonly mediaType: string;
  /** Whether its name changes with its content. */
  readonly isImmutable: boolean;
}

/**
 * The file of an output folder that a path of an address names; null where it names none. Only what a build writes is
 * served: no list of what to keep out can be forgotten.
 * @param segments  decoded
 */
export function findFile(folder: string, segments: readonly string[]): ServedFile | null {
  const [first = '', second, third, ...more] = segments;
  if (more.length > 0) return null;
  if (second === undefined) {
    const mediaType = topFiles.get(first);
    return mediaType === undefined ? null : serve(folder, [first || 'index.html'], mediaType);
  }
  if (third === undefined)
    return first === 'articles' && articleFile.test(second)
      ? serve(folder, [first, second], 'application/json')
      : null;
  return first === chunksFolder && chunksName.test(second) && chunkFile.test(third)
    ? { ...serve(folder, [first, second, third], 'text/javascript'), isImmutable: true }
    : null;
}

const topFiles: ReadonlyMap<string, string> = new Map([
  ['', 'text/html'],
  ['index.html', 'text/html'],
  ['report.json', 'application/json'],
  ...Object.values(exporters).map(({ fileName, mediaType }) => [fileName, mediaType] as const),
]);

/** As article ids are: letters and digits of any script, none of what parts or climbs a path. */
const articleFile = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*\.json$/u;
const chunkFile = /^\d{1,6}\.js$/u;

function serve(folder: string, path: readonly string[], mediaType: string): ServedFile {
  const isText = /^text\/|json|xml|javascript/u.test(mediaType) && !mediaType.includes('charset');
  return {
    path: join(folder, ...path),
    mediaType: isText ? `${mediaType}; charset=utf-8` : mediaType,
    isImmutable: false,
  };
}
