import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { trainPlaceVectors } from './place-vectors.ts';
import { trainSkipGram } from './skip-gram.ts';
import { normaliseVectors, type Vectors } from './vectors.ts';
import { createWordClasses, type WordClasses } from './word-classes.ts';
import type { WordStream } from './word-stream.ts';

/** Word classes of both families, for the first words of a stream. */
export interface ClassFamilies {
  readonly near: WordClasses;
  readonly place: WordClasses;
}

/** Trains the word classes, minutes of work, or reads them from the file where an earlier run has left them. */
export function readOrTrainClasses(text: WordStream, file: string): ClassFamilies {
  if (existsSync(file)) return parse(readFileSync(file, 'utf8'));
  const families = { near: classesOf(trainSkipGram(text)), place: classesOf(trainPlaceVectors(text)) };
  writeFileSync(
    file,
    JSON.stringify(families, (_, value: unknown) => (value instanceof Uint16Array ? [...value] : value)),
  );
  return families;
}

function classesOf(vectors: Vectors): WordClasses {
  return createWordClasses(normaliseVectors(vectors));
}

function parse(text: string): ClassFamilies {
  const raw = JSON.parse(text) as Record<'near' | 'place', Record<keyof WordClasses, number[]>>; // as: written above
  const toClasses = (family: Record<keyof WordClasses, number[]>): WordClasses => ({
    fine: Uint16Array.from(family.fine),
    middleOfFine: Uint16Array.from(family.middleOfFine),
    coarseOfFine: Uint16Array.from(family.coarseOfFine),
  });
  return { near: toClasses(raw.near), place: toClasses(raw.place) };
}
