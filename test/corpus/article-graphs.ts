import type { ArticleGraph, EntityType, EventStatus, MentionKind } from '../../src/contract/article-graph.ts';
import { parseArticleGraph } from '../../src/contract/article-graph.ts';
import type { Relation } from '../../src/contract/relations.ts';

export interface EntitySketch {
  readonly type?: EntityType;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly en?: string;
  readonly country?: string;
  readonly wikidata?: string;
  readonly kind?: MentionKind;
}

export interface EventSketch {
  readonly relation: Relation;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly date?: string;
  readonly status?: EventStatus;
  readonly place?: string;
  readonly confidence?: number;
}

export interface ArticleSketch {
  readonly id: string;
  readonly published?: string | null;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  /** Entities by a key that the rest of the sketch uses. */
  readonly entities: Readonly<Record<string, EntitySketch>>;
  readonly events?: readonly EventSketch[];
  readonly positions?: readonly { readonly person: string; readonly of?: string; readonly title: string }[];
  readonly statements?: readonly {
    readonly speaker: string;
    readonly text: string;
    readonly about?: readonly string[];
    readonly addressee?: string;
  }[];
  /** Stands in the content, so that two articles share no shingles by accident. */
  readonly text?: string;
}

/** A valid article graph of a sketch: its content names every entity once and then says the rest. */
export function toArticleGraph(sketch: ArticleSketch): ArticleGraph {
  let content = `${sketch.id}\n\n`;
  const write = (text: string) => {
    const start = content.length;
    content += text;
    const end = content.length;
    content += '. ';
    return { start, end };
  };
  const keys = Object.keys(sketch.entities);
  const entities = keys.map((key) => {
    const {
      type = 'person',
      name,
      aliases = [],
      en,
      country,
      wikidata,
      kind = 'name',
    } = sketch.entities[key] ?? { name: '' };
    const mentions = [name, ...aliases].map((form) => ({ ...write(form), kind }));
    const labels = en === undefined ? {} : { en };
    return {
      id: key,
      type,
      name,
      aliases,
      labels,
      country: country ?? null,
      wikidata: wikidata ?? null,
      mentions,
    };
  });
  const events = (sketch.events ?? []).map((event, at) => {
    const evidence = write(
      `${event.source.join(' ')} ${event.relation} ${event.target.join(' ')} ${event.date ?? ''}`.trim(),
    );
    return {
      id: `v${at + 1}`,
      relation: event.relation,
      plover: null,
      cameo: null,
      status: event.status ?? 'actual',
      date: event.date === undefined ? null : { value: event.date, text: event.date },
      place: event.place ?? null,
      arguments: [
        ...event.source.map((entity) => ({ role: 'source', entity })),
        ...event.target.map((entity) => ({ role: 'target', entity })),
      ],
      trigger: { start: evidence.start, end: evidence.start + 1 },
      evidence,
      confidence: event.confidence ?? 0.8,
    };
  });
  const positions = (sketch.positions ?? []).map(({ person, of, title }) => ({
    person,
    of: of ?? null,
    title,
    evidence: write(`${title} ${person}`),
  }));
  const statements = (sketch.statements ?? []).map(({ speaker, text, about = [], addressee }, at) => {
    const cue = write('قال');
    return {
      id: `s${at + 1}`,
      speaker,
      ...write(text),
      direct: true,
      cue,
      addressee: addressee ?? null,
      about,
      confidence: 0.9,
    };
  });
  write(sketch.text ?? Array.from({ length: 80 }, (_, at) => `${sketch.id}${at}`).join(' '));
  return parseArticleGraph({
    schema: 'article-graph/1',
    article: {
      id: sketch.id,
      url: sketch.url ?? null,
      title: sketch.id,
      language: sketch.language ?? 'ar',
      published: sketch.published === undefined ? '2022-12-03' : sketch.published,
      publisher: sketch.publisher ?? null,
    },
    content,
    entities,
    events,
    positions,
    statements,
    relations: [],
  });
}
