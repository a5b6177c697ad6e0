import { findPair, type Model, otherEnd } from '../data/model.ts';
import type { Shown } from '../facts/selection.ts';
import type { View } from '../view/view.ts';
import type { Emphasis } from './scene.ts';

export type Pointed = { readonly kind: 'node' | 'pair'; readonly index: number };

/** What stands out: what is pointed at, else the paths that are looked for, else what is chosen. */
export function toEmphasis(
  model: Model,
  { pointed, view, shown }: { readonly pointed: Pointed | null; readonly view: View; readonly shown: Shown },
): Emphasis | null {
  if (pointed?.kind === 'node') return aroundNode(model, pointed.index, shown);
  if (pointed?.kind === 'pair') return onPair(model, pointed.index);
  const { selected } = view;
  if (selected?.kind === 'node') {
    const node = model.nodes.at.get(selected.id);
    return node === undefined ? null : aroundNode(model, node, shown);
  }
  if (selected?.kind === 'pair') {
    const [a, b] = [model.nodes.at.get(selected.a), model.nodes.at.get(selected.b)];
    const pair = a === undefined || b === undefined ? -1 : findPair(model, a, b);
    return pair === -1 ? null : onPair(model, pair);
  }
  if (selected?.kind === 'fact') {
    const fact = model.facts.at.get(selected.id);
    return fact === undefined ? null : onFact(model, fact);
  }
  return null;
}

function aroundNode(model: Model, node: number, shown: Shown): Emphasis {
  const pairs = new Set<number>();
  const nodes = new Set([node]);
  for (const edge of model.nodes.edges.of(node)) {
    if (!shown.edges[edge]) continue;
    pairs.add(model.edges.pair[edge] ?? 0);
    nodes.add(otherEnd(model, edge, node));
  }
  // few ties have room to be told one by one
  return { nodes, pairs: [...pairs], edges: null, centre: node, isOpen: pairs.size <= 4 };
}

function onPair({ pairs }: Model, pair: number): Emphasis {
  const nodes = new Set([pairs.a[pair] ?? 0, pairs.b[pair] ?? 0]);
  return { nodes, pairs: [pair], edges: null, centre: null, isOpen: true };
}

function onFact(model: Model, fact: number): Emphasis {
  const edges = new Set(model.facts.edges.of(fact));
  const nodes = new Set<number>();
  const pairs = new Set<number>();
  for (const edge of edges) {
    nodes.add(model.edges.source[edge] ?? 0).add(model.edges.target[edge] ?? 0);
    pairs.add(model.edges.pair[edge] ?? 0);
  }
  return { nodes, pairs: [...pairs], edges, centre: null, isOpen: true };
}
