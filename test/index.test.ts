import { expect, test } from 'vitest';
import * as rawabit from '../src/index.ts';

test('the public names are these, and a change of them is a decision', () => {
  expect(Object.keys(rawabit).sort()).toEqual([
    'RawabitError',
    'UnknownNameError',
    'createCorpus',
    'createExtractor',
    'createQuery',
    'createWorkerExtractor',
    'errorCodes',
    'exporters',
    'extractors',
    'isRelation',
    'layoutNewsGraph',
    'parseArticleGraph',
    'parseNewsGraph',
    'parseOverrides',
    'query',
    'readArticles',
    'readGraph',
    'relationTypes',
    'relations',
    'renderAnswer',
    'toCorpusReport',
    'toGraphology',
    'writeExport',
    'writePage',
  ]);
});
