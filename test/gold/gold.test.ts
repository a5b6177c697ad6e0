import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/index.ts';
import { relations } from '../../src/contract/relations.ts';
import { readGold } from '../../tools/eval/gold.ts';
import { layers, scoreArticle } from '../../tools/eval/score.ts';

const gold = await readGold(fileURLToPath(new URL('./', import.meta.url)));
const extractor = await createExtractor('embedded');
const scores = await Promise.all(
  gold.map(async ({ gold: wanted, article }) => ({
    id: wanted.id,
    layers: scoreArticle(wanted, await extractor.extract(article)).layers,
  })),
);

/** F1 in percent below which a change has broken something; raise it when the figures rise. */
const floor = { entities: 95, relations: 90, positions: 90, statements: 92 } as const;

test.each(layers)('%s of the project’s own gold stay above their floor', (layer) => {
  const total = { right: 0, missed: 0, wrong: 0 };
  const facts: string[] = [];
  for (const { id, layers: found } of scores) {
    total.right += found[layer].right;
    total.missed += found[layer].missed.length;
    total.wrong += found[layer].wrong.length;
    facts.push(...found[layer].missed.map((fact) => `${id} missed ${fact}`), ...found[layer].wrong.map((fact) => `${id} wrong ${fact}`));
  }
  const f1 = (200 * total.right) / (2 * total.right + total.missed + total.wrong);
  expect(f1, facts.join('\n')).toBeGreaterThanOrEqual(floor[layer]);
});

test('the gold has an article for every relation', () => {
  const told = new Set(gold.flatMap(({ gold: { relations: all } }) => all.flatMap(({ relation }) => relation)));
  expect(relations.filter((relation) => !told.has(relation))).toEqual([]);
});

test('nothing is read into what is asked, tried, offered or supposed', () => {
  const negatives = scores.find(({ id }) => id === '21-negatives');
  expect(negatives?.layers.relations.wrong).toEqual([]);
});
