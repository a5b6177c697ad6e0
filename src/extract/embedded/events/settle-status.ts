import { relationTypes } from '../../../contract/relations.ts';
import { compareToDay } from '../dates.ts';
import type { Document } from '../document.ts';
import { findLexeme } from '../document.ts';
import type { EventDraft } from './event-draft.ts';

/**
 * Settles by the whole article what one telling leaves open. A date after publication makes an act planned, unless a verb in the past
 * tells it, whose date then is that of another; and a noun ('the summit', 'the withdrawal') does not say that what the article elsewhere
 * calls planned has happened.
 */
export function settleStatus(document: Document, drafts: readonly EventDraft[]): EventDraft[] {
  const dated = drafts.map((draft) => withinTime(document, draft));
  const planned = dated.filter(({ status }) => status === 'planned');
  return dated.map((draft) => {
    if (draft.status !== 'actual' || !isNominal(draft) || isPast(document, draft)) return draft;
    if (!isProcess(draft) && !planned.some((other) => isSameAct(other, draft))) return draft;
    const isTold = dated.some(
      (other) =>
        other.status === 'actual' && !isNominal(other) && !isPast(document, other) && isSameAct(other, draft),
    );
    return isTold ? draft : { ...draft, status: 'planned' as const };
  });
}

function withinTime(document: Document, draft: EventDraft): EventDraft {
  const { published } = document.article;
  const value = draft.date?.value;
  if (draft.status !== 'actual' || !value || published === null) return draft;
  if (compareToDay(value, published) <= 0) return draft;
  const verb = findLexeme(document, draft.trigger.first, 'verb');
  const isTold = !isNominal(draft) && verb?.lexeme.tense === 'past';
  return isTold ? { ...draft, date: yearBefore(draft.date, published) } : { ...draft, status: 'planned' };
}

/** 'زار بيروت نهاية أبريل', told in December: a month without its year is the last one of that name. */
function yearBefore(date: EventDraft['date'], published: string): EventDraft['date'] {
  if (date?.value?.length !== 7 || /\p{Nd}{4}|مقبل|قادم/u.test(date.text)) return null;
  const [year = 0, month = 1] = date.value.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1] = published.split('-').map(Number);
  const isSoon = 12 * (year - thisYear) + month - thisMonth < fewMonths;
  return isSoon ? null : { ...date, value: `${year - 1}${date.value.slice(4)}` };
}

/** Months ahead in which a date may as well be that of something to come, whose verb was misread. */
const fewMonths = 3;

/** 'خروج بريطانيا من الاتحاد': the noun names what takes years, not that it is done; who has left a body has withdrawn (انسحب). */
function isProcess({ frame, targets }: EventDraft): boolean {
  return frame.id === 'withdrew_from:خرج' && targets.some(({ type }) => type === 'organisation');
}

function isNominal({ rule }: EventDraft): boolean {
  return rule.startsWith('noun') || rule === 'learned.noun';
}

function isPast({ article }: Document, { date }: EventDraft): boolean {
  return date?.value != null && article.published !== null && compareToDay(date.value, article.published) < 0;
}

/** The same relation with the same participants, at least one on each side. */
function isSameAct(a: EventDraft, b: EventDraft): boolean {
  if (a.frame.relation !== b.frame.relation) return false;
  const shares = (one: EventDraft['sources'], other: EventDraft['sources']) =>
    one.some((draft) => other.includes(draft));
  if (!relationTypes[a.frame.relation].symmetric)
    return shares(a.sources, b.sources) && shares(a.targets, b.targets);
  const [all, others] = [a, b].map(({ sources, targets }) => new Set([...sources, ...targets]));
  let both = 0;
  for (const draft of all ?? []) if (others?.has(draft)) both++;
  return both > 1;
}
