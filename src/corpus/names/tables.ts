import { readFileSync } from 'node:fs';
import type { EditTables, LetterModel } from './edit-model.ts';
import { arabicLetters, latinLetters, toArabicLetters, toLatinLetters } from './letters.ts';

/** Everything that is known about how names are spelt; see data/NOTICE. */
export interface NameTables {
  /** Latin left, Arabic right. */
  readonly crossScript: EditTables;
  readonly arabic: EditTables;
  readonly nativeLetters: ReadonlyMap<string, number>;
  /** Folded Arabic letters of native names, with their Latin spellings, the usual one first. */
  readonly nativeNames: ReadonlyMap<string, readonly string[]>;
  /** The usual Latin spelling by folded Arabic letters. */
  readonly latinForms: ReadonlyMap<string, string>;
}

export function readNameTables(): NameTables {
  const cross = readRows('latin-arabic');
  const right: LetterModel = { alphabet: arabicLetters, costs: readCosts(cross, 'arabic') };
  const left: LetterModel = { alphabet: latinLetters, costs: readCosts(cross, 'latin') };
  return {
    crossScript: { units: readUnits(cross), left, right },
    arabic: { units: readUnits(readRows('arabic-arabic')), left: right, right },
    nativeLetters: new Map(
      readRows('native-letters').map(([letters = '', weight]) => [letters, Number(weight)]),
    ),
    nativeNames: new Map(
      readRows('native-names').map(([arabic = '', latin = '']) => [
        toArabicLetters(arabic),
        latin.split('|').map(toLatinLetters),
      ]),
    ),
    latinForms: new Map(readRows('latin-forms').map(([letters = '', form = '']) => [letters, form])),
  };
}

function readRows(name: string): string[][] {
  return readFileSync(new URL(`./data/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function readUnits(rows: readonly string[][]): Map<string, number> {
  return new Map(
    rows.flatMap(([kind, unit = '', cost]) => (kind === 'unit' ? [[unit, Number(cost)] as const] : [])),
  );
}

function readCosts(rows: readonly string[][], side: string): Map<string, number[]> {
  return new Map(
    rows.flatMap(([kind, first = '', costs = '']) =>
      kind === side ? [[first, costs.split(',').map(Number)] as const] : [],
    ),
  );
}
