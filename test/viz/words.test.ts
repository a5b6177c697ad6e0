import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { edgeRelations } from '../../src/contract/news-graph.ts';

const folder = new URL('../../viz/src/i18n/', import.meta.url);
type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const messages = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Messages]),
);
const reference = messages.get('en') ?? {};

const slotsOf = (message: string | Readonly<Record<string, string>> | undefined) =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/gu) ?? [])].sort();

test.each([...messages])('%s says all that the page says, with the same gaps to fill', (language, own) => {
  expect(Object.keys(own).sort()).toEqual(Object.keys(reference).sort());
  for (const [key, message] of Object.entries(own))
    expect({ key, slots: slotsOf(message) }).toEqual({ key, slots: slotsOf(reference[key]) });
  for (const [key, message] of Object.entries(own))
    if (typeof message !== 'string') {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      expect({ key, forms: Object.keys(message).sort() }).toEqual({ key, forms: [...forms].sort() });
    }
});

test.each([...messages.keys()])('%s has a word for every relation', (language) => {
  const own = messages.get(language) ?? {};
  expect(edgeRelations.filter((name) => own[`relation.${name}`] === undefined)).toEqual([]);
});
