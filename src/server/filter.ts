import { z } from 'zod';
import { eventStatuses } from '../contract/article-graph.ts';
import { edgeRelations } from '../contract/news-graph.ts';
import { RawabitError } from '../errors.ts';
import type { QueryFilter } from '../query/index.ts';

/**
 * What the parameters of an address ask for.
 * @throws {RawabitError} USAGE for a parameter that is unknown or makes no sense
 */
export function parseFilter(parameters: URLSearchParams): QueryFilter {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    given[name] = lists.has(name) || values.length > 1 ? values : (values[0] ?? '');
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RawabitError(
      'USAGE',
      `${issue?.path.join('.') || 'parameters'}: ${issue?.message}. /api lists them.`,
    );
  }
  const { neighbours, 'together-with': togetherWith, 'said-by': saidBy, ...rest } = parsed.data;
  const filter = { ...rest, neighboursOf: neighbours, togetherWith, saidBy };
  // what is not asked for is left out, as the filter's type wants it
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as QueryFilter;
}

const lists: ReadonlySet<string> = new Set(['relation', 'between', 'path']);
const name = z.string().min(1).max(500).optional();
const pair = z.tuple([z.string().min(1), z.string().min(1)]).optional();
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

const schema = z.strictObject({
  who: name,
  whom: name,
  relation: z.array(z.enum(edgeRelations)).optional(),
  between: pair,
  path: pair,
  neighbours: name,
  'together-with': name,
  'said-by': name,
  about: name,
  pairs: flag,
  changes: flag,
  since: name,
  until: name,
  status: z.enum(eventStatuses).optional(),
  derived: flag,
  limit: z.coerce.number().int().min(1).max(100_000).default(1000),
});
