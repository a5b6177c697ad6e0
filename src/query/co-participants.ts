import type { GraphEvent } from '../contract/news-graph.ts';
import type { CoParticipant, NodeRef } from './answer.ts';

/** Who takes part in events on the same side as a thing: signs what it signs, is accused with it; most often first. */
export function toCoParticipants(
  events: Iterable<GraphEvent>,
  { centre, refOf }: { readonly centre: ReadonlySet<string>; readonly refOf: (node: string) => NodeRef },
): CoParticipant[] {
  const together = new Map<string, string[]>();
  for (const { id, arguments: args } of events)
    for (const role of ['source', 'target']) {
      const side = args.filter((argument) => argument.role === role).map(({ node }) => node);
      if (!side.some((node) => centre.has(node))) continue;
      for (const node of side) {
        if (centre.has(node)) continue;
        const shared = together.get(node) ?? [];
        if (shared.at(-1) !== id) together.set(node, [...shared, id]);
      }
    }
  return [...together]
    .sort(([a, eventsA], [b, eventsB]) => eventsB.length - eventsA.length || (a < b ? -1 : 1))
    .map(([node, shared]) => ({ node: refOf(node), count: shared.length, events: shared }));
}
