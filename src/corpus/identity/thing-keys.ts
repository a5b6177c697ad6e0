import type { EntityType } from '../../contract/article-graph.ts';
import type { EntityFacts } from '../facts.ts';
import { nameKey } from '../names/fold-name.ts';
import { type BodyName, parseBodyName } from './body-name.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One form of a thing's name, as a key that other forms of the name share. */
export interface ThingKey {
  readonly key: string;
  /** False for names that only their article completes: المعارضة, الوزارة, the agreement. */
  readonly specific: boolean;
  /** True where the name is one of the tables. */
  readonly known: boolean;
  /** Words that make the name, where they are a proper name: what spelling variants are looked for in. */
  readonly proper: string | null;
}

export interface ThingKeys {
  /** The key that says most; null where no form is specific. */
  readonly primary: ThingKey | null;
  /** All specific keys, the primary one included. */
  readonly all: readonly ThingKey[];
  /** ISO code of the country that the thing belongs to, as far as this article says. */
  readonly country: string | null;
  /** What kind of thing the name says it is, and about what. */
  readonly description: { readonly kind: string; readonly subject: string };
}

/**
 * The keys of an organisation, place or agreement of one article.
 * @param parties  ISO codes of the countries that the article makes party to an agreement
 * @param onlyCountry  ISO code of the only country that the article names: whose army 'the army' is
 */
export function findThingKeys(
  entity: EntityFacts,
  {
    vocabulary,
    parties,
    onlyCountry,
  }: {
    readonly vocabulary: Vocabulary;
    readonly parties: readonly string[];
    readonly onlyCountry: string | null;
  },
): ThingKeys {
  const forms = [entity.name, ...entity.forms.map(({ form }) => form), ...Object.values(entity.labels)];
  const parsed = forms.map((form) => parseBodyName(form, entity.type, vocabulary));
  const named = new Set(parsed.flatMap(({ countries }) => countries));
  const [only] = named;
  const country = entity.country ?? (named.size === 1 ? (only ?? null) : null);
  const keys = new Map<string, ThingKey>();
  forms.forEach((form, at) => {
    const name = parsed[at];
    if (!name) return;
    const owner = country ?? (entity.type === 'organisation' ? onlyCountry : null);
    const context = parties.length > 1 ? parties : owner === null ? [] : [owner];
    const key = toKey(name, { type: entity.type, context, fallback: nameKey(form), vocabulary });
    if (key.specific && !keys.has(key.key)) keys.set(key.key, key);
  });
  const all = [...keys.values()];
  return {
    primary: all.find(({ known }) => known) ?? all[0] ?? null,
    all,
    country,
    description: describe(parsed[0]),
  };
}

function describe(name: BodyName | undefined): ThingKeys['description'] {
  const kinds = (name?.heads ?? []).map((head) => synonyms.get(head) ?? head);
  return { kind: kinds.join(' '), subject: sortWords(name?.core ?? [], 'agreement').join(' ') };
}

function toKey(
  name: BodyName,
  {
    type,
    context,
    fallback,
    vocabulary,
  }: {
    readonly type: EntityType;
    readonly context: readonly string[];
    readonly fallback: string;
    readonly vocabulary: Vocabulary;
  },
): ThingKey {
  if (name.known !== null)
    return { key: `${type} = ${name.known}`, specific: true, known: true, proper: null };
  const isProper = name.core.some((word) => !vocabulary.commonWords.has(word));
  const kinds = kindsOf(name, { type, isProper, vocabulary });
  const described = isDescribed(name, { isProper, kinds, vocabulary });
  if (uniqueNames.has(fallback))
    return { key: `${type} = ${fallback}`, specific: true, known: true, proper: null };
  const ofName = name.countries.length > 0 ? name.countries : context;
  const countries = type === 'agreement' || described ? ofName : [];
  const words = [...kinds, ...sortWords(name.core, type)];
  const specific = described
    ? countries.length > 0 && (name.core.length > 0 || kinds.some((kind) => isBranch(kind, vocabulary)))
    : isProper || name.core.length >= 3 || (name.core.length > 0 && name.numbers.length > 0);
  const key = [type, words.join(' '), countries.join('+'), name.numbers.join('+')]
    .filter((part) => part !== '')
    .join(' | ');
  const proper = isProper && type !== 'agreement' ? name.core.join(' ') : null;
  return words.length === 0
    ? {
        key: `${type} | ${fallback}`,
        specific: type !== 'agreement' && fallback !== '',
        known: false,
        proper: null,
      }
    : { key, specific, known: false, proper };
}

/**
 * True where the words say what the thing is and not which: a branch of a state, a ministry, what common words make.
 * Only its country makes it one thing.
 */
function isDescribed(
  { heads, core }: BodyName,
  {
    isProper,
    kinds,
    vocabulary,
  }: { readonly isProper: boolean; readonly kinds: readonly string[]; readonly vocabulary: Vocabulary },
): boolean {
  if (heads.some((head) => stateHeads.has(vocabulary.heads.get(head) ?? ''))) return true;
  return !isProper && (core.length < 3 || kinds.length > 0);
}

/** True for nouns that with a country are one body: its army, its foreign ministry; not for 'its committee'. */
function isBranch(kind: string, { heads }: Vocabulary): boolean {
  return kind !== 'وزاره' && (kind === 'جيش' || stateHeads.has(heads.get(kind) ?? ''));
}

/** The heads that belong to the name; those that may be left out go where a proper name stays. */
function kindsOf(
  { heads, core }: BodyName,
  {
    type,
    isProper,
    vocabulary,
  }: { readonly type: EntityType; readonly isProper: boolean; readonly vocabulary: Vocabulary },
): string[] {
  const kinds = heads.map((head) => synonyms.get(head) ?? head);
  const rest = kinds.filter((kind) => kind !== 'وزاره');
  if (rest.length > 0 || core.length > 0) kinds.splice(0, kinds.length, ...rest);
  if (!isProper) return kinds;
  return kinds.filter((kind) =>
    type === 'place' ? !optionalPlaceHeads.has(kind) : !optionalHeads.has(vocabulary.heads.get(kind) ?? ''),
  );
}

/** The words of agreements and of descriptions come in any order; a name's own words keep theirs. */
function sortWords(words: readonly string[], type: EntityType): readonly string[] {
  return type === 'agreement' ? [...new Set(words)].sort() : words;
}

const synonyms: ReadonlyMap<string, string> = new Map([
  ['قوات مسلحه', 'جيش'],
  ['اتفاقيه', 'اتفاق'],
  ['معاهده', 'اتفاق'],
  ['مليشيا', 'ميليشيا'],
]);
// common words that are one thing all the same
const uniqueNames = new Set(['غرب', 'west']);
const stateHeads = new Set([
  ...[
    'ministry',
    'ministry-short',
    'ministry-of',
    'state',
    'government',
    'authorities',
    'forces',
    'embassy',
    'mission',
  ],
]);
// حركة حماس is حماس, وكالة رويترز is رويترز; حزب الوسط is not الوسط
const optionalHeads = new Set(['armed', 'media', 'company']);
const optionalPlaceHeads = new Set([
  ...['مدينه', 'بلده', 'قريه', 'منطقه', 'حي', 'ناحيه', 'جزيره', 'عاصمه', 'ضاحيه', 'شبه جزيره', 'بلديه'],
]);
