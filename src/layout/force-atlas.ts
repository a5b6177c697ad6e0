import type { Bodies, Points } from './bodies.ts';
import type { Link } from './links.ts';
import { createTree, fillTree, repelByTree } from './square-tree.ts';

export interface ForceOptions {
  readonly rounds: number;
  readonly gravity: number;
  /** How strongly nodes push each other away. */
  readonly repulsion: number;
  /** The power that the weight of a link is raised to. */
  readonly weightInfluence: number;
  readonly slowDown: number;
  /** Null where each node is to push each; else how wide a group may be, seen from a node, to push as one. */
  readonly theta: number | null;
}

/**
 * ForceAtlas2 with strong gravity. Moves points to the same places, to the last bit, as graphology-layout-forceatlas2
 * does, whose rounding to 32 bits it keeps, but makes its arrays once: a tree of fresh numbers a round took half the
 * time, and left more garbage than all else in a build.
 * @see Jacomy, Venturini, Heymann and Bastian 2014, ForceAtlas2, §2
 */
export function forceAtlas(start: Points, links: readonly Link[], options: ForceOptions): Points {
  const { rounds, repulsion, theta, weightInfluence } = options;
  const order = start.x.length;
  const bodies: Bodies = {
    x: Float32Array.from(start.x),
    y: Float32Array.from(start.y),
    dx: new Float32Array(order),
    dy: new Float32Array(order),
    mass: weigh(order, links),
  };
  const strengths = Float64Array.from(links, ({ weight }) => Math.fround(weight) ** weightInfluence);
  const tree = theta === null ? null : createTree(order);
  const step = createStep(bodies, options.slowDown);
  for (let round = 0; round < rounds; round++) {
    step.begin();
    if (tree === null || theta === null) repelEach(bodies, repulsion);
    else {
      fillTree(tree, bodies);
      repelByTree(tree, { bodies, repulsion, theta });
    }
    pullToCentre(bodies, options);
    pullTogether(bodies, { links, strengths });
    step.move();
  }
  return { x: Float64Array.from(bodies.x), y: Float64Array.from(bodies.y) };
}

/** One, and the weight of a node's links. */
function weigh(order: number, links: readonly Link[]): Float32Array {
  const mass = new Float32Array(order).fill(1);
  for (const { source, target, weight } of links) {
    mass[source] = (mass[source] ?? 0) + weight;
    mass[target] = (mass[target] ?? 0) + weight;
  }
  return mass;
}

function repelEach({ x, y, dx, dy, mass }: Bodies, repulsion: number): void {
  for (let a = 0; a < x.length; a++)
    for (let b = 0; b < a; b++) {
      const awayX = (x[a] ?? 0) - (x[b] ?? 0);
      const awayY = (y[a] ?? 0) - (y[b] ?? 0);
      const distance = Math.sqrt(awayX * awayX + awayY * awayY);
      if (distance === 0) continue;
      const push = (repulsion * (mass[a] ?? 0) * (mass[b] ?? 0)) / distance / distance;
      dx[a] = (dx[a] ?? 0) + awayX * push;
      dy[a] = (dy[a] ?? 0) + awayY * push;
      dx[b] = (dx[b] ?? 0) - awayX * push;
      dy[b] = (dy[b] ?? 0) - awayY * push;
    }
}

function pullToCentre({ x, y, dx, dy, mass }: Bodies, { gravity, repulsion }: ForceOptions): void {
  // gravity is told as a share of the repulsion; in this order, since another rounds otherwise
  const share = gravity / repulsion;
  for (let node = 0; node < x.length; node++) {
    const pull = repulsion * (mass[node] ?? 0) * share;
    dx[node] = (dx[node] ?? 0) - (x[node] ?? 0) * pull;
    dy[node] = (dy[node] ?? 0) - (y[node] ?? 0) * pull;
  }
}

function pullTogether(
  { x, y, dx, dy }: Bodies,
  { links, strengths }: { readonly links: readonly Link[]; readonly strengths: Float64Array },
): void {
  links.forEach(({ source, target }, at) => {
    const strength = strengths[at] ?? 0;
    const pullX = ((x[source] ?? 0) - (x[target] ?? 0)) * strength;
    const pullY = ((y[source] ?? 0) - (y[target] ?? 0)) * strength;
    dx[source] = (dx[source] ?? 0) - pullX;
    dy[source] = (dy[source] ?? 0) - pullY;
    dx[target] = (dx[target] ?? 0) + pullX;
    dy[target] = (dy[target] ?? 0) + pullY;
  });
}

/** Moves nodes by their forces, those slower that swing to and fro. */
function createStep({ x, y, dx, dy, mass }: Bodies, slowDown: number) {
  const lastDx = new Float32Array(x.length);
  const lastDy = new Float32Array(x.length);
  const convergence = new Float32Array(x.length).fill(1);
  return {
    begin() {
      lastDx.set(dx);
      lastDy.set(dy);
      dx.fill(0);
      dy.fill(0);
    },
    move() {
      for (let node = 0; node < x.length; node++) {
        const [forceX, forceY] = [dx[node] ?? 0, dy[node] ?? 0];
        const [lastX, lastY] = [lastDx[node] ?? 0, lastDy[node] ?? 0];
        const swinging = (mass[node] ?? 0) * lengthOf(lastX - forceX, lastY - forceY);
        const traction = lengthOf(lastX + forceX, lastY + forceY) / 2;
        const speed = ((convergence[node] ?? 0) * Math.log(1 + traction)) / (1 + Math.sqrt(swinging));
        const heat = (speed * (forceX * forceX + forceY * forceY)) / (1 + Math.sqrt(swinging));
        convergence[node] = Math.min(1, Math.sqrt(heat));
        x[node] = (x[node] ?? 0) + forceX * (speed / slowDown);
        y[node] = (y[node] ?? 0) + forceY * (speed / slowDown);
      }
    },
  };
}

function lengthOf(x: number, y: number): number {
  return Math.sqrt(x * x + y * y); // Math.hypot rounds otherwise, and is slow
}
