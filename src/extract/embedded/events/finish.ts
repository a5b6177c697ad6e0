import type { NewsEvent } from '../../../contract/article-graph.ts';
import { relationTypes } from '../../../contract/relations.ts';
import type { Document } from '../document.ts';
import { entityId } from '../entities/entity-table.ts';
import type { EventDraft } from './event-draft.ts';

/** Tellings of one act in one article become one event: the same relation between the same participants. */
export function mergeTellings(drafts: readonly EventDraft[]): EventDraft[] {
  const merged = new Map<string, EventDraft>();
  for (const draft of drafts) {
    const key = participantsKey(draft);
    const other = merged.get(key);
    merged.set(key, other ? preferred(other, draft) : draft);
  }
  return [...merged.values()];
}

function participantsKey({ frame, sources, targets }: EventDraft): string {
  const ids = (drafts: EventDraft['sources']) =>
    [...drafts].map((draft) => draft.index).sort((a, b) => a - b);
  if (relationTypes[frame.relation].symmetric)
    return `${frame.relation}|${[...new Set([...ids(sources), ...ids(targets)])].sort((a, b) => a - b).join(',')}`;
  return `${frame.relation}|${ids(sources).join(',')}|${ids(targets).join(',')}`;
}

/** What happened before what is planned, the dated telling before the undated one, else the first. */
function preferred(a: EventDraft, b: EventDraft): EventDraft {
  const score = (draft: EventDraft) => (draft.status === 'actual' ? 2 : 0) + (draft.date?.value ? 1 : 0);
  const better = score(b) > score(a) ? b : a;
  const dated =
    a.date?.value && b.date?.value
      ? a.date.value > b.date.value
        ? a.date
        : b.date
      : a.date?.value
        ? a.date
        : (b.date ?? a.date);
  return { ...better, date: dated };
}

export function toNewsEvent(document: Document, draft: EventDraft, index: number): NewsEvent {
  const type = relationTypes[draft.frame.relation];
  const { tokens } = document;
  const sentence = document.sentences[draft.sentence];
  const targets = draft.targets.filter((target) => !draft.sources.includes(target));
  return {
    id: `v${index + 1}`,
    relation: draft.frame.relation,
    plover: type.plover,
    cameo: draft.frame.cameo ?? type.cameo,
    status: draft.status,
    date: draft.date,
    place: draft.place ? entityId(draft.place) : null,
    arguments: [
      ...draft.sources.map((source) => ({ role: 'source' as const, entity: entityId(source) })),
      ...targets.map((target) => ({ role: 'target' as const, entity: entityId(target) })),
    ],
    trigger: { start: tokens[draft.trigger.first]?.start ?? 0, end: tokens[draft.trigger.end - 1]?.end ?? 0 },
    evidence: {
      start: tokens[sentence?.first ?? 0]?.start ?? 0,
      end: tokens[(sentence?.end ?? 1) - 1]?.end ?? 0,
    },
    confidence: draft.confidence,
    rule: `${draft.frame.id} ${draft.rule}`,
  };
}
