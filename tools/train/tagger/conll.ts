import { type Tag, tags } from '../../../src/extract/embedded/tagger/tags.ts';
import type { LabelledSentence } from './labelled.ts';

/** Reads `token tag` lines, a blank line between sentences. A tag the tagger does not know counts as O; `PER` is read as `PERS`. */
export function parseConll(text: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let tokens: string[] = [];
  let numbers: number[] = [];
  for (const line of [...text.split(/\r?\n/u), '']) {
    const fields = line.split(/\s+/u).filter((field) => field !== '');
    const [token, ...rest] = fields;
    if (token !== undefined) {
      tokens.push(token);
      numbers.push(toTagNumber(rest.at(-1) ?? 'O'));
    } else if (tokens.length > 0) {
      sentences.push({ tokens, tags: numbers });
      tokens = [];
      numbers = [];
    }
  }
  return sentences;
}

function toTagNumber(tag: string): number {
  const number = tags.indexOf(tag.replace(/-PER$/u, '-PERS') as Tag); // as: indexOf answers −1 for any other string
  return Math.max(0, number);
}
