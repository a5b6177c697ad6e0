import type { EditTables } from '../../src/corpus/names/edit-model.ts';
import { createEditModel, unitsPerNat } from '../../src/corpus/names/edit-model.ts';
import { arabicLetters, latinLetters } from '../../src/corpus/names/letters.ts';
import { type Shape, trainUnits, type Units } from './expectation-maximisation.ts';
import { trainLetters } from './letter-model.ts';
import type { NamePair } from './pairs.ts';
import { drawVariants } from './variants.ts';

export interface TrainedTables {
  /** Latin left, Arabic right. */
  readonly crossScript: EditTables;
  /** Arabic on both sides. */
  readonly arabic: EditTables;
}

/** Trains both edit models from pairs of spellings. */
export function trainModels(pairs: readonly NamePair[]): TrainedTables {
  const units = trainUnits(
    pairs.map(({ latin, arabic }) => [latin, arabic] as const),
    {
      shapes: crossShapes,
      rounds: 8,
      minCount: 2,
    },
  );
  const left = {
    alphabet: latinLetters,
    costs: trainLetters(
      pairs.map(({ latin }) => latin),
      latinLetters,
    ),
  };
  const right = {
    alphabet: arabicLetters,
    costs: trainLetters(
      pairs.map(({ arabic }) => arabic),
      arabicLetters,
    ),
  };
  const crossScript = {
    units: toCosts(keepLikeliest(units, crossUnits)),
    left,
    right,
  };
  // about 2 in 100 pairs of the list are wrong: those that are less alike than chance teach nothing
  const model = createEditModel(crossScript);
  const sound = pairs.filter(
    ({ latin, arabic }) => model.score(model.spell(latin, 'left'), model.spell(arabic, 'right')) > 0,
  );
  const variants = drawVariants(sound, units);
  const symmetric = variants.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  const variantUnits = trainUnits(symmetric, { shapes: arabicShapes, rounds: 5, minCount: 8 });
  return {
    crossScript,
    arabic: {
      units: toCosts(keepLikeliest(variantUnits, arabicUnits)),
      left: right,
      right,
    },
  };
}

function keepLikeliest(units: Units, count: number): Units {
  const ordered = [...units].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1));
  return new Map(ordered.slice(0, count));
}

function toCosts(units: Units): Map<string, number> {
  const costs = [...units].map(
    ([unit, probability]) => [unit, Math.round(-Math.log(probability) * unitsPerNat)] as const,
  );
  return new Map(costs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const crossShapes: readonly Shape[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [2, 2],
  [3, 2],
  [2, 0],
];
const arabicShapes: readonly Shape[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
];
// the rarest units buy recall below a tenth of a point and let through more pairs that only look alike
const crossUnits = 700;
const arabicUnits = 450;
