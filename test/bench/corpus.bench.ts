import { bench, describe } from 'vitest';
import { createCorpus, readKnowledge } from '../../src/corpus/index.ts';
import { layoutNewsGraph } from '../../src/layout/index.ts';
import { toArticleGraph } from '../corpus/article-graphs.ts';

const given = ['محمد', 'سيرغي', 'دونالد', 'أحمد', 'إيمانويل', 'كيم', 'حسن', 'مارتن', 'أنجيلا', 'خالد'];
const family = ['لافروف', 'ترامب', 'ماكرون', 'صالح', 'غريفيث', 'ميركل', 'روحاني', 'السعدي', 'يونكر', 'هيلي'];
const states = [
  ['روسيا', 'RU'],
  ['مصر', 'EG'],
  ['فرنسا', 'FR'],
  ['اليمن', 'YE'],
  ['إيران', 'IR'],
] as const;
const relations = ['met', 'accused', 'visited', 'supported', 'warned'] as const;

/** An article of some people and states with a handful of facts, whose names recur as they do in the news. */
function articleAt(at: number) {
  const pick = <Value>(list: readonly Value[], step: number): Value =>
    list[(at * step + (at >> 3)) % list.length] as Value; // never empty
  const person = (step: number) => ({
    name: `${pick(given, step)} ${pick(family, step + 2)}${at % 97 === 0 ? ` ${at}` : ''}`,
  });
  const state = (step: number) => {
    const [name, country] = pick(states, step);
    return { type: 'country', name, country } as const;
  };
  const day = String(1 + (at % 28)).padStart(2, '0');
  return toArticleGraph({
    id: `a${at}`,
    published: `2018-0${1 + (at % 6)}-${day}`,
    publisher: `p${at % 5}`,
    entities: {
      a: person(1),
      b: person(3),
      c: state(1),
      d: state(2),
      m: { type: 'organisation', name: `وزارة الخارجية ${pick(['الروسية', 'المصرية', 'الفرنسية'], 1)}` },
    },
    events: [
      { relation: pick(relations, 1), source: ['a'], target: ['b'], date: `2018-0${1 + (at % 6)}-${day}` },
      { relation: pick(relations, 2), source: ['c'], target: ['d'] },
    ],
    positions: [{ person: 'a', of: 'c', title: 'وزير الخارجية' }],
    statements: [
      { speaker: 'a', text: `كلام طويل عن أمر ما قيل في مقال رقم ${at} ولم يقل في غيره`, about: ['d'] },
    ],
  });
}

describe.each([{ size: 100 }, { size: 1000 }, { size: 4000 }])('$size articles', ({ size }) => {
  const graphs = Array.from({ length: size }, (_, at) => articleAt(at));
  const knowledge = readKnowledge();
  const merge = () => {
    const corpus = createCorpus({ knowledge });
    for (const graph of graphs) corpus.add(graph);
    return corpus.toNewsGraph();
  };
  const graph = merge();
  bench('merge', () => void merge(), { iterations: 3, time: 0, warmupIterations: 0 });
  bench('lay out', () => void layoutNewsGraph(graph), { iterations: 1, time: 0, warmupIterations: 0 });
});
