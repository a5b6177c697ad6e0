import { relationTypes } from '../../../contract/relations.ts';
import type { Frame } from '../../../languages/language.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { EventDraft } from './event-draft.ts';
import type { SentenceState } from './sentence-state.ts';

/** A minister does not reject or visit the country that he speaks for: another noun's genitive was read as the target. */
function isAgainstOwnState(
  state: SentenceState,
  { frame, sources, targets }: Pick<EventDraft, 'frame' | 'sources' | 'targets'>,
): boolean {
  const type = relationTypes[frame.relation];
  const isVisit = frame.relation === 'visited';
  if (!isVisit && (!type.class.endsWith('conflict') || frame.relation === 'urged')) return false;
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

/** Writes an event where both sides are filled. */
export function push(
  state: SentenceState,
  draft: Pick<EventDraft, 'frame' | 'sources' | 'targets' | 'status' | 'trigger' | 'rule'>,
): boolean {
  const { symmetric } = relationTypes[draft.frame.relation];
  const targeted = draft.targets.map((target) => sentBy(state, draft.frame, target));
  const allowed = draft.frame.sources;
  if (allowed.length > 0 && !draft.sources.every((source) => allowed.includes(source.type))) return false;
  if (draft.sources.length === 0 || targeted.length === 0) return false;
  const pairs = draft.sources.flatMap((source) =>
    targeted.filter((target) => target !== source).map((target) => [source, target]),
  );
  if (pairs.length === 0) return false;
  const targets = symmetric
    ? draft.targets
    : draft.targets.filter((target) => !draft.sources.includes(target));
  if (targets.length === 0 || isAgainstOwnState(state, { ...draft, targets })) return false;
  state.events.push({
    ...draft,
    targets,
    sentence: state.sentence,
    confidence: 0.8,
    date: null,
    place: null,
  });
  return true;
}
