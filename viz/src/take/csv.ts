import { isDerived, statusOf } from '../data/model.ts';
import { toIsoDay } from '../facts/days.ts';
import { describe } from '../facts/describe.ts';
import type { Page } from '../page.ts';
import { shownFacts } from '../panels/table.ts';

/**
 * The facts that are shown, a row each with its newest evidence. With a byte order mark, by which Excel knows UTF-8,
 * and with what Excel would run as a formula turned into text.
 */
export function toCsv(page: Page): string {
  const { model } = page;
  const rows = shownFacts(page).map((fact) => {
    const { record, subjects, objects, relation } = describe(model, fact);
    const names = (nodes: readonly number[]) => nodes.map(page.labelOf).join('; ');
    const article = model.articles[model.articleAt.get(record.in[0]?.article ?? '') ?? -1];
    const day = model.facts.day[fact] ?? 0;
    return [
      model.facts.id[fact] ?? '',
      names(subjects),
      relation,
      names(objects),
      'date' in record ? (record.date ?? '') : (record.firstSeen ?? (day > 0 ? toIsoDay(day) : '')),
      statusOf(model, fact),
      String(model.facts.sources[fact] ?? 1),
      String([...model.facts.edges.of(fact)].every((edge) => isDerived(model, edge))),
      record.in[0]?.text ?? '',
      article?.publisher ?? '',
      article?.published ?? '',
      article?.title ?? '',
      article?.url ?? '',
    ];
  });
  const head = 'id,who,relation,whom,date,status,sources,inferred,evidence,publisher,published,title,url';
  return `\ufeff${[head, ...rows.map((row) => row.map(toCell).join(','))].join('\r\n')}\r\n`;
}

function toCell(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
