import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { RawabitError } from '../errors.ts';
import { type ExportName, exporters, isExportName, writeExport } from '../export/index.ts';
import { readGraph } from '../query/index.ts';
import type { CliContext } from './context.ts';
import { print } from './print.ts';

interface ExportOptions {
  readonly format: string;
  readonly graph: string;
  readonly out?: string;
}

/** `rawabit export`: a graph in another format. */
export function addExportCommand(program: Command, context: CliContext): void {
  const formats = [...Object.keys(exporters), 'csv'];
  program
    .command('export')
    .description('write a graph in another format')
    .addOption(new Option('--format <name>', 'what to write').choices(formats).makeOptionMandatory())
    .option('--graph <path>', 'the output folder of a build, or a graph.json', 'output')
    .option('--out <path>', 'file to write, for csv a folder; standard output where left out')
    .action(async (options: ExportOptions) => {
      const graph = await readGraph(options.graph);
      if (options.out !== undefined) {
        for (const { name, path } of toFiles(options.format, options.out)) {
          await writeExport(name, graph, path);
          await print(context.stderr, `Wrote ${path}\n`);
        }
        return;
      }
      if (!isExportName(options.format))
        throw new RawabitError('USAGE', 'csv is two files, nodes and edges: pass --out FOLDER.');
      for (const chunk of exporters[options.format].toChunks(graph)) await print(context.stdout, chunk);
    });
}

function toFiles(format: string, out: string): { readonly name: ExportName; readonly path: string }[] {
  if (isExportName(format)) return [{ name: format, path: out }];
  const names = ['nodes.csv', 'edges.csv'] as const;
  return names.map((name) => ({ name, path: join(out, exporters[name].fileName) }));
}
