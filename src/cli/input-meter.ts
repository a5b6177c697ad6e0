import { measureInputs, type ReadOptions } from '../article/index.ts';

/** How much of the inputs has been read. */
export interface InputMeter {
  add(bytes: number): void;
  /** 0 to 1; null where it cannot be known, or not yet. */
  share(): number | null;
}

/** A meter for inputs whose sizes are asked for meanwhile: a folder of a hundred thousand files must not hold up the first. */
export function createInputMeter(inputs: readonly string[], options: ReadOptions): InputMeter {
  let read = 0;
  let total: number | null = null;
  measureInputs(inputs, options).then(
    (bytes) => {
      total = bytes;
    },
    () => undefined, // what cannot be found is reported where it is read
  );
  return {
    add(bytes) {
      read += bytes;
    },
    share: () => (total === null || total === 0 ? null : Math.min(1, read / total)),
  };
}
