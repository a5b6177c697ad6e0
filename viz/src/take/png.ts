import type { Stage } from '../stage/stage.ts';

/** What is drawn now, with its background, as a PNG. */
export async function drawPng({ renderer, scene }: Stage): Promise<Blob> {
  // the buffers of WebGL hold their picture only until the browser has shown it
  renderer.refresh();
  const layers = renderer.getCanvases();
  const order = ['clouds', 'edges', 'nodes', 'highlight', 'labels'] as const;
  const first = layers['nodes'];
  const canvas = document.createElement('canvas');
  canvas.width = first?.width ?? 1;
  canvas.height = first?.height ?? 1;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no second canvas to draw the picture on.');
  const { palette, emphasis } = scene();
  context.fillStyle = palette.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const name of order) {
    const layer = layers[name];
    if (layer === undefined) continue;
    context.globalAlpha = emphasis !== null && (name === 'edges' || name === 'nodes') ? 0.15 : 1;
    context.drawImage(layer, 0, 0);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}
