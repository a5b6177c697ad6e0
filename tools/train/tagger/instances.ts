import {
  createDocumentMatrix,
  type DocumentMatrix,
} from '../../../src/extract/embedded/tagger/document-matrix.ts';
import { fillBuckets } from '../../../src/extract/embedded/tagger/features.ts';
import type { TaggerModel } from '../../../src/extract/embedded/tagger/model.ts';
import {
  fillTokenInputs,
  fillWordInputs,
  maxInputs,
} from '../../../src/extract/embedded/tagger/network-inputs.ts';
import { slotCount, slotOf } from '../../../src/extract/embedded/tagger/slots.ts';
import { WordAttributes } from '../../../src/extract/embedded/tagger/word-attributes.ts';
import type { LabelledDocument, LabelledSentence } from './labelled.ts';

/** A sentence made ready for training. */
export interface Instance {
  /** The features of the linear model as buckets, token after token. */
  readonly buckets: Int32Array;
  /** Where each token's buckets start; one more at the end. */
  readonly starts: Int32Array;
  /** The embeddings of the network, in the same way. */
  readonly inputs: Int32Array;
  readonly inputStarts: Int32Array;
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
    return createDocumentMatrix(
      document.sentences.map((sentence) => sentence.tokens),
      { model: this.#model, attributes: this.#attributes, guideline: document.guideline },
    );
  }

  instanceOf(
    matrix: DocumentMatrix,
    at: number,
    labels: { tags: readonly number[]; weight: number },
  ): Instance {
    const { values } = matrix;
    const templates = this.#model.templates.all;
    const linear = collect(matrix, at, templates.count, (base, target) =>
      fillBuckets(values, { base, templates, target }),
    );
    const network = collect(matrix, at, maxInputs, (base, target) =>
      fillTokenInputs(values, base, { target, filled: fillWordInputs(values, base, target) }),
    );
    return {
      buckets: linear.numbers,
      starts: linear.starts,
      inputs: network.numbers,
      inputStarts: network.starts,
      tags: Uint8Array.from(labels.tags),
      weight: labels.weight,
    };
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

/** Runs `fill` over a sentence's tokens and lays the results end to end. */
function collect(
  matrix: DocumentMatrix,
  sentence: number,
  most: number,
  fill: (base: number, target: Int32Array) => number,
): { numbers: Int32Array; starts: Int32Array } {
  const length = matrix.lengths[sentence] ?? 0;
  const first = matrix.firstRow[sentence] ?? 0;
  const target = new Int32Array(most);
  const room = new Int32Array(length * most);
  const starts = new Int32Array(length + 1);
  let end = 0;
  for (let token = 0; token < length; token++) {
    starts[token] = end;
    const filled = fill((first + token) * slotCount, target);
    room.set(target.subarray(0, filled), end);
    end += filled;
  }
  starts[length] = end;
  return { numbers: room.slice(0, end), starts };
}
