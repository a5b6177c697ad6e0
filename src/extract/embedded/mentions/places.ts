import type { Reading, WordAnalysis } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import { closedClass, findLexeme, formAt, splitsAt } from '../document.ts';
import { isDefinite } from './institutions.ts';
import { findKnownName } from './known-names.ts';
import type { NameSpan } from './name-span.ts';
import { toNameSpan } from './name-span.ts';
import { findNisba, isoOf } from './nisbas.ts';

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
  const analysis = document.words[at];
  const found = analysis ? findDirection(analysis) : null;
  if (!found) return null;
  const { reading, direction } = found;
  const next = at + 1;
  if (reading.base.startsWith('ال')) {
    const nisba = findNisba(document, next, end);
    if (nisba?.article !== true || nisba.preposition !== '' || nisba.conjunction || nisba.gender !== 'm')
      return null;
    const country = isoOf(nisba.key);
    return toNameSpan(
      document,
      {
        first: at,
        endToken: nisba.endToken,
        type: 'place',
        key: `part:${direction}:${country}`,
        country,
        rule: 'place.part',
      },
      reading,
    );
  }
  const known = findKnownName(document, next, end);
  if (known?.preposition !== '' || known.conjunction || !known.certain) return null;
  if (known.type !== 'country' && !(known.type === 'place' && direction === 'ريف')) return null;
  return toNameSpan(
    document,
    {
      first: at,
      endToken: known.endToken,
      type: 'place',
      key: `part:${direction}:${known.type === 'country' ? known.country : known.words.join(' ')}`,
      country: known.country,
      // who names a part names the country too
      inner: known.type === 'country' ? [known] : [],
      rule: 'place.part',
    },
    reading,
  );
}

/** The direction that a word is, in its first reading that is one. */
export function findDirection({
  readings,
  splits,
}: WordAnalysis): { readonly reading: Reading; readonly direction: string } | null {
  for (const reading of [...readings.filter(({ suffix }) => suffix === ''), ...splits]) {
    const { base } = reading;
    const direction = directions.get(base.startsWith('ال') ? base.slice(2) : base);
    if (direction !== undefined) return { reading, direction };
  }
  return null;
}

/**
 * A place that its head noun announces: the name after 'مدينة' or 'بلدة', the head and name together for what bears its kind in
 * its name (مطار, ميناء, جبال, جزر).
 */
export function findPlaceByHead(document: Document, at: number, end: number): NameSpan | null {
  const found = (document.words[at]?.readings ?? []).find((reading) =>
    reading.lexemes.some(
      (lexeme) => lexeme.kind === 'head' && (lexeme.class === 'place' || lexeme.class === 'facility'),
    ),
  );
  if (found?.suffix !== '' || found.article) return null;
  const isFacility = found.lexemes.some((lexeme) => lexeme.kind === 'head' && lexeme.class === 'facility');
  let next = at + 1;
  const known = findKnownName(document, next, end);
  if (
    known &&
    known.preposition === '' &&
    !known.conjunction &&
    (known.type === 'place' || known.type === 'country')
  ) {
    if (!isFacility) return null;
    next = known.endToken;
  } else {
    while (next < end && next < at + 3 && isPlaceWord(document, next, next === at + 1)) next++;
    if (next === at + 1) return null;
  }
  if (isFacility) {
    const nisba = findNisba(document, next, end);
    if (nisba?.article && nisba.gender === 'm' && nisba.preposition === '' && !nisba.conjunction)
      next = nisba.endToken;
    else if (formAt(document, next) === 'الدولي' || formAt(document, next) === 'العسكري') next++;
  }
  return toNameSpan(
    document,
    {
      first: isFacility ? at : at + 1,
      endToken: next,
      type: 'place',
      country: known?.country ?? null,
      rule: isFacility ? 'place.facility' : 'place.after_head',
    },
    isFacility ? found : null,
  );
}

/** A word that can name a place: no word of the lexicon, no common word; with the article only where a name follows its head at once. */
function isPlaceWord(document: Document, at: number, isFirst: boolean): boolean {
  const form = formAt(document, at);
  if (document.tokens[at]?.kind !== 'word' || closedClass(document, at) !== null || form.length < 3)
    return false;
  const bare = form.replace(/^ال/u, '');
  if (document.pack.isCommonWord(form) || document.pack.isCommonWord(bare)) return false;
  if (document.words[at]?.readings.some((reading) => reading.lexemes.length > 0)) return false;
  if (
    splitsAt(document, at).some(
      ({ base }) => base.length > 2 && document.pack.isCommonWord(base.replace(/^ال/u, '')),
    )
  )
    return false;
  if (form.startsWith('ال'))
    return isFirst && isDefinite(document, at) && !findLexeme(document, at, 'participle');
  return isFirst || !form.startsWith('و');
}
