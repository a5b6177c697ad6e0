import type { Readable, Writable } from 'node:stream';

/** 0 done; 1 done, some inputs left out; 2 wrong usage; 3 nothing could be done. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Ends a command that would go on for ever; where it is left out, the signals of a terminal do. */
  readonly stopped?: Promise<void>;
}

/** What a command needs of the world. */
export interface CliContext extends Streams {
  /** Says how the command ended; without a call it is 0. */
  end(code: ExitCode): void;
}
