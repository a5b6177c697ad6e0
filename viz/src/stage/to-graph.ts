import { MultiGraph } from 'graphology';
import { edgeIdOf, isDerived, isDirected, type Model, statusOf, typeOf } from '../data/model.ts';
import { type Bundles, noEdge } from './bundles.ts';

/** Up to here every node and edge is in the graph that is drawn; above it, what is shown is chosen by weight. */
export const wholeGraphEdges = 60_000;
const drawnPairs = 25_000;

/** All nodes and edges, named by their ids; `index` is their place in the tables. */
export function toWholeGraph(model: Model): MultiGraph {
  const graph = new MultiGraph();
  for (let node = 0; node < model.nodes.count; node++) addNode(graph, model, node);
  for (let edge = 0; edge < model.edges.count; edge++) addEdge(graph, model, edge);
  return graph;
}

/** The strongest pairs of those that are shown, one edge each, with their nodes and those that are asked for. */
export function toPartGraph(
  model: Model,
  { bundles, asked }: { readonly bundles: Bundles; readonly asked: readonly number[] },
): MultiGraph {
  const graph = new MultiGraph();
  const weights = new Float32Array(model.pairs.count);
  const shown: number[] = [];
  for (let pair = 0; pair < model.pairs.count; pair++) {
    if (bundles.edge[pair] === noEdge) continue;
    const sources = (node: number) => model.nodes.sources[node] ?? 0;
    const ends = Math.min(sources(model.pairs.a[pair] ?? 0), sources(model.pairs.b[pair] ?? 0));
    weights[pair] = (bundles.count[pair] ?? 0) + ends / 1000;
    shown.push(pair);
  }
  if (shown.length > drawnPairs) {
    const isAsked = new Set(asked);
    const rank = (pair: number) =>
      isAsked.has(model.pairs.a[pair] ?? 0) || isAsked.has(model.pairs.b[pair] ?? 0)
        ? Number.POSITIVE_INFINITY
        : (weights[pair] ?? 0);
    shown.sort((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return a === b ? one - other : b - a;
    });
    shown.length = drawnPairs;
  }
  const mergeNode = (node: number) => {
    if (!graph.hasNode(model.nodes.id[node])) addNode(graph, model, node);
  };
  for (const node of asked) mergeNode(node);
  for (const pair of shown) {
    mergeNode(model.pairs.a[pair] ?? 0);
    mergeNode(model.pairs.b[pair] ?? 0);
    addEdge(graph, model, bundles.edge[pair] ?? 0);
  }
  return graph;
}

function addNode(graph: MultiGraph, model: Model, index: number): void {
  const { id, label, x, y, size } = model.nodes;
  graph.addNode(id[index], {
    index,
    type: typeOf(model, index),
    label: label[index],
    x: x[index],
    y: y[index],
    size: size[index],
  });
}

function addEdge(graph: MultiGraph, model: Model, index: number): void {
  const { edges, nodes, header, facts } = model;
  const fact = edges.fact[index] ?? 0;
  const attributes = {
    index,
    relation: header.relations[facts.relation[fact] ?? 0]?.name,
    status: statusOf(model, fact),
    derived: isDerived(model, index),
  };
  const [source, target] = [nodes.id[edges.source[index] ?? 0], nodes.id[edges.target[index] ?? 0]];
  if (isDirected(model, index))
    graph.addDirectedEdgeWithKey(edgeIdOf(model, index), source, target, attributes);
  else graph.addUndirectedEdgeWithKey(edgeIdOf(model, index), source, target, attributes);
}
