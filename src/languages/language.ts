import type { EntityType } from '../contract/article-graph.ts';
import type { Relation } from '../contract/relations.ts';

export type Gender = 'm' | 'f';
export type GrammaticalNumber = 'singular' | 'dual' | 'plural';

/** One way in which a verb, its noun or participle tells a relation, with the slots that its target stands in. */
export interface Frame {
  /** `relation:lemma`, which `explain` and events show as the rule. */
  readonly id: string;
  readonly relation: Relation;
  readonly cameo: string | null;
  /** Folded nouns, one of which the clause must hold; empty where the verb says enough. */
  readonly needs: readonly (readonly string[])[];
  /** Slots of the target, best first: `obj`, `with` (coordination or 'with') or a folded preposition. */
  readonly slots: readonly string[];
  /** Types that the source may have, where they are fewer than the relation's; empty for all. */
  readonly sources: readonly EntityType[];
  /** The same of the target. */
  readonly targets: readonly EntityType[];
}

/** What a verb of speech needs to open its content. */
export interface SpeechVerb {
  readonly lemma: string;
  readonly kind: 'say' | 'judge' | 'order' | 'ask';
  /** Folded openers: `ان` for the complementiser, else a preposition. */
  readonly openers: readonly string[];
}

/** What becomes of an act that a verb governs. */
export type Control = 'light' | 'plan' | 'deny' | 'announce' | 'passive' | 'block';

/** A verb with all that the lexicon knows of it. */
export interface Verb {
  readonly lemma: string;
  readonly frames: Frame[];
  speech: SpeechVerb | null;
  control: Control | null;
}

export interface VerbForm {
  readonly kind: 'verb';
  readonly verb: Verb;
  readonly tense: 'past' | 'present' | 'future';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** `first` for 'I' and 'we', whose subject is whoever is quoted. */
  readonly person: 'first' | 'third';
}

export interface VerbalNoun {
  readonly kind: 'verbal_noun';
  readonly lemma: string;
  readonly frames: readonly Frame[];
}

export interface Participle {
  readonly kind: 'participle';
  readonly verb: Verb;
  readonly voice: 'active' | 'passive';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** True for the indefinite accusative, which goes with another clause's subject ('adding that'). */
  readonly adverbial: boolean;
}

export interface Nisba {
  readonly kind: 'nisba';
  /** Key of the known entity that the adjective names, a country nearly always. */
  readonly key: string;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

export type TitleClass = 'office' | 'deputy' | 'rank' | 'profession' | 'honorific' | 'kin';

export interface Title {
  readonly kind: 'title';
  /** Folded masculine singular. */
  readonly lemma: string;
  readonly class: TitleClass;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

export const headClasses = [
  'ministry',
  'state',
  'government',
  'authorities',
  'forces',
  'embassy',
  'mission',
  'party',
  'armed',
  'media',
  'company',
  'body',
  'court',
  'agreement',
  'resolution',
  'place',
  'facility',
] as const;
export type HeadClass = (typeof headClasses)[number];
/** Those whose noun a country, said or meant, makes one body. */
export const stateClasses: readonly HeadClass[] = [
  'state',
  'government',
  'authorities',
  'forces',
  'embassy',
  'mission',
];

export interface Head {
  readonly kind: 'head';
  readonly lemma: string;
  readonly class: HeadClass;
}

export interface ClosedWord {
  readonly kind: 'closed';
  readonly class: string;
}

export type Lexeme = VerbForm | VerbalNoun | Participle | Nisba | Title | Head | ClosedWord;

/** What a noun does to the words around it; nouns.tsv says what each class means. */
export const nounClasses = [
  'force',
  'attack',
  'fight',
  'weapon',
  'backing',
  'envoy',
  'time',
  'blocking',
  'denying',
  'declaring',
  'planning',
  'holding',
  'region',
  'body',
  'thing',
  'loyalty',
  'target',
  'civilian',
  'charge',
  'associate',
  'figurative',
  'epithet',
  'document',
  'delegate',
  'delegation',
  'undergone',
  'measure',
  'match',
  'continental',
] as const;
export type NounClass = (typeof nounClasses)[number];

/** A verb or an adjective that accuses whoever it is said of. */
export interface Blame {
  /** Perfect of a verb, or an adjective, folded, in the masculine singular. */
  readonly word: string;
  /** Nouns, folded, one of which must follow; empty where none need. */
  readonly needs: readonly (readonly string[])[];
  /** Preposition, folded, that must follow an adjective; '' for a verb. */
  readonly preposition: string;
}

/** One way to read a word: what is stripped, and what the lexicon knows of the rest. */
export interface Reading {
  /** True where 'and' or 'so' is written onto the word. */
  readonly conjunction: boolean;
  /** Folded preposition written onto the word, or ''. */
  readonly preposition: string;
  readonly article: boolean;
  /** Pronoun written onto the end of the word, or ''. */
  readonly suffix: string;
  /** The word without conjunction and preposition, article kept. */
  readonly base: string;
  readonly lexemes: readonly Lexeme[];
}

type LexemeOf<K extends Lexeme['kind']> = Extract<Lexeme, { kind: K }>;

/** A lexeme with the reading of the word that has it. */
export interface Read<L extends Lexeme> {
  readonly reading: Reading;
  readonly lexeme: L;
}

/** The first lexeme of each kind that a word's readings have; null where they have none. */
export type FirstLexemes = { readonly [K in Lexeme['kind']]: Read<LexemeOf<K>> | null };

/** All readings of one word form; the whole word always comes first. */
export interface WordAnalysis {
  readonly form: string;
  readonly readings: readonly Reading[];
  readonly first: FirstLexemes;
  /** Ways to take conjunction and preposition off it, whatever the lexicon knows: names stand in no word lexicon. */
  readonly splits: readonly Reading[];
  /** True where the lexicon knows nothing of it and it is no common word, with or without the article. */
  readonly unspoken: boolean;
  /** True for a token seen in names of people. */
  readonly isNameToken: boolean;
  /** Of all these, the ones with which a known name can open. */
  readonly openers: readonly Reading[];
}

/** A thing that the lexicon knows by name. */
export interface KnownEntity {
  readonly key: string;
  readonly type: EntityType;
  /** Canonical name in the language of the pack. */
  readonly name: string;
  readonly english: string;
  /** ISO code: of the country itself, or of the one it belongs to. */
  readonly country: string | null;
  readonly gender: Gender | null;
  /** ISO code of the state whose government sits here, for capitals. */
  readonly capitalOf: string | null;
}

/** Where a known name ends in a token sequence, and what it may name. */
export interface KnownMatch {
  readonly entity: KnownEntity;
  /** Number of tokens. */
  readonly length: number;
  /** False for a short form that needs more evidence (a surname alone, a word that is also a common noun). */
  readonly certain: boolean;
}

/** A learned weight and the words that name its feature. */
export interface FeatureWeight {
  readonly words: readonly string[];
  readonly weight: number;
}

/** What the extractor needs to know of a language: reviewed data and the few functions that data cannot say. */
export interface LanguagePack {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** Reads one folded word; how it was written may rule readings out. Pure, and worth keeping. */
  analyse(form: string, written?: string): WordAnalysis;
  /** The longest known name that starts with `first` (clitics already off) and goes on with the forms at `next`. */
  findKnown(first: string, next: (offset: number) => string | null): KnownMatch | null;
  known(key: string): KnownEntity | null;
  /** True for a token seen in names of people. */
  isNameToken(form: string): boolean;
  /** True for a word that news uses as a noun or a verb and hardly ever as a name. */
  isCommonWord(form: string): boolean;
  /** Classes of a noun, folded and without article; empty for most. */
  nounClasses(noun: string): readonly NounClass[];
  /** Predicates that accuse whoever they are said of. */
  readonly blames: readonly Blame[];
  /** Number of a month by its folded name words, with 'h' before Hijri months; longest match first. */
  readonly months: ReadonlyMap<string, string>;
  /** Folded first words of lines that point to other stories, credit pictures or belong to the site. */
  readonly pointers: readonly (readonly string[])[];
  /** Folded words that may stand before a headline without being part of it. */
  readonly headlineLabels: ReadonlySet<string>;
  /** Reads the weights that say who fills the roles of a trigger; none where the language has none. */
  readRoleWeights(): readonly FeatureWeight[];
  /** Folder of the trained name tagger's model; null where the language has none. */
  readonly taggerModel: URL | null;
}
