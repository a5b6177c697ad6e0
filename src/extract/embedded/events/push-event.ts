import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import { findLexeme } from '../document.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { EventDraft } from './event-draft.ts';
import type { SentenceState } from './sentence-state.ts';

/** A minister does not reject, back or visit the country that he speaks for: another noun's genitive was read as the target. */
function isAgainstOwnState(
  state: SentenceState,
  { frame, sources, targets }: Pick<EventDraft, 'frame' | 'sources' | 'targets'>,
): boolean {
  const type = relationTypes[frame.relation];
  const isVisit = frame.relation === 'visited';
  const isStance = type.class.endsWith('conflict') || frame.relation === 'supported';
  if (!isVisit && (!isStance || frame.relation === 'urged')) return false;
  const [source] = sources;
  const [target] = targets;
  if (sources.length !== 1 || targets.length !== 1 || !source || !target) return false;
  if (source.type === 'country') return isVisit && target.country === source.country;
  if (isVisit || target.type !== 'country') return false;
  if (source.type === 'organisation') return source.country !== null && source.country === target.country;
  return state.offices.held.some((held) => held.person === source && held.owner === target);
}

/** An ambassador who is expelled by name stands for the state that sent him. */
function sentBy(state: SentenceState, frame: Frame, target: EntityDraft): EntityDraft {
  if (frame.relation !== 'sanctioned' || target.type !== 'person') return target;
  const post = state.offices.held.find((held) => held.person === target && held.office.lemma === 'سفير');
  return post?.owner ?? target;
}

/** Writes an event where both sides are filled by something that words of the article speak of. */
export function push(
  state: SentenceState,
  draft: Pick<EventDraft, 'frame' | 'sources' | 'targets' | 'status' | 'trigger' | 'rule'> &
    Partial<Pick<EventDraft, 'confidence'>>,
): boolean {
  const { frame } = draft;
  const sources = draft.sources.filter(isSpokenOf);
  const filled = draft.targets.map((target) => sentBy(state, frame, target)).filter(isSpokenOf);
  if (frame.sources.length > 0 && !sources.every((source) => frame.sources.includes(source.type)))
    return false;
  const targets = relationTypes[frame.relation].symmetric
    ? filled
    : filled.filter((target) => !sources.includes(target));
  if (!sources.some((source) => targets.some((target) => target !== source))) return false;
  if (isAgainstOwnState(state, { frame, sources, targets })) return false;
  // a newspaper that rings somebody up asks for his word
  if (frame.relation === 'called' && sources.some((source) => isMedia(state, source))) return false;
  state.events.push({
    confidence: 0.8,
    ...draft,
    sources,
    targets,
    sentence: state.sentence,
    date: null,
    place: null,
  });
  return true;
}

function isMedia({ document }: SentenceState, { type, mentions }: EntityDraft): boolean {
  const token = mentions.find(({ kind }) => kind === 'name')?.token;
  if (type !== 'organisation' || token === undefined) return false;
  return [token, token - 1].some((at) => findLexeme(document, at, 'head')?.lexeme.class === 'media');
}

function isSpokenOf(entity: EntityDraft): boolean {
  return entity.mentions.length > 0;
}
