import { typeOf } from '../data/model.ts';
import { directionOf, toPlainLine } from '../text/direction.ts';
import { type Box, type Boxes, createBoxes } from './boxes.ts';
import { noEdge } from './bundles.ts';
import type { Point } from './geometry.ts';
import { distance, pointAt } from './geometry.ts';
import { openEdges } from './highlight.ts';
import { curveOf, placeOf, radiusOf, type Scene } from './scene.ts';

/**
 * Draws the labels of nodes, then those of edges where there is room: the important first, none over another.
 * Text that reads from the right stands to the left of its node and ends there, text that reads from the left stands
 * to the right of it; canvas and sigma leave that to the page's direction, which is the wrong side for one of them.
 */
export function drawLabels(context: CanvasRenderingContext2D, scene: Scene): void {
  const { width, height } = scene.renderer.getDimensions();
  const boxes = createBoxes();
  const { emphasis } = scene;
  const first =
    emphasis === null ? [] : [...(emphasis.centre === null ? [] : [emphasis.centre]), ...emphasis.nodes];
  let left = Math.min(mostLabels, Math.round((width * height) / unitsPerLabel));
  const done = new Set<number>();
  const draw = (node: number, isForced: boolean) => {
    if (done.has(node) || left <= 0) return;
    done.add(node);
    const at = placeOf(scene, node);
    if (at.x < -20 || at.y < -20 || at.x > width + 20 || at.y > height + 20) return;
    if (drawNodeLabel(context, scene, { node, at, boxes, isForced })) left--;
  };
  for (const node of first.sort((a, b) => Number(b === emphasis?.centre) - Number(a === emphasis?.centre)))
    draw(node, node === emphasis?.centre);
  if (emphasis === null) {
    const order = [...firstOf(scene, mostLabels * 2)];
    // the names of anchors may cover small nodes, the names of small nodes cover none
    takeNodes(scene, boxes, order.slice(0, anchors));
    for (const node of order.slice(0, anchors)) draw(node, false);
    takeNodes(scene, boxes, order.slice(anchors));
    for (const node of order) draw(node, false);
  }
  drawEdgeLabels(context, scene, boxes);
}

function* firstOf({ order, nodes }: Scene, most: number): Iterable<number> {
  let left = most;
  for (const node of order) {
    if (!nodes[node]) continue;
    yield node;
    if (--left === 0) return;
  }
}

/** Keeps nodes free of names. */
function takeNodes(scene: Scene, boxes: Boxes, nodes: readonly number[]): void {
  for (const node of nodes) {
    const [{ x, y }, reach] = [placeOf(scene, node), radiusOf(scene, node) * 0.8];
    boxes.take({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
}

const anchors = 30;
const mostLabels = 160;
const unitsPerLabel = 7000;

interface NodeLabel {
  readonly node: number;
  readonly at: Point;
  readonly boxes: Boxes;
  readonly isForced: boolean;
}

function drawNodeLabel(context: CanvasRenderingContext2D, scene: Scene, label: NodeLabel): boolean {
  const { model, palette, font } = scene;
  const text = toPlainLine(scene.labelOf(label.node), label.isForced ? 80 : 34);
  const radius = radiusOf(scene, label.node);
  const isCountry = typeOf(model, label.node) === 'country';
  const size = Math.round(Math.min(17, 11.5 + radius / 5));
  context.font = `${isCountry || label.isForced ? 600 : 400} ${size}px ${font}`;
  const direction = directionOf(text);
  const width = context.measureText(text).width;
  const box = placeLabel(label, {
    width,
    height: size * 1.5,
    gap: radius + 4,
    direction,
    screen: scene.renderer.getDimensions().width,
  });
  if (box === null) return false;
  context.direction = direction;
  context.textAlign = direction === 'rtl' ? 'right' : 'left';
  context.textBaseline = 'middle';
  const x = direction === 'rtl' ? box.right : box.left;
  const y = (box.top + box.bottom) / 2 + size * 0.06;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.strokeText(text, x, y);
  context.fillStyle = palette.text;
  context.fillText(text, x, y);
  return true;
}

/** Beside the node in reading direction; else on its other side, below or above; null where there is no room. */
function placeLabel(
  { at, boxes, isForced }: NodeLabel,
  size: {
    readonly width: number;
    readonly height: number;
    readonly gap: number;
    readonly direction: 'ltr' | 'rtl';
    readonly screen: number;
  },
): Box | null {
  const { width, height, gap } = size;
  const boxAt = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - height / 2,
    bottom: middle + height / 2,
  });
  const sides = [boxAt(at.x + gap, at.y), boxAt(at.x - gap - width, at.y)];
  if (size.direction === 'rtl') sides.reverse();
  const places = [
    ...sides,
    boxAt(at.x - width / 2, at.y + gap + height / 2 - 3),
    boxAt(at.x - width / 2, at.y - gap - height / 2 + 3),
  ];
  const free = places.find((place) => place.left > 0 && place.right < size.screen && boxes.take(place));
  return free ?? (isForced ? (places[0] ?? null) : null);
}

/** What an edge says, along it and never upside down, so that it reads in its own direction. */
function drawEdgeLabels(context: CanvasRenderingContext2D, scene: Scene, boxes: Boxes): void {
  const { emphasis, bundles, model } = scene;
  if (emphasis !== null) {
    for (const pair of emphasis.pairs.slice(0, 60)) {
      const shown = emphasis.isOpen ? openEdges(scene, pair, scene.isEdgeShown) : [];
      for (const { edge, bend } of shown)
        drawEdgeLabel(context, scene, { pair, bend, text: scene.relationLabelOf(edge), boxes });
      if (!emphasis.isOpen)
        drawEdgeLabel(context, scene, { pair, bend: scene.bend, text: bundleLabel(scene, pair), boxes });
    }
    return;
  }
  if (model.pairs.count > labelledPairs) return;
  for (let pair = 0; pair < model.pairs.count; pair++)
    if (bundles.edge[pair] !== noEdge)
      drawEdgeLabel(context, scene, { pair, bend: scene.bend, text: bundleLabel(scene, pair), boxes });
}

// beyond, a picture of the whole has no room for words on lines
const labelledPairs = 400;

/** `met`, `met ×3`, or `met +2` where the others say something else. */
function bundleLabel({ model, bundles, isEdgeShown, relationLabelOf }: Scene, pair: number): string {
  const first = bundles.edge[pair] ?? noEdge;
  if (first === noEdge) return '';
  const count = bundles.count[pair] ?? 0;
  const relationOf = (edge: number) => model.facts.relation[model.edges.fact[edge] ?? 0];
  const isOne = model.pairs.edges
    .of(pair)
    .every((edge) => !isEdgeShown(edge) || relationOf(edge) === relationOf(first));
  const label = relationLabelOf(first);
  return count === 1 ? label : isOne ? `${label} ×${count}` : `${label} +${count - 1}`;
}

interface EdgeLabel {
  readonly pair: number;
  readonly bend: number;
  readonly text: string;
  readonly boxes: Boxes;
}

function drawEdgeLabel(context: CanvasRenderingContext2D, scene: Scene, label: EdgeLabel): void {
  const curve = curveOf(scene, label.pair, label.bend);
  if (label.text === '') return;
  context.font = `400 11px ${scene.font}`;
  const width = context.measureText(label.text).width;
  if (width > distance(curve.from, curve.to) * 0.8 - 20) return;
  const middle = pointAt(curve, 0.5);
  let angle = Math.atan2(curve.to.y - curve.from.y, curve.to.x - curve.from.x);
  if (angle > Math.PI / 2) angle -= Math.PI;
  else if (angle < -Math.PI / 2) angle += Math.PI;
  if (!takeAlong(label.boxes, { middle, angle, width })) return;
  context.save();
  context.translate(middle.x, middle.y);
  context.rotate(angle);
  context.direction = directionOf(label.text);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = scene.palette.background;
  context.strokeText(label.text, 0, 0);
  context.fillStyle = scene.palette.quiet;
  context.fillText(label.text, 0, 0);
  context.restore();
}

/** Takes the heart of a turned label: its ends may come near another without being unreadable. */
function takeAlong(
  boxes: Boxes,
  { middle, angle, width }: { readonly middle: Point; readonly angle: number; readonly width: number },
): boolean {
  const x = Math.abs(Math.cos(angle)) * width * 0.35 + 5;
  const y = Math.abs(Math.sin(angle)) * width * 0.35 + 6;
  return boxes.take({ left: middle.x - x, right: middle.x + x, top: middle.y - y, bottom: middle.y + y });
}
