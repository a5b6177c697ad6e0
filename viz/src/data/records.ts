import type { GraphEvent, GraphNode, GraphPosition, GraphStatement } from '../../../src/contract/news-graph.ts';
import type { FactRecord } from '../../../src/contract/page-data.ts';

/** The records in full. They stay bytes until they are asked for: outside the heap, and never parsed for nothing. */
export interface Records {
  node(index: number): GraphNode;
  fact(index: number): FactRecord;
  /** Lines of fact records, each with the index of its first. */
  factLines(): readonly Uint8Array[];
  add(kind: 'node records' | 'fact records', line: Uint8Array): void;
}

export function createRecords(recordsPerLine: number): Records {
  const nodes = createLines<GraphNode>(recordsPerLine);
  const facts = createLines<FactRecord>(recordsPerLine);
  return {
    node: nodes.get,
    fact: facts.get,
    factLines: () => facts.lines,
    add: (kind, line) => (kind === 'node records' ? nodes : facts).lines.push(line),
  };
}

export function isEvent(record: FactRecord): record is GraphEvent {
  return 'relation' in record;
}

export function isStatement(record: FactRecord): record is GraphStatement {
  return 'speaker' in record;
}

export function isPosition(record: FactRecord): record is GraphPosition {
  return 'person' in record;
}

function createLines<Kind>(recordsPerLine: number) {
  const lines: Uint8Array[] = [];
  const parsed = new Map<number, readonly Kind[]>();
  const decoder = new TextDecoder();
  const parse = (line: number): readonly Kind[] => {
    // written by our own builder into our own page: [tag, records]
    const [, records] = JSON.parse(decoder.decode(lines[line])) as [string, readonly Kind[]];
    if (parsed.size >= keptLines) parsed.delete(parsed.keys().next().value ?? 0);
    parsed.set(line, records);
    return records;
  };
  const get = (index: number): Kind => {
    const line = Math.floor(index / recordsPerLine);
    const record = (parsed.get(line) ?? parse(line))[index % recordsPerLine];
    if (record === undefined) throw new Error(`The page's data has no record ${index}. Build the page again.`);
    return record;
  };
  return { lines, get };
}

// a panel of a well-known node asks for some hundreds of records
const keptLines = 256;
