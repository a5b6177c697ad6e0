import { readFileSync } from 'node:fs';
import type { LabelledDocument, LabelledSentence } from './labelled.ts';
import { toTagNumber } from './types-to-tags.ts';

/**
 * Reads Wojood (`token tag tag …`, nested) as this project's guideline has it: persons, organisations, and as places its geopolitical entities and
 * locations, also where it reads a country as an organisation; of nested names the outermost. Offices, nationalities, dates and numbers are no names.
 */
export function readWojood(file: string): LabelledDocument {
  const sentences: LabelledSentence[] = [];
  for (const block of readFileSync(file, 'utf8').split(/\n\s*\n/u)) {
    const rows = block
      .split('\n')
      .map((line) => line.trim().split(/\s+/u))
      .filter(([token = '']) => token !== '');
    if (rows.length === 0) continue;
    sentences.push({
      tokens: rows.map(([token = '']) => token),
      tags: toTags(rows.map(([, ...tags]) => tags)),
    });
  }
  return { id: 'wojood', guideline: 'rawabit', sentences };
}

const types: Readonly<Record<string, string>> = {
  PERS: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
};

function toTags(rows: readonly (readonly string[])[]): number[] {
  const numbers = new Array<number>(rows.length).fill(0);
  for (let at = 0; at < rows.length; ) {
    const names = (rows[at] ?? []).flatMap((tag) => {
      const type = tag.startsWith('B-') ? types[tag.slice(2)] : undefined;
      return type === undefined ? [] : [{ type, end: endOf(rows, at, tag.slice(2)) }];
    });
    const longest = names.sort((one, other) => other.end - one.end)[0];
    if (longest === undefined) {
      at++;
      continue;
    }
    for (let next = at; next < longest.end; next++) numbers[next] = toTagNumber(longest.type, next === at);
    at = longest.end;
  }
  return numbers;
}

function endOf(rows: readonly (readonly string[])[], start: number, type: string): number {
  let end = start + 1;
  while (rows[end]?.includes(`I-${type}`) === true) end++;
  return end;
}
