import { RawabitError } from '../errors.ts';

/** NAME_UNKNOWN with the names of the graph that come nearest, best first. */
export class UnknownNameError extends RawabitError {
  readonly asked: string;
  readonly nearest: readonly string[];

  constructor(asked: string, nearest: readonly string[]) {
    const hint = nearest.length > 0 ? ` Nearest: ${nearest.join('، ')}.` : ' The graph has no names like it.';
    super('NAME_UNKNOWN', `nothing in the graph is called "${asked}".${hint}`);
    this.asked = asked;
    this.nearest = nearest;
  }
}
