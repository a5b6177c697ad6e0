import {
  createDocumentMatrix,
  type DocumentMatrix,
} from '../../../src/extract/embedded/tagger/document-matrix.ts';
import { fillBuckets } from '../../../src/extract/embedded/tagger/features.ts';
import type { TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import { slotCount, slotOf } from '../../../src/extract/embedded/tagger/slots.ts';
import { toWords, WordAttributes } from '../../../src/extract/embedded/tagger/word-attributes.ts';
import type { LabelledDocument, LabelledSentence } from './labelled.ts';

/** A sentence made ready for training. */
export interface Instance {
  /** The features of the linear model as buckets, token after token. */
  readonly buckets: Int32Array;
  /** Where each token's buckets start; one more at the end. */
  readonly starts: Int32Array;
  readonly tags: Uint8Array;
  readonly weight: number;
}

/** Makes instances with the feature code of the tagger itself. */
export class InstanceMaker {
  readonly #model: TaggerModel;
  readonly #attributes: WordAttributes;

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#attributes = new WordAttributes(model);
  }

  matrixOf(document: LabelledDocument): DocumentMatrix {
    return createDocumentMatrix(toWords(document.sentences.map((sentence) => sentence.tokens)), {
      model: this.#model,
      attributes: this.#attributes,
      guideline: document.guideline,
    });
  }

  instanceOf(
    matrix: DocumentMatrix,
    at: number,
    labels: { tags: readonly number[]; weight: number },
  ): Instance {
    const templates = this.#model.templates.all;
    const length = matrix.lengths[at] ?? 0;
    const first = matrix.firstRow[at] ?? 0;
    const target = new Int32Array(templates.count);
    const room = new Int32Array(length * templates.count);
    const starts = new Int32Array(length + 1);
    let end = 0;
    for (let token = 0; token < length; token++) {
      starts[token] = end;
      const filled = fillBuckets(matrix.values, { base: (first + token) * slotCount, templates, target });
      room.set(target.subarray(0, filled), end);
      end += filled;
    }
    starts[length] = end;
    return { buckets: room.slice(0, end), starts, tags: Uint8Array.from(labels.tags), weight: labels.weight };
  }

  /** A changed copy of a sentence, with the evidence that its original has in its document. */
  changedInstance(
    original: { readonly matrix: DocumentMatrix; readonly at: number; readonly document: LabelledDocument },
    sentence: LabelledSentence,
    weight: number,
  ): Instance {
    const matrix = this.matrixOf({ ...original.document, sentences: [sentence] });
    const from = original.matrix.firstRow[original.at] ?? 0;
    const to = matrix.firstRow[0] ?? 0;
    for (let token = 0; token < sentence.tokens.length; token++) {
      for (const slot of [slotOf.wa, slotOf.wb, slotOf.wc, slotOf.wd, slotOf.we]) {
        matrix.values[(to + token) * slotCount + slot] =
          original.matrix.values[(from + token) * slotCount + slot] ?? 0;
      }
    }
    return this.instanceOf(matrix, 0, { tags: sentence.tags, weight });
  }
}
