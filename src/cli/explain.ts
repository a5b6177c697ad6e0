import { type Command, InvalidArgumentError } from 'commander';
import { readArticles } from '../article/index.ts';
import { createExtractor } from '../extract/index.ts';
import type { CliContext } from './context.ts';
import { explainNode } from './explain-node.ts';
import { type InputOptions, toInputs, toReadOptions, withInputs } from './input-options.ts';
import { type OverrideOptions, withOverrides } from './overrides.ts';
import { print } from './print.ts';
import { reportProblem, toExitCode } from './report-problem.ts';

interface ExplainOptions extends InputOptions, OverrideOptions {
  readonly node?: string;
  readonly graph: string;
  readonly sentence?: number;
}

/** `rawabit explain`: sentence by sentence, what was found and what decided. */
export function addExplainCommand(program: Command, context: CliContext): void {
  withOverrides(
    withInputs(
      program
        .command('explain')
        .description('say sentence by sentence what was found, and why; or why a node is one thing'),
    ),
  )
    .option('--node <id>', 'why the mentions of this node of a build are one thing')
    .option('--graph <folder>', 'with --node: the output folder of the build', 'output')
    .option('--sentence <number>', 'only this sentence, counted from 1', toSentenceNumber)
    .action(async (inputs: string[], options: ExplainOptions, command: Command) => {
      if (options.node !== undefined) {
        await print(context.stdout, await explainNode(options.node, { ...options, folder: options.graph }));
        return;
      }
      const from = toInputs(inputs, command, context);
      const extractor = await createExtractor(options.extractor);
      const which = options.sentence === undefined ? {} : { sentence: options.sentence };
      const counts = { done: 0, skipped: 0 };
      for await (const result of readArticles(from, toReadOptions(options, context))) {
        if (result.kind === 'article') {
          const lines = await extractor.explain(result.article, which);
          await print(context.stdout, `${withoutControls(lines).trimEnd()}\n`);
          counts.done++;
        } else {
          await reportProblem(result, context);
          counts.skipped++;
        }
      }
      context.end(toExitCode(counts));
    });
}

/** The explanation quotes the article; its line breaks are ours. */
function withoutControls(lines: string): string {
  return lines.replace(/(?!\n)\p{Cc}/gu, ' ');
}

function toSentenceNumber(written: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(written)) throw new InvalidArgumentError('Sentences are counted from 1.');
  return Number(written);
}
