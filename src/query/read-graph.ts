import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type NewsGraph, parseNewsGraph } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';

/**
 * Reads a news graph from `graph.json`, `graph.jsonl`, or the folder that holds either.
 * @throws {RawabitError} INPUT_NOT_FOUND, or GRAPH_INVALID where the file is no news graph
 */
export async function readGraph(path: string): Promise<NewsGraph> {
  const file = await findFile(path);
  try {
    return parseNewsGraph(file.endsWith('.jsonl') ? await readLines(file) : await readJson(file));
  } catch (cause) {
    if (cause instanceof RawabitError)
      throw new RawabitError(cause.code, `${file}: ${cause.message}`, { cause });
    throw cause;
  }
}

async function findFile(path: string): Promise<string> {
  const candidates = (await isFolder(path)) ? [join(path, 'graph.json'), join(path, 'graph.jsonl')] : [path];
  for (const candidate of candidates)
    if (
      await stat(candidate).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return candidate;
  throw new RawabitError(
    'INPUT_NOT_FOUND',
    `${candidates.join(' and ')}: no such file. Run \`rawabit build\` first, or give the path of a graph.json.`,
  );
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  return parseText(text, 'the file');
}

/** Puts the records of a JSON lines file back into the arrays of a graph. */
async function readLines(file: string): Promise<unknown> {
  const graph: Record<string, unknown> = {
    articles: [],
    nodes: [],
    events: [],
    statements: [],
    positions: [],
    edges: [],
  };
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const { kind, ...record } = parseText(line, `line ${number}`) as { kind?: unknown };
    const records = typeof kind === 'string' ? graph[`${kind}s`] : undefined;
    if (kind === 'graph') Object.assign(graph, { schema: (record as { schema?: unknown }).schema });
    else if (Array.isArray(records)) records.push(record);
    else
      throw new RawabitError('GRAPH_INVALID', `line ${number} has the unknown kind ${JSON.stringify(kind)}.`);
  }
  const { schema, articles, nodes, events, statements, positions, edges } = graph;
  return { schema, articles, nodes, events, statements, positions, edges };
}

function parseText(text: string, where: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RawabitError('GRAPH_INVALID', `${where} is not JSON. Build the graph again.`, { cause });
  }
  if (typeof value === 'object' && value !== null) return value;
  throw new RawabitError('GRAPH_INVALID', `${where} is not a JSON object. Build the graph again.`);
}
