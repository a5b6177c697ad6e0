import type { NameSpan } from './name-span.ts';

/** Name spans by token. */
export class SpanIndex {
  readonly #at: (NameSpan | null)[];

  constructor(tokens: number) {
    this.#at = new Array<NameSpan | null>(tokens).fill(null);
  }

  set(span: NameSpan): void {
    for (let at = span.first; at < span.endToken; at++) this.#at[at] = span;
  }

  drop(span: NameSpan): void {
    for (let at = span.first; at < span.endToken; at++) if (this.#at[at] === span) this.#at[at] = null;
  }

  covering(at: number): NameSpan | null {
    return this.#at[at] ?? null;
  }

  startingAt(at: number): NameSpan | null {
    const span = this.#at[at];
    return span && span.first === at ? span : null;
  }

  freeUntil(at: number, end: number): number {
    let next = at;
    while (next < end && !this.#at[next]) next++;
    return next;
  }

  all(): NameSpan[] {
    const spans: NameSpan[] = [];
    for (let at = 0; at < this.#at.length; at++) {
      const span = this.#at[at];
      if (span && span.first === at) spans.push(span);
    }
    return spans;
  }
}
