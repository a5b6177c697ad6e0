import type { Page } from '../page.ts';
import { noEdge } from '../stage/bundles.ts';
import type { Stage } from '../stage/stage.ts';
import type { LayoutRequest } from './layout-worker.ts';
import LayoutWorker from './layout-worker.ts?worker&inline';

/** Goes on with ForceAtlas2 over what is shown, in a worker; pinned nodes stay where they are. */
export interface LayoutRunner {
  toggle(): void;
  isRunning(): boolean;
}

export function createLayoutRunner(page: Page, stage: Stage, onChange: () => void): LayoutRunner {
  let worker: Worker | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
    onChange();
  }

  function start(): void {
    const { members, nodes, edges } = toMatrices(page, stage);
    if (members.length < 2) return;
    const running = new LayoutWorker();
    worker = running;
    const send = (matrix: Float32Array<ArrayBuffer>) => {
      const request: LayoutRequest = {
        nodes: matrix,
        edges,
        settings: settingsFor(members.length),
        rounds: members.length < fewNodes ? 2 : 20,
      };
      running.postMessage(request, [matrix.buffer]);
    };
    let left = mostBatches;
    running.addEventListener('message', ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => {
      if (worker !== running) return;
      members.forEach((node, at) => {
        page.model.nodes.x[node] = data[at * perNode] ?? 0;
        page.model.nodes.y[node] = data[at * perNode + 1] ?? 0;
      });
      stage.move();
      // once a frame: faster than it is drawn nobody sees it
      if (--left > 0) requestAnimationFrame(() => worker === running && send(data));
      else stop();
    });
    send(nodes);
    onChange();
  }

  return { toggle: () => (worker === null ? start() : stop()), isRunning: () => worker !== null };
}

const perNode = 10;
const mostBatches = 600;
const fewNodes = 1000;

function toMatrices(page: Page, stage: Stage) {
  const { model } = page;
  const { bundles, nodes: shown } = stage.scene();
  const pinned = new Set(page.view().pinned);
  const members = [...shown.keys()].filter(
    (node) =>
      shown[node] && model.nodes.edges.sizeOf(node) > 0 && stage.graph().hasNode(model.nodes.id[node]),
  );
  const place = new Map(members.map((node, at) => [node, at]));
  const nodes = new Float32Array(members.length * perNode);
  members.forEach((node, at) => {
    const { x, y, size, id, edges } = model.nodes;
    const row = [x[node] ?? 0, y[node] ?? 0, 0, 0, 0, 0, 1 + edges.sizeOf(node), 1, size[node] ?? 1];
    nodes.set([...row, pinned.has(id[node] ?? '') ? 1 : 0], at * perNode);
  });
  const rows: number[] = [];
  for (let pair = 0; pair < model.pairs.count; pair++) {
    const [a, b] = [place.get(model.pairs.a[pair] ?? 0), place.get(model.pairs.b[pair] ?? 0)];
    if (bundles.edge[pair] === noEdge || a === undefined || b === undefined || a === b) continue;
    rows.push(a * perNode, b * perNode, Math.log2(1 + (bundles.count[pair] ?? 1)));
  }
  return { members, nodes, edges: Float32Array.from(rows) };
}

function settingsFor(order: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: order < 3000,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: false,
    gravity: 1,
    slowDown: 1 + Math.log(order),
    barnesHutOptimize: order > 400,
    barnesHutTheta: 0.6,
  };
}
