import { describe, expect, test } from 'vitest';
import { createCorpus, parseOverrides, readKnowledge } from '../../src/corpus/index.ts';
import { type ArticleSketch, type EntitySketch, toArticleGraph } from './article-graphs.ts';

const knowledge = readKnowledge();

type Article = Omit<ArticleSketch, 'id'>;

function corpusOf(articles: readonly Article[], overrides?: Parameters<typeof parseOverrides>[0]) {
  const corpus = createCorpus({ knowledge, ...(overrides ? { overrides: parseOverrides(overrides) } : {}) });
  articles.forEach((article, at) => {
    corpus.add(toArticleGraph({ ...article, id: `a${at}` }));
  });
  return corpus;
}

/** For each article the node of its entity `x`. */
function nodesOfX(articles: readonly Article[], overrides?: Parameters<typeof parseOverrides>[0]): string[] {
  const { nodes } = corpusOf(articles, overrides).toNewsGraph();
  return articles.map(
    (_, at) =>
      nodes.find((node) => node.in.some((one) => one.article === `a${at}` && one.entity === 'x'))?.id ?? '',
  );
}

const person = (name: string, rest: Partial<EntitySketch> = {}): Article => ({
  entities: { x: { name, ...rest } },
});
const thing = (type: EntitySketch['type'], name: string, rest: Partial<EntitySketch> = {}): Article => ({
  entities: { x: { type: type ?? 'organisation', name, ...rest } },
});
const body = (name: string, rest: Partial<EntitySketch> = {}) => thing('organisation', name, rest);
const holder = (name: string, title: string, of: EntitySketch): Article => ({
  entities: { x: { name }, c: of },
  positions: [{ person: 'x', of: 'c', title }],
});
const egypt = { type: 'country', name: 'مصر', country: 'EG' } as const;
const yemen = { type: 'country', name: 'اليمن', country: 'YE' } as const;

describe('one node', () => {
  test.each([
    {
      why: 'the Israeli army under its names',
      articles: [
        body('الجيش الإسرائيلي'),
        body('جيش الدفاع الإسرائيلي'),
        body('جيش الاحتلال الإسرائيلي'),
        body('قوات الاحتلال الإسرائيلية'),
        body('جيش الاحتلال'),
      ],
    },
    { why: 'spellings of a foreign name', articles: [person('دونالد ترامب'), person('دونالد ترمب')] },
    { why: 'scripts', articles: [person('سيرغي شويغو'), { ...person('Sergei Shoigu'), language: 'en' }] },
    {
      why: 'a common name within weeks',
      articles: [
        { ...person('أحمد محمد'), published: '2022-01-03' },
        { ...person('أحمد محمد'), published: '2022-01-23' },
      ],
    },
    {
      why: "a father's name and the house after it",
      articles: [person('محمد بن زايد'), person('محمد بن زايد آل نهيان')],
    },
    { why: 'a longer form of a rare name', articles: [person('ويس ميتشل'), person('آرون ويس ميتشل')] },
    {
      why: 'a surname whose bearer is called so elsewhere',
      articles: [person('بومبيو'), person('مايك بومبيو', { aliases: ['بومبيو'] })],
    },
    {
      why: 'a given name that an article uses for short',
      articles: [person('يوليا'), person('يوليا سكريبال', { aliases: ['يوليا'] })],
    },
    {
      why: 'a ministry by its country, however it is said',
      articles: [body('وزارة الخارجية الروسية'), body('خارجية روسيا'), body('الخارجية الروسية')],
    },
    {
      why: 'spellings of a nisba',
      articles: [
        body('وزارة الخزانة الأمريكية'),
        body('الخزانة الأميركية'),
        body('وزارة الخزانة في الولايات المتحدة'),
      ],
    },
    {
      why: 'bodies of a state across scripts',
      articles: [
        body('الخارجية الروسية'),
        body('Russian Foreign Ministry'),
        body('Ministry of Foreign Affairs of Russia'),
      ],
    },
    {
      why: 'the army and the armed forces of a country',
      articles: [body('الجيش السوري'), body('القوات المسلحة السورية')],
    },
    {
      why: 'an army by the only country that its article names',
      articles: [
        body('الجيش المصري'),
        { entities: { x: { type: 'organisation', name: 'القوات المسلحة' }, c: egypt } },
      ],
    },
    { why: 'a movement without its noun', articles: [body('وكالة يونهاب'), body('يونهاب')] },
    { why: 'an acronym of the tables', articles: [body('حلف شمال الأطلسي'), body('الناتو')] },
    {
      why: 'names that one article uses for one body',
      articles: [body('هيئة تحرير الشام', { aliases: ['هتش'] }), body('هتش')],
    },
    { why: 'spellings of a place', articles: [thing('place', 'سكريبالسك'), thing('place', 'سكريبلسك')] },
    {
      why: 'a town with and without its noun',
      articles: [thing('place', 'مدينة داليان'), thing('place', 'داليان')],
    },
    {
      why: 'an agreement by its parties and subject, in any order',
      articles: [
        thing('agreement', 'الاتفاق النووي الإيراني'),
        thing('agreement', 'الاتفاق النووي مع إيران'),
      ],
    },
    {
      why: 'countries by code',
      articles: [
        thing('country', 'روسيا', { country: 'RU' }),
        thing('country', 'الاتحاد الروسي', { country: 'RU' }),
      ],
    },
    {
      why: 'a wrong country of a rare name',
      articles: [
        holder('فيكتور خرينين', 'وزير الدفاع', yemen),
        holder('فيكتور خرينين', 'وزير الدفاع', egypt),
      ],
    },
  ] satisfies readonly { why: string; articles: readonly Article[] }[])('for $why', ({ articles }) => {
    expect(new Set(nodesOfX(articles)).size).toBe(1);
  });
});

describe('two nodes', () => {
  test.each([
    {
      why: 'a European bank and the Union',
      articles: [body('البنك الأوروبي'), body('الاتحاد الأوروبي')],
    },
    {
      why: 'an agency of the United Nations cut short and the United Nations',
      articles: [body('وكالة الأمم المتحدة'), body('الأمم المتحدة')],
    },
    { why: 'native names that differ by a letter', articles: [person('محمد صالح'), person('محمد صلاح')] },
    {
      why: 'people of one common name in offices of two countries',
      articles: [holder('محمد علي', 'وزير الدفاع', egypt), holder('محمد علي', 'رئيس البرلمان', yemen)],
    },
    {
      why: 'a common name that nothing goes with, half a year apart',
      articles: [
        { ...person('أحمد محمد'), published: '2022-01-03' },
        { ...person('أحمد محمد'), published: '2022-08-03' },
      ],
    },
    {
      why: 'another spelling of a common name',
      articles: [person('محمد علي'), { ...person('Mohamed Ali'), language: 'en' }],
    },
    { why: 'father and son', articles: [person('دونالد ترامب'), person('دونالد ترامب الابن')] },
    { why: 'a common surname alone', articles: [person('صالح'), person('علي صالح')] },
    {
      why: 'a surname that two bear',
      articles: [
        person('بوش'),
        person('جورج بوش', { aliases: ['بوش'] }),
        person('جيب بوش', { aliases: ['بوش'] }),
      ],
    },
    {
      why: 'ministries of two countries',
      articles: [body('وزارة الدفاع الروسية'), body('وزارة الدفاع البيلاروسية')],
    },
    {
      why: 'two ministries of one country',
      articles: [
        body('وزارة البيئة البريطانية', { aliases: ['الوزارة'] }),
        body('الخارجية البريطانية', { aliases: ['الوزارة'] }),
      ],
    },
    { why: 'brands that sound alike', articles: [body('مجموعة واندا'), body('شركة هوندا')] },
    {
      why: 'the ministry of finance and the ministry of a country called so',
      articles: [body('وزارة المالية السعودية'), body('وزارة الدفاع المالية')],
    },
    { why: 'what only the article completes', articles: [body('المعارضة'), body('المعارضة')] },
    { why: 'a party and the middle', articles: [body('حزب الوسط'), body('الوسط')] },
    {
      why: 'places of one name in two countries',
      articles: [thing('place', 'طرابلس', { country: 'LY' }), thing('place', 'طرابلس', { country: 'LB' })],
    },
    {
      why: 'an agreement that says nothing',
      articles: [thing('agreement', 'اتفاق السلام'), thing('agreement', 'اتفاق السلام')],
    },
    { why: 'things of two types', articles: [thing('place', 'النصر'), body('النصر')] },
  ] satisfies readonly { why: string; articles: readonly Article[] }[])('for $why', ({ articles }) => {
    const [first, second] = nodesOfX(articles);
    expect(first).not.toBe(second);
  });

  test('where articles name both, a name that another article uses for both does not join them', () => {
    const both: Article = {
      entities: {
        x: { type: 'organisation', name: 'كتائب زاكروس' },
        y: { type: 'organisation', name: 'فيلق هلمند' },
      },
    };
    const { nodes } = corpusOf([body('كتائب زاكروس', { aliases: ['فيلق هلمند'] }), both, both]).toNewsGraph();
    expect(nodes).toHaveLength(2);
  });
});

test('an agreement without a name of its own is known by its signers and date', () => {
  const signed = (name: string): Article => ({
    entities: { x: { type: 'agreement', name }, s: { name: 'سيرغي شويغو' }, k: { name: 'فيكتور خرينين' } },
    events: [{ relation: 'signed', source: ['s', 'k'], target: ['x'], date: '2022-12-03' }],
  });
  const [a, b] = nodesOfX([signed('البروتوكول'), signed('بروتوكول جديد')]);
  const [c, d] = nodesOfX([signed('البروتوكول'), { ...signed('البروتوكول'), events: [] }]);
  expect(a === b).toBe(false);
  expect(nodesOfX([signed('البروتوكول'), signed('بروتوكول')])).toEqual([a, a]);
  expect(c).not.toBe(d);
});

describe('close calls', () => {
  test('are two nodes that point at each other', () => {
    const { nodes } = corpusOf([person('محمد بن سلمان'), person('محمد سلمان')]).toNewsGraph();
    expect(nodes).toHaveLength(2);
    expect(nodes.map(({ perhapsSame }) => perhapsSame)).toEqual([[nodes[1]?.id], [nodes[0]?.id]]);
  });

  test('with the same office are one', () => {
    const articles = [holder('نيكي هيلي', 'سفيرة', egypt), holder('نيكي هالي', 'سفيرة', egypt)];
    expect(new Set(nodesOfX(articles)).size).toBe(1);
  });
});

describe('the user knows better', () => {
  const articles = [person('محمد صالح'), person('محمد صلاح'), person('دونالد ترامب'), person('دونالد ترمب')];

  test('aliases.tsv joins and separate.tsv parts', () => {
    const [a, b, c, d] = nodesOfX(articles, {
      aliases: '# one man\nperson\tمحمد صالح\tمحمد صلاح\n',
      separate: 'person\tدونالد ترامب\tدونالد ترمب\n',
    });
    expect(a).toBe(b);
    expect(c).not.toBe(d);
  });

  test('a line that makes no sense is named', () => {
    expect(() => parseOverrides({ aliases: 'person\tواحد\n' })).toThrow(/aliases\.tsv, line 1/u);
    expect(() => parseOverrides({ separate: '\nnobody\ta\tb' })).toThrow(/separate\.tsv, line 2/u);
  });
});

describe('explaining a node', () => {
  test('lists its names and why they are one', () => {
    const corpus = corpusOf([
      person('مايك بومبيو', { en: 'Mike Pompeo', aliases: ['بومبيو'] }),
      person('مايك بومبييو'),
      person('بومبيو'),
    ]);
    const explanation = corpus.explainNode('person:mike-pompeo');
    expect(explanation.names.map(({ name }) => name)).toContain('بومبيو');
    expect(explanation.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'person_score', parts: [{ reason: 'wholeName', value: 3 }] }),
        expect.objectContaining({ rule: 'short_name', names: ['بومبيو', 'مايك بومبيو'] }),
      ]),
    );
  });

  test('an id that is not there is unknown', () => {
    expect(() => corpusOf([]).explainNode('person:nobody')).toThrow(
      expect.objectContaining({ code: 'NAME_UNKNOWN' }),
    );
  });
});

test('an article that is dropped takes its facts with it', () => {
  const corpus = corpusOf([person('دونالد ترامب'), person('سيرغي لافروف')]);
  expect(corpus.drop('a1')).toBe(true);
  expect(corpus.drop('a1')).toBe(false);
  expect(corpus.toNewsGraph().nodes.map(({ label }) => label)).toEqual(['دونالد ترامب']);
});
