import type {
  GraphArticle,
  GraphEdge,
  GraphEvent,
  GraphNode,
  NewsGraph,
} from '../../src/contract/news-graph.ts';
import { type Relation, relations, relationTypes } from '../../src/contract/relations.ts';

/**
 * A made graph of any size, like one of news: a few nodes meet very many, communities, several facts between the same
 * two, sentences of different words, some dates missing. The same size gives the same graph. Positions come ready.
 */
export function madeGraph(order: number, size: number): NewsGraph {
  const random = createRandom(order + size);
  const nodes = Array.from({ length: order }, (_, at) => madeNode(at, order, random));
  const articles = Array.from({ length: Math.ceil(size / 5) }, (_, at) => madeArticle(at, random));
  const events: GraphEvent[] = [];
  const edges: GraphEdge[] = [];
  for (let at = 0; at < size; at++) {
    const source = pick(nodes, random, 3);
    const community = Math.floor(Number(source.id.split('-')[1]) % communities);
    // most ties stay within a community
    const target =
      random() < 0.7 ? (nodes[near(community, order, random)] ?? source) : pick(nodes, random, 3);
    if (source === target) continue;
    const event = madeEvent(at, { source, target, article: pick(articles, random, 1), random });
    events.push(event);
    edges.push(madeEdge(event, source, target));
  }
  events.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { schema: 'news-graph/1', articles, nodes, events, statements: [], positions: [], edges };
}

const communities = 12;
const syllables = 'با تو سي مار كن لي دو را شم نور حا وي قد صا فر مي زن طا جو هل'.split(' ');
const relationNames: readonly Relation[] = relations.filter((name) => name !== 'amends');

/** @see Marsaglia 2003, Xorshift RNGs */
function createRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function pick<T>(from: readonly T[], random: () => number, skew: number): T {
  const found = from[Math.floor(from.length * random() ** skew)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function near(community: number, order: number, random: () => number): number {
  return Math.min(order - 1, Math.floor((order / communities) * random() ** 2) * communities + community);
}

function word(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random, 1)).join('');
}

function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => word(random)).join(' ');
}

function madeNode(at: number, order: number, random: () => number): GraphNode {
  const type =
    at < order / 50 ? 'country' : at % 5 === 0 ? 'organisation' : at % 11 === 0 ? 'place' : 'person';
  const label = words(type === 'country' ? 1 : 2, random);
  const angle = (at % communities) * ((2 * Math.PI) / communities);
  const spread = Math.sqrt(order) * 12;
  const [turn, reach] = [random() * 2 * Math.PI, Math.sqrt(random()) * spread * 0.45];
  return {
    id: `${type}:node-${at}`,
    type,
    label,
    labels: { ar: label, en: `Name ${at}` },
    aliases: [words(2, random)],
    wikidata: null,
    firstSeen: '2018-02-01',
    lastSeen: '2018-07-01',
    mentions: 5,
    sources: 1 + Math.floor((order / (at + 10)) * 2),
    in: [{ article: 'article-0', entity: 'e1' }],
    x: Math.cos(angle) * spread + Math.cos(turn) * reach,
    y: Math.sin(angle) * spread + Math.sin(turn) * reach,
    size: 4 + Math.min(30, order / (at + 20)),
    colour: '#0072b2',
  };
}

function madeArticle(at: number, random: () => number): GraphArticle {
  return {
    id: `article-${at}`,
    title: words(7, random),
    publisher: `ناشر ${at % 40}`,
    url: `https://news.example/${at}`,
    published: new Date(Date.UTC(2018, 1, 1 + (at % 150))).toISOString().slice(0, 10),
    language: 'ar',
    copyOf: null,
  };
}

function madeEvent(
  at: number,
  {
    source,
    target,
    article,
    random,
  }: {
    readonly source: GraphNode;
    readonly target: GraphNode;
    readonly article: GraphArticle;
    readonly random: () => number;
  },
): GraphEvent {
  const relation = pick(relationNames, random, 2);
  const text = `${words(6, random)} ${source.label} ${word(random)} ${target.label} ${words(9, random)}.`;
  const date = random() < 0.85 ? article.published : null;
  return {
    id: `${relation}:${date ?? 'undated'}:${at.toString(16).padStart(8, '0')}`,
    relation,
    plover: relationTypes[relation].plover,
    cameo: relationTypes[relation].cameo,
    status: random() < 0.1 ? 'planned' : random() < 0.04 ? 'denied' : 'actual',
    date,
    dateGranularity: date === null ? null : 'day',
    place: null,
    confidence: 0.8,
    arguments: [
      { role: 'source', node: source.id },
      { role: 'target', node: target.id },
    ],
    sources: 1 + Math.floor(random() ** 4 * 6),
    copies: 0,
    contradictedBy: [],
    in: [{ article: article.id, event: 'v1', start: 0, end: text.length, text, trigger: [0, 4] }],
  };
}

function madeEdge(event: GraphEvent, source: GraphNode, target: GraphNode): GraphEdge {
  return {
    id: `${event.id}/1`,
    source: source.id,
    target: target.id,
    relation: event.relation,
    event: event.id,
    statement: null,
    position: null,
    date: event.date,
    status: event.status,
    derived: event.id.endsWith('7'),
    ...(relationTypes[event.relation].symmetric ? { directed: false as const } : {}),
    weight: event.sources,
    confidence: 0.8,
  };
}
