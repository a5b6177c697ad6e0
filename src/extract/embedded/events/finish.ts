import type { NewsEvent } from '../../../contract/article-graph.ts';
import type { Relation } from '../../../contract/relations.ts';
import { relationTypes } from '../../../contract/relations.ts';
import { compareToDay } from '../dates.ts';
import type { Document } from '../document.ts';
import { entityId } from '../entities/entity-table.ts';
import type { EventDraft } from './event-draft.ts';

/**
 * Tellings of one act in one article become one event: the same relation between the same participants. What is still to come is another act
 * than what the same participants did before; of the two the later stands first.
 * @param published day of the article, ISO 8601, or null
 */
export function mergeTellings(drafts: readonly EventDraft[], published: string | null): EventDraft[] {
  const merged = new Map<string, EventDraft[]>();
  for (const draft of drafts) {
    const key = participantsKey(draft);
    const acts = merged.get(key) ?? [];
    merged.set(key, acts);
    const same = acts.findIndex((other) => !isAnother(other, draft, published));
    const other = acts[same];
    if (other) acts[same] = aheadOfArticle(preferred(other, draft), published);
    else acts.push(draft);
  }
  return [...merged.values()].flatMap((acts) =>
    acts.sort((a, b) => ((dayOf(a) ?? '9') < (dayOf(b) ?? '9') ? 1 : -1)),
  );
}

/** What is dated after the article is still to come, whichever telling the status is from. */
function aheadOfArticle(draft: EventDraft, published: string | null): EventDraft {
  const day = dayOf(draft);
  const isToCome = day !== null && published !== null && compareToDay(day, published) > 0;
  return isToCome && draft.status === 'actual' ? { ...draft, status: 'planned' } : draft;
}

function dayOf({ date }: EventDraft): string | null {
  return date?.value ?? null;
}

/** What the same two do but once, so that all tellings are of one act. */
const once: ReadonlySet<Relation> = new Set([
  'signed',
  'ratified',
  'amends',
  'recognised',
  'joined',
  'withdrew_from',
  'appointed',
  'dismissed',
  'resigned_from',
]);

/** One of the two was done, on another day than that for which the other is planned. */
function isAnother(a: EventDraft, b: EventDraft, published: string | null): boolean {
  const [done, planned] = a.status === 'actual' ? [a, b] : [b, a];
  if (done.status !== 'actual' || planned.status !== 'planned') return false;
  const [past, future] = [dayOf(done), dayOf(planned)];
  if (past !== null && future !== null) {
    const precision = Math.min(past.length, future.length);
    return past.slice(0, precision) !== future.slice(0, precision);
  }
  if (once.has(done.frame.relation)) return false;
  return past !== null && published !== null && compareToDay(past, published) < 0;
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
