import { typeOf } from '../data/model.ts';
import { classes, noEdge, widthOf } from '../stage/bundles.ts';
import { lines } from '../stage/edge-program.ts';
import { shapes } from '../stage/node-program.ts';
import { curveOf, placeOf, radiusOf, type Scene } from '../stage/scene.ts';
import { directionOf, toPlainLine } from '../text/direction.ts';

/** What is drawn now as an SVG: lines, shapes and the names of the larger nodes as text. */
export function toSvg(scene: Scene): string {
  const { model, palette, bundles, renderer } = scene;
  const { width, height } = renderer.getDimensions();
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'IBM Plex Sans Arabic', sans-serif">`,
    `<rect width="100%" height="100%" fill="${palette.background}"/>`,
  ];
  for (let pair = 0; pair < model.pairs.count; pair++) {
    if (bundles.edge[pair] === noEdge) continue;
    const curve = curveOf(scene, pair);
    const { from, control, to } = curve;
    const line = lines[bundles.line[pair] ?? 0];
    const dash =
      line === 'dashed' ? ' stroke-dasharray="6 4"' : line === 'dotted' ? ' stroke-dasharray="1.6 2.4"' : '';
    parts.push(
      `<path d="M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}" fill="none" stroke="${palette.classes[classes[bundles.class[pair] ?? 2] ?? 'neutral']}" stroke-width="${round(widthOf(bundles.count[pair] ?? 1))}"${dash}/>`,
    );
  }
  let left = mostLabels;
  for (const node of scene.order) {
    if (!scene.nodes[node]) continue;
    const at = placeOf(scene, node);
    const radius = radiusOf(scene, node);
    parts.push(
      toShape(shapes[model.nodes.type[node] ?? 0] ?? 'circle', at, {
        radius,
        fill: palette.nodes[typeOf(model, node)],
      }),
    );
    if (left-- <= 0) continue;
    const text = toPlainLine(scene.labelOf(node), 60);
    const isRtl = directionOf(text) === 'rtl';
    const x = isRtl ? at.x - radius - 4 : at.x + radius + 4;
    // in right-to-left text the start is its right end
    parts.push(
      `<text x="${round(x)}" y="${round(at.y + 4)}" font-size="12" fill="${palette.text}" direction="${isRtl ? 'rtl' : 'ltr'}" text-anchor="start">${escapeXml(text)}</text>`,
    );
  }
  return [...parts, '</svg>', ''].join('\n');
}

const mostLabels = 150;

function toShape(
  shape: (typeof shapes)[number],
  { x, y }: { readonly x: number; readonly y: number },
  { radius, fill }: { readonly radius: number; readonly fill: string },
): string {
  if (shape === 'circle')
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`;
  const corners = { square: 4, diamond: 4, triangle: 3, hexagon: 6 }[shape];
  const turn = { square: Math.PI / 4, diamond: 0, triangle: -Math.PI / 2, hexagon: 0 }[shape];
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / corners;
    return `${round(x + Math.cos(angle) * radius * 1.12)},${round(y + Math.sin(angle) * radius * 1.12)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').toWellFormed();
}
