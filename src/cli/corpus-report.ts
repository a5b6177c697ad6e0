import type { CorpusReport } from '../corpus/index.ts';
import { count, toPlain } from './print.ts';

/** A corpus report for people. */
export function renderCorpusReport(report: CorpusReport): string {
  const { publishers, events, contradicted, carriedOut, closeCalls, closeCallsInAll, unresolved } = report;
  const lines = [
    'Articles by publisher:',
    ...publishers.map(
      ({ publisher, articles, copies }) =>
        `${pad(articles)}  ${toPlain(publisher ?? '(unknown)')}${copies > 0 ? `, ${count(copies, 'copy', 'copies')}` : ''}`,
    ),
    '',
    'Events by relation, and how many of them several sources tell:',
    ...events.map(
      ({ relation, events: all, severalSources }) => `${pad(all)}  ${relation}, ${severalSources}`,
    ),
    '',
    `${count(contradicted, 'event is', 'events are')} contradicted; ${count(carriedOut, 'plan was', 'plans were')} carried out.`,
  ];
  if (closeCalls.length > 0)
    lines.push(
      '',
      `Perhaps the same (${closeCallsInAll} in all); settle them with --aliases and --separate:`,
      ...closeCalls
        .slice(0, shown)
        .map(({ a, b }) => `  ${toPlain(a.label)} (${a.id})  ${toPlain(b.label)} (${b.id})`),
    );
  if (unresolved.length > 0)
    lines.push(
      '',
      'Named by too little to know who or what is meant:',
      ...unresolved
        .slice(0, shown)
        .map(({ id, label, mentions }) => `${pad(mentions)}  ${toPlain(label)} (${id})`),
    );
  return `${lines.join('\n')}\n`;
}

function pad(number: number): string {
  return String(number).padStart(6);
}

const shown = 40;
