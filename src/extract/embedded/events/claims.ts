import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { isMark } from '../clauses/marks.ts';
import { formAt } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { push } from './push-event.ts';
import type { SentenceState } from './sentence-state.ts';
import { hasNeeded } from './slots.ts';
import { fillersOf } from './targets.ts';

/** What somebody says of another, which accuses him without a verb of accusing. */
const claim: Frame = {
  id: 'accused:claim',
  relation: 'accused',
  cameo: null,
  needs: [],
  slots: [],
  sources: [],
  targets: [],
};

/** Tokens after a predicate in which the noun that makes it an accusation is looked for. */
const needReach = 8;

/** 'قال X إن إيران تدعم الإرهاب', 'إن روسيا مسؤولة عن الهجوم': whoever says it accuses whom it is said of. */
export function readClaim(state: SentenceState, chunk: Chunk, at: number): boolean {
  const blamed =
    chunk.kind === 'verb'
      ? blamedByVerb(state, at)
      : chunk.kind === 'noun'
        ? blamedByAdjective(state, at)
        : [];
  if (blamed.length === 0 || isSupposed(state, at)) return false;
  const start = state.document.tokens[chunk.first]?.start ?? 0;
  const said = state.statements.find((other) => other.start <= start && start < other.end);
  if (!said || blamed.some((other) => isOwn(said.speaker, other))) return false;
  const { source, target } = relationTypes.accused;
  return push(state, {
    frame: claim,
    status: 'actual',
    trigger: { first: chunk.first, end: chunk.end },
    sources: fillersOf([said.speaker], source, state.table, state.document),
    targets: fillersOf(blamed, target, state.table, state.document),
    rule: 'claim',
  });
}

function blamedByVerb(state: SentenceState, at: number): readonly EntityDraft[] {
  const { chunks, clauses, document, sentence } = state;
  const verb = chunks[at];
  if (verb?.kind !== 'verb' || verb.suffix !== '' || verb.purpose || verb.tense === 'future') return [];
  const end = Math.min(verb.first + needReach, document.sentences[sentence]?.end ?? verb.first);
  const isBlame = document.pack.blames.some(
    (blame) =>
      blame.preposition === '' &&
      verb.verbs.some(({ lemma }) => lemma === blame.word) &&
      hasNeeded(document, blame, verb.first + 1, end),
  );
  const clause = isBlame ? clauses.find(({ verbAt }) => verbAt === at) : undefined;
  return clause?.status === 'actual' && clause.subject.how !== 'relative' ? clause.subject.refs : [];
}

function blamedByAdjective({ chunks, document }: SentenceState, at: number): readonly EntityDraft[] {
  const [named, adjective, next] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (!isMark(chunks[at - 2], 'sub') || named?.kind !== 'noun' || named.preposition !== '') return [];
  if (adjective?.kind !== 'noun' || adjective.preposition !== '') return [];
  const after = next?.kind === 'noun' ? next.preposition : '';
  const word = formAt(document, adjective.first)
    .replace(/^ال/u, '')
    .replace(/(?:ه|ين|ون|ان|تان)$/u, '');
  const isBlame = document.pack.blames.some(
    (blame) => blame.preposition !== '' && blame.preposition === after && blame.word === word,
  );
  return isBlame ? named.refs : [];
}

/** 'إذا أكدت الأدلة أن روسيا مسؤولة', 'في حال تبين أن': what somebody says would be. */
function isSupposed({ chunks }: SentenceState, at: number): boolean {
  return chunks
    .slice(0, at)
    .some(
      (chunk) => isMark(chunk, 'cond', 'maybe') || (chunk.kind === 'noun' && /^حال(?:ه)?$/u.test(chunk.head)),
    );
}

/** Somebody of the same state. */
export function isOwn(speaker: EntityDraft, other: EntityDraft): boolean {
  return speaker === other || (speaker.country !== null && speaker.country === other.country);
}
