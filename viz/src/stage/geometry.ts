export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve in CSS pixels of the viewport, y downwards. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/**
 * The curve between two points as the edge program draws it.
 * @param bend  how far the middle lies beside the straight line, as a share of its length; positive to the left as seen
 *   from `from` with y upwards
 */
export function toCurve(from: Point, to: Point, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // y is turned over on the screen, and with it left and right
  return {
    from,
    to,
    control: { x: (from.x + to.x) / 2 + dy * bend * 2, y: (from.y + to.y) / 2 - dx * bend * 2 },
  };
}

export function pointAt({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** The part of a curve between two places on it. */
export function cut(curve: Curve, start: number, end: number): Curve {
  const [from, to] = [pointAt(curve, start), pointAt(curve, end)];
  const blend = (axis: 'x' | 'y') =>
    (1 - start) * (1 - end) * curve.from[axis] +
    ((1 - start) * end + start * (1 - end)) * curve.control[axis] +
    start * end * curve.to[axis];
  return { from, to, control: { x: blend('x'), y: blend('y') } };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How far a point is from a curve, measured at a few places: near enough for a pointer. */
export function distanceToCurve(point: Point, curve: Curve): number {
  let least = Number.POSITIVE_INFINITY;
  let last = curve.from;
  for (let step = 1; step <= 8; step++) {
    const next = pointAt(curve, step / 8);
    least = Math.min(least, distanceToSegment(point, last, next));
    last = next;
  }
  return least;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
