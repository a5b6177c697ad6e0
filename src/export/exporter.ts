import type { NewsGraph } from '../contract/news-graph.ts';

/** One way to write a news graph as a text file. */
export interface Exporter {
  /** The file's usual name in an output folder. */
  readonly fileName: string;
  readonly mediaType: string;
  /** The text in pieces, so that it is never in memory whole; the same graph gives the same pieces. */
  readonly toChunks: (graph: NewsGraph) => Iterable<string>;
}
