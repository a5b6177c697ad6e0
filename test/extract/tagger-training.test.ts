import { describe, expect, test } from 'vitest';
import { createTagger } from '../../src/extract/embedded/tagger/index.ts';
import { readModel } from '../../src/extract/embedded/tagger/model.ts';
import { parseConll } from '../../tools/train/tagger/conll.ts';
import { createKnowledge, toFeatureModel } from '../../tools/train/tagger/knowledge.ts';
import { makeInstances } from '../../tools/train/tagger/make-instances.ts';
import { packModel } from '../../tools/train/tagger/pack-model.ts';
import { countNames, namesOf, toScore } from '../../tools/train/tagger/score-names.ts';
import { trainChain } from '../../tools/train/tagger/train-chain.ts';
import { createWordStream } from '../../tools/train/tagger/word-stream.ts';
import { buildWordTable } from '../../tools/train/tagger/word-table-builder.ts';

const conll = `
قال O
الوزير O
رامي B-PERS
حداد I-PERS
في O
باريس B-LOC

وصل O
الوزير O
ماهر B-PERS
إلى O
روما B-LOC
`;

/** A model of its own, trained on a few sentences, as the trainer makes it. */
function trainSmall(): Uint8Array {
  const sentences = parseConll(conll.repeat(20));
  const text = createWordStream(sentences.map(({ tokens }) => tokens));
  const names = new Map([
    ['رامي', 9],
    ['سامر', 9],
    ['ماهر', 9],
  ]);
  const knowledge = createKnowledge({ text, lexicon: { lists: new Map(), phrases: new Map() }, names });
  const templates = ['w:0', 'w:-1', 'st:-1', 'nm:0', 'nm:-1 nm:0', 'w:1'];
  const models = [toFeatureModel(knowledge, templates)];
  const instances = makeInstances([{ id: 'small', guideline: 'anercorp', sentences }], { models, names });
  const weights = trainChain(instances, { epochs: 4, seed: 1, averageFrom: 3 });
  return packModel({ ...knowledge, ...buildWordTable(knowledge.words), templates, weights, prune: 0.001 });
}

describe('training', () => {
  test('a trained, packed and read model finds what it was shown, and a new name in the same place', () => {
    const tagger = createTagger(readModel(trainSmall()));
    const [tagged] = tagger.tag([['قال', 'الوزير', 'سامر', 'في', 'روما']], { guideline: 'anercorp' });
    expect(tagged?.tags).toEqual(['O', 'O', 'B-PERS', 'O', 'B-LOC']);
  });

  test('the same data give the same bytes', () => {
    expect(Buffer.from(trainSmall()).equals(Buffer.from(trainSmall()))).toBe(true);
  });
});

describe('scoring', () => {
  test.each([
    { why: 'a name is its span and type', tags: [0, 1, 2, 0, 3], want: ['PERS 1 3', 'LOC 4 5'] },
    { why: 'B after B begins a new name', tags: [1, 1, 2], want: ['PERS 0 1', 'PERS 1 3'] },
    {
      why: 'I of another type begins a name, as in conlleval',
      tags: [1, 4, 4],
      want: ['PERS 0 1', 'LOC 1 3'],
    },
    { why: 'I after O begins a name', tags: [0, 6], want: ['ORG 1 2'] },
    { why: 'O alone has none', tags: [0, 0], want: [] },
  ])('$why', ({ tags, want }) => expect(namesOf(tags)).toEqual(want));

  test('half a name is wrong and missed', () => {
    const counts = countNames([{ gold: [1, 2, 0, 3], found: [1, 0, 0, 3] }]);
    expect(toScore(counts, ['PERS', 'LOC'])).toMatchObject({ precision: 50, recall: 50, f1: 50 });
    expect(toScore(counts, ['ORG'])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  test('reads token and tag, blank lines between sentences, PER as PERS, unknown tags as O', () => {
    expect(parseConll('ا B-PER\nب\tI-PERS\r\n\n\nج X-YZ\n')).toEqual([
      { tokens: ['ا', 'ب'], tags: [1, 2] },
      { tokens: ['ج'], tags: [0] },
    ]);
  });
});
