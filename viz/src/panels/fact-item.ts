import { isDerived, type Model, statusOf, undated } from '../data/model.ts';
import { isPosition, isStatement } from '../data/records.ts';
import { type Child, element } from '../dom/element.ts';
import { toIsoDay } from '../facts/days.ts';
import { type Described, describe } from '../facts/describe.ts';
import type { Page } from '../page.ts';
import { evidenceList } from './evidence.ts';
import { nameList, relationTag, shorten } from './parts.ts';

/** A fact in a list: when, who did what to whom, how sure it is; with its evidence where it is asked for. */
export function factItem(
  page: Page,
  fact: number,
  {
    withEvidence = false,
    edge = null,
  }: { readonly withEvidence?: boolean; readonly edge?: number | null } = {},
): HTMLElement {
  const described = describe(page.model, fact);
  return element(
    'article',
    { class: 'fact', 'data-fact': page.model.facts.id[fact] },
    element('p', { class: 'meta' }, ...factMeta(page, fact, edge)),
    element('p', { class: 'says' }, ...factSentence(page, fact, described)),
    withEvidence
      ? evidenceList(page, described, 1)
      : element('p', { class: 'preview', dir: 'auto' }, shorten(described.record.in[0]?.text ?? '', 180)),
    element(
      'button',
      {
        type: 'button',
        class: 'quiet open',
        onclick: () => page.select({ kind: 'fact', id: page.model.facts.id[fact] ?? '' }),
      },
      page.words().say('fact.open'),
    ),
  );
}

/** Who, what, whom, each name a button. */
export function factSentence(
  page: Page,
  fact: number,
  described: Described = describe(page.model, fact),
): Child[] {
  const { record, subjects, objects, relation } = described;
  const relationClass = page.model.header.relations[page.model.facts.relation[fact] ?? 0]?.class ?? 'neutral';
  const parts: Child[] = [...nameList(page, subjects), ' ', relationTag(page, relation, relationClass), ' '];
  if (isPosition(record)) parts.push(element('bdi', { class: 'title' }, shorten(record.title, 100)), ' ');
  parts.push(...nameList(page, objects));
  return parts;
}

/** The same without buttons, for places that are one button as a whole. */
export function factWords(page: Page, fact: number): Child[] {
  const { subjects, objects, relation } = describe(page.model, fact);
  const relationClass = page.model.header.relations[page.model.facts.relation[fact] ?? 0]?.class ?? 'neutral';
  const names = (nodes: readonly number[]) =>
    nodes
      .slice(0, 6)
      .flatMap((node, at) => [at > 0 && ' · ', element('bdi', {}, shorten(page.labelOf(node), 60))]);
  return [...names(subjects), ' ', relationTag(page, relation, relationClass), ' ', ...names(objects)];
}

/** Date, status, sources, and what else a reader should know first. */
export function factMeta(page: Page, fact: number, edge: number | null = null): Child[] {
  const { model } = page;
  const words = page.words();
  const status = statusOf(model, fact);
  const parts: Child[] = [element('span', { class: 'date' }, dateOf(page, fact))];
  const tag = (text: string, className: string) =>
    parts.push(' ', element('span', { class: `tag ${className}` }, text));
  if (status !== 'actual') tag(words.say(`status.${status}`), `status-${status}`);
  if (edge !== null && isDerived(model, edge)) tag(words.say('fact.derived'), 'is-derived');
  const record = model.records.fact(fact);
  if (isStatement(record)) tag(words.say(record.direct ? 'statement.direct' : 'statement.indirect'), 'said');
  const sources = model.facts.sources[fact] ?? 1;
  if (sources > 1) tag(words.say('fact.sources', { n: sources }), 'sources');
  if ('contradictedBy' in record && record.contradictedBy.length > 0)
    tag(words.say('fact.contradicted'), 'contradicted');
  return parts;
}

export function dateOf({ model, words }: Page, fact: number): string {
  const day = model.facts.day[fact] ?? undated;
  const reported = model.facts.reported[fact] ?? undated;
  if (day === undated && reported !== undated)
    return words().say('fact.reported', { date: words().date(toIsoDay(reported)) });
  if (day === undated) return words().say('fact.undated');
  return words().date(toIsoDay(day), granularityOf(model, fact));
}

function granularityOf({ header, facts }: Model, fact: number) {
  return header.granularities[facts.granularity[fact] ?? 0] ?? 'day';
}
