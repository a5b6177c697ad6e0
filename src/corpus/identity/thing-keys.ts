import type { EntityType } from '../../contract/article-graph.ts';
import type { EntityFacts } from '../facts.ts';
import { type BodyName, optionalHeads, optionalPlaceHeads, type ParseBody } from './body-name.ts';
import { agreementSubjects, stateHeads, synonyms, uniqueNames } from './thing-words.ts';
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
  /** Type and words of a description, which with its countries makes the key; null for proper names. */
  readonly frame: string | null;
  readonly countries: readonly string[];
}

export interface ThingKeys {
  /** The key that says most; null where no form is specific. */
  readonly primary: ThingKey | null;
  /** All specific keys, the primary one included. */
  readonly all: readonly ThingKey[];
  /** Frame of the name, where no form is specific. */
  readonly openFrame: string | null;
  /** ISO code of the country that the thing belongs to, as far as this article says. */
  readonly country: string | null;
  /** What kind of thing the name says it is, and about what. */
  readonly description: { readonly kind: string; readonly subject: string };
}

/**
 * The keys of an organisation, place or agreement of one article.
 * @param context  ISO codes of the countries that it belongs to as far as the rest of the article goes, if its own
 *   name does not say: of an agreement its parties
 * @param ministries  what is after 'ministry of' somewhere in the corpus: الخزانة, which alone might be a proper name
 */
export function findThingKeys(
  entity: EntityFacts,
  {
    vocabulary,
    parse,
    context,
    ministries,
  }: {
    readonly vocabulary: Vocabulary;
    readonly parse: ParseBody;
    readonly context: readonly string[];
    readonly ministries: ReadonlySet<string>;
  },
): ThingKeys {
  const forms = [entity.name, ...entity.forms.map(({ form }) => form), ...Object.values(entity.labels)];
  const parsed = forms.map((form) => parse(form, entity.type));
  const named = new Set(parsed.flatMap(({ countries }) => countries));
  const [only] = named;
  const country = entity.country ?? (named.size === 1 ? (only ?? null) : null);
  const owners = context.length > 1 || country === null ? context : [country];
  const all = new Map<string, ThingKey>();
  let openFrame: string | null = null;
  parsed.forEach((name, at) => {
    const isMinistry =
      name.heads.length === 0 && name.countries.length > 0 && ministries.has(name.core.join(' '));
    const key = toKey(name, { type: entity.type, owners, fallback: name.folded, vocabulary, isMinistry });
    if (key.specific && !all.has(key.key)) all.set(key.key, key);
    // every state has an army and a health ministry: having seen one country's says nothing about whose this is
    if (at === 0 && !key.specific && !hasStateHead(name, vocabulary)) openFrame = key.frame;
  });
  const keys = [...all.values()];
  return {
    primary: keys.find(({ known }) => known) ?? keys[0] ?? null,
    all: keys,
    openFrame: keys.length === 0 ? openFrame : null,
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
    owners,
    fallback,
    vocabulary,
    isMinistry,
  }: {
    readonly type: EntityType;
    readonly owners: readonly string[];
    readonly fallback: string;
    readonly vocabulary: Vocabulary;
    readonly isMinistry: boolean;
  },
): ThingKey {
  const plain = { known: false, proper: null, frame: null, countries: [] };
  const known = name.known ?? (uniqueNames.has(fallback) ? fallback : null);
  if (known !== null) return { ...plain, key: `${type} = ${known}`, specific: true, known: true };
  const isProper = name.core.some((word) => !isCommon(word, { type, vocabulary }));
  const kinds = kindsOf(name, { type, isProper, vocabulary });
  const described = isMinistry || isDescribed(name, { isProper, kinds, vocabulary });
  const words = [...kinds, ...sortWords(name.core, type)].join(' ');
  if (words === '')
    return { ...plain, key: `${type} | ${fallback}`, specific: type !== 'agreement' && fallback !== '' };
  const ofName = name.countries.length > 0 ? name.countries : owners;
  const countries = type === 'agreement' || described ? ofName : [];
  const frame = [type, words, name.numbers.join('+')].filter((part) => part !== '').join(' | ');
  return {
    known: false,
    key: countries.length > 0 ? `${frame} @ ${countries.join('+')}` : frame,
    specific: described
      ? countries.length > 0 && (name.core.length > 0 || kinds.some((kind) => isBranch(kind, vocabulary)))
      : isProper || name.core.length >= 3 || (name.core.length > 0 && name.numbers.length > 0),
    proper: isProper && !described && type !== 'agreement' ? name.core.join(' ') : null,
    frame: described ? frame : null,
    countries,
  };
}

function isCommon(
  word: string,
  { type, vocabulary }: { readonly type: EntityType; readonly vocabulary: Vocabulary },
): boolean {
  return (
    vocabulary.commonWords.has(word) ||
    (type === 'agreement' && agreementSubjects.has(word.replace(/ا$/u, '')))
  );
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
  if (hasStateHead({ heads }, vocabulary)) return true;
  return !isProper && (core.length < 3 || kinds.length > 0);
}

function hasStateHead({ heads }: Pick<BodyName, 'heads'>, vocabulary: Vocabulary): boolean {
  return heads.some((head) => stateHeads.has(vocabulary.heads.get(head) ?? ''));
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
