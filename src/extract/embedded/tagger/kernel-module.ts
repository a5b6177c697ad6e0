import { readFileSync } from 'node:fs';
import { RawabitError } from '../../../errors.ts';

/** What the compiled code offers: see there. All addresses are in bytes. */
export interface KernelFunctions {
  readonly memory: Memory;
  addFeatures(
    templates: number,
    codes: number,
    values: number,
    rowBytes: number,
    tokens: number,
    sums: number,
  ): void;
  addWords(wordSums: number, rows: number, tokens: number, sums: number): void;
  findBestTags(moves: number, emissions: number, tokens: number, back: number, tags: number): void;
  findConfidences(
    factors: number,
    backwards: number,
    potentials: number,
    tokens: number,
    forward: number,
    tags: number,
    confidences: number,
  ): void;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What the compiled code keeps for itself. */
export const staticBytes: number = 1 << 16;

/** Sees to it that a memory has so many bytes; true where it grew, which makes views of it void. */
export function requireBytes(memory: Memory, bytes: number): boolean {
  const missing = bytes - memory.buffer.byteLength;
  if (missing <= 0) return false;
  // at least an eighth more, since whatever is kept moves when it grows
  memory.grow(Math.ceil(Math.max(missing, memory.buffer.byteLength / 8) / pageBytes));
  return true;
}

const pageBytes = 1 << 16;

// Node's types leave it out
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** An instance of the compiled kernel, with a memory of its own. */
export function loadKernel(): KernelFunctions {
  const path = new URL('./data/kernel.wasm', import.meta.url);
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)));
    return exports as unknown as KernelFunctions; // as: our own code, whose types are those above
  } catch (cause) {
    throw new RawabitError(
      'MODEL_INVALID',
      `The tagger's code ${path.pathname} cannot be used. Install rawabit again.`,
      { cause },
    );
  }
}
