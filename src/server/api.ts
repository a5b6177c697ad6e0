import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answerQuery, createQuery, type GraphQuery, readGraph } from '../query/index.ts';
import { parseFilter } from './filter.ts';

export interface Api {
  /** null where there is nothing of that name. */
  answer(segments: readonly string[], parameters: URLSearchParams): Promise<unknown>;
}

/** Questions to the graph of an output folder. It is read when first asked, and again after a new build. */
export function createApi(folder: string): Api {
  const path = join(folder, 'graph.json');
  let read: { readonly version: string; readonly graph: Promise<GraphQuery> } | null = null;
  const graph = async () => {
    const version = await stat(path).then(
      ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
      () => 'missing',
    );
    if (read?.version !== version) read = { version, graph: readGraph(folder).then(createQuery) };
    const { graph: reading } = read;
    // what could not be read may be there the next time
    reading.catch(() => (read = null));
    return reading;
  };
  return {
    async answer([name, ...more], parameters) {
      if (more.length > 0) return null;
      if (name === undefined || name === '') return help;
      return name === 'query' ? answerQuery(await graph(), parseFilter(parameters)) : null;
    },
  };
}

const help = {
  'GET /api/query': {
    'parameters, all optional, as in `rawabit query`': [
      'who=NAME',
      'whom=NAME',
      'relation=RELATION, may be repeated',
      'between=NAME&between=NAME',
      'path=NAME&path=NAME',
      'neighbours=NAME',
      'together-with=NAME',
      'said-by=NAME',
      'about=NAME',
      'pairs=true',
      'changes=true, with since',
      'since=DATE',
      'until=DATE',
      'status=STATUS',
      'derived=true',
      'limit=NUMBER, 1000 unless told',
    ],
    example:
      '/api/query?between=Russia&between=Ukraine&since=2022-03&until=2022-03 (other letters percent-encoded)',
  },
  'GET /graph.json, /graph.gexf, /graph.graphml, /nodes.csv, /edges.csv, /report.json':
    'the files of the build',
  'GET /articles/ID.json': 'one article with all that was found in it',
};
