import type { Entity, EntityType, MentionKind } from '../../../contract/article-graph.ts';
import type { Gender } from '../../../languages/language.ts';
import type { Document } from '../document.ts';
import type { NameSpan } from '../mentions/name-span.ts';

/** An entity of one article while mentions are still being added to it. */
export interface EntityDraft {
  readonly index: number;
  readonly type: EntityType;
  key: string | null;
  /** Forms in the text with their counts. */
  readonly forms: Map<string, number>;
  /** Folded words of its fullest name. */
  words: readonly string[];
  name: string;
  country: string | null;
  gender: Gender | null;
  readonly mentions: { start: number; end: number; kind: MentionKind; token: number }[];
  /** False while only descriptions and adjectives speak of it; such an entity is kept only if a fact needs it. */
  named: boolean;
  used: boolean;
}

/** The entities of one article: every name span belongs to one. */
export class EntityTable {
  readonly #document: Document;
  readonly drafts: EntityDraft[] = [];
  readonly #byKey = new Map<string, EntityDraft>();
  readonly #bySpan = new Map<NameSpan, EntityDraft>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The entity of a known key, made on first use. */
  mergeKnown(key: string): EntityDraft | null {
    const existing = this.#byKey.get(key);
    if (existing) return existing;
    const known = this.#document.pack.known(key);
    if (!known) return null;
    const draft = this.#create({
      type: known.type,
      key,
      name: known.name,
      words: [],
      country: known.country,
      gender: known.gender,
    });
    this.#byKey.set(key, draft);
    return draft;
  }

  /** The entity of a key that grammar or a name gives, made on first use. */
  mergeNamed(key: string, span: NameSpan): EntityDraft {
    const existing = this.#byKey.get(key);
    if (existing) return existing;
    const draft = this.#create({
      type: span.type,
      key,
      name: span.name,
      words: span.words,
      country: span.country,
      gender: span.gender,
    });
    this.#byKey.set(key, draft);
    return draft;
  }

  #create(init: Pick<EntityDraft, 'type' | 'key' | 'name' | 'words' | 'country' | 'gender'>): EntityDraft {
    const { type, key, name, words, country, gender } = init;
    // written out, as a copy of the properties by `...` takes several times as long
    const draft: EntityDraft = {
      type,
      key,
      name,
      words,
      country,
      gender,
      index: this.drafts.length,
      forms: new Map(),
      mentions: [],
      named: false,
      used: false,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** Adds a span as a mention of an entity. */
  addMention(draft: EntityDraft, span: NameSpan): void {
    this.#bySpan.set(span, draft);
    draft.mentions.push({ start: span.start, end: span.end, kind: span.kind, token: span.first });
    if (span.kind !== 'name') return;
    draft.named = true;
    draft.forms.set(span.name, (draft.forms.get(span.name) ?? 0) + 1);
    draft.gender ??= span.gender;
    draft.country ??= span.country;
    if (span.words.length > draft.words.length) draft.words = span.words;
  }

  /** Adds a stretch of text that describes the entity without naming it. */
  addDescription(
    draft: EntityDraft,
    mention: { start: number; end: number; kind: MentionKind; token: number },
  ): void {
    draft.mentions.push(mention);
  }

  ofSpan(span: NameSpan): EntityDraft | null {
    return this.#bySpan.get(span) ?? null;
  }
}

/** What the article graph says of an entity. */
export function toEntity(document: Document, draft: EntityDraft): Entity {
  const known = draft.key === null ? null : document.pack.known(draft.key);
  const forms = [...draft.forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
  const longest = [...forms].sort(
    (a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length,
  )[0];
  const name = known?.name ?? withoutCase(draft.type, longest ?? draft.name);
  const mentions = [...draft.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    id: entityId(draft),
    type: draft.type,
    name,
    aliases: forms.filter((form) => form !== name),
    labels: known && known.english !== '' ? { en: known.english } : {},
    country: draft.country,
    wikidata: null,
    mentions: mentions.map(({ start, end, kind }) => ({ start, end, kind })),
  };
}

/** An agreement that the text brings in as an object ('بروتوكولاً عسكرياً') is named without the accusative. */
function withoutCase(type: EntityType, name: string): string {
  if (type !== 'agreement') return name;
  return name
    .replaceAll(/(?:\u064b\u0627|\u0627\u064b)(?= |$)/gu, '')
    .replace(/^(بروتوكول|اتفاق|ميثاق|إعلان|تفاهم)\u0627(?= |$)/u, '$1');
}

export function entityId(draft: EntityDraft): string {
  return `e${draft.index + 1}`;
}
