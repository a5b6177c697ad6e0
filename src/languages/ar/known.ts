import { foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Gender, KnownEntity, KnownMatch } from '../language.ts';
import { readTable, splitCell } from './table.ts';

/** Everything that the Arabic pack knows by name. */
export interface KnownNames {
  find(first: string, next: (offset: number) => string | null): KnownMatch | null;
  get(key: string): KnownEntity | null;
}

interface Node {
  readonly next: Map<string, Node>;
  match: { readonly entity: KnownEntity; readonly certain: boolean } | null;
}

/** Reads the tables of countries, places, organisations, agreements and people into one tree over folded words. */
export function buildKnownNames(): KnownNames {
  const root: Node = { next: new Map(), match: null };
  const byKey = new Map<string, KnownEntity>();
  const ambiguous = new Set(readTable('ambiguous').map(([word = '']) => foldWord(word)));
  const add = (
    entity: KnownEntity,
    names: readonly string[],
    isCertain: (words: readonly string[]) => boolean,
  ) => {
    byKey.set(entity.key, entity);
    for (const name of names) {
      const words = tokenize(name)
        .filter((token) => token.kind === 'word' || token.kind === 'number')
        .map((token) => token.form);
      const certain = isCertain(words) && !(words.length === 1 && ambiguous.has(words[0] ?? ''));
      insert(root, words, { entity, certain });
      // عبد الله is written as one word or two
      const joined = joinServant(words);
      if (joined !== null) insert(root, joined, { entity, certain });
    }
  };
  const always = () => true;
  addCountries(add);
  for (const [names, english = '', country] of readTable('cities'))
    add(entityOf('place', names, english, country), splitCell(names), always);
  for (const [names, english = '', country] of readTable('organisations'))
    add(entityOf('organisation', names, english, country), splitCell(names), always);
  for (const [names, english = ''] of readTable('agreements'))
    add(entityOf('agreement', names, english, '-'), splitCell(names), always);
  for (const [names, english = '', gender, country] of readTable('people'))
    add(
      { ...entityOf('person', names, english, country), gender: gender === 'f' ? 'f' : 'm' },
      splitCell(names),
      (words) => words.length > 1 || !words[0]?.startsWith('ال'),
    );
  return {
    get: (key) => byKey.get(key) ?? null,
    find: (first, next) => {
      let node = root.next.get(first);
      let found: KnownMatch | null = null;
      for (let length = 1; node !== undefined; length++) {
        if (node.match !== null) found = { ...node.match, length };
        const form = next(length);
        node = form === null ? undefined : node.next.get(form);
      }
      return found;
    },
  };
}

function entityOf(
  type: KnownEntity['type'],
  names: string | undefined,
  english: string,
  country: string | undefined,
): KnownEntity {
  return {
    key: `${type}:${english}`,
    type,
    name: splitCell(names)[0] ?? english,
    english,
    country: country === undefined || country === '-' ? null : country,
    gender: null,
    capitalOf: null,
  };
}

type AddKnown = (
  entity: KnownEntity,
  names: readonly string[],
  isCertain: (words: readonly string[]) => boolean,
) => void;

/** Countries of the table, then those that only ICU knows. */
function addCountries(add: AddKnown): void {
  const icu = new Intl.DisplayNames(['ar'], { type: 'region' });
  for (const [iso = '', english = '', cell, , , capitals] of readTable('countries')) {
    const names = splitCell(cell);
    const country: KnownEntity = {
      key: `country:${iso}`,
      type: 'country',
      name: names[0] ?? english,
      english,
      country: iso,
      gender: genderOfCountry(names[0] ?? ''),
      capitalOf: null,
    };
    const fromIcu = icu.of(iso);
    add(country, fromIcu === undefined || fromIcu === iso ? names : [...names, fromIcu], () => true);
    const [capital] = splitCell(capitals);
    if (capital !== undefined)
      add(
        {
          key: `place:${capital}`,
          type: 'place',
          name: capital,
          english: capitalNames.get(iso) ?? '',
          country: iso,
          gender: 'f',
          capitalOf: iso,
        },
        splitCell(capitals),
        () => true,
      );
  }
}

/** Countries are feminine but for a handful. */
function genderOfCountry(name: string): Gender {
  return ['العراق', 'المغرب', 'الأردن', 'لبنان', 'السودان', 'اليمن', 'الصومال'].includes(name) ? 'm' : 'f';
}

const capitalNames: ReadonlyMap<string, string> = new Map(
  readTable('capitals').map(([iso = '', english = '']) => [iso, english]),
);

function joinServant(words: readonly string[]): string[] | null {
  const at = words.indexOf('عبد');
  const next = words[at + 1];
  if (at < 0 || next === undefined) return null;
  return [...words.slice(0, at), `عبد${next}`, ...words.slice(at + 2)];
}

function insert(root: Node, words: readonly string[], match: NonNullable<Node['match']>): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), match: null };
      node.next.set(word, next);
    }
    node = next;
  }
  if (words.length > 0) node.match ??= match;
}
