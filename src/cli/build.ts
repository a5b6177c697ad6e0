import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Problem } from '../article/index.ts';
import { type Corpus, createCorpus, toCorpusReport } from '../corpus/index.ts';
import { RawabitError } from '../errors.ts';
import { type ExtractorName, extractors } from '../extract/index.ts';
import { createWorkerExtractor } from '../extract/workers/index.ts';
import { layoutNewsGraph } from '../layout/index.ts';
import type { CliContext, ExitCode } from './context.ts';
import { renderCorpusReport } from './corpus-report.ts';
import { readEarlierArticles } from './earlier-articles.ts';
import { extractArticles } from './extract-articles.ts';
import { createInputMeter } from './input-meter.ts';
import { type InputOptions, toInputs, toReadOptions, withInputs } from './input-options.ts';
import { type OutputFolder, openOutput } from './output-folder.ts';
import { type OverrideOptions, readOverrides, withOverrides } from './overrides.ts';
import { print } from './print.ts';
import { createProgress } from './progress.ts';
import { reportProblem, toExitCode } from './report-problem.ts';
import { summarise } from './summary.ts';

interface BuildOptions extends InputOptions, OverrideOptions {
  readonly out: string;
  readonly into?: string;
  readonly remove?: readonly string[];
  readonly language?: string;
  readonly jobs: number;
  readonly report?: true;
}

/** `rawabit build`: articles in, graph and page out. */
export function addBuildCommand(program: Command, context: CliContext): void {
  withOverrides(
    withInputs(
      program.command('build').description('read articles and write their graph, with a page to explore it'),
    ),
  )
    .option('--out <folder>', 'where to write', 'output')
    .option('--into <folder>', 'add to the result of an earlier build, which ends as one build of all would')
    .option('--remove <ids...>', 'with --into: articles to take out again')
    .option('--language <tag>', 'language of labels, ar or en (default: that of most articles)', toLanguage)
    .option('--jobs <number>', 'worker threads for the extraction', toJobs, availableParallelism())
    .option('--report', 'print publishers, copies, close calls and unresolved names')
    .action(async (inputs: string[], options: BuildOptions, command: Command) => {
      const { into, remove = [] } = options;
      if (into === undefined && remove.length > 0) command.error('error: --remove needs --into');
      // to take articles out, nothing has to be read
      const from = inputs.length === 0 && remove.length > 0 ? [] : toInputs(inputs, command, context);
      context.end(await build(from, { ...options, out: into ?? options.out }, context));
    });
}

async function build(
  inputs: readonly string[],
  options: BuildOptions,
  context: CliContext,
): Promise<ExitCode> {
  const overrides = await readOverrides(options);
  const extractor = await createWorkerExtractor(toExtractorName(options.extractor), { jobs: options.jobs });
  const corpus = createCorpus({
    ...overrides,
    ...(options.language === undefined ? {} : { language: options.language }),
  });
  const output = await openOutput(options.out);
  try {
    const counts = { done: 0, skipped: 0, undated: 0 };
    const skipped: Problem[] = [];
    const started = performance.now();
    if (options.into !== undefined) counts.done += await keepEarlier(options, { corpus, output });
    const readOptions = { ...toReadOptions(options, context), ignore: resolve(options.out) };
    const meter = createInputMeter(inputs, readOptions);
    const progress = createProgress(context.stderr, { shareRead: meter.share });
    let extracted = 0;
    for await (const result of extractArticles(inputs, extractor, {
      ...readOptions,
      width: extractor.width,
      onBytes: meter.add,
    })) {
      if (result.kind === 'problem') {
        progress.clear();
        await reportProblem(result, context);
        skipped.push(result);
        counts.skipped++;
        continue;
      }
      await output.writeArticle(result.graph);
      // what is read now takes the place of an earlier article of its id
      if (!corpus.drop(result.graph.article.id)) counts.done++;
      corpus.add(result.graph);
      if (result.article.published === null) counts.undated++;
      progress.show(++extracted);
    }
    progress.clear();
    if (counts.done === 0) {
      await print(context.stderr, 'rawabit: no article could be read, so nothing was written.\n');
      return 3;
    }
    // the threads' memory is wanted for the graph
    await extractor.close();
    const merging = performance.now();
    const graph = layoutNewsGraph(corpus.toNewsGraph());
    const timings = { extractMs: merging - started, graphMs: performance.now() - merging };
    await output.finish(graph, { articles: counts.done, undated: counts.undated, skipped, timings });
    await print(context.stdout, summarise(graph, { ...counts, out: options.out }));
    if (options.report) await print(context.stdout, `\n${renderCorpusReport(toCorpusReport(graph))}`);
    return toExitCode(counts);
  } finally {
    await extractor.close();
    await output.close();
  }
}

/** Takes over the articles of an earlier build that are not to go; their number. */
async function keepEarlier(
  { out, remove = [] }: BuildOptions,
  { corpus, output }: { readonly corpus: Corpus; readonly output: OutputFolder },
): Promise<number> {
  const going = new Set(remove);
  let kept = 0;
  for await (const { path, graph } of readEarlierArticles(out)) {
    if (going.delete(graph.article.id)) continue;
    await output.keepArticle(path);
    corpus.add(graph);
    kept++;
  }
  if (going.size > 0)
    throw new RawabitError('INPUT_NOT_FOUND', `${out} holds no article ${[...going].join(', ')} to remove.`);
  return kept;
}

function toExtractorName(name: string): ExtractorName {
  if (Object.hasOwn(extractors, name)) return name as ExtractorName; // the map's keys are the names
  throw new RawabitError(
    'USAGE',
    `there is no extractor "${name}"; known: ${Object.keys(extractors).join(', ')}`,
  );
}

function toJobs(written: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(written))
    throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(written);
}

function toLanguage(tag: string): string {
  if (tag !== 'ar' && tag !== 'en') throw new InvalidArgumentError('It is ar or en.');
  return tag;
}
