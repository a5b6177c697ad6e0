import type { Evidence } from '../../../src/contract/news-graph.ts';
import type { FactRecord } from '../../../src/contract/page-data.ts';
import { isEvent, isPosition, isStatement } from '../data/records.ts';
import { type Child, element } from '../dom/element.ts';
import { sourceLink } from '../dom/link.ts';
import type { Described } from '../facts/describe.ts';
import type { Page } from '../page.ts';
import { findMarks, type Mark, type Named } from '../text/mark.ts';
import { shorten } from './parts.ts';

/** All tellings of a fact, newest first, those of one text folded into one. */
export function evidenceList(page: Page, described: Described, first = 3): HTMLElement {
  const groups = groupCopies(page, described.record.in);
  const list = element('div', { class: 'tellings' });
  const add = (from: number, to: number) => {
    for (const group of groups.slice(from, to)) list.append(telling(page, described, group));
  };
  add(0, first);
  if (groups.length > first) {
    const more = element('button', { type: 'button', class: 'more' });
    more.textContent = page.words().say('fact.more', { n: groups.length - first });
    more.addEventListener('click', () => {
      more.remove();
      add(first, groups.length);
    });
    list.append(more);
  }
  return list;
}

type Telling = FactRecord['in'][number];

function groupCopies(page: Page, tellings: readonly Telling[]): Telling[][] {
  const groups = new Map<string, Telling[]>();
  for (const told of tellings) {
    const key = articleOf(page, told)?.copyOf ?? told.article;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [told]);
    // the text that others repeat stands for them
    else if (told.article === key) group.unshift(told);
    else group.push(told);
  }
  const published = (group: readonly Telling[]) =>
    group[0] ? (articleOf(page, group[0])?.published ?? '') : '';
  return [...groups.values()].sort((a, b) =>
    published(a) < published(b) ? 1 : published(a) > published(b) ? -1 : 0,
  );
}

function articleOf({ model }: Page, { article }: Evidence) {
  return model.articles[model.articleAt.get(article) ?? -1];
}

function telling(page: Page, described: Described, [first, ...copies]: readonly Telling[]): HTMLElement {
  if (first === undefined) return element('div');
  const language = articleOf(page, first)?.language ?? null;
  return element(
    'figure',
    { class: 'telling' },
    element('blockquote', { dir: 'auto', lang: language }, ...sentence(page, described, first)),
    element('figcaption', {}, ...sourceLine(page, first)),
    copies.length > 0 &&
      element(
        'details',
        { class: 'copies' },
        element('summary', {}, page.words().say('fact.copies', { n: copies.length })),
        ...copies.slice(0, 50).map((copy) => element('p', {}, ...sourceLine(page, copy))),
      ),
  );
}

function sourceLine(page: Page, told: Telling): Child[] {
  const article = articleOf(page, told);
  const words = page.words();
  const date = element(
    'time',
    { datetime: article?.published ?? null },
    words.date(article?.published ?? null),
  );
  const title = article?.title ?? null;
  const link = sourceLink(shorten(title ?? article?.url ?? told.article), article?.url ?? null);
  return [
    element(
      'bdi',
      { class: 'publisher' },
      shorten(article?.publisher ?? words.say('fact.unknownPublisher'), 80),
    ),
    ' · ',
    date,
    element('br'),
    link,
  ];
}

/** The sentence with the words of the event and the participants marked; words that were said, in quotation marks. */
function sentence(page: Page, described: Described, told: Telling): Child[] {
  const { record } = described;
  const text = told.text.slice(0, longestSentence);
  const trigger: Mark | null =
    'trigger' in told
      ? {
          start: told.trigger[0] - told.start,
          end: Math.min(text.length, told.trigger[1] - told.start),
          role: 'trigger',
        }
      : null;
  const marked = markUp(page, text, findMarks(text, namedIn(page, described), trigger));
  if (isStatement(record)) return [element(record.direct ? 'q' : 'span', {}, ...marked)];
  return marked;
}

const longestSentence = 4000;

function namedIn(page: Page, { record, subjects, objects, place }: Described): Named[] {
  const { nodes } = page.model;
  const namesOf = (node: number) => {
    const names = [
      nodes.label[node] ?? '',
      ...Object.values(nodes.labels[node] ?? {}),
      ...(nodes.aliases[node] ?? []),
    ];
    const last = (nodes.label[node] ?? '').split(' ').at(-1) ?? '';
    // people are named in full once, and by their last name from then on
    return nodes.id[node]?.startsWith('person:') && last.length > 3 ? [...names, last] : names;
  };
  const named: Named[] = [
    ...subjects.map((node) => ({ role: 'source' as const, names: namesOf(node) })),
    ...objects.map((node) => ({ role: 'target' as const, names: namesOf(node) })),
  ];
  if (place !== null) named.push({ role: 'place', names: namesOf(place) });
  if (isEvent(record) || isStatement(record)) return named;
  return isPosition(record) ? [...named, { role: 'trigger', names: [record.title] }] : named;
}

function markUp(page: Page, text: string, marks: readonly Mark[]): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end, role } of marks) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start));
    const title = page.words().say(`role.${role}`);
    parts.push(element('mark', { class: role, title }, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
