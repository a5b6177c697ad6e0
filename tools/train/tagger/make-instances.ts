import type { TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import { hasPerson, replaceNames } from './augment.ts';
import { type Instance, InstanceMaker } from './instances.ts';
import type { LabelledDocument } from './labelled.ts';
import { createNamePicker } from './person-names.ts';
import { createRandom } from './random.ts';

/** Sentences that stand together fall into the same of three folds, so that a name of one fold is rarely seen in the others. */
const foldBlock = 200;

export const foldCount = 3;

/** The fold of a sentence. */
export function foldOf(document: number, sentence: number): number {
  return (document + Math.floor(sentence / foldBlock)) % foldCount;
}

/**
 * Makes the instances of documents: each sentence, and of each that names a person two copies with other names, at half and a quarter of the weight.
 * @param options.models  one model, or one a fold, whose votes have not seen the sentences of that fold
 * @param options.skip    a fold that is left out
 */
export function makeInstances(
  documents: readonly LabelledDocument[],
  options: {
    readonly models: readonly TaggerModel[];
    readonly names: ReadonlyMap<string, number>;
    readonly skip?: number;
  },
): Instance[] {
  const random = createRandom(7);
  const pickName = createNamePicker(options.names, random);
  const makers = options.models.map((model) => ({ maker: new InstanceMaker(model), table: model.words }));
  const instances: Instance[] = [];
  documents.forEach((document, number) => {
    const prepared = makers.map(({ maker, table }) => ({ maker, table, matrix: maker.matrixOf(document) }));
    document.sentences.forEach((sentence, at) => {
      const fold = foldOf(number, at);
      const chosen = prepared[fold % prepared.length];
      if (chosen === undefined || fold === options.skip) return;
      const { maker, matrix, table } = chosen;
      const copies = hasPerson(sentence)
        ? [0, 1].map(() => replaceNames(sentence, { table, pickName, random }))
        : [];
      instances.push(
        maker.instanceOf(matrix, at, { tags: sentence.tags, weight: copies.length > 0 ? 0.5 : 1 }),
      );
      for (const copy of copies) instances.push(maker.changedInstance({ matrix, at, document }, copy, 0.25));
    });
  });
  return instances;
}
