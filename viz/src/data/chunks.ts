import type { PageManifest } from '../../../src/contract/page-data.ts';

/** A chunk that could not be read: the page was moved without its folder, or the folder is of another build. */
export class MissingChunk extends Error {}

/**
 * Reads the chunks beside the page in their order, a few ahead. They are scripts that hand their piece over: a page
 * opened from a file may not fetch, but may load scripts, and so one way serves files and servers alike.
 * @param onArrived  told the share that has been read so far, 0 to 1
 */
export async function* loadChunks(
  { folder, chunks }: PageManifest,
  onArrived: (share: number) => void,
): AsyncIterable<string> {
  const pieces = new Map<number, string>();
  Object.defineProperty(window, 'rawabitChunk', {
    value: (at: number, base64: string) => pieces.set(at, base64),
    configurable: true,
  });
  const loading = new Map<number, Promise<void>>();
  const begin = (at: number) => {
    if (at >= chunks) return;
    const loaded = loadScript(`${folder}/${at}.js`);
    loaded.catch(() => undefined); // thrown below, in its turn
    loading.set(at, loaded);
  };
  for (let at = 0; at < chunksAhead; at++) begin(at);
  for (let at = 0; at < chunks; at++) {
    await loading.get(at);
    const piece = pieces.get(at);
    if (piece === undefined) throw new MissingChunk(`${folder}/${at}.js holds no data.`);
    pieces.delete(at);
    loading.delete(at);
    begin(at + chunksAhead);
    onArrived((at + 1) / chunks);
    yield piece;
  }
  Reflect.deleteProperty(window, 'rawabitChunk');
}

// enough to keep a disk or a network busy while one is parsed
const chunksAhead = 4;

function loadScript(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => reject(new MissingChunk(`${source} cannot be read.`)));
    document.head.append(script);
  });
}
