import type { ArticleGraph } from '../../src/contract/article-graph.ts';
import { isRelation, relationTypes } from '../../src/contract/relations.ts';
import { foldWord } from '../../src/text/fold.ts';
import type { Gold } from './gold.ts';

export const layers = ['entities', 'relations', 'positions', 'statements'] as const;
export type Layer = (typeof layers)[number];

/** How a layer of one article came out; wrong facts carry the rule that made them. */
export interface LayerScore {
  right: number;
  readonly missed: string[];
  readonly wrong: string[];
}

export interface ArticleScore {
  readonly layers: Readonly<Record<Layer, LayerScore>>;
  /** Of the relations found that gold dates, how many are dated so. */
  readonly dated: number;
  readonly dateRight: number;
  readonly statusRight: number;
  /** Relations found that gold has, optional ones too. */
  readonly matched: number;
}

const listOf = <T>(value: T | readonly T[] | null | undefined): readonly T[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** A name for comparing: folded, articles and marks off. */
export function foldName(name: string): string {
  return name
    .split(/[\s#_"«»“”()\-–،,.]+/u)
    .map(foldWord)
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word))
    .filter((word) => word !== '' && word !== 'the')
    .join(' ');
}

/** Compares what an extractor found with what a reader found. */
export function scoreArticle(gold: Gold, graph: ArticleGraph): ArticleScore {
  const toGold = alignEntities(gold, graph);
  const nameOf = new Map(graph.entities.map((entity) => [entity.id, entity.name]));
  const goldName = new Map(gold.entities.map((entity) => [entity.id, entity.names[0] ?? entity.id]));
  const idOf = (id: string) => toGold.get(id) ?? `?${nameOf.get(id)}`;
  const say = (id: string) => goldName.get(id) ?? id;
  const entities: LayerScore = { right: 0, missed: [], wrong: [] };
  const found = new Set(toGold.values());
  const optionalNames = new Set(
    gold.entities.filter((entity) => entity.optional).flatMap((entity) => entity.names.map(foldName)),
  );
  for (const entity of gold.entities) {
    if (entity.optional) continue;
    if (found.has(entity.id)) entities.right++;
    else entities.missed.push(`${entity.type} ${entity.names[0]}`);
  }
  for (const entity of graph.entities)
    if (
      !toGold.has(entity.id) &&
      ![entity.name, ...entity.aliases].some((name) => optionalNames.has(foldName(name)))
    )
      entities.wrong.push(`${entity.type} ${entity.name}`);

  const events = new Map(graph.events.map((event) => [event.id, event]));
  const triples = graph.relations
    .filter((relation) => !relation.derived)
    .map((relation) => ({ ...relation, s: idOf(relation.source), t: idOf(relation.target) }));
  const hits = matchAll(gold.relations, triples, (want, got) => {
    if (!listOf(want.relation).includes(got.relation)) return false;
    const forth = listOf(want.source).includes(got.s) && listOf(want.target).includes(got.t);
    const back = listOf(want.source).includes(got.t) && listOf(want.target).includes(got.s);
    return forth || (isRelation(got.relation) && relationTypes[got.relation].symmetric && back);
  });
  const relations: LayerScore = {
    right: hits.pairs.filter(([want]) => !want.optional).length,
    missed: hits.missed.map(
      (want) =>
        `${say(listOf(want.source)[0] ?? '')} ${listOf(want.relation).join('/')} ${say(listOf(want.target)[0] ?? '')}`,
    ),
    wrong: hits.extra.map((got) => {
      const event = events.get(got.event);
      const sentence = event
        ? graph.content.slice(event.evidence.start, event.evidence.end).replaceAll(/\s+/gu, ' ')
        : '';
      return `${say(got.s)} ${got.relation} ${say(got.t)}  [${event?.rule ?? ''}]  ${sentence.slice(0, 160)}`;
    }),
  };
  let [dated, dateRight, statusRight] = [0, 0, 0];
  for (const [want, got] of hits.pairs) {
    const event = events.get(got.event);
    if ((event?.status ?? 'actual') === (want.status ?? 'actual')) statusRight++;
    if (want.date === undefined) continue;
    dated++;
    if (event?.date?.value === want.date) dateRight++;
  }
  const held = matchAll(
    gold.positions ?? [],
    graph.positions.map((position) => ({
      ...position,
      p: idOf(position.person),
      o: position.of === null ? null : idOf(position.of),
    })),
    (want, got) =>
      listOf(want.person).includes(got.p) &&
      (want.of === null || (got.o !== null && listOf(want.of).includes(got.o))) &&
      (foldName(got.title).includes(foldName(want.title)) ||
        foldName(want.title).includes(foldName(got.title))),
  );
  const spoken = matchAll(
    (gold.statements ?? []).map((statement) => ({ ...statement, ...spanOf(statement, graph.content) })),
    graph.statements.map((statement) => ({ ...statement, who: idOf(statement.speaker) })),
    (want, got) => listOf(want.speaker).includes(got.who) && overlap(want, got) >= 0.5,
  );
  const words = (start: number, end: number) =>
    graph.content.slice(start, end).replaceAll(/\s+/gu, ' ').slice(0, 100);
  return {
    layers: {
      entities,
      relations,
      positions: {
        right: held.pairs.filter(([want]) => !want.optional).length,
        missed: held.missed.map((want) => `${say(listOf(want.person)[0] ?? '')}: ${want.title}`),
        wrong: held.extra.map((got) => `${say(got.p)}: ${got.title}  [${got.rule ?? ''}]`),
      },
      statements: {
        right: spoken.pairs.filter(([want]) => !want.optional).length,
        missed: spoken.missed.map(
          (want) => `${say(listOf(want.speaker)[0] ?? '')}: ${words(want.start, want.end)}`,
        ),
        wrong: spoken.extra.map(
          (got) => `${say(got.who)}: ${words(got.start, got.end)}  [${got.rule ?? ''}]`,
        ),
      },
    },
    dated,
    dateRight,
    statusRight,
    matched: hits.pairs.length,
  };
}

function spanOf(
  statement: { start?: number; end?: number; text?: string },
  content: string,
): { start: number; end: number } {
  if (statement.start !== undefined && statement.end !== undefined)
    return { start: statement.start, end: statement.end };
  const start = content.indexOf(statement.text ?? '\u0000');
  return { start, end: start + (statement.text?.length ?? 0) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Intersection over union of two spans. */
function overlap(a: Stretch, b: Stretch): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** Pairs each gold entity with at most one entity of its type that shares a name, most names in common first. */
function alignEntities(gold: Gold, graph: ArticleGraph): Map<string, string> {
  const candidates: { score: number; gold: string; own: string }[] = [];
  for (const want of gold.entities) {
    const names = new Set(want.names.map(foldName));
    for (const entity of graph.entities) {
      if (entity.type !== want.type) continue;
      const own = [entity.name, ...entity.aliases, ...Object.values(entity.labels)].map(foldName);
      const score = own.reduce((sum, name, at) => sum + (names.has(name) ? (at === 0 ? 3 : 1) : 0), 0);
      if (score > 0) candidates.push({ score, gold: want.id, own: entity.id });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const aligned = new Map<string, string>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (aligned.has(candidate.own) || taken.has(candidate.gold)) continue;
    aligned.set(candidate.own, candidate.gold);
    taken.add(candidate.gold);
  }
  return aligned;
}

/** Greedy one-to-one matching; what matches only an optional item counts neither way. */
function matchAll<W extends { optional?: boolean }, G>(
  wanted: readonly W[],
  got: readonly G[],
  same: (want: W, got: G) => boolean,
) {
  const used = new Set<W>();
  const pairs: [W, G][] = [];
  const extra: G[] = [];
  for (const one of got) {
    const free = wanted.filter((want) => !used.has(want) && same(want, one));
    const hit = free.find((want) => !want.optional) ?? free[0];
    if (hit) {
      used.add(hit);
      pairs.push([hit, one]);
    } else if (!wanted.some((want) => same(want, one))) extra.push(one);
  }
  return { pairs, extra, missed: wanted.filter((want) => !want.optional && !used.has(want)) };
}
