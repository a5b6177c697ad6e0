import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { findCommunities } from '../data/communities.ts';
import { type Model, typeOf } from '../data/model.ts';
import { type Bundles, bundleEdges } from './bundles.ts';
import { cameraFor, coreNodes, extentOf } from './camera.ts';
import { type Drawn, findChanges } from './changes.ts';
import { createClouds } from './clouds.ts';
import { createDetail } from './detail.ts';
import { createLineProgram } from './edge-program.ts';
import { drawHighlight } from './highlight.ts';
import { drawLabels } from './labels.ts';
import { NoEdgeProgram, NoNodeProgram } from './no-program.ts';
import { ShapeProgram } from './node-program.ts';
import { readPalette } from './palette.ts';
import { sizeOf, toEdgeLook, toNodeLook } from './reducers.ts';
import { type Emphasis, placeOf, type Scene } from './scene.ts';
import { toPartGraph, toWholeGraph, wholeGraphEdges } from './to-graph.ts';

/** The drawing. */
export interface Stage {
  readonly renderer: Sigma;
  graph(): MultiGraph;
  scene(): Scene;
  /** @param shown.asked  nodes that must be there whatever their weight */
  show(shown: ShownParts): void;
  emphasise(emphasis: Emphasis | null): void;
  /** Reads the colours of the style sheet again. */
  repaint(): void;
  /** Moves the camera so that the nodes are in view; without nodes, to the first picture. */
  fit(nodes?: readonly number[]): void;
  /** Moves the camera only where the nodes, or at least the one in their centre, are not in view. */
  bringIntoView(nodes: readonly number[], centre: number | null): void;
  /** Takes over positions from the tables. */
  move(): void;
}

export interface ShownParts {
  readonly edges: Uint8Array;
  readonly nodes: Uint8Array;
  readonly asked: readonly number[];
  readonly pinned: ReadonlySet<number>;
}

export interface StageOptions {
  readonly labelOf: (node: number) => string;
  readonly relationLabelOf: (edge: number) => string;
  readonly calm: boolean;
}

export function createStage(
  container: HTMLElement,
  model: Model,
  { labelOf, relationLabelOf, calm }: StageOptions,
): Stage {
  const isWhole = model.edges.count <= wholeGraphEdges;
  let parts: ShownParts = {
    edges: new Uint8Array(model.edges.count).fill(1),
    nodes: new Uint8Array(model.nodes.count).fill(1),
    asked: [],
    pinned: new Set(),
  };
  let bundles: Bundles = bundleEdges(model, parts.edges);
  let palette = readPalette();
  let emphasis: Emphasis | null = null;
  const bend = model.pairs.count <= curvedPairs ? 0.09 : 0;
  const order = orderByImportance(model);
  const detail = createDetail(order, container.clientWidth * container.clientHeight);
  let drawn = detail.choose(parts.nodes, []);
  const look = () => ({ palette, bundles, nodes: drawn, bend, pinned: parts.pinned });
  const indexOf = (attributes: object) => ('index' in attributes ? Number(attributes.index) : 0);
  let graph = new MultiGraph();
  // without a graph: each drawing of a large one costs, and the first is due once the view is known
  const renderer = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    hideEdgesOnMove: model.pairs.count > 4000,
    // our programs order what they draw
    zIndex: false,
    minCameraRatio: 0.005,
    maxCameraRatio: 3,
    stagePadding: 20,
    zoomDuration: calm ? 0 : 180,
    inertiaDuration: calm ? 0 : 180,
    // `circle`, `line` and `arrow` are sigma's own: what is not drawn is not compiled, which takes a third of a start
    nodeProgramClasses: { shape: ShapeProgram, circle: NoNodeProgram },
    nodeHoverProgramClasses: { shape: NoNodeProgram },
    edgeProgramClasses: {
      bundle: createLineProgram(bend === 0 ? 1 : 8),
      line: NoEdgeProgram,
      arrow: NoEdgeProgram,
    },
    defaultNodeType: 'shape',
    defaultEdgeType: 'bundle',
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (_id, attributes) => toNodeLook(model, indexOf(attributes), look()),
    edgeReducer: (_id, attributes) => toEdgeLook(model, indexOf(attributes), look()),
  });
  // sigma forgets where everything is with a full refresh, until it has drawn
  let hasPlaces = false;
  renderer.on('afterProcess', () => {
    hasPlaces = true;
  });
  const scene = createSceneReader();
  renderer.setCustomBBox(extentOf(model));
  renderer.refresh();
  prepareLayers();
  listenToZoom();

  function createSceneReader(): () => Scene {
    const communities = findCommunities(model);
    const font = getComputedStyle(document.body).fontFamily;
    const isEdgeShown = (edge: number) => parts.edges[edge] === 1;
    const fixed = { model, renderer, labelOf, relationLabelOf, bend, order, communities, font, isEdgeShown };
    return () => ({ ...fixed, palette, bundles, nodes: drawn, emphasis });
  }

  function prepareLayers(): void {
    const clouds = createClouds();
    renderer.createCanvasContext('clouds', { beforeLayer: 'edges' } as object); // sigma's type forgets what it passes on
    renderer.createCanvasContext('highlight', { afterLayer: 'nodes' } as object);
    renderer.on('afterRender', () => {
      for (const [layer, draw] of [
        ['clouds', clouds],
        ['highlight', drawHighlight],
        ['labels', drawLabels],
      ] as const) {
        const canvas = renderer.getCanvases()[layer];
        const context = canvas?.getContext('2d');
        if (!canvas || !context) continue;
        context.clearRect(0, 0, canvas.width, canvas.height);
        draw(context, scene());
      }
    });
  }

  function listenToZoom(): void {
    renderer.getCamera().on('updated', ({ ratio }) => {
      if (!detail.zoom(ratio)) return;
      const before = { bundles, nodes: drawn, pinned: parts.pinned };
      drawn = detail.choose(parts.nodes, [...parts.asked, ...parts.pinned]);
      refreshFrom(before);
    });
  }

  function refreshFrom(before: Drawn): void {
    const partialGraph = findChanges(model, before, { bundles, nodes: drawn, pinned: parts.pinned });
    // a part graph lacks what is too weak to be drawn; and without places nothing can be told of alone
    if (isWhole && hasPlaces) renderer.refresh({ partialGraph, skipIndexation: true, schedule: true });
    else renderer.refresh({ schedule: true });
  }

  function setGraph(next: MultiGraph): void {
    graph = next;
    renderer.setGraph(next);
  }

  function moveCamera(nodes: readonly number[] | null, isNow: boolean): void {
    const camera = cameraFor(renderer, model, nodes ?? coreNodes(model, parts.nodes));
    if (nodes === null) {
      detail.home(camera.ratio);
      detail.zoom(camera.ratio);
      const before = { bundles, nodes: drawn, pinned: parts.pinned };
      drawn = detail.choose(parts.nodes, [...parts.asked, ...parts.pinned]);
      if (graph.order > 0) refreshFrom(before);
    }
    if (isNow || calm) renderer.getCamera().setState(camera);
    else void renderer.getCamera().animate(camera, { duration: 450 });
  }

  return {
    renderer,
    graph: () => graph,
    scene,
    show(next) {
      const isFirst = graph.order === 0;
      const before = { bundles, nodes: drawn, pinned: parts.pinned };
      parts = next;
      bundles = bundleEdges(model, next.edges);
      if (isFirst) moveCamera(null, true);
      drawn = detail.choose(next.nodes, [...next.asked, ...next.pinned]);
      if (!isWhole) setGraph(toPartGraph(model, { bundles, asked: next.asked }));
      else if (isFirst) setGraph(toWholeGraph(model));
      else refreshFrom(before);
    },
    emphasise(next) {
      emphasis = next;
      container.classList.toggle('is-dimmed', next !== null);
      renderer.scheduleRender();
    },
    repaint() {
      palette = readPalette();
      hasPlaces = false;
      renderer.refresh({ schedule: true });
    },
    fit: (nodes) => moveCamera(nodes ?? null, nodes === undefined),
    bringIntoView(nodes, centre) {
      const { width, height } = renderer.getDimensions();
      const isInView = (node: number) => {
        const { x, y } = placeOf(scene(), node);
        return x > 40 && y > 40 && x < width - 40 && y < height - 40;
      };
      if (nodes.every(isInView) || (centre !== null && nodes.length > 40 && isInView(centre))) return;
      moveCamera(nodes.length > 40 && centre !== null ? [centre] : nodes, false);
    },
    move() {
      graph.updateEachNodeAttributes(
        (_id, attributes) => {
          const index = indexOf(attributes);
          return { ...attributes, x: model.nodes.x[index], y: model.nodes.y[index] };
        },
        { attributes: ['x', 'y'] },
      );
    },
  };
}

/** With more, curves cost more than they tell. */
const curvedPairs = 3000;

/** Larger nodes first, countries before others of their size: they are the reader's anchors. */
function orderByImportance(model: Model): Uint32Array {
  const rank = Float32Array.from({ length: model.nodes.count }, (_, node) => {
    const sources = Math.log1p(model.nodes.sources[node] ?? 0);
    return sizeOf(model, node) * (typeOf(model, node) === 'country' ? 1.5 : 1) + sources;
  });
  return Uint32Array.from(rank.keys()).sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || a - b);
}
