import { isDirected, typeOf } from '../data/model.ts';
import { classes, classOf, lineOf, noEdge, widthOf } from './bundles.ts';
import { drawLine, drawShape } from './draw.ts';
import { shapes } from './node-program.ts';
import { curveOf, placeOf, radiusOf, type Scene } from './scene.ts';

/** Draws what stands out over the dimmed rest; the edges of a pair one by one where the emphasis is open. */
export function drawHighlight(context: CanvasRenderingContext2D, scene: Scene): void {
  const { emphasis, palette, model } = scene;
  if (emphasis === null) return;
  for (const pair of emphasis.pairs.slice(0, mostPairs)) {
    if (emphasis.isOpen) drawOpenPair(context, scene, pair);
    else drawClosedPair(context, scene, pair);
  }
  for (const node of emphasis.nodes) {
    const at = placeOf(scene, node);
    const isCentre = node === emphasis.centre;
    drawShape(context, shapes[model.nodes.type[node] ?? 0] ?? 'circle', {
      at,
      radius: radiusOf(scene, node),
      fill: palette.nodes[typeOf(model, node)],
      border: isCentre ? palette.accent : palette.background,
      borderWidth: isCentre ? 3 : 1.5,
    });
  }
}

/** The edges of a pair that an open emphasis shows, with the bend of each, seen from `pairs.a` to `pairs.b`. */
export function openEdges({ model, emphasis, bend }: Scene, pair: number, shown: (edge: number) => boolean) {
  const all = [...model.pairs.edges.of(pair)].filter(
    (edge) => shown(edge) && (emphasis?.edges == null || emphasis.edges.has(edge)),
  );
  const edges = all.slice(0, mostOpenEdges);
  // about the line that the closed pair has
  const step = Math.min(0.12, 0.6 / Math.max(1, edges.length));
  return edges.map((edge, at) => ({ edge, bend: bend + (at - (edges.length - 1) / 2) * step }));
}

// a picture of more is a blot; the panel lists them all
const mostPairs = 800;
const mostOpenEdges = 14;

function drawClosedPair(context: CanvasRenderingContext2D, scene: Scene, pair: number): void {
  const { bundles, palette, model } = scene;
  const curve = curveOf(scene, pair);
  if (bundles.edge[pair] === noEdge) return;
  drawLine(context, curve, {
    colour: palette.classes[classes[bundles.class[pair] ?? 2] ?? 'neutral'],
    width: widthOf(bundles.count[pair] ?? 1) + 0.4,
    line: bundles.line[pair] ?? 0,
    heads: bundles.heads[pair] ?? 0,
    radii: [radiusOf(scene, model.pairs.a[pair] ?? 0), radiusOf(scene, model.pairs.b[pair] ?? 0)],
  });
}

function drawOpenPair(context: CanvasRenderingContext2D, scene: Scene, pair: number): void {
  const { model, palette } = scene;
  const [a, b] = [model.pairs.a[pair] ?? 0, model.pairs.b[pair] ?? 0];
  for (const { edge, bend } of openEdges(scene, pair, scene.isEdgeShown)) {
    const curve = curveOf(scene, pair, bend);
    const isForward = model.edges.source[edge] === a;
    drawLine(context, curve, {
      colour: palette.classes[classOf(model, edge)],
      width: 1.8,
      line: lineOf(model, edge),
      heads: isDirected(model, edge) ? (isForward ? 1 : 2) : 0,
      radii: [radiusOf(scene, a), radiusOf(scene, b)],
    });
  }
}
