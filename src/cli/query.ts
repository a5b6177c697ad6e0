import { type Command, InvalidArgumentError, Option } from 'commander';
import { eventStatuses } from '../contract/article-graph.ts';
import { type EdgeRelation, edgeRelations } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import { type Answer, type QueryFilter, query, readGraph, renderAnswer } from '../query/index.ts';
import type { CliContext } from './context.ts';
import { print } from './print.ts';

interface QueryOptions extends Omit<QueryFilter, 'between' | 'path' | 'relation' | 'neighboursOf'> {
  readonly graph: string;
  readonly relation?: readonly EdgeRelation[];
  readonly neighbours?: string;
  readonly between?: readonly string[];
  readonly path?: readonly string[];
  readonly json?: true;
  readonly jsonl?: true;
}

/** `rawabit query`: facts as a table or JSON. */
export function addQueryCommand(program: Command, context: CliContext): void {
  program
    .command('query')
    .description('ask a graph: who did what to whom, who said what, how two are connected')
    .option('--graph <path>', 'the output folder of a build, or a graph.json', 'output')
    .option('--who <name>', 'who did it; any name or alias, in Arabic or Latin letters')
    .addOption(new Option('--relation <names...>', 'only these relations').choices(edgeRelations))
    .option('--whom <name>', 'to whom or what')
    .option('--between <names...>', 'facts between two, in either direction')
    .option('--path <names...>', 'the shortest connection of two')
    .option('--neighbours <name>', 'everything connected with it')
    .option('--pairs', 'who deals most with whom')
    .option('--together-with <name>', 'who takes part in events on the same side')
    .option('--changes', 'with --since: facts whose pair and relation were not told before')
    .option('--said-by <name>', 'statements of a speaker')
    .option('--about <name>', 'statements about it')
    .option('--since <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--until <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
    .addOption(new Option('--status <status>', 'only these').choices(eventStatuses))
    .option('--derived', 'with relations that no sentence states, such as what a country owes its minister')
    .option('--limit <number>', 'at most so many rows', toCount)
    .addOption(new Option('--json', 'the answer as JSON, with its evidence').conflicts('jsonl'))
    .option('--jsonl', 'its rows as JSON lines')
    .action(async (options: QueryOptions) => {
      const graph = await readGraph(options.graph);
      await print(context.stdout, toText(query(graph, toFilter(options)), options));
    });
}

function toText(answer: Answer, { json, jsonl }: QueryOptions): string {
  if (json) return `${JSON.stringify(answer, null, 2)}\n`;
  if (jsonl) return answer.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return renderAnswer(answer);
}

function toFilter(options: QueryOptions): QueryFilter {
  const { graph: _, json: __, jsonl: ___, between, path, neighbours, ...rest } = options;
  return {
    ...rest,
    ...(neighbours === undefined ? {} : { neighboursOf: neighbours }),
    ...(between === undefined ? {} : { between: toPair(between, '--between') }),
    ...(path === undefined ? {} : { path: toPair(path, '--path') }),
  };
}

function toPair(names: readonly string[], option: string): readonly [string, string] {
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0)
    throw new RawabitError(
      'USAGE',
      `${option} takes two names; put a name of several words in quotation marks.`,
    );
  return [first, second];
}

function toCount(written: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(written)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(written);
}
