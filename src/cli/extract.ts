import type { Command } from 'commander';
import { createExtractor } from '../extract/index.ts';
import type { CliContext } from './context.ts';
import { extractArticles } from './extract-articles.ts';
import { type InputOptions, toInputs, toReadOptions, withInputs } from './input-options.ts';
import { print } from './print.ts';
import { reportProblem, toExitCode } from './report-problem.ts';

/** `rawabit extract`: article graphs as JSON lines, so that any engine that can pipe runs the extraction. */
export function addExtractCommand(program: Command, context: CliContext): void {
  withInputs(program.command('extract').description('print the article graphs as JSON lines')).action(
    async (inputs: string[], options: InputOptions, command: Command) => {
      const from = toInputs(inputs, command, context);
      const extractor = await createExtractor(options.extractor);
      const counts = { done: 0, skipped: 0 };
      for await (const result of extractArticles(from, extractor, toReadOptions(options, context))) {
        if (result.kind === 'graph') {
          await print(context.stdout, `${JSON.stringify(result.graph)}\n`);
          counts.done++;
        } else {
          await reportProblem(result, context);
          counts.skipped++;
        }
      }
      context.end(toExitCode(counts));
    },
  );
}
