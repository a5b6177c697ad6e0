import type { EntityType } from '../../../contract/article-graph.ts';
import type { Reading } from '../../../languages/language.ts';
import { closedClass, findLexeme, formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { ChunkContext } from './chunk.ts';
import { countedGroup, namedTogether, participantsBefore } from './groups.ts';

const pairs: ReadonlyMap<string, readonly EntityType[]> = new Map<string, readonly EntityType[]>([
  ...['بلدين', 'بلدان', 'دولتين', 'دولتان', 'جارتين', 'جارين'].map((word): [string, EntityType[]] => [
    word,
    ['country'],
  ]),
  ...['طرفين', 'طرفان', 'جانبين', 'جانبان'].map((word): [string, EntityType[]] => [
    word,
    ['country', 'organisation'],
  ]),
  ...'رييسين رييسان زعيمين زعيمان وزيرين وزيران مسوولين رجلين رجلان اثنين اثنان'
    .split(' ')
    .map((word): [string, EntityType[]] => [word, ['person']]),
]);

/** Plurals, folded, of which a number with the article may follow: 'الدول الأربع'. */
const plurals: ReadonlyMap<string, readonly EntityType[]> = new Map<string, readonly EntityType[]>([
  ...['دول', 'بلدان', 'عواصم'].map((word): [string, EntityType[]] => [word, ['country']]),
  ...['اطراف', 'جهات', 'قوي'].map((word): [string, EntityType[]] => [word, ['country', 'organisation']]),
  ...'احزاب حركات فصائل تنظيمات جماعات شركات منظمات'
    .split(' ')
    .map((word): [string, EntityType[]] => [word, ['organisation']]),
]);

/** Whom 'الكوريتان' names. */
const koreas = ['country:KP', 'country:KR'] as const;

/** How far back, in tokens, a description looks for what it means. */
const descriptionReach = 120;
/** Mentions from which the article is about somebody. */
const mainMentions = 4;

/** What 'the two countries', 'the two sides', 'the region' mean: the last ones named. */
export function describedBy(context: ChunkContext, at: number, head: Reading | null): EntityDraft[] {
  // 'كلاهما'
  if (/^و?كل(?:ا|ي|تا|تي)هما$/u.test(formAt(context.document, at)))
    return [...participantsBefore(context, at, 'هما')];
  if (!head?.article) return [];
  const word = head.base.slice(2);
  if (/^كوريت(?:ان|ين)$/u.test(word)) return bothKoreas(context, at);
  const counted = countedGroup(context, at, plurals.get(word) ?? []);
  if (counted.length > 0) return [...counted];
  const types = pairs.get(word);
  // 'البلدان الصناعية': many, not two
  if (word === 'بلدان' && isOfMany(context, at + 1)) return [];
  if (types) {
    const together = namedTogether(context, at, types, 2);
    if (together.length > 0) return [...together];
    const two = lastNamed(context, at, types, 2);
    const isAlike = two[0]?.type === two[1]?.type;
    // a state and a body are 'the two sides' only where the article is about both
    const isAbout = two.every(({ mentions }) => mentions.length >= mainMentions);
    // one that the article names once is not one of its two parties
    const isNamedAgain = two.every(({ mentions }) => mentions.length > 1);
    const near = (isAlike && isNamedAgain) || isAbout ? two : [];
    return near.length === 2 ? near : [];
  }
  const classes = context.document.pack.nounClasses(word);
  if (classes.includes('region')) return lastNamed(context, at, ['place'], 1);
  return lastBody(context, at, word);
}

function bothKoreas({ document, table }: ChunkContext, at: number): EntityDraft[] {
  const { start = 0, end = 0 } = document.tokens[at] ?? {};
  const both = koreas.map((key) => table.mergeKnown(key)).filter((draft) => draft !== null);
  for (const draft of both) table.addDescription(draft, { start, end, kind: 'nominal', token: at });
  return both;
}

/** An adjective of a broken plural, in the feminine singular. */
function isOfMany({ document }: ChunkContext, at: number): boolean {
  return /^ال.{2,}ه$/u.test(formAt(document, at)) && closedClass(document, at) === null;
}

/** 'الوزارة', 'الجيش', 'المرصد': the body named last whose name opens with that word. */
function lastBody(context: ChunkContext, at: number, word: string): EntityDraft[] {
  if (
    findLexeme(context.document, at, 'head') === null &&
    !context.document.pack.nounClasses(word).includes('body')
  )
    return [];
  // only the bare noun: with an adjective it is another body, or none
  const next = formAt(context.document, at + 1);
  const isNamed = context.nameAt.has(at + 1);
  if (next.startsWith('ال') && closedClass(context.document, at + 1) === null && !isNamed) return [];
  for (let token = at - 1; token >= 0 && token > at - 3 * descriptionReach; token--) {
    const span = context.nameAt.get(token);
    if (span?.type !== 'organisation') continue;
    // 'صحيفة جمهورييت': the noun may stand before the name
    const own = span.words[0]?.replace(/^ال/u, '');
    const before = formAt(context.document, token - 1).replace(/^ال/u, '');
    if (own !== word && !(before === word && span.preposition === '' && !span.conjunction)) continue;
    const draft = context.table.ofSpan(span);
    return draft?.type === 'organisation' ? [draft] : [];
  }
  return [];
}

/** The entities of some types named last before a token, latest first. */
export function lastNamed(
  context: ChunkContext,
  at: number,
  types: readonly EntityType[],
  count: number,
  fits: (draft: EntityDraft) => boolean = () => true,
): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (let token = at - 1; token >= 0 && token > at - descriptionReach && found.length < count; token--) {
    const span = context.nameAt.get(token);
    const nisba = span ? null : findLexeme(context.document, token, 'nisba');
    const draft = span
      ? context.table.ofSpan(span)
      : nisba
        ? context.table.mergeKnown(nisba.lexeme.key)
        : null;
    if (draft && types.includes(draft.type) && !found.includes(draft) && fits(draft)) found.push(draft);
  }
  return found;
}
