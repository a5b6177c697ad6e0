import type { GraphEdge, GraphPosition } from '../contract/news-graph.ts';
import { relationTypes } from '../contract/relations.ts';
import { bestPerSource, combineConfidence } from './confidence.ts';
import { digestOf } from './digest.ts';
import { type MergedEvent, weighTellings } from './events.ts';
import { byId, round4 } from './order.ts';
import type { Sources } from './sources.ts';
import type { MergedStatement } from './statements.ts';
import type { Telling } from './tellings.ts';

interface Origins {
  readonly events: readonly MergedEvent[];
  readonly statements: readonly MergedStatement[];
  readonly positions: readonly GraphPosition[];
}

/** The edges that are drawn and exported: the pairs of events, speaker to subject, holder to body; in order of id. */
export function buildEdges({ events, statements, positions }: Origins, sources: Sources): GraphEdge[] {
  return [
    ...events.flatMap((merged) => eventEdges(merged, sources)),
    ...statements.flatMap((merged) => saidEdges(merged, sources)),
    ...positions.flatMap((position, at) => officeEdges(position, { at, sources })),
  ].sort(byId);
}

function eventEdges({ event, tellings }: MergedEvent, sources: Sources): GraphEdge[] {
  const { symmetric } = relationTypes[event.relation];
  const pairs = new Map<string, { source: string; target: string; derived: boolean; tellings: Telling[] }>();
  for (const telling of tellings)
    for (const projection of telling.projections) {
      const turned = symmetric && projection.source > projection.target;
      const source = turned ? projection.target : projection.source;
      const target = turned ? projection.source : projection.target;
      if (source === target) continue;
      const key = JSON.stringify([source, target]);
      const pair = pairs.get(key);
      if (!pair) pairs.set(key, { source, target, derived: projection.derived, tellings: [telling] });
      else {
        pair.derived &&= projection.derived;
        if (pair.tellings.at(-1) !== telling) pair.tellings.push(telling);
      }
    }
  return [...pairs.values()].map(({ source, target, derived, tellings }) => ({
    id: `${event.id}/${digestOf(source, target).slice(0, 6)}`,
    source,
    target,
    relation: event.relation,
    event: event.id,
    statement: null,
    position: null,
    date: event.date,
    status: event.status,
    derived,
    ...(symmetric ? { directed: false as const } : {}),
    ...weighTellings(tellings, sources),
  }));
}

/** From the speaker to everything the statement is about, or to the addressee where it is about nothing. */
function saidEdges({ statement, reports }: MergedStatement, sources: Sources): GraphEdge[] {
  const { speaker, about, addressee } = statement;
  const targets = about.length > 0 ? about : addressee === null ? [] : [addressee];
  const confidences = reports.map(({ article, confidence }) => ({
    source: sources.originOf(article),
    confidence,
  }));
  return targets
    .filter((target) => target !== speaker)
    .map((target) => ({
      id: `${statement.id}/${digestOf(speaker, target).slice(0, 6)}`,
      source: speaker,
      target,
      relation: 'said',
      event: null,
      statement: statement.id,
      position: null,
      date: statement.date,
      status: 'actual',
      derived: false,
      weight: sources.countIndependent(reports.map(({ article }) => article)),
      confidence: round4(combineConfidence(bestPerSource(confidences))),
    }));
}

function officeEdges(
  position: GraphPosition,
  { at, sources }: { readonly at: number; readonly sources: Sources },
): GraphEdge[] {
  const { person, of, title, firstSeen } = position;
  if (of === null || of === person) return [];
  const weight = sources.countIndependent(position.in.map(({ article }) => article));
  const perSource = Array.from({ length: weight }, () => officeConfidence);
  return [
    {
      id: `holds_office:${digestOf(person, of, title)}`,
      source: person,
      target: of,
      relation: 'holds_office',
      event: null,
      statement: null,
      position: at,
      date: firstSeen,
      status: 'actual',
      derived: false,
      weight,
      confidence: round4(combineConfidence(perSource)),
    },
  ];
}

// article graphs give positions no confidence; extractors assert an office only where title and name stand together
const officeConfidence = 0.9;
