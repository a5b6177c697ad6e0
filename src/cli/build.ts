import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Problem } from '../article/index.ts';
import { createCorpus } from '../corpus/index.ts';
import { createExtractor } from '../extract/index.ts';
import { layoutNewsGraph } from '../layout/index.ts';
import type { CliContext } from './context.ts';
import { extractArticles } from './extract-articles.ts';
import { type InputOptions, toInputs, toReadOptions, withInputs } from './input-options.ts';
import { openOutput } from './output-folder.ts';
import { print } from './print.ts';
import { createProgress } from './progress.ts';
import { reportProblem, toExitCode } from './report-problem.ts';
import { summarise } from './summary.ts';

interface BuildOptions extends InputOptions {
  readonly out: string;
  readonly language?: string;
}

/** `rawabit build`: articles in, graph and page out. */
export function addBuildCommand(program: Command, context: CliContext): void {
  withInputs(
    program.command('build').description('read articles and write their graph, with a page to explore it'),
  )
    .option('--out <folder>', 'where to write', 'output')
    .option('--language <tag>', 'language of labels, ar or en (default: that of most articles)', toLanguage)
    .action(async (inputs: string[], options: BuildOptions, command: Command) => {
      context.end(await build(toInputs(inputs, command, context), options, context));
    });
}

async function build(inputs: readonly string[], options: BuildOptions, context: CliContext) {
  const extractor = await createExtractor(options.extractor);
  const corpus = createCorpus(options.language === undefined ? {} : { language: options.language });
  const output = await openOutput(options.out);
  try {
    const counts = { done: 0, skipped: 0, undated: 0 };
    const skipped: Problem[] = [];
    const progress = createProgress(context.stderr);
    const started = performance.now();
    const readOptions = { ...toReadOptions(options, context), ignore: resolve(options.out) };
    for await (const result of extractArticles(inputs, extractor, readOptions)) {
      if (result.kind === 'problem') {
        progress.clear();
        await reportProblem(result, context);
        skipped.push(result);
        counts.skipped++;
        continue;
      }
      await output.writeArticle(result.graph);
      corpus.add(result.graph);
      counts.done++;
      if (result.article.published === null) counts.undated++;
      progress.show(counts.done);
    }
    progress.clear();
    if (counts.done === 0) {
      await print(context.stderr, 'rawabit: no article could be read, so nothing was written.\n');
      return 3;
    }
    const extracted = performance.now();
    const graph = layoutNewsGraph(corpus.toNewsGraph());
    const timings = { extractMs: extracted - started, graphMs: performance.now() - extracted };
    await output.finish(graph, { articles: counts.done, undated: counts.undated, skipped, timings });
    await print(context.stdout, summarise(graph, { ...counts, out: options.out }));
    return toExitCode(counts);
  } finally {
    await output.close();
  }
}

function toLanguage(tag: string): string {
  if (tag !== 'ar' && tag !== 'en') throw new InvalidArgumentError('It is ar or en.');
  return tag;
}
