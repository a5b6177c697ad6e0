import type { GraphEvent } from '../../../src/contract/news-graph.ts';
import type { FactRecord } from '../../../src/contract/page-data.ts';
import { dayOrReport, type Model } from '../data/model.ts';
import { isEvent, isStatement } from '../data/records.ts';

/** A fact as a reader says it: who, what, whom. */
export interface Described {
  readonly record: FactRecord;
  readonly subjects: readonly number[];
  readonly relation: string;
  readonly objects: readonly number[];
  readonly place: number | null;
}

export function describe(model: Model, fact: number): Described {
  const record = model.records.fact(fact);
  const indexes = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (model.nodes.at.get(id) ?? [])));
  const [subjects, objects] = isEvent(record)
    ? participants(record)
    : isStatement(record)
      ? [[record.speaker], record.about.length > 0 ? record.about : [record.addressee]]
      : [[record.person], [record.of]];
  const place = isEvent(record) ? (indexes([record.place])[0] ?? null) : null;
  const relation = model.header.relations[model.facts.relation[fact] ?? 0]?.name ?? '';
  return { record, subjects: indexes(subjects), relation, objects: indexes(objects), place };
}

/** Of a symmetric event the first is told as the subject, so that it reads as a sentence. */
function participants({ arguments: all }: GraphEvent): [string[], string[]] {
  const of = (role: string) => all.filter((argument) => argument.role === role).map(({ node }) => node);
  const [sources, targets] = [of('source'), of('target')];
  return targets.length > 0 ? [sources, targets] : [sources.slice(0, 1), sources.slice(1)];
}

/** Newest first, by the report where a fact has no date of its own; those with neither last. */
export function byDate(model: Model): (a: number, b: number) => number {
  return (a, b) => dayOrReport(model, b) - dayOrReport(model, a) || a - b;
}
