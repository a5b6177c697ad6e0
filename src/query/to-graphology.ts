import { MultiDirectedGraph } from 'graphology';
import type { GraphEdge, GraphNode, NewsGraph } from '../contract/news-graph.ts';

/**
 * The graph as graphology has it, for its own libraries of centralities, communities and paths: nodes and edges by id, with
 * all that they hold as attributes.
 */
export function toGraphology(graph: NewsGraph): MultiDirectedGraph<GraphNode, GraphEdge> {
  const made = new MultiDirectedGraph<GraphNode, GraphEdge>();
  for (const node of graph.nodes) made.addNode(node.id, { ...node });
  for (const edge of graph.edges) made.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, { ...edge });
  return made;
}
