import type { Problem } from '../article/index.ts';
import type { CliContext, ExitCode } from './context.ts';
import { print, toPlain } from './print.ts';

/** Names an input that is left out, why, and what to do. */
export async function reportProblem(problem: Problem, context: CliContext): Promise<void> {
  await print(
    context.stderr,
    `rawabit: skipped: ${toPlain(problem.error.message)} [${problem.error.code}]\n`,
  );
}

export function toExitCode(counts: { readonly done: number; readonly skipped: number }): ExitCode {
  if (counts.done === 0) return 3;
  return counts.skipped === 0 ? 0 : 1;
}
