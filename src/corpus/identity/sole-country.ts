import type { ArticleFacts } from '../facts.ts';
import type { Occurrence } from './index.ts';

/** For each occurrence the ISO code of the only country that its article names; null where it names none or several. */
export function findSoleCountries(occurrences: readonly Occurrence[]): (string | null)[] {
  const known = new Map<ArticleFacts, string | null>();
  return occurrences.map(({ article }) => {
    const present = known.get(article);
    if (present !== undefined) return present;
    const countries = article.entities.filter(({ type }) => type === 'country');
    const sole = countries.length === 1 ? (countries[0]?.country ?? null) : null;
    known.set(article, sole);
    return sole;
  });
}
