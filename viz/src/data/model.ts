import type { EntityType, EventStatus } from '../../../src/contract/article-graph.ts';
import type { GraphArticle } from '../../../src/contract/news-graph.ts';
import type { PageEdges, PageFacts, PageHeader, PageNodes } from '../../../src/contract/page-data.ts';
import { groupBy, type Groups } from './groups.ts';
import type { Records } from './records.ts';

/** The graph as columns: an index names a node, fact, edge, pair or article everywhere in the page. */
export interface Model {
  readonly header: PageHeader;
  readonly nodes: NodeTable;
  readonly facts: FactTable;
  readonly edges: EdgeTable;
  /** Edges between the same two nodes, in whatever direction. */
  readonly pairs: PairTable;
  readonly articles: GraphArticle[];
  readonly articleAt: Map<string, number>;
  readonly records: Records;
}

export interface NodeTable {
  readonly count: number;
  readonly id: string[];
  readonly at: Map<string, number>;
  readonly type: Uint8Array;
  readonly label: string[];
  readonly labels: Readonly<Record<string, string>>[];
  readonly aliases: (readonly string[])[];
  readonly sources: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  edges: Groups;
}

export interface FactTable {
  readonly count: number;
  readonly id: string[];
  readonly at: Map<string, number>;
  readonly relation: Uint8Array;
  readonly status: Uint8Array;
  /** Days since 1970-01-01; `undated` without a date. */
  readonly day: Int32Array;
  /** Index in the header's granularities; 255 without a date. */
  readonly granularity: Uint8Array;
  /** Of facts without a date, the day of the first report; `undated` where that is unknown too. */
  readonly reported: Int32Array;
  readonly sources: Uint16Array;
  readonly publishers: (readonly number[])[];
  edges: Groups;
}

export interface EdgeTable {
  readonly count: number;
  /** What follows the fact's id in the edge's; a whole id after `=`. */
  readonly suffix: string[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly fact: Uint32Array;
  readonly flags: Uint8Array;
  readonly weight: Float32Array;
  pair: Uint32Array;
}

export interface PairTable {
  count: number;
  a: Uint32Array;
  b: Uint32Array;
  edges: Groups;
}

export const undated = -0x80000000;
export const derivedFlag = 1;
export const undirectedFlag = 2;

export function typeOf(model: Model, node: number): EntityType {
  return model.header.types[model.nodes.type[node] ?? 0] ?? 'person';
}

export function statusOf(model: Model, fact: number): EventStatus {
  return model.header.statuses[model.facts.status[fact] ?? 0] ?? 'actual';
}

export function isDerived(model: Model, edge: number): boolean {
  return ((model.edges.flags[edge] ?? 0) & derivedFlag) !== 0;
}

export function isDirected(model: Model, edge: number): boolean {
  return ((model.edges.flags[edge] ?? 0) & undirectedFlag) === 0;
}

/** The day of a fact, else that of its first report. */
export function dayOrReport({ facts }: Model, fact: number): number {
  const day = facts.day[fact] ?? undated;
  return day === undated ? (facts.reported[fact] ?? undated) : day;
}

/** Made when asked for: a large graph's ids by the hundred thousand would weigh more than its edges. */
export function edgeIdOf({ edges, facts }: Model, edge: number): string {
  const suffix = edges.suffix[edge] ?? '';
  return suffix.startsWith('=') ? suffix.slice(1) : (facts.id[edges.fact[edge] ?? 0] ?? '') + suffix;
}

/** The node at the other end of an edge. */
export function otherEnd({ edges }: Model, edge: number, node: number): number {
  const source = edges.source[edge] ?? 0;
  return source === node ? (edges.target[edge] ?? 0) : source;
}

/** The pair of two nodes; -1 where nothing is between them. */
export function findPair(model: Model, a: number, b: number): number {
  const [from, to] = (model.nodes.edges.sizeOf(a) <= model.nodes.edges.sizeOf(b) ? [a, b] : [b, a]) as [number, number]; // two in, two out
  for (const edge of model.nodes.edges.of(from))
    if (otherEnd(model, edge, from) === to) return model.edges.pair[edge] ?? -1;
  return -1;
}

export function createModel(header: PageHeader, records: Records): Model {
  const { nodes, facts, edges } = header.counts;
  const none = groupBy(new Uint32Array(0), 0);
  return {
    header,
    records,
    articles: [],
    articleAt: new Map(),
    nodes: {
      count: nodes,
      id: [],
      at: new Map(),
      type: new Uint8Array(nodes),
      label: [],
      labels: [],
      aliases: [],
      sources: new Uint32Array(nodes),
      x: new Float32Array(nodes),
      y: new Float32Array(nodes),
      size: new Float32Array(nodes),
      edges: none,
    },
    facts: {
      count: facts,
      id: [],
      at: new Map(),
      relation: new Uint8Array(facts),
      status: new Uint8Array(facts),
      day: new Int32Array(facts).fill(undated),
      granularity: new Uint8Array(facts).fill(255),
      reported: new Int32Array(facts).fill(undated),
      sources: new Uint16Array(facts),
      publishers: [],
      edges: none,
    },
    edges: {
      count: edges,
      suffix: [],
      source: new Uint32Array(edges),
      target: new Uint32Array(edges),
      fact: new Uint32Array(edges),
      flags: new Uint8Array(edges),
      weight: new Float32Array(edges),
      pair: new Uint32Array(edges),
    },
    pairs: { count: 0, a: new Uint32Array(0), b: new Uint32Array(0), edges: none },
  };
}

export function addNodes({ nodes }: Model, columns: PageNodes): void {
  const from = nodes.id.length;
  columns.id.forEach((id, at) => {
    nodes.at.set(id, from + at);
    nodes.id.push(id);
    nodes.label.push(columns.label[at] ?? id);
    nodes.labels.push(columns.labels[at] ?? {});
    nodes.aliases.push(columns.aliases[at] ?? []);
  });
  nodes.type.set(columns.type, from);
  nodes.sources.set(columns.sources, from);
  nodes.x.set(columns.x, from);
  nodes.y.set(columns.y, from);
  nodes.size.set(columns.size, from);
}

export function addFacts({ facts }: Model, columns: PageFacts): void {
  const from = facts.id.length;
  columns.id.forEach((id, at) => {
    facts.at.set(id, from + at);
    facts.id.push(id);
    facts.publishers.push(columns.publishers[at] ?? []);
    facts.day[from + at] = columns.day[at] ?? undated;
    facts.granularity[from + at] = columns.granularity[at] ?? 255;
    facts.reported[from + at] = columns.reported[at] ?? undated;
  });
  facts.relation.set(columns.relation, from);
  facts.status.set(columns.status, from);
  facts.sources.set(columns.sources, from);
}

export function addEdges({ edges }: Model, columns: PageEdges): void {
  const from = edges.suffix.length;
  // one string for the many that are alike
  const known = new Map<string, string>();
  for (const suffix of columns.suffix) {
    const kept = known.get(suffix) ?? suffix;
    known.set(kept, kept);
    edges.suffix.push(kept);
  }
  edges.source.set(columns.source, from);
  edges.target.set(columns.target, from);
  edges.fact.set(columns.fact, from);
  edges.flags.set(columns.flags, from);
  edges.weight.set(columns.weight, from);
}

export function addArticles({ articles, articleAt }: Model, added: readonly GraphArticle[]): void {
  for (const article of added) {
    articleAt.set(article.id, articles.length);
    articles.push(article);
  }
}

/** Once all edges are there: which belong to a node, to a fact, and to each other. */
export function connect(model: Model): void {
  const { edges, nodes, facts, pairs } = model;
  nodes.edges = groupBy([edges.source, edges.target], nodes.count);
  facts.edges = groupBy(edges.fact, facts.count);
  const known = new Map<number, number>();
  const [a, b]: [number[], number[]] = [[], []];
  for (let edge = 0; edge < edges.count; edge++) {
    const [source, target] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
    const key = Math.min(source, target) * nodes.count + Math.max(source, target);
    let pair = known.get(key);
    if (pair === undefined) {
      pair = a.length;
      known.set(key, pair);
      a.push(Math.min(source, target));
      b.push(Math.max(source, target));
    }
    edges.pair[edge] = pair;
  }
  pairs.count = a.length;
  pairs.a = Uint32Array.from(a);
  pairs.b = Uint32Array.from(b);
  pairs.edges = groupBy(edges.pair, pairs.count);
}
