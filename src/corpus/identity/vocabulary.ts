import { readFileSync } from 'node:fs';
import { readTable, splitCell } from '../../languages/ar/table.ts';
import { nameKey } from '../names/fold-name.ts';

/** What the tables of the language packs know about the names of things. */
export interface Vocabulary {
  /** ISO code of a country by the key of one of its names. */
  readonly countryByName: ReadonlyMap<string, string>;
  /** A country's usual names by ISO code. */
  readonly countryNames: ReadonlyMap<string, { readonly ar: string; readonly en: string }>;
  /** Words of the longest country name. */
  readonly longestCountryName: number;
  /** ISO code by a nisba in its masculine singular: روسي. */
  readonly countryByNisba: ReadonlyMap<string, string>;
  /** The thing that a name stands for, by type and key: all its names give the same. */
  readonly known: ReadonlyMap<string, string>;
  /** The organisation that an adjective stands for, by its masculine singular: حوثي. */
  readonly knownAdjectives: ReadonlyMap<string, string>;
  /** Class of the nouns that open names (ministry, body, agreement, place …) by key. */
  readonly heads: ReadonlyMap<string, string>;
  /** The Arabic noun of the same sense, by the key of an English one. */
  readonly headTranslations: ReadonlyMap<string, string>;
  /** Words that are no names, folded, without the article. */
  readonly commonWords: ReadonlySet<string>;
}

export function readVocabulary(): Vocabulary {
  const countryByName = new Map<string, string>();
  const countryByNisba = new Map<string, string>();
  const countryNames = new Map<string, { ar: string; en: string }>();
  for (const [code = '', english = '', names, nisbas] of readTable('countries')) {
    countryNames.set(code, { ar: splitCell(names)[0] ?? english, en: english });
    for (const name of [english, ...splitCell(names)]) countryByName.set(nameKey(name), code);
    for (const nisba of splitCell(nisbas)) countryByNisba.set(nameKey(nisba), code);
  }
  for (const [code = '', adjectives] of readOwnTable('english-demonyms'))
    for (const adjective of splitCell(adjectives)) countryByNisba.set(adjective, code);
  const bodies = readOwnTable('english-bodies');
  return {
    countryByName,
    countryNames,
    longestCountryName: Math.max(...[...countryByName.keys()].map((key) => key.split(' ').length)),
    countryByNisba,
    known: readKnown(),
    knownAdjectives: readKnownAdjectives(),
    heads: new Map([
      ...fighters.map((noun) => [noun, 'armed'] as const),
      ...readTable('heads').map(([noun = '', kind = '']) => [nameKey(noun), kind] as const),
      ...bodies.flatMap(([english = '', arabic = '', kind = '']) => [
        [nameKey(english), kind] as const,
        [arabic, kind] as const,
      ]),
    ]),
    headTranslations: new Map(bodies.map(([english = '', arabic = '']) => [nameKey(english), arabic])),
    commonWords: new Set([...readTable('common').map(([word = '']) => nameKey(word)), ...commonEnglish]),
  };
}

function readOwnTable(name: string): string[][] {
  return readFileSync(new URL(`../data/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

// plurals that the table of heads has in the singular, and people who are a body together
const fighters = [
  'ميليشيات',
  'مليشيات',
  'متمردين',
  'متمردون',
  'مسلحين',
  'مسلحون',
  'مسلحو',
  'مقاتلي',
  'مقاتلو',
];

// nouns that name a body only together with another word
const commonEnglish = [
  ...[
    'government',
    'army',
    'forces',
    'armed',
    'military',
    'ministry',
    'minister',
    'parliament',
    'police',
    'court',
    'supreme',
  ],
  ...[
    'committee',
    'council',
    'party',
    'opposition',
    'agreement',
    'deal',
    'treaty',
    'statement',
    'summit',
    'national',
  ],
  ...[
    'foreign',
    'affairs',
    'defence',
    'defense',
    'interior',
    'office',
    'department',
    'embassy',
    'city',
    'capital',
    'province',
  ],
];

/** Bodies that an adjective names, after a noun for fighters: المليشيا الحوثية are the Houthis. */
function readKnownAdjectives(): Map<string, string> {
  return new Map(
    readTable('adjectives').map(([adjective = '', english = '']) => [nameKey(adjective), english]),
  );
}

function readKnown(): Map<string, string> {
  const known = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [type, table] of [
    ['organisation', 'organisations'],
    ['place', 'cities'],
    ['agreement', 'agreements'],
  ] as const)
    for (const [names, english = ''] of readTable(table))
      for (const name of [english, ...splitCell(names)]) {
        const key = `${type} ${nameKey(name)}`;
        const present = known.get(key);
        if (present !== undefined && present !== english) ambiguous.add(key);
        known.set(key, english);
      }
  // a name that two things share says nothing
  for (const key of ambiguous) known.delete(key);
  return known;
}

/** The masculine singular that a nisba's other forms come from: روسية, روسيين, روسيون → روسي. */
export function toNisba(word: string): string {
  for (const ending of ['يتين', 'يين', 'يون', 'يان', 'يات', 'يه', 'يا'])
    if (word.length > ending.length + 1 && word.endsWith(ending)) return `${word.slice(0, -ending.length)}ي`;
  return word;
}
