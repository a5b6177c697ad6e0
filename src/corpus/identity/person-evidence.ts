import { foldName } from '../names/fold-name.ts';
import { parseBodyName } from './body-name.ts';
import type { Occurrence } from './group.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an article says of a person besides the name. */
export interface PersonEvidence {
  /** ISO codes of the countries whose offices the person holds. */
  readonly countries: ReadonlySet<string>;
  /** Titles, folded, with the country or body that they are of. */
  readonly offices: ReadonlySet<string>;
}

/** What the positions of an occurrence's article say of the person. */
export function findEvidence({ article, entity }: Occurrence, vocabulary: Vocabulary): PersonEvidence {
  const countries = new Set<string>(entity.country === null ? [] : [entity.country]);
  const offices = new Set<string>();
  for (const { person, of, title } of article.positions) {
    if (person !== entity.id) continue;
    const office = foldName(title)
      .filter((word) => !former.has(word))
      .join(' ');
    if (office !== '') offices.add(office);
    const body = article.entities.find(({ id }) => id === of);
    if (!body) continue;
    const codes =
      body.country === null ? parseBodyName(body.name, body.type, vocabulary).countries : [body.country];
    for (const code of codes) countries.add(code);
  }
  return { countries, offices };
}

export function mergeEvidence(all: Iterable<PersonEvidence>): PersonEvidence {
  const countries = new Set<string>();
  const offices = new Set<string>();
  for (const evidence of all) {
    for (const country of evidence.countries) countries.add(country);
    for (const office of evidence.offices) offices.add(office);
  }
  return { countries, offices };
}

/** 1 where they share one, -1 where both have some and none is shared, 0 where either has none. */
export function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string>): -1 | 0 | 1 {
  if (a.size === 0 || b.size === 0) return 0;
  for (const value of a) if (b.has(value)) return 1;
  return -1;
}

const former = new Set([
  'سابق',
  'سابقه',
  'اسبق',
  'حالي',
  'حاليه',
  'جديد',
  'جديده',
  'راحل',
  'former',
  'ex',
  'then',
]);
