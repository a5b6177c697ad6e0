import type { Palette } from './palette.ts';
import { placeOf, radiusOf, type Scene } from './scene.ts';

/** Makes what tints the ground under communities: a soft spot under each of their largest nodes. */
export function createClouds(): (context: CanvasRenderingContext2D, scene: Scene) => void {
  let sprites: readonly HTMLCanvasElement[] = [];
  let palette: Palette | null = null;
  return (context, scene) => {
    if (scene.palette !== palette) sprites = scene.palette.tints.map(toSprite);
    palette = scene.palette;
    drawClouds(context, scene, sprites);
  };
}

function drawClouds(
  context: CanvasRenderingContext2D,
  scene: Scene,
  sprites: readonly HTMLCanvasElement[],
): void {
  const { communities, order, nodes, model, renderer } = scene;
  const { width, height } = renderer.getDimensions();
  const left = sprites.map(() => mostSpots);
  for (const node of order) {
    const community = communities[node] ?? 255;
    const sprite = sprites[community];
    if (sprite === undefined || !nodes[node] || model.nodes.edges.sizeOf(node) === 0) continue;
    const spots = left[community] ?? 0;
    if (spots === 0) continue;
    left[community] = spots - 1;
    const at = placeOf(scene, node);
    const reach = 60 + radiusOf(scene, node) * 5;
    if (at.x < -reach || at.y < -reach || at.x > width + reach || at.y > height + reach) continue;
    context.drawImage(sprite, at.x - reach, at.y - reach, reach * 2, reach * 2);
  }
}

// spots add up; more would paint over the community instead of tinting it
const mostSpots = 9;

function toSprite(colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const fade = context.createRadialGradient(32, 32, 0, 32, 32, 32);
  fade.addColorStop(0, `${colour}26`);
  fade.addColorStop(1, `${colour}00`);
  context.fillStyle = fade;
  context.fillRect(0, 0, 64, 64);
  return canvas;
}
