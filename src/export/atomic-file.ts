import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RawabitError } from '../errors.ts';

/** What a file is written from: pieces of text, or of bytes, in order. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file so that a reader sees either what was there before or all of the new content, whatever happens: into a
 * temporary name in the same folder, flushed to the disk, then renamed. The folder is made where it is missing.
 * @throws {RawabitError} OUTPUT_FAILED; what was there before stays, and the temporary file is gone
 */
export async function writeFileAtomically(path: string, chunks: Chunks): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeThrough(temporary, chunks);
    await rename(temporary, path);
    await flushFolder(folder);
  } catch (cause) {
    // the reason for the failure matters more than a leftover that cannot be removed either
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RawabitError('OUTPUT_FAILED', `${path} could not be written: ${reason}`, { cause });
  }
}

async function writeThrough(path: string, chunks: Chunks): Promise<void> {
  const file = await open(path, 'wx');
  try {
    let text = '';
    for await (const chunk of chunks) {
      if (typeof chunk === 'string') {
        text += chunk;
        if (text.length < flushUnits) continue;
        await file.writeFile(text);
        text = '';
      } else {
        await file.writeFile(text);
        text = '';
        await file.writeFile(chunk);
      }
    }
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself survive a power cut; not every system can flush a folder, and then the rename has to do. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => undefined);
  } finally {
    await handle?.close();
  }
}

// one write call a megabyte: small writes cost more than the bytes they carry
const flushUnits = 1 << 20;
