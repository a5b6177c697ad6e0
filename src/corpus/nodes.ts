import type { EntityType } from '../contract/article-graph.ts';
import type { GraphNode } from '../contract/news-graph.ts';
import type { Identity, Occurrence } from './identity/index.ts';
import type { Knowledge } from './knowledge.ts';
import { assignNodeIds } from './node-ids.ts';
import { byId, compareUnits, sortedSet } from './order.ts';
import type { Sources } from './sources.ts';

/** The nodes, and which of them each entity of each article is. */
export interface Nodes {
  readonly nodes: readonly GraphNode[];
  /** Node id of each identity. */
  readonly ids: readonly string[];
  nodeOf(article: string, entity: string): string;
}

/** @param language  of the label, `ar` or `en` */
export function buildNodes(
  identities: readonly Identity[],
  {
    sources,
    language,
    knowledge,
  }: { readonly sources: Sources; readonly language: string; readonly knowledge: Knowledge },
): Nodes {
  const drafts = identities.map((identity) => ({
    identity,
    names: nameIdentity(identity, { language, knowledge }),
  }));
  const ids = assignNodeIds(drafts, knowledge.romanise);
  const nodeIds = new Map<string, Map<string, string>>();
  const nodes = drafts.map(({ identity, names }, at): GraphNode => {
    const id = ids[at] ?? '';
    for (const { article, entity } of identity.occurrences) {
      const inArticle = nodeIds.get(article.info.id);
      if (inArticle) inArticle.set(entity.id, id);
      else nodeIds.set(article.info.id, new Map([[entity.id, id]]));
    }
    const perhapsSame = sortedSet(identity.perhaps.flatMap((place) => ids[place] ?? []));
    return {
      ...toNode(id, identity, { names, sources }),
      ...(perhapsSame.length > 0 ? { perhapsSame } : {}),
    };
  });
  return {
    nodes: nodes.sort(byId),
    ids,
    nodeOf: (article, entity) => nodeIds.get(article)?.get(entity) ?? '',
  };
}

export interface NodeNames {
  readonly label: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
}

function toNode(
  id: string,
  { type, occurrences }: Identity,
  { names, sources }: { readonly names: NodeNames; readonly sources: Sources },
): GraphNode {
  const seen = occurrences.flatMap(({ article }) => article.info.published ?? []).sort(compareUnits);
  return {
    id,
    type,
    ...names,
    wikidata: mostFrequent(occurrences.flatMap(({ entity }) => entity.wikidata ?? [])),
    firstSeen: seen[0] ?? null,
    lastSeen: seen.at(-1) ?? null,
    mentions: occurrences.reduce((sum, { entity }) => sum + entity.mentions, 0),
    sources: sources.countIndependent(occurrences.map(({ article }) => article.info.id)),
    in: occurrences
      .map(({ article, entity }) => ({ article: article.info.id, entity: entity.id }))
      .sort((a, b) => compareUnits(a.article, b.article) || compareUnits(a.entity, b.entity)),
    x: 0,
    y: 0,
    size: 1,
    colour: '#808080',
  };
}

function nameIdentity(
  { type, country, occurrences }: Identity,
  { language, knowledge }: { readonly language: string; readonly knowledge: Knowledge },
): NodeNames {
  const found = new Map<string, string>();
  for (const tag of ['ar', 'en']) {
    const label = chooseLabel(type, namesIn(tag, occurrences));
    if (label !== null) found.set(tag, toPlainText(label));
  }
  const arabic = found.get('ar');
  if (arabic !== undefined && type === 'organisation')
    found.set('ar', knowledge.bodyLabels.withCountry(arabic, country));
  if (arabic !== undefined && !found.has('en')) {
    const english = toLatin(arabic, { type, country, knowledge });
    if (english !== null) found.set('en', english);
  }
  const label =
    found.get(language) ??
    [...found.values()][0] ??
    chooseLabel(
      type,
      occurrences.map(({ entity }) => entity.name),
    ) ??
    '';
  return { label, labels: Object.fromEntries(found), aliases: aliasesOf(occurrences, label) };
}

/** The names of people and places can be said in other letters; what bodies are called has to be translated. */
function toLatin(
  name: string,
  {
    type,
    country,
    knowledge,
  }: { readonly type: EntityType; readonly country: string | null; readonly knowledge: Knowledge },
): string | null {
  if (type === 'person' || type === 'place') return knowledge.romanise(name);
  return type === 'organisation' ? knowledge.bodyLabels.toEnglish(name, country) : null;
}

/** Hashtags are written into names: #دونالد_ترمب. */
function toPlainText(name: string): string {
  return name.replaceAll('#', '').replaceAll('_', ' ').replace(/\s+/gu, ' ').trim() || name;
}

/** The names that articles of a language use, and what the others call the thing in that language. */
function namesIn(language: string, occurrences: readonly Occurrence[]): string[] {
  return occurrences.flatMap(({ article, entity }) =>
    article.info.language === language ? entity.name : (entity.labels[language] ?? []),
  );
}

/** The most frequent name; of people and agreements, the most frequent of more than one word where there is one. */
function chooseLabel(type: string, names: readonly string[]): string | null {
  const full =
    type === 'person' || type === 'agreement' ? names.filter((name) => /\s/u.test(name.trim())) : [];
  return mostFrequent(full.length > 0 ? full : names);
}

function aliasesOf(occurrences: readonly Occurrence[], label: string): string[] {
  const counts = new Map<string, number>();
  for (const { entity } of occurrences)
    for (const { form, count } of entity.forms) counts.set(form, (counts.get(form) ?? 0) + count);
  counts.delete(label);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareUnits(a, b)).map(([form]) => form);
}

/** Ties go to the longer, then to the first in code-unit order. */
export function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || compareUnits(a, b));
  return first?.[0] ?? null;
}
