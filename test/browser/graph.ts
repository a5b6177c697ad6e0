import type {
  EdgeRelation,
  Evidence,
  GraphArticle,
  GraphEdge,
  GraphEvent,
  GraphNode,
  GraphStatement,
  NewsGraph,
} from '../../src/contract/news-graph.ts';
import { relationTypes } from '../../src/contract/relations.ts';
import { layoutNewsGraph } from '../../src/layout/index.ts';

/**
 * A small graph with one of each: parallel edges, planned, denied, derived and undated facts, a contradiction, a copy,
 * statements, an office, names in both scripts, articles with and without an address.
 */
export function smallGraph(): NewsGraph {
  return layoutNewsGraph({
    schema: 'news-graph/1',
    articles: [
      article('a1', { publisher: 'وكالة النهر', published: '2023-01-10', url: 'https://river.example/1' }),
      article('a2', { publisher: 'صحيفة الجبل', published: '2023-01-11', url: 'https://hill.example/2' }),
      article('a3', { publisher: 'إذاعة البحر', published: '2023-01-11', copyOf: 'a1' }),
      article('a4', { publisher: 'وكالة النهر', published: '2023-03-06', url: 'https://river.example/4' }),
      article('a5', { publisher: 'صحيفة الجبل', published: '2023-03-07' }),
    ],
    nodes: [oman, jordan, tunisia, salim, port, pact, muscat, lone],
    events: [met, agreed, signed, visited, notVisited, planned, accused, supported],
    statements: [said, reported],
    positions: [
      {
        person: salim.id,
        of: oman.id,
        title: 'وزير الخارجية',
        firstSeen: '2023-01-10',
        lastSeen: '2023-03-06',
        in: [evidence('a4', 'وزير الخارجية العماني')],
      },
    ],
    edges: [
      edge(met, oman, jordan, { directed: false }),
      edge(agreed, oman, jordan, { directed: false }),
      edge(signed, oman, pact),
      edge(signed, jordan, pact),
      edge(visited, salim, jordan),
      { ...edge(visited, oman, jordan), id: `${visited.id}/derived`, derived: true },
      edge(notVisited, salim, jordan),
      edge(planned, salim, tunisia),
      edge(accused, tunisia, port),
      edge(supported, oman, tunisia),
      statementEdge(said, salim, jordan),
      statementEdge(reported, port, oman),
      {
        ...edge(met, salim, oman),
        id: 'holds_office:1',
        relation: 'holds_office',
        event: null,
        position: 0,
        date: '2023-01-10',
      },
    ],
  });
}

const oman = node('country:OM', 'country', 'عُمان', { en: 'Oman', aliases: ['سلطنة عمان'], sources: 5 });
const jordan = node('country:JO', 'country', 'الأردن', {
  en: 'Jordan',
  aliases: ['المملكة الأردنية'],
  sources: 4,
});
const tunisia = node('country:TN', 'country', 'تونس', { en: 'Tunisia', sources: 2 });
const salim = node('person:salim-harithi', 'person', 'سالم الحارثي', { en: 'Salim Al Harithi', sources: 3 });
const port = node('organisation:port', 'organisation', 'هيئة الموانئ', { en: 'Port Authority' });
const pact = node('agreement:pact', 'agreement', 'اتفاقية الملاحة', { en: 'Shipping Pact' });
const muscat = node('place:muscat', 'place', 'مسقط', { en: 'Muscat' });
const lone = node('place:lone', 'place', 'صور', {});

const met = event('met', {
  date: '2023-01-10',
  who: [oman, jordan],
  place: muscat.id,
  sources: 2,
  copies: 1,
  in: [
    told('a1', 'التقى وفد عُمان ووفد الأردن في مسقط.', 'التقى'),
    told('a2', 'اجتمعت سلطنة عمان والأردن أمس.', 'اجتمعت'),
    told('a3', 'التقى وفد عُمان ووفد الأردن في مسقط.', 'التقى'),
  ],
});
const agreed = event('agreed', {
  date: '2023-01-11',
  who: [oman, jordan],
  in: [told('a2', 'اتفقت عمان مع الأردن على الرسوم.', 'اتفقت')],
});
const signed = event('signed', {
  date: '2023-01-10',
  who: [oman, jordan],
  whom: [pact],
  in: [told('a1', 'وقّعت عُمان والأردن اتفاقية الملاحة.', 'وقّعت')],
});
const visited = event('visited', {
  date: '2023-03-05',
  who: [salim],
  whom: [jordan],
  contradictedBy: ['visited:denied'],
  in: [told('a4', 'زار سالم الحارثي الأردن يوم الأحد.', 'زار')],
});
const notVisited = event('visited', {
  id: 'visited:denied',
  date: '2023-03-05',
  status: 'denied',
  who: [salim],
  whom: [jordan],
  contradictedBy: [visited.id],
  in: [told('a5', 'نفت الوزارة أن يكون سالم الحارثي قد زار الأردن.', 'زار')],
});
const planned = event('visited', {
  id: 'visited:planned',
  date: '2023-04',
  status: 'planned',
  who: [salim],
  whom: [tunisia],
  in: [told('a4', 'سيزور الحارثي تونس في نيسان.', 'سيزور')],
});
const accused = event('accused', {
  date: '2023-02-03',
  who: [tunisia],
  whom: [port],
  in: [told('a2', 'اتهمت تونس هيئة الموانئ بالتأخير.', 'اتهمت')],
});
const supported = event('supported', {
  date: null,
  who: [oman],
  whom: [tunisia],
  in: [told('a1', 'أيدت عمان تونس.', 'أيدت')],
});
const said: GraphStatement = {
  id: 'said:1',
  speaker: salim.id,
  direct: true,
  addressee: null,
  about: [jordan.id],
  date: '2023-03-06',
  in: [{ ...evidence('a4', 'الأردن شريك قديم لنا في البحر'), statement: 's1' }],
};
const reported: GraphStatement = {
  ...said,
  id: 'said:2',
  speaker: port.id,
  direct: false,
  about: [oman.id],
  in: [{ ...evidence('a5', 'إن سفن عمان تنتظر دورها'), statement: 's2' }],
};

function article(id: string, rest: Partial<GraphArticle>): GraphArticle {
  const plain = { publisher: null, url: null, published: null, language: 'ar', copyOf: null };
  return { ...plain, id, title: `خبر ${id}`, ...rest };
}

export function node(
  id: string,
  type: GraphNode['type'],
  label: string,
  { en, aliases = [], sources = 1 }: { en?: string; aliases?: string[]; sources?: number } = {},
): GraphNode {
  return {
    id,
    type,
    label,
    labels: en === undefined ? { ar: label } : { ar: label, en },
    aliases,
    wikidata: null,
    firstSeen: '2023-01-10',
    lastSeen: '2023-03-07',
    mentions: sources,
    sources,
    in: [{ article: 'a1', entity: 'e1' }],
    x: 0,
    y: 0,
    size: 1,
    colour: '#000000',
  };
}

function evidence(from: string, text: string): Evidence {
  return { article: from, start: 0, end: text.length, text };
}

function told(from: string, text: string, trigger: string): GraphEvent['in'][number] {
  const start = text.indexOf(trigger);
  return { ...evidence(from, text), event: 'v1', trigger: [start, start + trigger.length] };
}

interface EventParts extends Partial<GraphEvent> {
  readonly date: string | null;
  readonly who: readonly GraphNode[];
  readonly whom?: readonly GraphNode[];
  readonly in: GraphEvent['in'];
}

export function event(
  relation: keyof typeof relationTypes,
  { date, who, whom = [], ...rest }: EventParts,
): GraphEvent {
  return {
    id: `${relation}:${date ?? 'undated'}`,
    relation,
    plover: relationTypes[relation].plover,
    cameo: relationTypes[relation].cameo,
    status: 'actual',
    date,
    dateGranularity: date === null ? null : date.length === 7 ? 'month' : 'day',
    place: null,
    confidence: 0.9,
    arguments: [
      ...who.map(({ id }) => ({ role: 'source' as const, node: id })),
      ...whom.map(({ id }) => ({ role: 'target' as const, node: id })),
    ],
    sources: 1,
    copies: 0,
    contradictedBy: [],
    ...rest,
  };
}

export function edge(
  of: GraphEvent,
  source: GraphNode,
  target: GraphNode,
  rest: Partial<GraphEdge> = {},
): GraphEdge {
  return {
    id: `${of.id}/${source.id}-${target.id}`,
    source: source.id,
    target: target.id,
    relation: of.relation satisfies EdgeRelation,
    event: of.id,
    statement: null,
    position: null,
    date: of.date,
    status: of.status,
    derived: false,
    weight: of.sources,
    confidence: of.confidence,
    ...rest,
  };
}

function statementEdge(of: GraphStatement, source: GraphNode, target: GraphNode): GraphEdge {
  return {
    ...edge(met, source, target),
    id: `${of.id}/${target.id}`,
    relation: 'said',
    event: null,
    statement: of.id,
    date: of.date,
  };
}
