import { fold, foldWithOffsets } from './fold.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
}

export type MarkRole = 'trigger' | 'source' | 'target' | 'place';

export interface Named {
  readonly role: MarkRole;
  /** Every form that may stand in the text. */
  readonly names: readonly string[];
}

/**
 * Finds where a sentence names the participants, longest forms first, none over another or over the trigger.
 * @returns ascending and disjoint, in UTF-16 units of the text
 */
export function findMarks(text: string, named: readonly Named[], trigger: Mark | null): Mark[] {
  const { folded, at } = foldWithOffsets(text);
  const marks: Mark[] = trigger !== null && trigger.start < trigger.end ? [trigger] : [];
  const forms = named
    .flatMap(({ role, names }) => names.map((name) => ({ role, form: fold(name).trim() })))
    .filter(({ form }) => form.length > 1)
    .sort((a, b) => b.form.length - a.form.length);
  for (const { role, form } of forms)
    for (let from = folded.indexOf(form); from !== -1; from = folded.indexOf(form, from + 1)) {
      const to = from + form.length;
      if (!isWhole(folded, from, to)) continue;
      const mark = { start: at[from] ?? 0, end: at[to] ?? text.length, role };
      if (!marks.some((other) => mark.start < other.end && other.start < mark.end)) marks.push(mark);
    }
  return marks.sort((a, b) => a.start - b.start);
}

/** Ends where a word ends, and begins where one begins, or after particles that Arabic writes together with it. */
function isWhole(text: string, from: number, to: number): boolean {
  if (isLetter(text[to] ?? ' ')) return false;
  let start = from;
  while (start > 0 && isLetter(text[start - 1] ?? ' ')) start--;
  return start === from || particles.test(text.slice(start, from));
}

const particles = /^[وف]?[بلك]?(?:ال)?$/u;

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}
