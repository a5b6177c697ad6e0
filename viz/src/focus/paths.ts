import { type Model, otherEnd } from '../data/model.ts';

interface PathQuestion {
  readonly from: number;
  readonly to: number;
  readonly mayUse: (edge: number) => boolean;
}

/**
 * A few of the shortest ways between two nodes, whatever the direction of edges: all of the least number of steps
 * first (by the best told nodes on the way), then those that are one step longer, up to `most`.
 */
export function findPaths(model: Model, question: PathQuestion, most = 5): readonly (readonly number[])[] {
  const distance = distancesTo(model, question);
  const least = distance.get(question.from);
  if (least === undefined) return [];
  const found: number[][] = [];
  for (const length of [least, least + 1]) {
    const budget = { steps: searchSteps };
    for (const path of walk(model, question, { distance, length, path: [question.from], budget })) {
      if (found.length >= most) return found;
      found.push(path);
    }
  }
  return found;
}

// a node that thousands meet has more ways than anyone reads
const searchSteps = 20_000;

/** Steps from each node to the end, as far as the beginning and one step on. */
function distancesTo(model: Model, { from, to, mayUse }: PathQuestion): Map<number, number> {
  const distance = new Map([[to, 0]]);
  let front = [to];
  let limit = Number.POSITIVE_INFINITY;
  for (let step = 1; front.length > 0 && step <= limit; step++) {
    const next: number[] = [];
    for (const node of front)
      for (const edge of model.nodes.edges.of(node)) {
        const other = otherEnd(model, edge, node);
        if (distance.has(other) || !mayUse(edge)) continue;
        distance.set(other, step);
        if (other === from) limit = step + 1;
        next.push(other);
      }
    front = next;
  }
  return distance;
}

interface Walk {
  readonly distance: ReadonlyMap<number, number>;
  readonly length: number;
  readonly path: readonly number[];
  readonly budget: { steps: number };
}

/** Depth first over the nodes that can still reach the end in the steps that are left. */
function* walk(
  model: Model,
  question: PathQuestion,
  { distance, length, path, budget }: Walk,
): Iterable<number[]> {
  const last = path[path.length - 1] ?? question.from;
  if (last === question.to) {
    if (path.length - 1 === length) yield [...path];
    return;
  }
  if (budget.steps-- <= 0) return;
  const left = length - path.length;
  for (const next of neighboursInOrder(model, last, question.mayUse))
    if (!path.includes(next) && (distance.get(next) ?? Number.POSITIVE_INFINITY) <= left)
      yield* walk(model, question, { distance, length, path: [...path, next], budget });
}

function neighboursInOrder(model: Model, node: number, mayUse: (edge: number) => boolean): number[] {
  const neighbours = new Set<number>();
  for (const edge of model.nodes.edges.of(node))
    if (mayUse(edge)) neighbours.add(otherEnd(model, edge, node));
  return [...neighbours].sort(
    (a, b) => (model.nodes.sources[b] ?? 0) - (model.nodes.sources[a] ?? 0) || a - b,
  );
}
