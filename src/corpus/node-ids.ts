import { append } from './append.ts';
import type { Identity } from './identity/index.ts';
import type { Romanise } from './names/romanise.ts';
import type { NodeNames } from './nodes.ts';
import { compareDates, compareUnits } from './order.ts';
import { slugOf } from './slug.ts';

interface Draft {
  readonly identity: Identity;
  readonly names: NodeNames;
}

/**
 * Node ids in the order of the drafts: `country:RU`, else type and slug. Of several things with one name the one seen
 * first keeps the plain id; the others get the country they belong to where it tells them apart, else a number.
 */
export function assignNodeIds(drafts: readonly Draft[], romanise: Romanise): string[] {
  const ids = drafts.map((draft) => plainId(draft, romanise));
  const sharing = new Map<string, number[]>();
  ids.forEach((id, at) => {
    append(sharing, id, at);
  });
  const taken = new Set(sharing.keys());
  for (const [id, group] of [...sharing].sort(([a], [b]) => compareUnits(a, b))) {
    if (group.length === 1) continue;
    const ordered = group.sort((a, b) => comparePrecedence(drafts[a], drafts[b]));
    for (const at of ordered.slice(1)) {
      const discriminated = findFree(id, drafts[at]?.identity.country ?? null, taken);
      taken.add(discriminated);
      ids[at] = discriminated;
    }
  }
  return ids;
}

function plainId({ identity, names }: Draft, romanise: Romanise): string {
  const country = identity.type === 'country' ? identity.country : null;
  const { en } = names.labels;
  return `${identity.type}:${country ?? slugOf(en ?? names.label, romanise)}`;
}

function findFree(id: string, country: string | null, taken: ReadonlySet<string>): string {
  const withCountry = `${id}~${country}`;
  if (country !== null && !taken.has(withCountry)) return withCountry;
  for (let number = 2; ; number++) if (!taken.has(`${id}~${number}`)) return `${id}~${number}`;
}

function comparePrecedence(a: Draft | undefined, b: Draft | undefined): number {
  const [keyA, keyB] = [precedenceOf(a), precedenceOf(b)];
  return compareDates(keyA.published, keyB.published) || compareUnits(keyA.place, keyB.place);
}

/** When and where a thing is seen first. */
function precedenceOf(draft: Draft | undefined): { published: string | null; place: string } {
  const seen = (draft?.identity.occurrences ?? []).map(({ article, entity }) => ({
    published: article.info.published,
    place: `${article.info.id} ${entity.id}`,
  }));
  const [first] = seen.sort(
    (a, b) => compareDates(a.published, b.published) || compareUnits(a.place, b.place),
  );
  return first ?? { published: null, place: '' };
}
