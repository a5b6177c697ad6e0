import { RawabitError } from '../errors.ts';
import { append } from './append.ts';
import type { Identity, Reason } from './identity/index.ts';
import type { Merged } from './news-graph.ts';
import { compareUnits } from './order.ts';

/** Why the mentions of one node are taken for one thing. */
export interface NodeExplanation {
  readonly id: string;
  readonly type: Identity['type'];
  /** ISO code of the country that it is or belongs to, where all articles that say so agree. */
  readonly country: string | null;
  /** The names that articles use first, with their articles, the most used first. */
  readonly names: readonly { readonly name: string; readonly articles: readonly string[] }[];
  /** Why different names are one; names written alike need no reason. */
  readonly reasons: readonly Reason[];
  /** Ids of nodes that may be the same thing. */
  readonly perhapsSame: readonly string[];
}

export function explainIdentity(id: string, { identities, ids }: Merged): NodeExplanation {
  const place = ids.indexOf(id);
  const identity = identities[place];
  if (!identity)
    throw new RawabitError(
      'NAME_UNKNOWN',
      `there is no node ${id}. \`rawabit query --who NAME\` shows the ids of a name.`,
    );
  const names = new Map<string, string[]>();
  for (const { article, entity } of identity.occurrences) append(names, entity.name, article.info.id);
  return {
    id,
    type: identity.type,
    country: identity.country,
    names: [...names]
      .map(([name, articles]) => ({ name, articles: articles.sort(compareUnits) }))
      .sort((a, b) => b.articles.length - a.articles.length || compareUnits(a.name, b.name)),
    reasons: identity.reasons,
    perhapsSame: identity.perhaps.flatMap((other) => ids[other] ?? []).sort(compareUnits),
  };
}
