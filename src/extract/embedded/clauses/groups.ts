import type { EntityType } from '../../../contract/article-graph.ts';
import { type Document, findLexeme, formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { findNisba } from '../mentions/nisbas.ts';
import { firstNumber, numberStems } from '../number-words.ts';
import type { ChunkContext } from './chunk.ts';

/** How far back, in tokens, those are looked for who were named together. */
const reach = 120;
/** Tokens of titles and marks that may stand between two of them. */
const widestGap = 7;

interface Run {
  readonly members: EntityDraft[];
  end: number;
  /** True where 'and' joins the last of them. */
  joined: boolean;
}

/**
 * Those of some types whom the text named together last: 'أ وب', 'أ، ب وج', 'الرئيس أ ونظيره ب'.
 * @param count how many they must be; 'several' for three or more
 */
export function namedTogether(
  context: ChunkContext,
  at: number,
  types: readonly EntityType[],
  count: number | 'several',
): readonly EntityDraft[] {
  const { nameAt, table } = context;
  const fits = ({ type }: EntityDraft) => types.includes(type);
  const isWanted = ({ members, joined }: Run) =>
    joined && members.every(fits) && (count === 'several' ? members.length > 2 : members.length === count);
  let best: readonly EntityDraft[] = [];
  let run: Run | null = null;
  for (let token = Math.max(0, at - reach); token < at; token++) {
    const span = nameAt.get(token);
    const named = span ? table.ofSpan(span) : null;
    if (!span || !named) continue;
    const draft = types.includes('country') ? stateOf(context, named) : named;
    const join: 'and' | 'comma' | null = run ? joinOf(context, run.end, token, span.conjunction) : null;
    if (run && join && span.preposition === '') {
      if (!run.members.includes(draft)) run.members.push(draft);
      run.end = span.endToken;
      run.joined = join === 'and';
    } else run = { members: [draft], end: span.endToken, joined: false };
    // two who were named together, and then a third of their kind: nobody can say which
    if (count === 2 && fits(draft) && !best.includes(draft)) best = [];
    if (isWanted(run)) best = [...run.members];
    // 'أ وب وج' are no pair
    else if (best.length > 0 && run.members.length > best.length && run.members[0] === best[0]) best = [];
  }
  return best;
}

/** A capital, for the state whose it is. */
function stateOf({ document, table }: ChunkContext, draft: EntityDraft): EntityDraft {
  if (draft.type !== 'place' || draft.key === null) return draft;
  const country = document.pack.known(draft.key)?.capitalOf ?? null;
  return (country === null ? null : table.mergeKnown(`country:${country}`)) ?? draft;
}

/** How a name goes on with those before it: by 'and', by a comma, or not at all. */
function joinOf(
  { document }: ChunkContext,
  from: number,
  to: number,
  conjunction: boolean,
): 'and' | 'comma' | null {
  if (to - from > widestGap || document.sentenceOf[from] !== document.sentenceOf[to]) return null;
  let joined = conjunction;
  for (let token = from; token < to; token++) {
    const kind = document.tokens[token]?.kind;
    if (kind === 'comma') continue;
    if (kind !== 'word') return null;
    const title = findLexeme(document, token, 'title');
    if (title?.reading.conjunction || formAt(document, token) === 'و') joined = true;
    else if (!title && !isAttribute(document, token)) return null;
  }
  if (joined) return 'and';
  return to > from && document.tokens[from]?.kind === 'comma' ? 'comma' : null;
}

/** 'الخارجية', 'الروسي': what goes on with a title. */
function isAttribute(document: Document, at: number): boolean {
  return formAt(document, at).startsWith('ال') || findNisba(document, at, at + 1) !== null;
}

const persons: readonly EntityType[] = ['person'];
const actors: readonly EntityType[] = ['country', 'organisation'];

/**
 * Whom 'هما' and 'هم' on the noun of a meeting mean: those named together last, else the two people of this sentence and the one before.
 */
export function participantsBefore(
  context: ChunkContext,
  at: number,
  suffix: 'هما' | 'هم',
): readonly EntityDraft[] {
  const count = suffix === 'هما' ? 2 : 'several';
  const people = namedTogether(context, at, persons, count);
  if (people.length > 0) return people;
  const two = count === 2 ? onlyTwo(context, at) : [];
  return two.length > 0 ? two : namedTogether(context, at, actors, count);
}

/** The two people whom a sentence so far and the one before name, where they name no third. */
function onlyTwo({ document, nameAt, table }: ChunkContext, at: number): readonly EntityDraft[] {
  const found = new Set<EntityDraft>();
  const sentence = document.sentenceOf[at] ?? 0;
  const first = document.sentences[Math.max(0, sentence - 1)]?.first ?? at;
  for (let token = Math.max(first, at - reach); token < at; token++) {
    const span = nameAt.get(token);
    const draft = span?.type === 'person' ? table.ofSpan(span) : null;
    if (draft) found.add(draft);
  }
  return found.size === 2 ? [...found] : [];
}

/** Numbers, folded, that count a group with the article. */
const counts: ReadonlyMap<string, number> = new Map(
  numberStems.slice(0, 5).flatMap((stem, index): [string, number][] => [
    [`ال${stem}`, firstNumber + index],
    [`ال${stem}ه`, firstNumber + index],
  ]),
);

/** 'الزعماء الثلاثة', 'الدول الأربع': as many as the number right after it says, of those named together. */
export function countedGroup(
  context: ChunkContext,
  at: number,
  types: readonly EntityType[],
): readonly EntityDraft[] {
  const count = counts.get(formAt(context.document, at + 1));
  return count === undefined ? [] : namedTogether(context, at, types, count);
}
