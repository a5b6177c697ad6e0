import type { PageLine } from '../../../src/contract/page-data.ts';
import { addArticles, addEdges, addFacts, addNodes, connect, createModel, type Model } from './model.ts';
import { inflateLines } from './inflate-lines.ts';
import { createRecords } from './records.ts';

/**
 * Reads the graph in slices, so that the page answers to input meanwhile.
 * @param pieces  the page's data in base64, each piece by itself
 * @param onDrawable  called once all nodes and edges are there; records and articles are still to come
 * @returns null where there is no graph
 */
export async function readModel(pieces: AsyncIterable<string> | Iterable<string>, onDrawable: (model: Model) => Promise<void>): Promise<Model | null> {
  const decoder = new TextDecoder();
  let model: Model | null = null;
  let isConnected = false;
  const connectOnce = async (read: Model) => {
    if (isConnected) return;
    isConnected = true;
    connect(read);
    await onDrawable(read);
  };
  for await (const bytes of inflateLines(pieces)) {
    if (model !== null && isRecordLine(bytes)) {
      await connectOnce(model);
      model.records.add(bytes[2] === letterN ? 'node records' : 'fact records', bytes);
      continue;
    }
    // written by our own builder into our own page
    const line = JSON.parse(decoder.decode(bytes)) as PageLine;
    if (line[0] === 'header') model = createModel(line[1], createRecords(line[1].recordsPerLine));
    else if (model === null) throw new Error('The page’s data does not begin with a header. Build the page again.');
    else if (line[0] === 'nodes') addNodes(model, line[1]);
    else if (line[0] === 'facts') addFacts(model, line[1]);
    else if (line[0] === 'edges') addEdges(model, line[1]);
    else if (line[0] === 'articles') {
      await connectOnce(model);
      addArticles(model, line[1]);
    }
  }
  if (model !== null) await connectOnce(model);
  return model;
}

/** `["node records",…` and `["fact records",…`, told by the space; `["nodes",` and the rest have none there. */
function isRecordLine(bytes: Uint8Array): boolean {
  return bytes[6] === space;
}

const letterN = 0x6e;
const space = 0x20;
