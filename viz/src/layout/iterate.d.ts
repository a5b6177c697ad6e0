declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round; changes the node matrix. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
}
