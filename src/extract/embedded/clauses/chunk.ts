import type { Frame, Gender, GrammaticalNumber, NounClass, Verb } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';
import type { Offices } from '../entities/resolve-offices.ts';
import type { Mentions } from '../mentions/index.ts';
import type { NameSpan } from '../mentions/name-span.ts';
import type { Office } from '../mentions/offices.ts';

interface ChunkBase {
  readonly first: number;
  readonly end: number;
  /** True where 'and' or 'so' opens it. */
  readonly conjunction: boolean;
}

/** A noun phrase: a name, an office with or without its holder, or any other noun with what goes with it. */
export interface NounChunk extends ChunkBase {
  readonly kind: 'noun';
  /** Folded preposition before it or written onto it, or ''. */
  readonly preposition: string;
  /** What it names or describes; empty for a noun that names nobody. */
  readonly refs: readonly EntityDraft[];
  /** Names in the genitive after a common noun. */
  readonly genitives: readonly EntityDraft[];
  /** Parties named inside an agreement's name. */
  readonly parties: readonly EntityDraft[];
  /** Countries by adjective, in order. */
  readonly nisbas: readonly EntityDraft[];
  /** True where a noun stands between its head and the first of them: 'استهداف تجمعات حوثية', not 'قصف تركي'. */
  readonly nisbasOfObject: boolean;
  /** Relations that its head, a verbal noun, tells. */
  readonly frames: readonly Frame[];
  readonly office: Office | null;
  /** Pronoun written onto its head. */
  readonly suffix: string;
  readonly head: string;
  /** What its head does to the words around it. */
  readonly classes: readonly NounClass[];
  readonly definite: boolean;
  readonly gender: Gender;
  readonly plural: boolean;
}

export interface VerbChunk extends ChunkBase {
  readonly kind: 'verb';
  readonly verbs: readonly Verb[];
  readonly tense: 'past' | 'present' | 'future';
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly suffix: string;
  /** True for 'I' and 'we', who is whoever is being quoted. */
  readonly firstPerson: boolean;
  /** True for ل of purpose. */
  readonly purpose: boolean;
  /** True where a vowel sign shows the passive: 'تُتهم'. */
  readonly passive: boolean;
}

export interface ParticipleChunk extends ChunkBase {
  readonly kind: 'participle';
  readonly verb: Verb;
  readonly voice: 'active' | 'passive';
  readonly article: boolean;
  readonly adverbial: boolean;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** Any other word or mark, by its class: sub, rel, neg, past, aux, adv, time, maybe, cond, pron, comma, stop, quote … */
export interface MarkChunk extends ChunkBase {
  readonly kind: 'mark';
  readonly class: string;
  /** The word without 'and', folded; '' for punctuation. */
  readonly base: string;
  /** Of a relative pronoun; null where it shows none. */
  readonly gender: Gender | null;
}

export type Chunk = NounChunk | VerbChunk | ParticipleChunk | MarkChunk;

export interface ChunkContext {
  readonly document: Document;
  readonly table: EntityTable;
  readonly offices: Offices;
  readonly nameAt: ReadonlyMap<number, NameSpan>;
  readonly officeAt: ReadonlyMap<number, Office>;
  /** Holders named right after an office, by office. */
  readonly holdersOf: ReadonlyMap<Office, readonly NameSpan[]>;
}

export function createChunkContext(
  document: Document,
  mentions: Mentions,
  resolved: { readonly table: EntityTable; readonly offices: Offices },
): ChunkContext {
  const holders = new Map<Office, NameSpan[]>();
  for (const { person, office } of resolved.offices.holdings) {
    const spans = holders.get(office) ?? [];
    if (person.first >= office.first) spans.push(person);
    holders.set(office, spans);
  }
  return {
    document,
    ...resolved,
    nameAt: new Map(mentions.names.map((span) => [span.first, span])),
    officeAt: new Map(mentions.offices.map((office) => [office.first, office])),
    holdersOf: holders,
  };
}
