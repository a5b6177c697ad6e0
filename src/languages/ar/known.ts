import { foldWord } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Gender, KnownEntity, KnownMatch } from '../language.ts';
import { readTable, splitCell } from './table.ts';

/** Everything that the Arabic pack knows by name. */
export interface KnownNames {
  find(first: string, next: (offset: number) => string | null): KnownMatch | null;
  get(key: string): KnownEntity | null;
  /** True for a word with which a known name can begin. */
  opens(first: string): boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  match: {
    readonly entity: KnownEntity;
    readonly certain: boolean;
    readonly words: readonly string[];
  } | null;
}

/** Reads the tables of countries, places, organisations, agreements and people into one tree over folded words. */
export function buildKnownNames(): KnownNames {
  const root: Node = { next: new Map(), match: null };
  const spelledOtherwise: Node = { next: new Map(), match: null };
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
      insert(root, words, { entity, certain, words });
      const skeletons = words.map(toSkeleton);
      if (entity.type === 'person' && !isNative(entity) && isTelling(skeletons))
        insert(spelledOtherwise, skeletons, { entity, certain: certain && words.length > 1, words });
      // عبد الله is written as one word or two
      const joined = joinServant(words);
      if (joined !== null) insert(root, joined, { entity, certain, words: joined });
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
    opens: (first) => root.next.has(first) || spelledOtherwise.next.has(toSkeleton(first)),
    find: (first, next) => walk(root, first, next) ?? walkSpellings(spelledOtherwise, first, next),
  };
}

type FoundName = KnownMatch & { readonly words: readonly string[] };

function walk(root: Node, first: string, next: (offset: number) => string | null): FoundName | null {
  let node = root.next.get(first);
  let found: FoundName | null = null;
  for (let length = 1; node !== undefined; length++) {
    if (node.match !== null) found = { ...node.match, length };
    const form = next(length);
    node = form === null ? undefined : node.next.get(form);
  }
  return found;
}

/** Names that differ from known ones in spelling only: the same consonants, and no word more than a letter apart. */
function walkSpellings(
  root: Node,
  first: string,
  next: (offset: number) => string | null,
): KnownMatch | null {
  const skeleton = toSkeleton(first);
  if (!root.next.has(skeleton)) return null;
  const words = [first];
  const found = walk(root, skeleton, (offset) => {
    const form = next(offset);
    if (form === null) return null;
    words[offset] = form;
    return toSkeleton(form);
  });
  if (!found) return null;
  return found.words.every((word, at) => isOneLetterApart(word, words[at] ?? '')) ? found : null;
}

function isOneLetterApart(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => word.replace(/[جقك]/gu, 'غ').replace(/ط/gu, 'ت').replace(/ث/gu, 'س'));
  if (x === undefined || y === undefined) return false;
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  return (
    x.slice(at) === y.slice(at) ||
    x.slice(at + 1) === y.slice(at) ||
    x.slice(at) === y.slice(at + 1) ||
    x.slice(at + 1) === y.slice(at + 1)
  );
}

/**
 * A word by its consonants, so that spellings of one foreign name meet (ترامب and ترمب, غريفيث and غريفث): vowel letters after the first
 * letter go, and the letters that stand for one foreign sound become one (غ ج ك ق for g and k, ب پ, ف ڤ, ت ط, ث س).
 */
function toSkeleton(word: string): string {
  let skeleton = '';
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (letter === 'ج' || letter === 'ق' || letter === 'ك') skeleton += 'غ';
    else if (at === 0) skeleton += letter;
    else if (letter === 'ط') skeleton += 'ت';
    else if (letter === 'ث') skeleton += 'س';
    else if (!isVowelLetter(letter)) skeleton += letter;
  }
  return skeleton;
}

function isVowelLetter(letter: string): boolean {
  return letter === 'ا' || letter === 'و' || letter === 'ي' || letter === 'ه';
}

/** Native names differ by one vowel (صالح, صلاح): no spelling of theirs stands for another. */
function isNative({ country }: KnownEntity): boolean {
  return country === null || nativeCountries.has(country);
}

const nativeCountries: ReadonlySet<string> = new Set(
  'AE AF BH DJ DZ EG EH IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE'.split(' '),
);

/** Enough consonants for a spelling to mean one person: two words, or one of three consonants and more. */
function isTelling(skeletons: readonly string[]): boolean {
  const [only = ''] = skeletons;
  if (skeletons.some((skeleton) => skeleton.length < 2)) return false;
  return skeletons.length > 1 ? skeletons.join('').length >= 6 : only.length >= 3 && !only.startsWith('ال');
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
  const listed = new Set<string>();
  for (const [iso = '', english = '', cell, , , capitals] of readTable('countries')) {
    listed.add(iso);
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
  addRestFromIcu(add, listed);
}

/** Codes that CLDR names and ISO 3166 does not give to a country or territory. */
const noCountries: ReadonlySet<string> = new Set(
  'AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO QU SU TA TP UK UN XA XB YD YU ZR ZZ'.split(' '),
);

/** Countries and territories that the table leaves to ICU, which knows one name for each. */
function addRestFromIcu(add: AddKnown, listed: ReadonlySet<string>): void {
  const arabic = new Intl.DisplayNames(['ar'], { type: 'region' });
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const iso of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = arabic.of(iso);
    if (listed.has(iso) || noCountries.has(iso) || name === undefined || name === iso) continue;
    const territory: KnownEntity = {
      key: `country:${iso}`,
      type: 'country',
      name,
      english: english.of(iso) ?? iso,
      country: iso,
      gender: 'f',
      capitalOf: null,
    };
    add(territory, [name], () => true);
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
