import iterate from 'graphology-layout-forceatlas2/iterate.js';

export interface LayoutRequest {
  /** Matrices as graphology-layout-forceatlas2 has them: ten numbers a node, three an edge. */
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
  readonly settings: Readonly<Record<string, number | boolean>>;
  readonly rounds: number;
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { nodes, edges, settings, rounds } = data;
  const started = performance.now();
  // a large graph gives less than a whole batch, so that the picture keeps moving
  for (let round = 0; round < rounds && performance.now() - started < batchMs; round++)
    iterate(settings, nodes, edges);
  postMessage(nodes, { transfer: [nodes.buffer] });
});

const batchMs = 120;
