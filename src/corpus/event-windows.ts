import type { Relation } from '../contract/relations.ts';

/** How far apart in time two tellings may lie and still be of one event, in days. */
export interface EventWindow {
  /** Between two days that the texts fix: a report may take the day of the announcement for that of the act. */
  readonly slack: number;
  /** Between a dated act and an article that tells it without a date. */
  readonly reach: number;
  /** Between articles that tell it without a date. */
  readonly echo: number;
}

/** The windows of a relation: acts of a moment are told within days, what goes on is told for weeks. */
export function windowOf(relation: Relation): EventWindow {
  return windows[relation] ?? momentary;
}

const momentary: EventWindow = { slack: 1, reach: 4, echo: 5 };
/** Words are repeated the next day, and are another event then. */
const words: EventWindow = { slack: 0, reach: 4, echo: 4 };
const office: EventWindow = { slack: 2, reach: 30, echo: 60 };
const lasting: EventWindow = { slack: 3, reach: 60, echo: 90 };
/** One actor signs one document once. */
const once: EventWindow = { slack: 7, reach: 3650, echo: 3650 };

const windows: Readonly<Partial<Record<Relation, EventWindow>>> = {
  signed: once,
  ratified: once,
  amends: once,
  // an accusation stands until it is dropped, and is told as such
  accused: { slack: 0, reach: 4, echo: 14 },
  // in a war each day has its own
  attacked: { slack: 0, reach: 1, echo: 0 },
  // one measure follows another
  sanctioned: { slack: 2, reach: 21, echo: 30 },
  condemned: words,
  urged: words,
  warned: words,
  rejected: words,
  supported: { slack: 0, reach: 7, echo: 10 },
  appointed: office,
  dismissed: office,
  resigned_from: office,
  detained: { slack: 2, reach: 14, echo: 30 },
  released: { slack: 2, reach: 14, echo: 30 },
  visited: { slack: 2, reach: 5, echo: 10 },
  negotiated: { slack: 2, reach: 14, echo: 30 },
  cooperated: { slack: 2, reach: 14, echo: 21 },
  deployed: lasting,
  recognised: lasting,
  joined: lasting,
  withdrew_from: lasting,
  aided: lasting,
  mediated: lasting,
};
