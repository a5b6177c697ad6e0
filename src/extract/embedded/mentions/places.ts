import type { Document } from '../document.ts';
import { formAt } from '../document.ts';
import { findNisba, isoOf } from './institutions.ts';
import { cliticReadings, findKnownName } from './known-names.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';

/** Parts of a country, folded, by the noun that stands for them in a name. */
const directions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    شمال: 'شمال',
    جنوب: 'جنوب',
    شرق: 'شرق',
    غرب: 'غرب',
    وسط: 'وسط',
    شمالي: 'شمال',
    جنوبي: 'جنوب',
    شرقي: 'شرق',
    غربي: 'غرب',
    ريف: 'ريف',
  }),
);

/** 'جنوب سوريا', 'شمالي العراق', 'الجنوب السوري', 'ريف درعا': a part of a country or city that news names as a place. */
export function findDirectionalPlace(document: Document, at: number, end: number): NameSpan | null {
  const form = formAt(document, at);
  const readings = [
    ...(document.words[at]?.readings ?? []).filter((reading) => reading.suffix === ''),
    ...cliticReadings(form),
  ];
  for (const reading of readings) {
    const direction = directions.get(reading.base.replace(/^ال/u, ''));
    if (direction === undefined) continue;
    const articled = reading.base.startsWith('ال');
    const next = at + 1;
    if (articled) {
      const nisba = findNisba(document, next, end);
      if (nisba?.article !== true || nisba.preposition !== '' || nisba.conjunction || nisba.gender !== 'm') return null;
      const country = isoOf(nisba.key);
      return toNameSpan(
        document,
        { first: at, endToken: nisba.endToken, type: 'place', key: `part:${direction}:${country}`, country, rule: 'place.part' },
        reading,
      );
    }
    const known = findKnownName(document, next, end);
    if (!known || known.preposition !== '' || known.conjunction || !known.certain) return null;
    if (known.type !== 'country' && !(known.type === 'place' && direction === 'ريف')) return null;
    return toNameSpan(
      document,
      {
        first: at,
        endToken: known.endToken,
        type: 'place',
        key: `part:${direction}:${known.type === 'country' ? known.country : known.words.join(' ')}`,
        country: known.country,
        rule: 'place.part',
      },
      reading,
    );
  }
  return null;
}
