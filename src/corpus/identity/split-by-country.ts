import { append } from '../append.ts';
import { compareUnits } from '../order.ts';
import type { Occurrence } from './group.ts';

export interface Located {
  readonly occurrence: Occurrence;
  /** ISO code of the country that it belongs to, as far as its article says. */
  readonly country: string | null;
}

/**
 * Parts things of one name that belong to different countries. Where the article does not say, the one country of the
 * candidates that it names decides, else the country that most articles mean, if nearly all do; else it stays apart.
 */
export function splitByCountry(members: readonly Located[]): Occurrence[][] {
  const parts = new Map<string, Occurrence[]>();
  for (const { occurrence, country } of members) if (country !== null) append(parts, country, occurrence);
  if (parts.size <= 1) return [members.map(({ occurrence }) => occurrence)];
  const sizes = [...parts].map(([country, part]) => ({ country, size: part.length }));
  const located = sizes.reduce((sum, { size }) => sum + size, 0);
  const main = sizes.find(({ size }) => size >= located * mainShare)?.country ?? null;
  const rest: Occurrence[] = [];
  for (const { occurrence, country } of members) {
    if (country !== null) continue;
    const part = parts.get(findNamedCountry(occurrence, parts) ?? main ?? '');
    if (part) part.push(occurrence);
    else rest.push(occurrence);
  }
  const inOrder = [...parts].sort(([a], [b]) => compareUnits(a, b)).map(([, part]) => part);
  return rest.length > 0 ? [...inOrder, rest] : inOrder;
}

function findNamedCountry({ article }: Occurrence, parts: ReadonlyMap<string, unknown>): string | null {
  const named = new Set(
    article.entities.flatMap(({ type, country }) =>
      type === 'country' && country !== null && parts.has(country) ? country : [],
    ),
  );
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

const mainShare = 0.8;
