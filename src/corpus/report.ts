import type { EntityType } from '../contract/article-graph.ts';
import type { GraphNode, NewsGraph } from '../contract/news-graph.ts';
import type { Relation } from '../contract/relations.ts';
import { relations } from '../contract/relations.ts';
import { compareUnits } from './order.ts';

/** What a person reads to judge a corpus and to improve lexicons; lists are cut to the weightiest. */
export interface CorpusReport {
  readonly publishers: readonly {
    readonly publisher: string | null;
    readonly articles: number;
    readonly copies: number;
  }[];
  readonly events: readonly {
    readonly relation: Relation;
    readonly events: number;
    readonly severalSources: number;
  }[];
  /** Events that others contradict, and plans that were carried out. */
  readonly contradicted: number;
  readonly carriedOut: number;
  /** Pairs of nodes that may be the same thing. */
  readonly closeCalls: readonly { readonly a: Named; readonly b: Named }[];
  readonly closeCallsInAll: number;
  /** Things that only one word, or only a description, names: nobody fuller was found for them. */
  readonly unresolved: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  readonly mentions: number;
}

export function toCorpusReport(graph: NewsGraph): CorpusReport {
  const pairs = findCloseCalls(graph);
  return {
    publishers: countPublishers(graph),
    events: relations
      .map((relation) => {
        const events = graph.events.filter((event) => event.relation === relation);
        return {
          relation,
          events: events.length,
          severalSources: events.filter(({ sources }) => sources > 1).length,
        };
      })
      .filter(({ events }) => events > 0)
      .sort((a, b) => b.events - a.events || compareUnits(a.relation, b.relation)),
    contradicted: graph.events.filter(({ contradictedBy }) => contradictedBy.length > 0).length,
    carriedOut: graph.events.filter(({ fulfilledBy }) => fulfilledBy !== undefined).length,
    closeCalls: pairs.slice(0, longestList),
    closeCallsInAll: pairs.length,
    unresolved: graph.nodes
      .filter(isUnresolved)
      .sort((a, b) => b.mentions - a.mentions || compareUnits(a.id, b.id))
      .slice(0, longestList)
      .map(toNamed),
  };
}

function countPublishers({ articles }: NewsGraph): CorpusReport['publishers'] {
  const counts = new Map<string | null, { articles: number; copies: number }>();
  for (const { publisher, copyOf } of articles) {
    const count = counts.get(publisher) ?? { articles: 0, copies: 0 };
    counts.set(publisher, count);
    count.articles++;
    if (copyOf !== null) count.copies++;
  }
  return [...counts]
    .map(([publisher, count]) => ({ publisher, ...count }))
    .sort((a, b) => b.articles - a.articles || compareUnits(a.publisher ?? '', b.publisher ?? ''));
}

/** Each pair once, those of the most mentioned things first. */
function findCloseCalls({ nodes }: NewsGraph): { a: Named; b: Named }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes
    .flatMap((a) =>
      (a.perhapsSame ?? []).flatMap((id) => {
        const b = byId.get(id);
        // a mark goes one way only from a name of one word to its bearers
        return b && (a.id < id || !b.perhapsSame?.includes(a.id)) ? [{ a: toNamed(a), b: toNamed(b) }] : [];
      }),
    )
    .sort((x, y) => weigh(y) - weigh(x) || compareUnits(x.a.id + x.b.id, y.a.id + y.b.id));
}

function weigh({ a, b }: { readonly a: Named; readonly b: Named }): number {
  return Math.min(a.mentions, b.mentions);
}

function isUnresolved({ type, label, id }: GraphNode): boolean {
  // a discriminator is what is left of a name that says too little
  return type === 'person' ? !/\s/u.test(label.trim()) : type === 'organisation' && /~\d+$/u.test(id);
}

function toNamed({ id, type, label, mentions }: GraphNode): Named {
  return { id, type, label, mentions };
}

const longestList = 100;
