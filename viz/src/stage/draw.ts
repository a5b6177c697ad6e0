import { lines } from './edge-program.ts';
import { type Curve, cut, distance, type Point, pointAt } from './geometry.ts';
import type { shapes } from './node-program.ts';

/** Draws a node's shape as the node program does. */
export function drawShape(
  context: CanvasRenderingContext2D,
  shape: (typeof shapes)[number],
  { at, radius, fill, border, borderWidth }: ShapeStyle,
): void {
  context.beginPath();
  if (shape === 'circle') context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  else if (shape === 'square')
    context.roundRect(
      at.x - radius * 0.84,
      at.y - radius * 0.84,
      radius * 1.68,
      radius * 1.68,
      radius * 0.24,
    );
  else {
    const { corners, turn, reach } = polygons[shape];
    for (let corner = 0; corner < corners; corner++) {
      const angle = turn + (corner * 2 * Math.PI) / corners;
      context.lineTo(at.x + Math.cos(angle) * radius * reach, at.y + Math.sin(angle) * radius * reach);
    }
    context.closePath();
  }
  context.fillStyle = fill;
  context.fill();
  if (borderWidth === 0) return;
  context.strokeStyle = border;
  context.lineWidth = borderWidth;
  context.stroke();
}

interface ShapeStyle {
  readonly at: Point;
  readonly radius: number;
  readonly fill: string;
  readonly border: string;
  readonly borderWidth: number;
}

const polygons = {
  diamond: { corners: 4, turn: 0, reach: 1.12 },
  triangle: { corners: 3, turn: -Math.PI / 2, reach: 1.16 },
  hexagon: { corners: 6, turn: 0, reach: 1.04 },
} as const;

export interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly line: number;
  readonly heads: number;
  readonly radii: readonly [number, number];
}

/** Draws an edge as the edge program does, between the borders of its nodes. */
export function drawLine(context: CanvasRenderingContext2D, curve: Curve, style: LineStyle): void {
  const { colour, width, line, heads, radii } = style;
  const whole = Math.max(1, distance(curve.from, curve.to));
  const head = width * 2.5 + 4;
  const firstTip = Math.min(0.45, (radii[0] + 1) / whole);
  const lastTip = 1 - Math.min(0.45, (radii[1] + 1) / whole);
  const start = Math.min(0.48, firstTip + (heads & 2 ? head / whole : 0));
  const end = Math.max(0.52, lastTip - (heads & 1 ? head / whole : 0));
  const body = cut(curve, start, end);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  const kind = lines[line] ?? 'solid';
  context.setLineDash(kind === 'dashed' ? [6, 4] : kind === 'dotted' ? [1.6, 2.4] : []);
  context.beginPath();
  context.moveTo(body.from.x, body.from.y);
  context.quadraticCurveTo(body.control.x, body.control.y, body.to.x, body.to.y);
  context.stroke();
  context.setLineDash([]);
  if (heads & 1) drawHead(context, pointAt(curve, lastTip), pointAt(curve, end), width);
  if (heads & 2) drawHead(context, pointAt(curve, firstTip), pointAt(curve, start), width);
  if (kind === 'struck') drawSlashes(context, pointAt(curve, 0.5), { from: curve.from, to: curve.to });
}

function drawHead(context: CanvasRenderingContext2D, tip: Point, back: Point, width: number): void {
  const length = Math.max(1e-6, distance(tip, back));
  const half = width * 1.1 + 2.2;
  const [x, y] = [((tip.y - back.y) / length) * half, (-(tip.x - back.x) / length) * half];
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(back.x + x, back.y + y);
  context.lineTo(back.x - x, back.y - y);
  context.closePath();
  context.fill();
}

function drawSlashes(
  context: CanvasRenderingContext2D,
  middle: Point,
  { from, to }: { readonly from: Point; readonly to: Point },
): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [along, lean] = [
    { x: Math.cos(angle), y: Math.sin(angle) },
    { x: Math.cos(angle + 1.15), y: Math.sin(angle + 1.15) },
  ];
  context.lineWidth = 1.6;
  context.beginPath();
  for (const offset of [-2.6, 2.6]) {
    const at = { x: middle.x + along.x * offset, y: middle.y + along.y * offset };
    context.moveTo(at.x - lean.x * 6, at.y - lean.y * 6);
    context.lineTo(at.x + lean.x * 6, at.y + lean.y * 6);
  }
  context.stroke();
}
