import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { loadTagger } from '../../src/extract/embedded/tagger/index.ts';

const bytes = readFileSync('src/languages/ar/model/tagger.bin');
const tagger = loadTagger(bytes);

/** Sentences of news kind, some 20 tokens each; the names change, so that not every word has been met before. */
function createDocument(sentences: number, seed: number): string[][] {
  const names = ['سامي', 'فادي', 'ليلى', 'كارين', 'بوريس', 'يوهان', 'مروان', 'أولغا'];
  const cities = ['موسكو', 'جنيف', 'الرباط', 'أنقرة', 'بغداد', 'طوكيو'];
  return Array.from({ length: sentences }, (_, at) => {
    const name = `${names[(at + seed) % names.length]} ${names[(at * 3 + seed) % names.length]}وف${at % 97}`;
    const city = cities[(at + seed) % cities.length];
    return `وقال وزير الخارجية ${name} في مؤتمر صحفي عقده في ${city} إن المحادثات التي جرت أمس كانت مثمرة وستستأنف الأسبوع المقبل .`.split(
      ' ',
    );
  });
}

const sizes = [
  { name: '1 article of 12 sentences', documents: [createDocument(12, 0)] },
  { name: '100 articles', documents: Array.from({ length: 100 }, (_, seed) => createDocument(12, seed)) },
  { name: '1 article of 10,000 sentences', documents: [createDocument(10_000, 1)] },
];

describe('tagger', () => {
  bench('load', () => {
    loadTagger(bytes);
  });
  for (const { name, documents } of sizes) {
    bench(`tag ${name}`, () => {
      for (const document of documents) tagger.tag(document);
    });
  }
});
