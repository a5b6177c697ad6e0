import type { Points } from './bodies.ts';
import { forceAtlas } from './force-atlas.ts';
import type { Link } from './links.ts';

/**
 * Positions for the nodes of one connected component by ForceAtlas2.
 * @param ids  fix the start positions, so that the outcome hangs on nothing else
 */
export function arrange(ids: readonly string[], links: readonly Link[]): Points {
  const order = ids.length;
  if (order < 2) return { x: new Float64Array(order), y: new Float64Array(order) };
  if (order === 2) return { x: Float64Array.of(-20, 20), y: new Float64Array(2) };
  const start = {
    x: Float64Array.from(ids, (id) => startAt(`x${id}`)),
    y: Float64Array.from(ids, (id) => startAt(`y${id}`)),
  };
  return forceAtlas(start, links, {
    rounds: roundsFor(order),
    gravity: 0.05,
    repulsion: 10,
    // a pair told a hundred times is near, but not on one spot
    weightInfluence: 0.5,
    slowDown: 1 + Math.log(order),
    theta: order > 300 ? 0.9 : null,
  });
}

/** Small graphs get as many rounds as they need to settle; large ones what a minute allows. */
function roundsFor(order: number): number {
  return Math.max(40, Math.min(600, Math.round(2_500_000 / order)));
}

/** A number from -500 to 500 that hangs on the text alone. @see FNV-1a with a final mix */
function startAt(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967.296 - 500;
}
